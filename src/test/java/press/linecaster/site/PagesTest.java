package press.linecaster.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import press.linecaster.addresses.Target;
import press.linecaster.articles.Manuscript;
import press.linecaster.articles.Release;
import press.linecaster.articles.Source;
import press.linecaster.articles.Source.Rights;
import press.linecaster.articles.Text;
import press.linecaster.delivery.Answer;
import press.linecaster.delivery.Reads;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.media.Description;
import press.linecaster.media.MediaLibrary;
import press.linecaster.media.NewMedia;
import press.linecaster.sections.Menu;
import press.linecaster.testing.SettableClock;

/// What stands on which page.
class PagesTest extends SitePagesTest {

    @Test
    void anArticleShowsWhoSaysWhatSinceWhen() {
        var fire = gazette.harbourFire();

        var page = reader.html(gazette.address(fire));

        assertThat(page.title()).isEqualTo("Fire on the Quay Stops the Night Ferry – The Harbour Gazette");
        assertThat(page.select("h1").text()).isEqualTo("Fire on the Quay Stops the Night Ferry");
        assertThat(page.select(".story .byline").text()).isEqualTo("By Ada Byrne and Tom Flood");
        assertThat(page.select(".story time").attr("datetime")).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(page.select(".prose").text()).contains("By dawn the ferry Margaret lay dark.");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://gazette.example" + gazette.address(fire));
        assertThat(page.select(".tags a").eachAttr("href")).containsExactly("/tag/ferries");
        assertThat(page.select(".trail a").eachText()).containsExactly("Home", "Harbour & Trade");
    }

    @Test
    void anArticleTellsMachinesTheSame() {
        var page = reader.html(gazette.address(gazette.harbourFire()));

        var data = page.expectFirst("script[type=application/ld+json]").data();
        assertThat(data)
                .contains("\"@type\":\"NewsArticle\"", "\"datePublished\":\"2026-03-02T10:00:00Z\"", "Ada Byrne");
        assertThat(page.select("meta[property=og:title]").attr("content"))
                .isEqualTo("Fire on the Quay Stops the Night Ferry");
    }

    @Test
    void aCorrectionStandsOnTheArticleAndOnItsTeasers() {
        var fire = gazette.harbourFire();
        gazette.correct(fire, "It was shed five.");

        assertThat(reader.html(gazette.address(fire)).select(".notes").text()).contains("It was shed five.");
        assertThat(reader.html("/").select(".teaser--lead .corrected").text()).isEqualTo("Corrected");
        assertThat(reader.text("/feed.xml")).contains("(Corrected 2 Mar 2026.)");
    }

    @Test
    void anArticleWithoutAHeadlineShowsItsFirstWords() {
        var article = gazette.published(
                Text.of("", SafeHtml.clean("<p>Low tide at nine.</p>"), Locale.UK),
                SettableClock.NOON.minusSeconds(60),
                List.of(),
                List.of(),
                List.of());

        assertThat(reader.html(gazette.address(article)).select("h1").text()).isEqualTo("Low tide at nine.");
        assertThat(reader.html("/latest").select(".teaser__headline").text()).isEqualTo("Low tide at nine.");
    }

    @Test
    void syndicatedWorkNamesItsOutletAndBelongsToTheOriginal() {
        var page = reader.html(gazette.address(gazette.syndicated(Rights.FULL)));

        assertThat(page.select(".provenance").text()).contains("The Fish Wire", "CC BY 4.0");
        assertThat(page.select(".provenance a").attr("href")).isEqualTo("https://fishwire.example/herring");
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("https://fishwire.example/herring");
        assertThat(page.select(".prose").text()).endsWith("The end.");
    }

    @Test
    void ourOwnWorkIsOursWhereverItStoodBefore() {
        var article = gazette.change(
                gazette.harbourFire(),
                manuscript ->
                        manuscript.with(new Source(null, null, "https://old.example/fire", Rights.OWN, null, null)));

        assertThat(reader.html(gazette.address(article))
                        .select("link[rel=canonical]")
                        .attr("href"))
                .isEqualTo("https://gazette.example" + gazette.address(article));
    }

    @Test
    void ofAnExcerptOnlyAPassageIsShown() {
        var page = reader.text(gazette.address(gazette.syndicated(Rights.EXCERPT)));

        assertThat(page)
                .contains("Herring was cheap", "Read the rest at the original")
                .doesNotContain("The end.");
    }

