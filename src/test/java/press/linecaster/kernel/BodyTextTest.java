package press.linecaster.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.linecaster.testing.Corpus;
import tools.jackson.databind.JsonNode;

class BodyTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "<p>One.</p><p>Two.</p>",
                "<p>One.</p>\n<p>Two\n  lines<br>and <em>more</em>, un<b>broken</b>.</p>",
                "<h2>A</h2><ul><li>b</li><li>c<ul><li>d</li></ul></li></ul>e",
                "<figure><img src=\"/a.jpg\" alt=\"a &gt; b\"><figcaption>Caption</figcaption></figure><p>x</p>",
                "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table>",
                "<p>R&amp;D &lt;b&gt; \"q\" it's</p>",
                "<p>a\u00a0 \u00a0b, soft\u00adhyphen, zero\u200bwidth</p>",
                "<blockquote><p>a</p></blockquote>b<hr>c",
                "<p>a<br><br>b</p><p> </p><p>c</p>",
                "<details><summary>s</summary><p>t</p></details>",
                "<p>😀 العربية 東京</p>"
            })
    void theTextIsWhatAParserReads(String html) {
        var cleaned = SafeHtml.clean(html).html();

        assertThat(BodyText.of(cleaned))
                .contains(Jsoup.parseBodyFragment(cleaned).text());
    }

    /// Bodies that were made of every attack, and of the contents of feeds and exports.
    @Test
    void soItIsForWhateverHasBeenCleaned() {
        var known = 0;
        for (var html : collected()) {
            var cleaned = SafeHtml.clean(html).html();
            var text = BodyText.of(cleaned);
            if (text.isEmpty()) continue;
            known++;
            assertThat(text.get())
                    .as(cleaned)
                    .isEqualTo(Jsoup.parseBodyFragment(cleaned).text());
        }
        assertThat(known).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<pre>a  b</pre>", "<div>a</div>", "a &uuml; b", "a & b", "a < b", "a &amp b"})
    void whatWeDoNotWriteIsLeftToAParser(String html) {
        assertThat(BodyText.of(html)).isEmpty();
        assertThat(SafeHtml.stored(html).plainText())
                .isEqualTo(Jsoup.parseBodyFragment(html).text());
    }

    private static List<String> collected() {
        var collected = new ArrayList<String>();
        for (var suite : List.of("dompurify", "html5lib-sanitizer", "bleach", "htmlpurifier", "h5sc", "xss-payloads"))
            strings(Corpus.json("sanitiser/" + suite + ".json").get("cases"), collected);
        strings(Corpus.json("strings/naughty-strings.json"), collected);
        return collected;
    }

    private static void strings(JsonNode node, List<String> into) {
        if (node.isString()) into.add(node.stringValue());
        node.forEach(each -> strings(each, into));
    }
}
