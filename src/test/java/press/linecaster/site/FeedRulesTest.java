package press.linecaster.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import press.linecaster.articles.Article;
import press.linecaster.articles.Manuscript;
import press.linecaster.articles.Placement;
import press.linecaster.articles.Release;
import press.linecaster.articles.Source;
import press.linecaster.articles.Source.Rights;
import press.linecaster.articles.Text;
import press.linecaster.articles.Text.Label;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.paper.FeedContent;
import press.linecaster.paper.Setting;
import press.linecaster.paper.Settings;
import press.linecaster.testing.SettableClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What feeds carry, and whether they keep the rules of their formats whatever is in them.
class FeedRulesTest extends SitePagesTest {

    @ParameterizedTest
    @EnumSource(FeedContent.class)
    void everyFeedOfAHostilePaperKeepsTheRules(FeedContent content) throws Exception {
        carry(content);
        new Showcase(gazette).pages();
        hostilePaper();
        reader.forget();

        for (var page : List.of("/", "/culture/", "/harbour/", "/politics/", "/tag/ferries/", "/author/ada-byrne/"))
            assertThat(problems(page)).isEmpty();
        assertThat(items("/feed.json")).hasSize(30);
    }

    @Test
    void theFeedsOfAnEmptyPaperKeepTheRules() {
        for (var page : List.of("/", "/culture/", "/tag/ferries/", "/author/ada-byrne/"))
            assertThat(problems(page)).isEmpty();
    }

    @Test
    void aFeedOfSummariesHasNoBodies() {
        gazette.harbourFire();

        assertThat(reader.text("/feed.xml"))
                .contains("Nobody was hurt; the crossing resumes on Thursday.")
                .doesNotContain("the ferry", "content:encoded>");
    }

    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void aFullFeedHasTheWholeBodyWithAbsoluteAddresses(FeedFormat format) {
        carry(FeedContent.FULL);
        var article = gazette.published(
                Text.of(
                        "Links",
                        SafeHtml.clean("<p>See <a href=\"/culture/\">this</a>, <a href=\"#down\">below</a> and"
                                + " <a href=\"https://example.org/?a=1&amp;b=2\">that</a>.</p><p id=\"down\">End.</p>"),
                        Locale.UK),
                SettableClock.NOON.minusSeconds(60),
                List.of(),
                List.of(),
                List.of());

        var content = contentOf(format);

        assertThat(content)
                .contains(
                        "<a href=\"https://gazette.example/culture/\">this</a>",
                        "<a href=\"https://gazette.example" + gazette.address(article) + "#down\">below</a>",
                        "https://example.org/?a=1&amp;b=2",
                        "<p>End.</p>");
    }

    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void ofWorkThatMayOnlyBeQuotedNoMoreIsCarried(FeedFormat format) {
        carry(FeedContent.FULL);
        gazette.syndicated(Rights.EXCERPT);

        assertThat(reader.text(format.beside("/")))
                .contains("Herring was cheap")
                .doesNotContain("The end.");
    }

    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void correctionsTravelAlong(FeedFormat format) {
        carry(FeedContent.FULL);
        var fire = gazette.harbourFire();
        gazette.correct(fire, "It was shed five.");

        assertThat(contentOf(format))
                .contains("This article has been corrected.", "<strong>Correction</strong>", "It was shed five.");
        assertThat(reader.text(format.beside("/"))).contains("(Corrected 2 Mar 2026.)");
    }

    @Test
    void whatWasPaidForSaysSo() {
        gazette.published(
                new Text("Buy", null, "Now.", SafeHtml.EMPTY, null, Label.SPONSORED, Locale.UK),
                SettableClock.NOON.minusSeconds(60),
                List.of(),
                List.of(),
                List.of());

        assertThat(items("/feed.json").at("/0/summary").asString()).isEqualTo("Sponsored: Now.");
    }

    @Test
    void anItemIsFiledUnderItsSectionAndItsTags() {
        gazette.harbourFire();

        assertThat(items("/feed.json").at("/0/tags").valueStream().map(JsonNode::asString))
                .containsExactly("Harbour & Trade", "Ferries");
    }

