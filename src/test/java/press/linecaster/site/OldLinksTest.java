package press.linecaster.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import press.linecaster.addresses.AddressChange.AddressMoved;
import press.linecaster.addresses.AddressChange.PathRedirected;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Target;
import press.linecaster.articles.Release;
import press.linecaster.delivery.Answer;
import press.linecaster.delivery.Reads;
import press.linecaster.testing.SettableClock;

/// Addresses as an old site has written them.
class OldLinksTest extends SitePagesTest {

    private Addresses addresses;
    private Target article;

    @BeforeEach
    void anArticle() {
        addresses = gazette.bean(Addresses.class);
        var released = gazette.released("Ferries Run Again", Release.published(SettableClock.NOON.minusSeconds(60)));
        article = new Target(Target.Kind.ARTICLE, released.id().value());
        addresses.claim(article, "/caf%c3%a9/");
    }

    @Test
    void anAddressInLowerCaseDigitsIsShownAndNotMovedToItselfForever() {
        assertThat(reader.answer("/caf%C3%A9/")).isInstanceOf(Answer.Page.class);
        assertThat(reader.answer("/caf%C3%A9")).isEqualTo(new Answer.Moved("/caf%C3%A9/"));
    }

    @Test
    void aNumberBeneathThePathOfTheOldSiteLeadsToTheArticle() {
        addresses.redirect("/blog?p=7", article);

        assertThat(reader.answer("/blog/?p=7")).isEqualTo(new Answer.Moved("/caf%C3%A9/"));
        assertThat(reader.answer("/blog/?p=8")).isEqualTo(new Answer.Missing());
    }

    @Test
    void aNumberThatNobodyKnowsIsMissingEvenWhereTheOldHomePageWas() {
        addresses.redirect("/demo", "/");

        assertThat(reader.answer("/demo/")).isEqualTo(new Answer.Moved("/"));
        assertThat(reader.answer("/demo/?p=9")).isEqualTo(new Answer.Missing());
    }

    @Test
    void whatLeadsElsewhereThanBeforeIsNotKept() {
        var missing = new Reads();
        var page = new Reads();
        reader.answer("/blog", missing);
        reader.answer("/caf%C3%A9/", page);
        var stale = gazette.bean(StaleKeys.class);

        addresses.redirect("/blog", article);
        addresses.move(article, "/another");

        assertThat(stale.touchedBy(List.of(new PathRedirected("/blog")))).containsAnyElementsOf(missing.hard());
        assertThat(stale.touchedBy(List.of(new AddressMoved(article)))).containsAnyElementsOf(page.hard());
    }

    @Test
    void aPartOfASplitArticleLeadsToTheArticle() {
        addresses.redirect("/blog/ferries", article);

        for (var part : List.of("/caf%C3%A9/2/", "/caf%C3%A9/2", "/caf%C3%A9/13/", "/blog/ferries/2/"))
            assertThat(reader.answer(part)).as(part).isEqualTo(new Answer.Moved("/caf%C3%A9/"));
        assertThat(reader.answer("/caf%C3%A9/?page=2")).isInstanceOf(Answer.Page.class);
    }

    @Test
    void aNumberBehindAnythingElseIsMissing() {
        for (var address : List.of("/cafe/2/", "/politics/2/", "/2/", "/caf%C3%A9/02", "/caf%C3%A9/1000", "/blog/2"))
            assertThat(reader.answer(address)).as(address).isEqualTo(new Answer.Missing());
    }

    @Test
    void whatHasTheAddressOfAPartComesFirst() {
        var reads = new Reads();
        reader.answer("/caf%C3%A9/2/", reads);
        var other = gazette.released("Part Two", Release.published(SettableClock.NOON.minusSeconds(60)));
        var target = new Target(Target.Kind.ARTICLE, other.id().value());

        addresses.move(target, "/caf%C3%A9/2/");

        assertThat(reader.answer("/caf%C3%A9/2/")).isInstanceOf(Answer.Page.class);
        var stale = gazette.bean(StaleKeys.class);
        assertThat(stale.touchedBy(List.of(new AddressMoved(target)))).containsAnyElementsOf(reads.hard());
        assertThat(stale.touchedBy(List.of(new AddressMoved(article)))).containsAnyElementsOf(reads.hard());
    }

