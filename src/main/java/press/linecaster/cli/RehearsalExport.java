package press.linecaster.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// An export such as papers have, of made-up words: what an import is rehearsed on.
final class RehearsalExport {

    private static final int ARTICLES = 1_500;
    private static final int PARAGRAPHS = 12;
    private static final String SENTENCE =
            "Number %1$d of a row of sentences that say nothing, \u201cquoted\u201d here,"
                    + " <strong>strong</strong> there, with <a href=\"https://example.org/%1$d\">a link</a> &amp; a sign. ";

    private RehearsalExport() {}

    static Path write(Path file) throws IOException {
        var items = IntStream.rangeClosed(1, ARTICLES)
                .mapToObj(RehearsalExport::item)
                .collect(Collectors.joining());
        return Files.writeString(file, """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0"
                  xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
                  xmlns:content="http://purl.org/rss/1.0/modules/content/"
                  xmlns:dc="http://purl.org/dc/elements/1.1/"
                  xmlns:wp="http://wordpress.org/export/1.2/">
                <channel><title>Rehearsal</title><link>https://example.org</link><wp:wxr_version>1.2</wp:wxr_version>
                """ + items + "</channel></rss>");
    }

    /// Where the articles are to be read, without the slash at the beginning.
    static Stream<String> paths() {
        return IntStream.rangeClosed(1, ARTICLES).mapToObj("2026/01/article-%d/"::formatted);
    }

    private static String item(int number) {
        return """
                <item><title>Article %1$d</title><link>https://example.org/2026/01/article-%1$d/</link>
                <dc:creator><![CDATA[author-%2$d]]></dc:creator><guid>https://example.org/?p=%1$d</guid>
                <content:encoded><![CDATA[%3$s]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>
                <wp:post_id>%1$d</wp:post_id><wp:post_date>2026-01-02 03:04:05</wp:post_date>
                <wp:post_date_gmt>2026-01-02 03:04:05</wp:post_date_gmt><wp:status>publish</wp:status>
                <wp:post_name>article-%1$d</wp:post_name><wp:post_type>post</wp:post_type>
                <category domain="category" nicename="section-%2$d"><![CDATA[Section %2$d]]></category>
                <category domain="post_tag" nicename="tag-%2$d"><![CDATA[Tag %2$d]]></category>
                <wp:comment><wp:comment_id>%1$d</wp:comment_id><wp:comment_author>Reader</wp:comment_author>
                <wp:comment_date_gmt>2026-01-03 03:04:05</wp:comment_date_gmt>
                <wp:comment_content><![CDATA[A remark on article %1$d.]]></wp:comment_content>
                <wp:comment_approved>1</wp:comment_approved></wp:comment></item>
                """.formatted(number, number % 40, body(number));
    }

    private static String body(int number) {
        return IntStream.range(0, PARAGRAPHS)
                .mapToObj(paragraph -> "<!-- wp:paragraph -->\n<p class=\"has-text\">"
                        + SENTENCE.repeat(5).formatted(number + paragraph) + "</p>\n<!-- /wp:paragraph -->\n\n")
                .collect(Collectors.joining());
    }
}
