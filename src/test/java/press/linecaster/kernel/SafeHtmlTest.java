package press.linecaster.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeHtmlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "hello | hello",
                "a < b & c > d | a &lt; b &amp; c &gt; d",
                "<p>one<p>two | <p>one</p><p>two</p>",
                "<h1>a</h1><h5>b</h5> | <h2>a</h2><h4>b</h4>",
                "<div>text <b>bold</b></div> | <p>text <b>bold</b></p>",
                "<div><p>one</p>two</div> | <p>one</p><p>two</p>",
                "<span>in</span>line | inline",
                "a<div>b</div>c | a<p>b</p>c",
                "<p onclick=\"x()\" style=\"color:red\">a</p> | <p>a</p>",
                "a<script>alert(1)</script>b | ab",
                "<a href=\"javascript:alert(1)\">a</a> | a",
                "<a href=\"java&#10;script:alert(1)\">a</a> | a",
                "<a href=\"HTTPS://x.example/?a&b\">a</a> | <a href=\"HTTPS://x.example/?a&amp;b\" rel=\"noopener\">a</a>",
                "<a href=\"/a/\" rel=\"nofollow me\" target=\"_blank\">a</a> | <a href=\"/a/\" rel=\"nofollow\">a</a>",
                "<a href=\"//x.example/a\">a</a> | <a href=\"https://x.example/a\" rel=\"noopener\">a</a>",
                "<a name=\"x\">a</a> | a",
                "<img src=\"/m/1.jpg\" width=\"300px\" onerror=\"x\"> | <img src=\"/m/1.jpg\" alt=\"\" width=\"300\">",
                "<img data-media=\"12\" alt=\"A\"> | <img data-media=\"12\" alt=\"A\">",
                "<img data-media=\"9223372036854775807\"> | <img data-media=\"9223372036854775807\" alt=\"\">",
                "<img data-media=\"9223372036854775808\" src=\"/a.jpg\"> | <img src=\"/a.jpg\" alt=\"\">",
                "<img src=\"https://x.example/a/b.jpg\" alt=\"A\"> | <a href=\"https://x.example/a/b.jpg\" rel=\"noopener\">A</a>",
                "<img src=\"https://x.example/a/b.jpg\"> | <a href=\"https://x.example/a/b.jpg\" rel=\"noopener\">b.jpg</a>",
                "<a href=\"/x\"><img src=\"https://x.example/b.jpg\"></a> | <a href=\"/x\">b.jpg</a>",
                "<ul>text<li>a</ul> | <ul><li>text</li><li>a</li></ul>",
                "<ul><ul><li>a</ul></ul> | <ul><li><ul><li>a</li></ul></li></ul>",
                "<li>a</li> | <p>a</p>",
                "<table><tr><td>a | <table><tbody><tr><td>a</td></tr></tbody></table>",
                "<em><p>a</p></em> | <p>a</p>",
                "<h2>a<h3>b</h3></h2> | <h2>a</h2><h3>b</h3>",
                "<p><button>x</button>y</p> | <p>y</p>",
                "<figure class=\"wp-block-gallery gallery\" data-columns=\"3\"></figure> | <figure data-columns=\"3\" class=\"gallery\"></figure>",
                "<figure class=embed data-embed=\"javascript:x\">a</figure> | <figure class=\"embed\">a</figure>",
                "<h2 id=\"a\">x</h2><p id=\"a\">y</p><p id=\"main\">z</p> | <h2 id=\"a\">x</h2><p>y</p><p>z</p>",
                "<video src=\"/v.mp4\" autoplay></video> | <video src=\"/v.mp4\" controls=\"\"></video>",
                "<strike>a</strike><tt>b</tt> | <s>a</s><code>b</code>",
                "a\0b\u0008c\uD800d | abc\uFFFDd",
            })
    void htmlIsReducedToTheVocabulary(String given, String expected) {
        assertThat(SafeHtml.clean(given).html()).isEqualTo(expected);
    }

    @Test
    void theLineEndThatBelongsToPreformattedTextStays() {
        var once = SafeHtml.clean("<pre>\n\n  a</pre>");

        assertThat(once.html()).isEqualTo("<pre>\n\n  a</pre>");
        assertThat(SafeHtml.clean(once.html())).isEqualTo(once);
    }

    @Test
    void whatWasTakenAwayIsTold() {
        var removed = new ArrayList<String>();

        SafeHtml.clean("<p onclick=x>a<script>b</script><font>c</font><!-- d --></p>", removed::add);

        assertThat(removed)
                .containsExactly("attribute onclick", "element script", "element font (text kept)", "comment");
    }

    @Test
    void tenThousandNestedElementsOverflowNothing() {
        var deep = "<div><b><blockquote>".repeat(20_000) + "text";

        var clean = SafeHtml.clean(deep);

        assertThat(clean.html()).contains("text").hasSizeLessThan(10_000);
        assertThat(SafeHtml.clean(clean.html())).isEqualTo(clean);
    }

    @Test
    void aSourceThatIsNoAddressIsLeftOut() {
        assertThat(SafeHtml.clean("<p><ins cite=\"inserted it\">a</ins> <del cite=\"/notes\">b</del></p>")
                        .html())
                .isEqualTo("<p><ins>a</ins> <del cite=\"/notes\">b</del></p>");
    }

    @Test
    void aListOfTermsThatDefinesNothingIsText() {
        assertThat(SafeHtml.clean("<dl><dt>Tide</dt></dl>").html())
                .doesNotContain("<dl", "<dt")
                .contains("Tide");
        assertThat(SafeHtml.clean("<dl><dt>Tide</dt><dd>water</dd></dl>").html())
                .isEqualTo("<dl><dt>Tide</dt><dd>water</dd></dl>");
    }
}
