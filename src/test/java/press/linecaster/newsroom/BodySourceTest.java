package press.linecaster.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.linecaster.kernel.SafeHtml;

/// A body in a plain field, there and back.
class BodySourceTest {

    @Test
    void plainParagraphsAreWrittenAsTheirWords() {
        var body = SafeHtml.clean("<p>One & two.</p><p>Three<br>four.</p>");

        assertThat(BodySource.write(body)).isEqualTo("One & two.\n\nThree\nfour.");
        assertThat(BodySource.blocks(BodySource.read("One & two.\r\n\r\n\r\nThree\r\nfour.")))
                .isEqualTo(BodySource.blocks(body));
        assertThat(BodySource.read("The <em>pier</em>\nis <b>mended</b>.").html())
                .isEqualTo("<p>The <em>pier</em><br>is <b>mended</b>.</p>");
        assertThat(BodySource.read("3 < 4 and <pier> is no tag").html())
                .isEqualTo("<p>3 &lt; 4 and &lt;pier&gt; is no tag</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Plain.</p>",
                "<p>With <em>stress</em> and a <a href=\"https://x.example/\">link</a>.</p><p>Then none.</p>",
                "<h2>A heading</h2><ul><li><p>One</p></li><li>Two</li></ul><p>3 &lt; 4 and 5 &gt; 4</p>",
                "<p>&lt;b&gt; is a tag</p>",
                "<p>ends with &gt;</p>",
                "<pre><code>a\n\nb  c</code></pre><p>After.</p>",
                "<blockquote><p>Said.</p><p>Twice.</p></blockquote>",
                "<p>Zero&nbsp;break</p>",
                "<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
                "<p>العربية ثم English</p><p>汉字</p>",
                "<p><em>The Times</em> &amp; others say.</p><p>Then.</p>",
                "<p>The &lt;pre&gt; tag.</p><h2>Why</h2><p>Because.</p>",
                "<blockquote><p>a</p>\n\n<p>b</p></blockquote>",
                "<p><a href=\"https://x.example/\">A link</a> begins.</p>"
            })
    void nothingIsLostOnTheWayThereAndBack(String html) {
        var body = SafeHtml.clean(html);

        var read = BodySource.read(BodySource.write(body));

        assertThat(withoutEmptyLines(read)).isEqualTo(withoutEmptyLines(body));
        assertThat(BodySource.read(BodySource.write(read))).isEqualTo(read);
    }

    /// Between blocks they mean nothing.
    private static List<String> withoutEmptyLines(SafeHtml body) {
        return BodySource.blocks(body).stream()
                .map(block -> block.contains("<pre") ? block : block.replaceAll("\\n\\s*\\n", "\n"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "Words <img src=x onerror=alert(1)>",
                "<p onclick=alert(1)>Words</p>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<svg/onload=alert(1)>"
            })
    void nothingThatRunsComesIn(String typed) {
        var html = Jsoup.parseBodyFragment(BodySource.read(typed).html());
        assertThat(html.select("script, svg, img, [href^=javascript], [^on]")).isEmpty();
    }

    @Test
    void wordsBesideBlocksAreParagraphs() {
        var body = SafeHtml.clean("<em>The Times</em> says.<h2>Why</h2>so");

        assertThat(BodySource.blocks(body))
                .containsExactly("<p><em>The Times</em> says.</p>", "<h2>Why</h2>", "<p>so</p>");
        assertThat(BodySource.read("See <a\nhref=\"https://x.example/\">this</a>.")
                        .html())
                .contains("href=\"https://x.example/\"");
    }

    @Test
    void textsMadeToTakeLongDoNot() {
        assertThat(BodySource.read("x" + " <a".repeat(300_000)).isEmpty()).isFalse();
        assertThat(BodySource.read("x" + " ".repeat(1_000_000) + "y").html()).startsWith("<p>x");
        assertThat(BodySource.read("<pre>" + "\n\n".repeat(300_000) + "</pre>").html())
                .startsWith("<pre>");
    }

    @Test
    void nothingTypedIsNothing() {
        assertThat(BodySource.read(" \r\n \r\n")).isEqualTo(SafeHtml.EMPTY);
        assertThat(BodySource.write(SafeHtml.EMPTY)).isEmpty();
    }
}
