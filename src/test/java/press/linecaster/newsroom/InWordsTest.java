package press.linecaster.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import press.linecaster.kernel.SafeHtml;

class InWordsTest {

    @Test
    void eachParagraphHeadingItemAndRowIsALine() {
        var body = SafeHtml.clean("""
                <p>The ferry was <strong>very</strong> <em>late</em>, says <a href="https://harbour.example/">the
                harbour</a>.</p><h2>What now</h2><ul><li>Wait</li><li><p>Walk</p></li></ul>
                <blockquote><p>Never again.</p></blockquote><table><tbody><tr><th>Ferry</th><td>7:30</td></tr></tbody></table>
                <hr><pre><code>one
                two</code></pre>""");

        assertThat(InWords.of(body))
                .containsExactly(
                        "The ferry was **very** *late*, says [the harbour](https://harbour.example/).",
                        "## What now",
                        "• Wait",
                        "• Walk",
                        "> Never again.",
                        "Ferry | 7:30",
                        "* * *",
                        "one",
                        "two");
    }

    @Test
    void picturesAreNamedAndNothingOfTheSourceIsShown() {
        var body = SafeHtml.clean(
                "<figure><img src=\"/a.jpg\" alt=\"A ferry\"><figcaption>At the pier</figcaption></figure>"
                        + "<figure><img src=\"/b.jpg\" alt=\"\"></figure>");

        var lines = InWords.of(body);

        assertThat(lines).hasSizeBetween(2, 3);
        assertThat(String.join("\n", lines))
                .contains("[Picture: A ferry]", "At the pier", "[Picture: without words]")
                .doesNotContain("<", "data-media");
    }

    @Test
    void nothingIsNoLine() {
        assertThat(InWords.of(SafeHtml.EMPTY)).isEmpty();
    }
}
