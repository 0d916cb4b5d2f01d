package press.linecaster.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import press.linecaster.media.MediaId;

class BodyHtmlTest {

    private static final OldSite SITE =
            OldSite.of(new Wxr.Site("", "https://old.example", "", "", "", "https://old.example/blog", "1.2"));

    private final List<String> notes = new ArrayList<>();

    static Stream<Arguments> bodies() {
        return Stream.of(
                // classic content
                Arguments.of("one\n\ntwo", "<p>one</p>\n<p>two</p>"),
                Arguments.of("[sic] and [[gallery]] stay", "<p>[sic] and [gallery] stay</p>"),
                Arguments.of(
                        "[caption id=\"attachment_7\" width=\"300\"]<a href=\"https://old.example/wp-content/uploads/a.jpg\">"
                                + "<img class=\"wp-image-7\" src=\"https://old.example/wp-content/uploads/a-300x200.jpg\" alt=\"A\" /></a> The <em>sea</em>[/caption]",
                        "<figure><img data-media=\"7\" alt=\"A\"><figcaption>The <em>sea</em></figcaption>\n</figure>"),
                Arguments.of(
                        "[caption width=\"9\" caption=\"Sea\"]<img src=\"/wp-content/uploads/a.jpg\" />[/caption]",
                        "<figure><img data-media=\"7\" alt=\"words of 7\"><figcaption>Sea</figcaption>\n</figure>"),
                Arguments.of(
                        "[gallery ids=\"7,8\" columns=\"2\"]",
                        "<figure data-columns=\"2\" class=\"gallery\"><figure><img data-media=\"7\" alt=\"words of 7\"></figure>"
                                + "<figure><img data-media=\"8\" alt=\"words of 8\"></figure></figure>"),
                Arguments.of(
                        "[gallery]",
                        "<figure data-columns=\"3\" class=\"gallery\"><figure><img data-media=\"8\" alt=\"words of 8\"></figure></figure>"),
                Arguments.of("[embed width=\"3\"]https://vimeo.com/1[/embed]", embed("https://vimeo.com/1")),
                Arguments.of(
                        "a\n\nhttps://youtu.be/abc?x=1&y=2\n\nb",
                        "<p>a</p>\n" + embed("https://youtu.be/abc?x=1&amp;y=2") + "\n<p>b</p>"),
                Arguments.of("[youtube https://youtu.be/abc]", embed("https://youtu.be/abc")),
                Arguments.of(
                        "https://example.net/page",
                        "<p><a href=\"https://example.net/page\" rel=\"noopener\">https://example.net/page</a></p>"),
                Arguments.of(
                        "[audio src=\"https://old.example/wp-content/uploads/s.mp3\"]",
                        "<figure><audio data-media=\"9\" controls=\"\"></audio></figure>"),
                Arguments.of(
                        "[video mp4=\"https://other.example/f.mp4\"][/video]",
                        "<figure><a href=\"https://other.example/f.mp4\" rel=\"noopener\">f.mp4</a></figure>"),
                Arguments.of(
                        "<iframe src=\"//www.youtube.com/embed/abcdefg?rel=0\"></iframe>",
                        embed("https://www.youtube.com/watch?v=abcdefg")),
                Arguments.of(
                        "<object><param name=\"movie\" value=\"http://www.youtube.com/v/abcdefg&hl\"><embed src=\"http://www.youtube.com/v/abcdefg\"></object>",
                        embed("https://www.youtube.com/watch?v=abcdefg")),
                Arguments.of("a<!--more-->b<!--nextpage-->", "<p>ab</p>"),
                Arguments.of("<h1>a</h1>\n&nbsp;\n\nb", "<h2>a</h2>\n\n<p>b</p>"),
                // addresses
                Arguments.of(
                        "<a href=\"http://www.old.example/blog/2019/01/x/?a=1#b\">x</a> <a href=\"https://new.example/\">y</a>",
                        "<p><a href=\"/blog/2019/01/x/?a=1#b\">x</a> <a href=\"https://new.example/\" rel=\"noopener\">y</a></p>"),
                Arguments.of(
                        "<img src=\"https://third.example/p.png\" alt=\"P\">",
                        "<p><a href=\"https://third.example/p.png\" rel=\"noopener\">P</a></p>"),
                // blocks
                Arguments.of("<!-- wp:paragraph -->\n<p>a</p>\n<!-- /wp:paragraph -->", "<p>a</p>"),
                Arguments.of("<!-- wp:paragraph --><p>a\nb</p><!-- /wp:paragraph -->", "<p>a\nb</p>"),
                Arguments.of(
                        "free\ntext\n<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph -->",
                        "<p>free<br>\ntext</p><p>a</p>"),
                Arguments.of(
                        "<!-- wp:image {\"id\":7} --><figure class=\"wp-block-image size-large\"><img src=\"https://cdn.example/a.jpg\" class=\"wp-image-7\"/><figcaption>c</figcaption></figure><!-- /wp:image -->",
                        "<figure><img data-media=\"7\" alt=\"words of 7\"><figcaption>c</figcaption></figure>"),
                Arguments.of(
                        "<!-- wp:gallery {\"ids\":[7,8]} --><figure class=\"wp-block-gallery columns-2\"><ul class=\"blocks-gallery-grid\"><li class=\"blocks-gallery-item\"><figure><img data-id=\"7\" src=\"x\"/><figcaption>one</figcaption></figure></li></ul><figcaption class=\"blocks-gallery-caption\">all</figcaption></figure><!-- /wp:gallery -->",
                        "<figure data-columns=\"2\" class=\"gallery\"><figure><img data-media=\"7\" alt=\"words of 7\"><figcaption>one</figcaption></figure><figcaption>all</figcaption></figure>"),
                Arguments.of(
                        "<!-- wp:core-embed/youtube {\"url\":\"https://youtu.be/abc\"} --><figure class=\"wp-block-embed-youtube wp-block-embed\"><div class=\"wp-block-embed__wrapper\">\nhttps://youtu.be/abc\n</div><figcaption>c</figcaption></figure><!-- /wp:core-embed/youtube -->",
                        embed("https://youtu.be/abc").replace("</figure>", "<figcaption>c</figcaption></figure>")),
                Arguments.of(
                        "<!-- wp:pullquote --><figure class=\"wp-block-pullquote\"><blockquote><p>q</p><cite>w</cite></blockquote></figure><!-- /wp:pullquote -->",
                        "<aside class=\"pullquote\"><p>q</p><cite>w</cite></aside>"),
                Arguments.of(
                        "<!-- wp:verse --><pre class=\"wp-block-verse\">a\n b</pre><!-- /wp:verse -->",
                        "<pre class=\"verse\">a\n b</pre>"),
                Arguments.of(
                        "<!-- wp:code --><pre class=\"wp-block-code\"><code>[x y=\"1\"]</code></pre><!-- /wp:code -->",
                        "<pre><code>[x y=\"1\"]</code></pre>"),
                Arguments.of(
                        "<!-- wp:columns --><div class=\"wp-block-columns\"><!-- wp:column --><div class=\"wp-block-column\"><!-- wp:paragraph --><p>a</p><!-- /wp:paragraph --></div><!-- /wp:column --></div><!-- /wp:columns -->",
                        "<p>a</p>"),
                Arguments.of(
                        "<!-- wp:cover --><div class=\"wp-block-cover\" style=\"background-image:url(https://old.example/wp-content/uploads/a.jpg)\"><p>t</p></div><!-- /wp:cover -->",
                        "<figure><img data-media=\"7\" alt=\"words of 7\"></figure><p>t</p>"),
                Arguments.of(
                        "<!-- wp:button --><div class=\"wp-block-button\"><a class=\"wp-block-button__link\" href=\"/x\">go</a></div><!-- /wp:button -->",
                        "<p><a href=\"/x\" class=\"button\">go</a></p>"),
                Arguments.of(
                        "<!-- wp:file --><div class=\"wp-block-file\"><a href=\"/f.pdf\">f</a><a href=\"/f.pdf\" class=\"wp-block-file__button\" download>Download</a></div><!-- /wp:file -->",
                        "<p><a href=\"/f.pdf\" class=\"file\">f</a></p>"),
                Arguments.of(
                        "<!-- wp:spacer --><div style=\"height:9px\" class=\"wp-block-spacer\"></div><!-- /wp:spacer --><!-- wp:separator --><hr class=\"wp-block-separator\"/><!-- /wp:separator -->",
                        "<hr>"),
                Arguments.of(
                        "<!-- wp:shortcode -->\n[embed]https://vimeo.com/1[/embed]\n<!-- /wp:shortcode -->",
                        embed("https://vimeo.com/1")),
                Arguments.of("<!-- wp:block {\"ref\":5} /-->", "<p>shared</p>"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void contentOfWordPressBecomesCleanHtml(String given, String expected) {
        assertThat(html(given)).isEqualTo(expected);
    }

    @Test
    void unknownShortcodesStayAsTextAndAreReportedWithTheirLine() {
        assertThat(html("a\n\n[contact-form to=\"x\"]\n\n[note]b[/note]"))
                .isEqualTo("<p>a</p>\n<p>[contact-form to=\"x\"]</p>\n<p>[note]b[/note]</p>");
        assertThat(notes).containsExactly("UNKNOWN_SHORTCODE 102 [contact-form]", "UNKNOWN_SHORTCODE 104 [note]");
    }

    @Test
    void blocksThatWordPressMakesWhenItShowsAPageAreReported() {
        html("<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph -->\n<!-- wp:latest-posts {\"postsToShow\":3} /-->");

        assertThat(notes).containsExactly("DYNAMIC_BLOCK 101 latest-posts");
    }

    @Test
    void foreignAttributesCannotNameOurMedia() {
        assertThat(html("<p><img data-media=\"7\" src=\"https://third.example/x.png\" alt=\"x\"></p>"))
                .doesNotContain("data-media");
    }

    private static String embed(String address) {
        return "<figure data-embed=\"%s\" class=\"embed\"><a href=\"%s\" rel=\"noopener\">%s</a></figure>"
                .formatted(address, address, address);
    }

    private String html(String content) {
        return BodyHtml.of(
                        content,
                        "1",
                        100,
                        SITE,
                        new Uploads(),
                        Map.of("5", "<!-- wp:paragraph --><p>shared</p><!-- /wp:paragraph -->"),
                        new Findings() {
                            @Override
                            public void note(ImportReport.Note.Kind kind, long line, String words) {
                                notes.add(kind + " " + line + " " + words);
                            }

                            @Override
                            public void changed(String what) {}
                        })
                .html()
                .html();
    }

    /// Three uploads: 7 is a.jpg, 8 is b.jpg of item 1, 9 is s.mp3.
    private static final class Uploads implements Pictures {

        @Override
        public Optional<MediaId> byId(String id) {
            return List.of("7", "8", "9").contains(id)
                    ? Optional.of(new MediaId(Long.parseLong(id)))
                    : Optional.empty();
        }

        @Override
        public Optional<MediaId> byAddress(String address) {
            if (address.matches(".*/uploads/a(-300x200)?\\.jpg")) return byId("7");
            return address.endsWith("/uploads/s.mp3") ? byId("9") : Optional.empty();
        }

        @Override
        public List<String> of(String item) {
            return item.equals("1") ? List.of("8") : List.of();
        }

        @Override
        public String figure(String id) {
            return "<figure><img class=\"wp-image-" + id + "\"></figure>";
        }

        @Override
        public String player(String id) {
            return "";
        }

        @Override
        public String alternative(MediaId media) {
            return "words of " + media.value();
        }
    }
}
