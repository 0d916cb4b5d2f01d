package press.linecaster.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import press.linecaster.articles.Source.Rights;
import press.linecaster.articles.Text;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.testing.Corpus;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.HtmlValidator;
import press.linecaster.testing.SettableClock;
import tools.jackson.databind.json.JsonMapper;

/// The pages as HTML: valid, harmless whatever they are about, and of our taste.
class HtmlTest extends SitePagesTest {

    private static final Path TEMPLATES = Path.of("src/main/jte/site");
    private static final Path STYLESHEET = Path.of("src/main/resources/assets/site.css");

    @Test
    void everyKindOfPageIsValid() throws Exception {
        for (var address : everyKindOfPage())
            assertThat(HtmlValidator.problems(reader.page(address).body()))
                    .as(address)
                    .isEmpty();
    }

    @Test
    void theFrontPageOfAPaperWithoutArticlesIsValid() throws Exception {
        assertThat(HtmlValidator.problems(reader.page("/").body())).isEmpty();
        gazette.aboutUs();
        assertThat(HtmlValidator.problems(reader.page("/").body())).isEmpty();
    }

    @Test
    void everyPictureHasItsSizeAndItsWords() {
        for (var address : everyKindOfPage())
            for (var image : reader.html(address).select("img"))
                assertThat(image.hasAttr("width") && image.hasAttr("height") && image.hasAttr("alt"))
                        .as(address + ": " + image)
                        .isTrue();
    }

    @Test
    void noPageRunsOrStylesAnythingInline() {
        for (var address : everyKindOfPage()) {
            var page = reader.html(address);
            assertThat(page.select("script:not([type=application/ld+json]):not([src^=/assets/]), style, [style]"))
                    .as(address)
                    .isEmpty();
            assertThat(page.getAllElements().stream()
                            .flatMap(element -> element.attributes().asList().stream())
                            .filter(attribute -> attribute.getKey().startsWith("on")))
                    .as(address)
                    .isEmpty();
        }
    }

    @Test
    void hostileWordsAreShownAsTheyAreWritten() {
        for (var hostile : hostileWords()) {
            var article = gazette.published(
                    new Text(hostile, hostile, hostile, SafeHtml.text(hostile), hostile, Text.Label.NEWS, Locale.UK),
                    SettableClock.NOON.minusSeconds(1),
                    List.of(gazette.culture().id()),
                    List.of(),
                    List.of());
            gazette.comment(article, null, hostile.isBlank() ? "x" : hostile, "words");

            var page = reader.html(gazette.address(article));

            assertThat(page.select(".story__headline").textNodes()).as(hostile).hasSize(1);
            assertThat(page.expectFirst(".story__headline").wholeText())
                    .isEqualTo(article.text().shownHeadline());
            assertThat(page.select("script"))
                    .allSatisfy(script -> assertThat(script.data())
                            .doesNotContain("<")
                            .satisfies(json -> JsonMapper.builder().build().readTree(json)));
            assertThat(page.select("script:not([type]), [href^=javascript:], iframe, object, embed"))
                    .isEmpty();
            assertThat(page.select("form, [formaction]")
                            .not("#write[action^=/-/comments/], #updates[action=/-/subscribe]"))
                    .isEmpty();
            assertThat(page.select("#write")).hasSize(1);
            gazette.articles().withdraw(article.id(), hostile, Gazette.EDITOR);
        }
    }

    @Test
    void templatesTrustNobody() throws IOException {
        for (var template : files(TEMPLATES, ".jte"))
            assertThat(Files.readString(template))
                    .as(template.toString())
                    .doesNotContain("$unsafe", "style=", "javascript:")
                    .doesNotContainPattern("\\son[a-z]+=");
    }

    @Test
    void theComponentsOfTheStylesheetUseMeaningsOnly() throws IOException {
        var css = Files.readString(STYLESHEET);
        var components = css.substring(css.indexOf("@layer components {"), css.indexOf("@layer utilities {"));

        assertThat(Pattern.compile(
                                "#[0-9a-fA-F]{3,8}\\b|rgb\\(|var\\(--(paper|ink|rule|amber)-\\d|var\\(--accent-value")
                        .matcher(components)
                        .results())
                .isEmpty();
        assertThat(css).doesNotContain("http:", "https:", "@import", "url(", "!important");
    }

    private List<String> everyKindOfPage() {
        var fire = gazette.harbourFire();
        var first = gazette.comment(fire, null, "Mara", "I saw it, from <b>here</b>.");
        gazette.comment(fire, first, "Olof", "From where?");
        gazette.correct(fire, "It was <em>shed five</em>.");
        gazette.archive(8);
        var gone = gazette.operaReview();
        gazette.articles().withdraw(gone.id(), "It never happened.", Gazette.EDITOR);
        var rich = gazette.published(
                new Text("Everything in One Body", null, null, richBody(), null, Text.Label.OPINION, Locale.UK),
                SettableClock.NOON.minusSeconds(1),
                List.of(gazette.culture().id()),
                List.of(gazette.housing().id()),
                List.of(gazette.adaByrne().id()));
        reader.forget();
        var older = reader.html("/politics/").select("a[rel=next]").attr("href");
        return List.of(
                "/",
                gazette.address(fire),
                gazette.address(rich),
                gazette.address(gazette.syndicated(Rights.EXCERPT)),
                gazette.address(gone),
                "/politics/",
                older,
                "/author/ada-byrne",
                "/tag/housing",
                "/latest",
                "/2026/",
                "/2026/03/",
                gazette.address(gazette.aboutUs()),
                "/-/not-found");
    }

    private static SafeHtml richBody() {
        return SafeHtml.clean(
                "<p>A <a href=\"https://example.org/\">link</a>.</p><h2>Then</h2><h3>More</h3><ul><li>one</li></ul>"
                        + "<ol><li>two</li></ol><blockquote><p>Said she.</p></blockquote>"
                        + "<aside class=\"pullquote\"><p>Quite.</p></aside>"
                        + "<figure><img src=\"https://elsewhere.example/a.png\" alt=\"A quay\"><figcaption>Quay</figcaption></figure>"
                        + "<figure class=\"embed\" data-embed=\"https://video.example/1\"><figcaption>Film</figcaption></figure>"
                        + "<table><caption>Tides</caption><thead><tr><th>Day</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>"
                        + "<pre><code>x</code></pre><hr>");
    }

    private static List<String> hostileWords() {
        var words = new ArrayList<>(List.of("</script><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>"));
        for (var string : Corpus.json("strings/naughty-strings.json").get("strings"))
            if (!string.asString().isBlank() && string.asString().strip().equals(string.asString()))
                words.add(string.asString());
        return words.stream()
                .filter(text -> text.length() < 190
                        && text.chars().noneMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c)))
                .limit(120)
                .toList();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
