package press.linecaster.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.linecaster.articles.Article;
import press.linecaster.articles.Manuscript;
import press.linecaster.articles.Placement;
import press.linecaster.articles.Release;
import press.linecaster.articles.Source.Rights;
import press.linecaster.articles.Text;
import press.linecaster.articles.Text.Label;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.paper.Setting;
import press.linecaster.paper.Settings;
import press.linecaster.people.Author;
import press.linecaster.people.Authors;
import press.linecaster.testing.SettableClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What pages say to search engines in the vocabulary of schema.org.
class StructuredDataTest extends SitePagesTest {

    /// What search engines ask for, by type (Google Search Central; schema.org).
    private static final Map<String, Set<String>> REQUIRED = Map.ofEntries(
            Map.entry(
                    "NewsArticle",
                    Set.of("headline", "datePublished", "dateModified", "author", "publisher", "mainEntityOfPage")),
            Map.entry("BreadcrumbList", Set.of("itemListElement")),
            Map.entry("ListItem", Set.of("position", "name", "item")),
            Map.entry("Person", Set.of("name", "url")),
            Map.entry("NewsMediaOrganization", Set.of("name")),
            Map.entry("Organization", Set.of("name")),
            Map.entry("WebSite", Set.of("name", "url")),
            Map.entry("SearchAction", Set.of("target", "query-input")),
            Map.entry("EntryPoint", Set.of("urlTemplate")),
            Map.entry("ProfilePage", Set.of("mainEntity")),
            Map.entry("ImageObject", Set.of("url", "width", "height")),
            Map.entry("CorrectionComment", Set.of("text", "datePublished")));
    private static final Set<String> ADDRESSES =
            Set.of("url", "item", "@id", "mainEntityOfPage", "isBasedOn", "sameAs");
    private static final Set<String> MOMENTS = Set.of("datePublished", "dateModified");

    @Test
    void everyPageSaysWhatItsTypesAskForWithAbsoluteAddresses() throws Exception {
        for (var page : new Showcase(gazette).pages().entrySet())
            for (var data : data(page.getValue())) {
                assertThat(data.path("@context").asString()).isEqualTo("https://schema.org");
                assertThat(problems(data)).as(page.getKey()).isEmpty();
            }
    }

    @Test
    void theFrontPageSaysWhoPublishesIt() {
        var types = data("/").stream().map(data -> data.path("@type").asString());

        assertThat(types).containsExactly("NewsMediaOrganization", "WebSite");
        assertThat(data("/").getFirst().path("slogan").asString()).isEqualTo("Tides, trade and talk");
    }

    @Test
    void anArticleHasItsPictureItsPeopleAndItsPlace() throws Exception {
        var quay = new Showcase(gazette).quay();
        var author = gazette.adaByrne();
        gazette.bean(Authors.class)
                .save(new Author(
                        author.id(),
                        author.slug(),
                        author.name(),
                        author.role(),
                        author.biography(),
                        null,
                        false,
                        "https://ada.example/",
                        quay,
                        List.of("https://ada.example/", "https://social.example/@ada")));
        var settings = gazette.bean(Settings.class);
        settings.decide(settings.paper().with(Map.of(Setting.LOGO, "" + quay.value(), Setting.ZONE, "Asia/Tokyo")));
        var article = gazette.create(Manuscript.article(Text.of("Tide", SafeHtml.clean("<p>One two.</p>"), Locale.UK))
                .with(new Placement(
                        List.of(gazette.elections().id()),
                        List.of(gazette.ferries().id()),
                        List.of(author.id()),
                        quay,
                        Set.of()))
                .with(Release.published(SettableClock.NOON.minusSeconds(60))));
        gazette.comment(article, null, "Mara", "I saw it.");
        gazette.correct(article, "It was <em>three</em>.");
        reader.forget();

        var data = data(gazette.address(article)).getFirst();

        assertThat(data.at("/image/0/width").asInt()).isEqualTo(1200);
        assertThat(data.at("/image/0/caption").asString()).isEqualTo("The quay at dusk.");
        assertThat(data.at("/image/0/creditText").asString()).isEqualTo("Ada Byrne");
        assertThat(data.at("/author/0/sameAs").valueStream().map(JsonNode::asString))
                .containsExactly("https://ada.example/", "https://social.example/@ada");
        assertThat(data.at("/author/0/image/url").asString()).startsWith("https://gazette.example/media/");
        assertThat(data.at("/author/0/jobTitle").asString()).isEqualTo("Harbour correspondent");
        assertThat(data.at("/publisher/logo/url").asString()).startsWith("https://gazette.example/media/");
        assertThat(data.path("datePublished").asString()).isEqualTo("2026-03-02T20:59:00+09:00");
        assertThat(data.path("articleSection").asString()).isEqualTo("Elections");
        assertThat(data.at("/keywords/0").asString()).isEqualTo("Ferries");
        assertThat(data.path("commentCount").asInt()).isEqualTo(1);
        assertThat(data.path("wordCount").asInt()).isEqualTo(2);
        assertThat(data.at("/correction/0/text").asString()).isEqualTo("It was three.");
        assertThat(data(gazette.address(article))
                        .getLast()
                        .at("/itemListElement")
                        .valueStream()
                        .map(step -> step.path("name").asString()))
                .containsExactly("Home", "Politics", "Elections", "Tide");
    }