    @Test
    void commentsStandBeneathWhatTheyAnswer() {
        var fire = gazette.harbourFire();
        var first = gazette.comment(fire, null, "Mara", "I saw it.");
        gazette.comment(fire, first, "Olof", "From where?");

        var page = reader.html(gazette.address(fire));

        assertThat(page.select("#comments-title").text()).isEqualTo("2 comments");
        assertThat(page.select(".comment .comment .comment__author").text()).isEqualTo("Olof");
        assertThat(page.text()).doesNotContain("Mara@example.org");
    }

    @Test
    void aFurtherPageOfAListIsKnownByItself() {
        gazette.archive(40);
        var first = reader.html("/latest");
        var older = first.select(".pages__older").attr("href");

        var further = reader.html(older);

        assertThat(further.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://gazette.example" + older)
                .isNotEqualTo(first.select("link[rel=canonical]").attr("href"));
        assertThat(further.title()).matches("Latest, up to .* 2026 – The Harbour Gazette");
        assertThat(further.select(".pages a").eachAttr("href")).first().isEqualTo("/latest");
    }

    @Test
    void aLeadWithoutAPictureLeavesRoomForMoreBeneathIt() {
        gazette.archive(40);

        var page = reader.html("/");

        assertThat(page.select(".front__briefs .teaser")).hasSize(6);
        assertThat(page.select(".front__seconds .teaser")).hasSize(3);
        assertThat(page.select(".front__rail li")).hasSize(6);
    }

    @Test
    void noStoryStandsTwiceOnTheFrontPage() {
        var archive = gazette.archive(40);
        gazette.lead(archive.get(3), archive.get(4));
        gazette.pick(archive.get(3), archive.get(20), archive.get(21));
        gazette.read(archive.subList(2, 20));

        var page = reader.html("/");

        var headlines = page.select(".main .teaser__headline a, .main .timeline a, .main .ranking a")
                .eachAttr("href");
        assertThat(headlines).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        assertThat(headlines.getFirst()).isEqualTo(gazette.address(archive.get(3)));
        assertThat(page.select(".picks .teaser__headline a").eachAttr("href"))
                .containsExactly(gazette.address(archive.get(20)), gazette.address(archive.get(21)));
        assertThat(page.select(".ranking a")).hasSize(5);
        assertThat(page.select("h2#hot").text()).isEqualTo("What’s hot");
        assertThat(page.select(".footer .timeline")).isEmpty();
    }

    @Test
    void anEmptyPaperHasAFrontPageToo() {
        assertThat(reader.html("/").select("h1").text()).isEqualTo("The Harbour Gazette");
    }

    @Test
    void aPaperOfStandingPagesAloneListsThem() {
        var about = gazette.aboutUs();
        var imprint = gazette.create(Manuscript.page(Text.of("Imprint", SafeHtml.text("Quay 1"), Locale.UK))
                .withParent(about.id(), 0)
                .with(Release.published(SettableClock.NOON.minusSeconds(60))));
        gazette.create(Manuscript.page(Text.of("Not Yet", SafeHtml.text("Later"), Locale.UK)));

        var page = reader.html("/");
        assertThat(page.select("main .columns > li > a").eachAttr("href")).containsExactly(gazette.address(about));
        assertThat(page.select("main .columns li li a").eachAttr("href")).containsExactly(gazette.address(imprint));
        assertThat(page.text())
                .contains("About the Gazette", "Imprint")
                .doesNotContain("Not Yet", "Nothing has been published");

        gazette.harbourFire();
        assertThat(reader.html("/").text()).doesNotContain("Imprint");
    }

    @Test
    void aFrontPageOfStandingPagesIsNotKeptWhenOneComes() {
        var log = gazette.bean(ChangeLog.class);
        var before = log.head();
        var reads = new Reads();
        reader.answer("/", reads);

        gazette.aboutUs();

        var stale = gazette.bean(StaleKeys.class);
        assertThat(log.after(before, 10))
                .anySatisfy(entry ->
                        assertThat(stale.touchedBy(List.of(entry.change()))).containsAnyElementsOf(reads.hard()));
    }

    @Test
    void aSectionHoldsWhatStandsInTheSectionsBeneathIt() {
        var count = gazette.lateCount();

        assertThat(reader.html("/politics/").select(".teaser a").eachAttr("href"))
                .contains(gazette.address(count));
        assertThat(reader.html("/politics/").select(".heading__children a").eachText())
                .containsExactly("Elections");
        assertThat(reader.html("/politics/elections/").select(".trail a").eachText())
                .containsExactly("Home", "Politics");
    }

    @Test
    void olderPagesHoldEveryArticleOnceAndStayAsTheyAre() {
        var archive = gazette.archive(13);
        var seen = new java.util.ArrayList<String>();
        var address = "/politics/";
        while (!address.isEmpty()) {
            var page = reader.html(address);
            seen.addAll(page.select(".teaser__headline a").eachAttr("href"));
            address = page.select("a[rel=next]").attr("href");
        }

        assertThat(seen)
                .containsExactlyElementsOf(
                        archive.stream().map(gazette::address).toList());
    }

    @Test
    void aPageOfAListHasOneAddress() {
        gazette.archive(8);
        var older = reader.html("/politics/").select("a[rel=next]").attr("href");
        var cursor = press.linecaster.kernel.Cursor.parse(older.substring(older.indexOf('=') + 1))
                .orElseThrow();
        var beside = new press.linecaster.kernel.Cursor(cursor.at().minusSeconds(1), 7).text();

        assertThat(reader.answer("/politics/?after=" + beside)).isEqualTo(new Answer.Moved(older));
        assertThat(reader.answer("/politics/?after=nonsense")).isEqualTo(new Answer.Moved("/politics/"));
        assertThat(reader.answer("/politics/?after=zzzzzzzzz.1")).isEqualTo(new Answer.Moved("/politics/"));
    }

    @Test
    void authorsAndTagsHaveTheirArticles() {
        var fire = gazette.address(gazette.harbourFire());

        assertThat(reader.html("/author/ada-byrne").select(".teaser a").eachAttr("href"))
                .contains(fire);
        assertThat(reader.html("/author/ada-byrne").select(".role").text()).isEqualTo("Harbour correspondent");
        assertThat(reader.html("/tag/ferries").select(".teaser a").eachAttr("href"))
                .contains(fire);
    }

    @Test
    void aStandingPageStandsInMenusAndInNoList() {
        var about = gazette.aboutUs();
        gazette.menu(
                Menu.Place.FOOTER,
                new Menu.Entry(
                        "About",
                        new Menu.Destination.Thing(
                                new Target(Target.Kind.ARTICLE, about.id().value())),
                        List.of()));

        assertThat(reader.html(gazette.address(about)).select("h1").text()).isEqualTo("About the Gazette");
        assertThat(reader.html("/").select(".footer a").eachText()).contains("About");
        assertThat(reader.html("/latest").select(".teaser")).isEmpty();
    }

    @Test
    void anotherSpellingLeadsToTheAddressThatIsShown() {
        var fire = gazette.address(gazette.harbourFire());

        assertThat(reader.answer(fire + "/")).isEqualTo(new Answer.Moved(fire));
        assertThat(reader.answer("/politics")).isEqualTo(new Answer.Moved("/politics/"));
        assertThat(reader.answer("/latest/")).isEqualTo(new Answer.Moved("/latest"));
    }

    @Test
    void aFormerAddressLeadsToThePresentOne() {
        var fire = gazette.harbourFire();
        var former = gazette.address(fire);
        gazette.change(fire, manuscript -> manuscript.with(new press.linecaster.kernel.Slug("quay-fire")));

        assertThat(reader.answer(former)).isEqualTo(new Answer.Moved("/2026/03/quay-fire"));
    }

    @Test
    void theFormsOfWordPressStillWork() {
        var fire = gazette.harbourFire();
        var addresses = gazette.bean(press.linecaster.addresses.Addresses.class);
        addresses.redirect("/?p=12", new Target(Target.Kind.ARTICLE, fire.id().value()));
        var to = new Answer.Moved(gazette.address(fire));

        assertThat(reader.answer("/?p=12")).isEqualTo(to);
        assertThat(reader.answer("/?p=13")).isEqualTo(new Answer.Missing());
        assertThat(reader.answer(gazette.address(fire) + "/amp/")).isEqualTo(to);
        assertThat(reader.answer("/politics/page/2/")).isEqualTo(new Answer.Moved("/politics/"));
        assertThat(reader.answer("/politics/feed/")).isEqualTo(new Answer.Moved("/politics/feed.xml"));
        assertThat(reader.answer("/feed/")).isEqualTo(new Answer.Moved("/feed.xml"));
    }

    @Test
    void whatWasWithdrawnSaysSoAndWhy() {
        var fire = gazette.harbourFire();
        var address = gazette.address(fire);
        gazette.articles().withdraw(fire.id(), "The fire was a drill.", press.linecaster.testing.Gazette.EDITOR);

        assertThat(reader.page(address).status()).isEqualTo(410);
        assertThat(reader.text(address)).contains("The fire was a drill.").doesNotContain("Night Ferry");
    }

    @Test
    void whatWasNeverThereIsMissing() {
        assertThat(reader.answer("/never/there")).isEqualTo(new Answer.Missing());
        assertThat(reader.page("/-/not-found").status()).isEqualTo(404);
    }

    @Test
    void thePageOfAnArticleInArabicReadsFromTheRight() {
        var article = gazette.published(
                Text.of("حريق على الرصيف", SafeHtml.text("لم يصب أحد"), Locale.of("ar")),
                SettableClock.NOON.minus(Duration.ofMinutes(5)),
                List.of(),
                List.of(),
                List.of());

        var story = reader.html(gazette.address(article)).select("article.story");

        assertThat(story.attr("dir")).isEqualTo("rtl");
        assertThat(story.attr("lang")).isEqualTo("ar");
    }

    @Test
    void nothingIsLoadedFromAnywhereElse() {
        var article = gazette.published(
                Text.of(
                        "With Pictures",
                        SafeHtml.clean("<p><img src=\"https://tracker.example/p.gif\" alt=\"A dot\"></p>"
                                + "<figure class=\"embed\" data-embed=\"https://video.example/watch?v=1\"></figure>"),
                        Locale.UK),
                SettableClock.NOON.minusSeconds(5),
                List.of(),
                List.of(),
                List.of());

        var page = reader.html(gazette.address(article));

        assertThat(page.select("[src], link[rel=stylesheet], iframe, object").stream()
                        .flatMap(each -> java.util.stream.Stream.of(each.attr("src"), each.attr("href")))
                        .filter(address -> address.startsWith("http") || address.startsWith("//")))
                .isEmpty();
        assertThat(page.select(".prose a").eachAttr("href"))
                .isEqualTo(List.of("https://tracker.example/p.gif", "https://video.example/watch?v=1"));
        assertThat(Set.copyOf(page.select(".prose a").eachAttr("rel"))).containsExactly("noopener");
    }

    @Test
    void picturesAreTheSameInABodyThatIsTakenApartAndInOneThatIsNot() throws IOException {
        var shown = new Showcase(gazette).quay().value();
        var known = gazette.bean(MediaLibrary.class)
                .register(NewMedia.named("pier.png", Description.NONE))
                .id()
                .value();
        var inLink = "<a href=\"https://elsewhere.example/\" rel=\"nofollow\">%s</a>";
        var pictures = "<p>" + image(shown) + image(known) + inLink.formatted(image(shown))
                + inLink.formatted(image(known)) + image(known) + "</p><figure>" + image(shown)
                + "<figcaption>A quay</figcaption></figure>";

        var plain = reader.html(withBody("Plain", pictures)).select(".prose").html();
        var takenApart = reader.html(withBody("Taken Apart", pictures + "<pre>x</pre>"))
                .select(".prose")
                .html();

        assertThat(takenApart).startsWith(plain);
        var prose = Jsoup.parseBodyFragment(plain);
        assertThat(prose.select("picture > source[srcset] + img[src][width][height]"))
                .hasSize(3);
        assertThat(prose.select("picture img").eachAttr("alt")).containsOnly("1 > 0 < \"2\"");
        assertThat(prose.select(".absent").eachText()).hasSize(3);
        assertThat(prose.select("a[rel=\"nofollow noopener\"]")).hasSize(2);
        assertThat(prose.select("a a, img[data-media]")).isEmpty();
    }

    private static String image(long media) {
        return "<img data-media=\"%d\" alt=\"1 &gt; 0 &lt; &quot;2&quot;\">".formatted(media);
    }

    private String withBody(String headline, String body) {
        return gazette.address(gazette.published(
                Text.of(headline, SafeHtml.clean(body), Locale.UK),
                SettableClock.NOON.minusSeconds(5),
                List.of(),
                List.of(),
                List.of()));
    }
}