    @Test
    void theFurtherPagesOfAListLeadToItsFirst() {
        section("/category/council");

        assertThat(reader.answer("/page/2/")).isEqualTo(new Answer.Moved("/"));
        assertThat(reader.answer("/category/council/page/2/")).isEqualTo(new Answer.Moved("/politics/"));
        assertThat(reader.answer("/politics/page/12/")).isEqualTo(new Answer.Moved("/politics/"));
        assertThat(reader.answer("/author/ada-byrne/page/2/")).isEqualTo(new Answer.Moved("/author/ada-byrne"));
        assertThat(reader.answer("/tag/ferries/page/3/")).isEqualTo(new Answer.Moved("/tag/ferries"));
        assertThat(reader.answer("/category/nothing/page/2/")).isEqualTo(new Answer.Missing());
    }

    @Test
    void aFeedLeadsToOursOfTheSame() {
        section("/category/council");
        section("/?cat=3");

        assertThat(reader.answer("/feed/")).isEqualTo(new Answer.Moved("/feed.xml"));
        assertThat(reader.answer("/feed/atom/")).isEqualTo(new Answer.Moved("/atom.xml"));
        assertThat(reader.answer("/?feed=rss2")).isEqualTo(new Answer.Moved("/feed.xml"));
        assertThat(reader.answer("/?feed=atom")).isEqualTo(new Answer.Moved("/atom.xml"));
        assertThat(reader.answer("/?cat=3&feed=rss2")).isEqualTo(new Answer.Moved("/politics/feed.xml"));
        assertThat(reader.answer("/category/council/feed/")).isEqualTo(new Answer.Moved("/politics/feed.xml"));
        assertThat(reader.answer("/category/council/?feed=atom")).isEqualTo(new Answer.Moved("/politics/atom.xml"));
        assertThat(reader.answer("/author/ada-byrne/feed/")).isEqualTo(new Answer.Moved("/author/ada-byrne/feed.xml"));
        assertThat(reader.answer("/caf%C3%A9/feed/")).isEqualTo(new Answer.Moved("/caf%C3%A9/"));
        assertThat(reader.answer("/?cat=4&feed=rss2")).isEqualTo(new Answer.Missing());
        addresses.redirect("/old", "https://elsewhere.example/");
        assertThat(reader.answer("/old/?feed=rss2")).isEqualTo(new Answer.Moved("https://elsewhere.example/"));
        assertThat(reader.answer("/politics/?p=8&feed=rss2")).isEqualTo(new Answer.Moved("/politics/"));
        assertThat(reader.answer("/nothing/feed/")).isEqualTo(new Answer.Missing());
    }

    @Test
    void whatStandsBehindTheOldHomePageLeadsToOurs() {
        addresses.redirect("/demo", "/");

        assertThat(reader.answer("/demo/page/2/")).isEqualTo(new Answer.Moved("/"));
        assertThat(reader.answer("/demo/feed/rdf/")).isEqualTo(new Answer.Moved("/feed.xml"));
        assertThat(reader.answer("/demo/2/")).isEqualTo(new Answer.Missing());
    }

    @Test
    void redirectsThatLeadToEachOtherAreNotFollowed() {
        addresses.redirect("/circle", "/circle/page/2/");

        assertThat(reader.answer("/circle/page/2/")).isEqualTo(new Answer.Missing());
    }

    private void section(String from) {
        addresses.redirect(
                from, new Target(Target.Kind.SECTION, gazette.politics().id().value()));
    }

    @Test
    void aNumberThatMeansNothingBeneathAnArticleIsDropped() {
        assertThat(reader.answer("/caf%C3%A9/?p=8")).isEqualTo(new Answer.Moved("/caf%C3%A9/"));
    }
}
