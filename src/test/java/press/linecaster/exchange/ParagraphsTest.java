package press.linecaster.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParagraphsTest {

    /// In the table a line end is written as `;`.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "one | <p>one</p>",
                "one;two | <p>one<br>;two</p>",
                "one;;two | <p>one</p>;<p>two</p>",
                "one;  ;;two | <p>one</p>;<p>two</p>",
                "one<br />;two | <p>one<br />;two</p>",
                "<strong>a</strong> b;;c | <p><strong>a</strong> b</p>;<p>c</p>",
                "<p>a</p>;;<p>b</p> | <p>a</p>;<p>b</p>",
                "<p>a;b</p> | <p>a<br>;b</p>",
                "<h2>a</h2>;b | <h2>a</h2>;<p>b</p>",
                "a;<h2>b</h2>;c | <p>a</p>;<h2>b</h2>;<p>c</p>",
                "<ul>;<li>a</li>;<li>b</li>;</ul>;c | <ul> <li>a</li>; <li>b</li>; </ul>;<p>c</p>",
                "<ul><li>a;;b</li></ul> | <ul><li><p>a</p>;<p>b</p>;</li>;</ul>",
                "<ul><li>a<ul><li>b</li></ul></li></ul> | <ul><li>a<ul><li>b</li>;</ul>;</li>;</ul>",
                "<ul><li>a<li>b</ul> | <ul><li>a<li>b</ul>",
                "<table>;<tr>;<td>a;b</td>;</tr>;</table> | <table> <tr> <td>a<br>;b</td>; </tr>; </table>",
                "<pre>a;;b;</pre>;c | <pre>a;;b;</pre>;<p>c</p>",
                "a <code>x;y</code> | <p>a <code>x<br>;y</code></p>",
                "<blockquote>a;;b</blockquote> | <blockquote><p>a</p>;<p>b</p>;</blockquote>",
                "<div>a</div>b | <div><p>a</p>;</div>;<p>b</p>",
                "<figure>;<img src=a>;<figcaption>x;y</figcaption>;</figure> | <figure>;<img src=a>;<figcaption>x<br>;y</figcaption>; </figure>",
                "<!--more-->;;a | <!--more-->;<p>a</p>",
                "a;<!--more-->;b | <p>a<br>;<!--more--><br>;b</p>",
                "<a href=\"x;y\">a</a> | <p><a href=\"x y\">a</a></p>",
                "a < b;;c > d | <p>a &lt; b</p>;<p>c > d</p>",
                "<p>a<div>b</div> | <p>a<div><p>b</p>;</div>",
                "<hr>;a | <hr>;<p>a</p>",
                "<script>;;x;</script>a | <script>;;x;</script>;<p>a</p>",
            })
    void classicContentIsPutIntoParagraphs(String given, String expected) {
        assertThat(Paragraphs.of(given.replace(';', '\n')))
                .isEqualTo(
                        expected.replace("&lt;", "&lt\u0000").replace(';', '\n').replace('\u0000', ';'));
    }
}