    @Test
    void pagesSayWhereTheirFeedsAreAndFeedsWhereTheyAre() {
        var fire = gazette.harbourFire();

        assertThat(reader.page("/harbour/").headers().get("Link"))
                .isEqualTo("</harbour/feed.xml>; rel=\"alternate\"; type=\"application/rss+xml\","
                        + " </harbour/atom.xml>; rel=\"alternate\"; type=\"application/atom+xml\","
                        + " </harbour/feed.json>; rel=\"alternate\"; type=\"application/feed+json\"");
        assertThat(reader.page(gazette.address(fire)).headers().get("Link")).contains("</harbour/feed.xml>");
        assertThat(reader.page("/harbour/atom.xml").headers())
                .containsEntry(
                        "Link",
                        "<https://gazette.example/harbour/atom.xml>; rel=\"self\"; type=\"application/atom+xml\"");
    }

    private List<String> problems(String page) {
        var all = new ArrayList<String>();
        for (var format : FeedFormat.values()) {
            var feed = reader.page(format.beside(page)).body();
            var broken = switch (format) {
                case RSS -> RssRules.broken(feed);
                case ATOM -> AtomRules.broken(feed);
                case JSON -> JsonFeedRules.broken(feed);
            };
            broken.forEach(rule -> all.add(format + " of " + page + ": " + rule));
        }
        return all;
    }

    private void carry(FeedContent content) {
        var settings = gazette.bean(Settings.class);
        settings.decide(
                settings.paper().with(Map.of(Setting.FEEDS, content.name().toLowerCase(Locale.ROOT))));
        reader.forget();
    }

    private String contentOf(FeedFormat format) {
        var feed = reader.page(format.beside("/")).body();
        return switch (format) {
            case RSS ->
                Elements.root(feed)
                        .getElementsByTagName("content:encoded")
                        .item(0)
                        .getTextContent();
            case ATOM ->
                Elements.root(feed).getElementsByTagName("content").item(0).getTextContent();
            case JSON ->
                JsonMapper.builder()
                        .build()
                        .readTree(feed)
                        .at("/items/0/content_html")
                        .asString();
        };
    }

    private JsonNode items(String address) {
        return JsonMapper.builder()
                .build()
                .readTree(reader.page(address).body())
                .path("items");
    }

    private void hostilePaper() {
        var body = SafeHtml.clean("<script>alert(1)</script><p>]]&gt; \u0007 &amp;amp; <b>ok</b> \uD83D\uDEA2</p>"
                + "<p><a href=\"not an address\">odd</a> <a href=\"//other.example/x\">other</a></p>"
                + "<audio data-media=\"5\"></audio>");
        var number = 0;
        for (var words : List.of(
                "]]>",
                "<![CDATA[ \u0000\u0007\u000b\uFFFE ]]>",
                "&amp; &lt;b&gt; <i>x</i> & \"q\" 'a'",
                "\uD83D\uDEA2 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "\uD83D lone",
                "حريق على الرصيف",
                "\u202Eevil",
                "<script>alert(1)</script>",
                "x".repeat(300),
                "Word ".repeat(60),
                " ")) for (var label : List.of(Label.NEWS, Label.SPONSORED)) publish(words, body, label, number++);
    }

    private Article publish(String words, SafeHtml body, Label label, int number) {
        var language = words.startsWith("ح") ? Locale.of("ar") : Locale.UK;
        var article = gazette.create(Manuscript.article(new Text(words, words, words, body, words, label, language))
                .with(new Placement(
                        List.of(gazette.culture().id()),
                        List.of(gazette.ferries().id()),
                        List.of(gazette.adaByrne().id()),
                        null,
                        java.util.Set.of()))
                .with(new Source(words, words, "https://fishwire.example/a?b=c&d", Rights.FULL, null, null))
                .with(Release.published(SettableClock.NOON.minus(Duration.ofSeconds(number + 1)))));
        gazette.correct(article, "It was <em>" + number + "</em>.");
        return article;
    }
}
