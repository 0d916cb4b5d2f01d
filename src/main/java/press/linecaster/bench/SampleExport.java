package press.linecaster.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;

/// Writes a paper of nonsense as a WordPress export (WXR 1.2), the same bytes every time: sections in a tree
/// of two levels, tags, authors, and articles of about 400 words with comments.
final class SampleExport {

    static final int ARTICLES = 10_000;

    private static final int TOP_SECTIONS = 8;
    private static final int SUBSECTIONS = 4; // of each: 40 sections in all
    private static final int TAGS = 300;
    private static final int AUTHORS = 60;
    private static final int PARAGRAPHS = 8;
    private static final int WORDS_IN_PARAGRAPH = 50;
    private static final int MOST_COMMENTS = 3;
    private static final int HEADLINES_TOLD = 10_000;
    private static final Instant FIRST = Instant.parse("2020-01-01T06:00:00Z");
    private static final long SECONDS_IN_ALL = 10_000L * 6 * 3600;
    private static final DateTimeFormatter GMT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("yyyy/MM", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String[] WORDS = """
            council minister report city school market company village court hospital river budget teacher election \
            harbour station bridge team player union committee house energy price winter summer factory farm forest \
            museum library festival film novel doctor patient engineer scientist study survey vote debate judge \
            lawyer witness family child student university road railway train airport ship island coast storm flood \
            rain snow wind power water carbon climate bank loan rate tax pension wage worker manager owner board \
            director editor reporter reader stage theatre painter gallery garden kitchen bread wine street square \
            tower church match season league coach crowd record race boat border treaty embassy peace talks summit \
            crisis recovery growth decline target plan policy law rule right appeal inquiry evidence charge release \
            reform campaign party leader mayor governor president poll majority speech letter network computer \
            approves rejects builds closes opens raises backs blocks sells buys repairs launches delays reviews \
            praises questions defends wins loses leads follows names replaces funds limits measures finds denies \
            promises answers paints prints carries moves brings holds keeps mends tests studies counts plants covers \
            new old small large public private local national early late quiet cheap costly narrow northern southern \
            coastal rural urban young senior annual weekly special common strong bright dark green blue modern legal \
            the a the of in for on with at by from after under over during against between and but while because\
            """.split("\\s+");

    /// What was written.
    ///
    /// @param textBytes of headlines, standfirsts and bodies in UTF-8, without markup
    /// @param headlines some of them
    record Written(long textBytes, List<String> headlines) {}

    private final Random random = new Random(25);
    private final Writer out;
    private final int articles;
    private final int mostComments;
    private final Function<Random, String> words;
    private final List<String> headlines = new ArrayList<>();
    private long textBytes;

    private SampleExport(Writer out, int articles, int mostComments, Function<Random, String> words) {
        this.out = out;
        this.articles = articles;
        this.mostComments = mostComments;
        this.words = words;
    }

    static void write(Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            new SampleExport(out, ARTICLES, MOST_COMMENTS, random -> WORDS[random.nextInt(WORDS.length)]).paper();
        }
    }

