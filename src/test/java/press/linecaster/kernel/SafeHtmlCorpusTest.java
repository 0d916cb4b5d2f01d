package press.linecaster.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.linecaster.testing.Corpus;
import tools.jackson.databind.JsonNode;

/// The sanitiser against every attack of the collection, in content, in an attribute and in an address.
class SafeHtmlCorpusTest {

    private static final Set<String> ALIVE = Set.of(
            "script",
            "style",
            "iframe",
            "object",
            "embed",
            "svg",
            "math",
            "link",
            "meta",
            "base",
            "form",
            "input",
            "button",
            "template",
            "noscript",
            "frame",
            "frameset",
            "applet",
            "textarea",
            "select",
            "xmp",
            "plaintext",
            "title");
    private static final Pattern ALIVE_ADDRESS = Pattern.compile(
            "^[\\s\\p{C}\\p{Z}]*((java|vb|live)script|(data|mocha|feed|view-source|jar|blob|file):)",
            Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dompurify",
                "html5lib-sanitizer",
                "bleach",
                "htmlpurifier",
                "h5sc",
                "xss-payloads",
                "owasp-java-html-sanitizer-markup"
            })
    void nothingThatCouldRunIsLeft(String suite) {
        var cases = Corpus.json("sanitiser/" + suite + ".json").get("cases");

        assertThat(cases.size()).isPositive();
        for (var one : cases)
            for (var payload : payloads(one))
                for (var html : List.of(
                        payload,
                        "<p title=\"" + payload + "\">x</p>",
                        "<a href='" + payload + "'>x</a>",
                        "<img src=" + payload + ">",
                        "<table><tr>" + payload,
                        "<ul><pre>" + payload)) assertSafe(html);
    }

    @Test
    void naughtyStringsStayTheText() {
        for (var string : Corpus.json("strings/naughty-strings.json")
                .findValues("strings")
                .getFirst()) {
            var text = string.asString();

            assertSafe(text);
            assertThat(Jsoup.parseBodyFragment(SafeHtml.text(text).html())
                            .body()
                            .wholeText())
                    .isEqualTo(text.replace("\0", ""));
        }
    }

    @Test
    void harmlessMarkupKeepsItsText() {
        for (var one : Corpus.json("sanitiser/htmlpurifier.json").get("cases")) {
            var input = one.get("input").asString();
            if (!input.equals(one.get("expected").asString())) continue;

            assertThat(words(SafeHtml.clean(input).html())).isEqualTo(words(input));
        }
    }

    @Test
    void randomTreesSettleInOneCleaning() {
        var random = new Random(20261124);
        var pieces = List.of(
                "<p>",
                "</p>",
                "<div>",
                "</div>",
                "<b>",
                "</b>",
                "<a href=/x>",
                "</a>",
                "<table>",
                "</table>",
                "<tr>",
                "<td>",
                "</td>",
                "<ul>",
                "</ul>",
                "<li>",
                "<dl>",
                "<dd>",
                "<dt>",
                "<pre>",
                "\n",
                "</pre>",
                "<h2>",
                "</h2>",
                "<h3>",
                "<button>",
                "</button>",
                "<object>",
                "<svg>",
                "<title>",
                "</svg>",
                "<ruby>",
                "<rt>",
                "</ruby>",
                "<figure>",
                "<figcaption>",
                "</figure>",
                "<details>",
                "<summary>",
                "</details>",
                "<select>",
                "<option>",
                "<form>",
                "<em>",
                "</em>",
                "text",
                "&lt;x&gt;",
                "<!--",
                "-->",
                "<math>",
                "<mi>",
                "<caption>",
                "<tbody>",
                "<template>",
                "<img data-media=1>",
                "<img src=http://x.example/y>",
                "<hr>",
                "<br>",
                "<nobr>",
                "<marquee>",
                "<font>",
                "<span>",
                "</span>",
                "<ins>",
                "</ins>",
                "<video src=/v>",
                "</video>",
                "<code>",
                "</code>",
                "<blockquote>");
        for (var round = 0; round < 20_000; round++) {
            var html = new StringBuilder();
            for (var i = random.nextInt(1, 25); i > 0; i--) html.append(pieces.get(random.nextInt(pieces.size())));

            assertSafe(html.toString());
        }
    }

    private static List<String> payloads(JsonNode one) {
        var payloads = new ArrayList<String>();
        for (var name : List.of("payload", "input", "markup"))
            if (one.hasNonNull(name)) payloads.add(one.get(name).asString());
        assertThat(payloads).isNotEmpty();
        return payloads;
    }

    private static void assertSafe(String html) {
        var clean = SafeHtml.clean(html).html();
        var tree = Jsoup.parseBodyFragment(clean);
        tree.outputSettings().prettyPrint(false);
        var again = Jsoup.parseBodyFragment(tree.body().html());

        assertThat(SafeHtml.clean(clean).html()).as(html).isEqualTo(clean);
        for (var body : List.of(tree.body(), again.body()))
            for (var element : body.getAllElements()) if (!element.equals(body)) assertHarmless(element, html);
    }

    private static void assertHarmless(Element element, String html) {
        assertThat(BodyVocabulary.has(element.normalName())).as(html).isTrue();
        assertThat(ALIVE).as(html).doesNotContain(element.normalName());
        for (var attribute : element.attributes()) {
            var key = attribute.getKey().toLowerCase(java.util.Locale.ROOT);
            assertThat(key.startsWith("on") || key.equals("style") || key.equals("srcdoc"))
                    .as(html)
                    .isFalse();
            if (Set.of("href", "src", "cite", "data-embed").contains(key))
                assertThat(ALIVE_ADDRESS.matcher(attribute.getValue()).find())
                        .as(html)
                        .isFalse();
        }
    }

    private static String words(String html) {
        return Jsoup.parseBodyFragment(html).text().replaceAll("\\s+", "");
    }
}
