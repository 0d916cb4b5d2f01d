package press.linecaster.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.linecaster.testing.ChildJvm;

/// An import that is killed at any place can be run again and completes.
@Tag("real")
class InterruptedImportTest {

    private static final int ARTICLES = 3_000;
    private static final int KILLS = 3;
    private static final int LONGEST_RUN_MILLIS = 400;

    /// What readers could tell apart, without ids and moments of the import.
    private static final List<String> CONTENT = List.of(
            "select slug, headline, body_html, revision, created_at from article order by slug",
            "select a.slug, r.revision, r.body_html from article_revision r join article a on a.id = r.article_id"
                    + " order by a.slug, r.revision",
            "select a.slug, c.author_name, c.body_html, c.state from comment c join article a on a.id = c.article_id"
                    + " order by a.slug, c.body_html",
            "select path, shown, kind, canonical from address order by path",
            "select a.slug, s.slug from article_section x join article a on a.id = x.article_id"
                    + " join section s on s.id = x.section_id order by a.slug, s.slug",
            "select kind, foreign_key, sha256, revision from imported order by kind, foreign_key",
            "select count(*) from article_listing");

    @TempDir
    Path folder;

    private Path export = Path.of("");

    @BeforeEach
    void anExport() throws IOException {
        export = Files.writeString(
                folder.resolve("export.xml"),
                IntStream.rangeClosed(1, ARTICLES)
                        .mapToObj(InterruptedImportTest::item)
                        .collect(Collectors.joining("\n", HEAD, "</channel></rss>")));
    }

    @Test
    void whatIsKilledCompletesWhenItIsRunAgain() throws Exception {
        var interrupted = folder.resolve("interrupted");
        var random = new Random();
        for (var kill = 0; kill < KILLS; kill++) {
            var settings = Map.of(
                    "linecaster.data", interrupted.toString(),
                    "linecaster.serving", "false",
                    "export", export.toString());
            try (var child = ChildJvm.start(ImportingProcess.class, settings)) {
                var line = child.awaitLine();
                while (!line.equals("WRITING") && !line.equals("DONE")) line = child.awaitLine();
                Thread.sleep(random.nextInt(LONGEST_RUN_MILLIS)); // anywhere in the middle will do
                child.kill();
            }
        }

        var atOnce = contentAfterImport(folder.resolve("at-once"), false);
        var inPieces = contentAfterImport(interrupted, true);
        for (var i = 0; i < CONTENT.size(); i++)
            assertThat(inPieces.get(i)).as(CONTENT.get(i)).isEqualTo(atOnce.get(i));
    }

    private List<String> contentAfterImport(Path data, boolean again) {
        try (var paper = WordPressImportTest.paper(data)) {
            var importer = paper.getBean(WordPressImport.class);
            var first = importer.run(export, ImportOptions.STANDARD, progress -> {});
            var articles = Objects.requireNonNull(first.kinds().get("articles"));
            assertThat(articles.read()).isEqualTo(ARTICLES);
            if (again) assertThat(articles.unchanged()).isPositive();
            assertThat(importer.run(export, ImportOptions.STANDARD, progress -> {})
                            .isWithoutChange())
                    .isTrue();
            var db = paper.getBean(DSLContext.class);
            return CONTENT.stream().map(query -> db.fetch(query).formatCSV()).toList();
        }
    }

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
            <channel><title>Gazette</title><link>https://gazette.example</link>
            <wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://gazette.example</wp:base_site_url>
            """;

    private static String item(int number) {
        return """
                <item><title>Story %1$d</title><link>https://gazette.example/2026/01/story-%1$d/</link>
                <dc:creator>author-%2$d</dc:creator><guid>https://gazette.example/?p=%1$d</guid>
                <content:encoded><![CDATA[<p>What happened to number %1$d.</p>]]></content:encoded>
                <wp:post_id>%1$d</wp:post_id><wp:post_date_gmt>2026-01-02 03:04:05</wp:post_date_gmt>
                <wp:post_modified_gmt>2026-01-02 03:04:05</wp:post_modified_gmt>
                <wp:status>publish</wp:status><wp:post_name>story-%1$d</wp:post_name><wp:post_type>post</wp:post_type>
                <category domain="category" nicename="section-%2$d">Section %2$d</category>
                <wp:comment><wp:comment_id>%1$d</wp:comment_id><wp:comment_author>Reader</wp:comment_author>
                <wp:comment_date_gmt>2026-01-03 03:04:05</wp:comment_date_gmt>
                <wp:comment_content>On number %1$d.</wp:comment_content><wp:comment_approved>1</wp:comment_approved>
                </wp:comment></item>""".formatted(number, number % 20);
    }
}