    /// A paper of another size over the same years, without comments, in other words.
    static Written write(Path file, int articles, Vocabulary words) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            var export = new SampleExport(out, articles, 0, words::draw);
            export.paper();
            return new Written(export.textBytes, List.copyOf(export.headlines));
        }
    }

    private void paper() throws IOException {
        out.write("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" \
                xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" \
                xmlns:wp="http://wordpress.org/export/1.2/"><channel>
                <title>The Bench</title><link>http://bench.example</link><description>Nonsense, to measure with\
                </description><language>en-GB</language><wp:wxr_version>1.2</wp:wxr_version>
                <wp:base_site_url>http://bench.example</wp:base_site_url>\
                <wp:base_blog_url>http://bench.example</wp:base_blog_url>
                """);
        for (var author = 0; author < AUTHORS; author++) author(author);
        for (var section = 0; section < TOP_SECTIONS * (1 + SUBSECTIONS); section++) section(section);
        for (var tag = 0; tag < TAGS; tag++) tag(tag);
        for (var article = 0; article < articles; article++) article(article);
        out.write("</channel></rss>\n");
    }

    private void author(int number) throws IOException {
        out.write("""
                <wp:author><wp:author_id>%d</wp:author_id><wp:author_login>author-%d</wp:author_login>\
                <wp:author_email>author-%d@bench.example</wp:author_email>\
                <wp:author_display_name><![CDATA[Author Number %d]]></wp:author_display_name></wp:author>
                """.formatted(number + 1, number, number, number));
    }

    private void section(int number) throws IOException {
        var parent = number < TOP_SECTIONS ? "" : "section-" + number % TOP_SECTIONS;
        out.write("""
                <wp:category><wp:term_id>%d</wp:term_id><wp:category_nicename>section-%d</wp:category_nicename>\
                <wp:category_parent>%s</wp:category_parent>\
                <wp:cat_name><![CDATA[Section %d]]></wp:cat_name></wp:category>
                """.formatted(1_000 + number, number, parent, number));
    }

    private void tag(int number) throws IOException {
        out.write("""
                <wp:tag><wp:term_id>%d</wp:term_id><wp:tag_slug>tag-%d</wp:tag_slug>\
                <wp:tag_name><![CDATA[Tag %d]]></wp:tag_name></wp:tag>
                """.formatted(2_000 + number, number, number));
    }

    private void article(int number) throws IOException {
        var at = FIRST.plusSeconds(SECONDS_IN_ALL / articles * number);
        var headline = sentence(8);
        if (number % Math.max(1, articles / HEADLINES_TOLD) == 0) headlines.add(headline);
        out.write("""
                <item><title>%s</title><link>http://bench.example/%s/story-%d/</link>\
                <dc:creator><![CDATA[author-%d]]></dc:creator>\
                <guid isPermaLink="false">http://bench.example/?p=%d</guid>\
                <content:encoded><![CDATA[%s]]></content:encoded><excerpt:encoded><![CDATA[%s]]></excerpt:encoded>\
                <wp:post_id>%d</wp:post_id><wp:post_date>%s</wp:post_date><wp:post_date_gmt>%s</wp:post_date_gmt>\
                <wp:comment_status>open</wp:comment_status><wp:post_name>story-%d</wp:post_name>\
                <wp:status>publish</wp:status><wp:post_parent>0</wp:post_parent><wp:post_type>post</wp:post_type>
                """.formatted(
                        headline,
                        MONTH.format(at),
                        number,
                        random.nextInt(AUTHORS),
                        10_000 + number,
                        body(),
                        sentence(20),
                        10_000 + number,
                        GMT.format(at),
                        GMT.format(at),
                        number));
        term("category", "section-" + random.nextInt(TOP_SECTIONS * (1 + SUBSECTIONS)));
        for (var tag = random.nextInt(4); tag >= 0; tag--) term("post_tag", "tag-" + random.nextInt(TAGS));
        for (var comment = random.nextInt(mostComments + 1); comment > 0; comment--) comment(number, comment, at);
        out.write("</item>\n");
    }

    private void term(String domain, String slug) throws IOException {
        out.write("<category domain=\"%s\" nicename=\"%s\"><![CDATA[%s]]></category>\n".formatted(domain, slug, slug));
    }

    private void comment(int article, int number, Instant at) throws IOException {
        var when = GMT.format(at.plusSeconds(number * 600L));
        out.write("""
                <wp:comment><wp:comment_id>%d</wp:comment_id><wp:comment_author><![CDATA[Reader %d]]>\
                </wp:comment_author><wp:comment_date>%s</wp:comment_date><wp:comment_date_gmt>%s</wp:comment_date_gmt>\
                <wp:comment_content><![CDATA[%s]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved>\
                <wp:comment_type>comment</wp:comment_type><wp:comment_parent>0</wp:comment_parent></wp:comment>
                """.formatted(article * 10L + number, random.nextInt(1_000), when, when, sentence(15)));
    }

    private String body() {
        var body = new StringBuilder();
        for (var paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
            if (paragraph == PARAGRAPHS / 2)
                body.append("<h2>").append(sentence(5)).append("</h2>\n");
            body.append("<p>").append(sentence(WORDS_IN_PARAGRAPH)).append(".</p>\n");
        }
        return body.toString();
    }

    private String sentence(int count) {
        var sentence = new StringBuilder();
        for (var word = 0; word < count; word++) sentence.append(' ').append(words.apply(random));
        textBytes += sentence.length(); // ASCII; with the space or line end that follows
        return Character.toUpperCase(sentence.charAt(1)) + sentence.substring(2);
    }
}