    @ParameterizedTest
    @CsvSource({
        "NEWS, NewsArticle",
        "OPINION, OpinionNewsArticle",
        "ANALYSIS, AnalysisNewsArticle",
        "REVIEW, ReviewNewsArticle",
        "EXPLAINER, BackgroundNewsArticle",
        "INVESTIGATION, NewsArticle",
        "SPONSORED, AdvertiserContentArticle"
    })
    void theLabelSaysWhatKindOfArticleItIs(Label label, String type) {
        assertThat(data(gazette.address(labelled("Tide", label)))
                        .getFirst()
                        .path("@type")
                        .asString())
                .isEqualTo(type);
    }

    @Test
    void aLongHeadlineIsCutAsSearchEnginesAsk() {
        var words = data(gazette.address(labelled("Word ".repeat(60).strip(), Label.NEWS)))
                .getFirst();
        var word = data(gazette.address(labelled("\uD83D\uDEA2".repeat(100), Label.NEWS)))
                .getFirst();

        assertThat(words.path("headline").asString())
                .hasSizeLessThanOrEqualTo(110)
                .endsWith("Word…");
        assertThat(word.path("headline").asString())
                .hasSizeLessThanOrEqualTo(110)
                .endsWith("\uD83D\uDEA2…");
    }

    @Test
    void whatIsNotOursSaysWhereItComesFrom() {
        var data = data(gazette.address(gazette.syndicated(Rights.EXCERPT))).getFirst();

        assertThat(data.path("isBasedOn").asString()).isEqualTo("https://fishwire.example/herring");
        assertThat(data.at("/author/name").asString()).isEqualTo("The Fish Wire");
        assertThat(data.has("license")).isFalse();
        assertThat(data.has("wordCount")).isFalse();
    }

    @Test
    void anAuthorsPageIsAProfile() {
        var profile = data("/author/ada-byrne").getFirst();

        assertThat(profile.path("@type").asString()).isEqualTo("ProfilePage");
        assertThat(profile.at("/mainEntity/description").asString()).isEqualTo("Writes about the sea.");
    }

    private Article labelled(String headline, Label label) {
        return gazette.published(
                new Text(headline, null, null, SafeHtml.EMPTY, null, label, Locale.UK),
                SettableClock.NOON.minus(Duration.ofMinutes(1)),
                List.of(),
                List.of(),
                List.of());
    }

    private List<JsonNode> data(String address) {
        return reader.html(address).select("script[type=application/ld+json]").stream()
                .map(script -> JsonMapper.builder().build().readTree(script.data()))
                .toList();
    }

    private static List<String> problems(JsonNode thing) {
        var problems = new ArrayList<String>();
        var type = thing.path("@type").asString("");
        for (var name : REQUIRED.getOrDefault(type.endsWith("NewsArticle") ? "NewsArticle" : type, Set.of()))
            if (thing.path(name).isMissingNode()) problems.add(type + " without " + name);
        if (!type.isEmpty() && !type.endsWith("Article") && !REQUIRED.containsKey(type))
            problems.add("nobody knows what a " + type + " asks for");
        thing.forEachEntry((name, value) -> {
            if (value.isString() && ADDRESSES.contains(name) && !Broken.isAbsolute(value.asString()))
                problems.add(type + "." + name + " is not absolute: " + value);
            if (MOMENTS.contains(name)) OffsetDateTime.parse(value.asString());
            if (value.isArray() && value.isEmpty()) problems.add(type + "." + name + " is empty");
            if (value.isArray()) value.forEach(each -> problems.addAll(problems(each)));
            if (value.isObject()) problems.addAll(problems(value));
        });
        return problems;
    }
}
