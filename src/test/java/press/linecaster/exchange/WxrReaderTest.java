package press.linecaster.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WxrReaderTest {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\""
            + " xmlns:wp=\"http://wordpress.org/export/1.2/\""
            + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">\n<channel>\n";
    private static final String TAIL = "</channel>\n</rss>\n";

    @TempDir
    Path folder;

    static Stream<Arguments> badFiles() {
        return Stream.of(
                Arguments.of("", 0, "the file is empty"),
                Arguments.of("Hello, world", 1, "this is not XML"),
                Arguments.of("{\"db\": []}", 1, "this is not XML"),
                Arguments.of("PK\3\4", 0, "zip archive"),
                Arguments.of("<html><body/></html>", 1, "its first element is <html>, not <rss>"),
                Arguments.of("<rss><channel><title>a</title><item><title>b</title></item>", 1, "its items say nothing"),
                Arguments.of(
                        "<rss><channel><title>a</title></channel></rss>",
                        0,
                        "it says nothing that only WordPress says"),
                Arguments.of(HEAD + "<item>\n<title>a</title>\n", 6, "the file ends too early"),
                Arguments.of(HEAD + "<item>\n<title>a & b</title></item>" + TAIL, 5, "this is not well-formed XML"),
                Arguments.of(HEAD + "<item>\n<title>&nbsp;</title></item>" + TAIL, 5, "nbsp"),
                Arguments.of(HEAD + "<item>\n<title>a</titel></item>" + TAIL, 5, "this is not well-formed XML"),
                Arguments.of("\u0000\u0000\u0000\u0000\u0000", 1, "U+0000 is not allowed"),
                Arguments.of("%PDF-1.7\n\u0000", 2, "U+0000 is not allowed"),
                Arguments.of(HEAD + "<item>\n\n<title>a\u0008b</title></item>" + TAIL, 6, "U+0008 is not allowed"),
                Arguments.of("<!DOCTYPE rss [<!ENTITY a \"b\">]>\n" + HEAD.substring(39) + TAIL, 1, "document type"),
                Arguments.of(
                        "<?xml version=\"1.0\" encoding=\"nonsense\"?><rss/>", 1, "encoding nonsense is not known"),
                Arguments.of(HEAD + "<a>".repeat(60), 4, "nested more than 50 deep"));
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void aBadFileIsRefusedWithItsPlace(String text, long line, String words) throws IOException {
        var file = Files.writeString(folder.resolve("bad.xml"), text);

        var refused = catchThrowableOfType(ImportRefused.class, () -> all(file));

        assertThat(refused).as(text).isNotNull().hasMessageContaining(words);
        assertThat(refused.line()).as(refused.getMessage()).isEqualTo(line);
        assertThat(refused.getMessage()).doesNotContain("\n");
    }

    @Test
    void aByteOfAnotherEncodingIsFoundInItsLine() throws IOException {
        var file = folder.resolve("latin.xml");
        Files.write(
                file, (HEAD + "<item>\n<title>caf\u00E9</title></item>" + TAIL).getBytes(StandardCharsets.ISO_8859_1));

        var refused = catchThrowableOfType(ImportRefused.class, () -> all(file));

        assertThat(refused).hasMessageContaining("line 5, column 11").hasMessageContaining("are not UTF-8");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {"UTF-8", "UTF-16", "UTF-16LE", "ISO-8859-1", "windows-1252"})
    void otherEncodingsAreReadWhenTheFileSaysSo(String encoding) throws IOException {
        var text = (HEAD + "<item><title>caf\u00E9</title><wp:post_id>1</wp:post_id></item>" + TAIL)
                .replace("UTF-8", encoding);
        var file = folder.resolve("other.xml");
        Files.write(file, text.getBytes(java.nio.charset.Charset.forName(encoding)));

        assertThat(all(file))
                .singleElement()
                .isInstanceOfSatisfying(
                        Wxr.Item.class, item -> assertThat(item.title()).isEqualTo("caf\u00E9"));
    }

    @Test
    void aCompressedFileIsReadAndACutOneIsRefused() throws IOException {
        var file = folder.resolve("site.xml.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((HEAD + "<item><wp:post_id>7</wp:post_id></item>" + TAIL).getBytes(StandardCharsets.UTF_8));
        }
        var cut = folder.resolve("cut.xml.gz");
        Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(file), 150));

        assertThat(all(file)).hasSize(1);
        assertThat(catchThrowableOfType(ImportRefused.class, () -> all(cut))).hasMessageContaining("ends too early");
    }

    @Test
    void aValueThatWouldFillTheMemoryIsRefused() throws IOException {
        var file = folder.resolve("huge.xml");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write((HEAD + "<item><content:encoded><![CDATA[").getBytes(StandardCharsets.UTF_8));
            var block = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (var i = 0; i < 40; i++) out.write(block);
        }

        assertThat(catchThrowableOfType(ImportRefused.class, () -> all(file)))
                .hasMessageContaining("a single value is longer than 4,000,000 characters");
    }

    @Test
    void whiteSpaceBeforeTheDeclarationIsLeftOutAndLinesStayRight() throws IOException {
        var file = Files.writeString(
                folder.resolve("a.xml"), "\n\n" + HEAD + "<item>\n<wp:post_id>1</wp:post_id></item>" + TAIL);

        assertThat(all(file))
                .singleElement()
                .satisfies(item -> assertThat(item.line()).isEqualTo(6));
    }

    @Test
    void prefixesMeanWhatTheFileDeclaresAndOtherwiseWhatTheyAlwaysMean() throws IOException {
        var file = Files.writeString(folder.resolve("a.xml"), """
                <rss xmlns:x="http://wordpress.org/export/1.1/"><channel>
                <item xmlns:wp="http://example.com/other/"><wp:post_id>1</wp:post_id><x:post_id>2</x:post_id></item>
                <item><wp:post_id>3</wp:post_id><dc:creator>ada</dc:creator></item>
                <item><post_id xmlns="http://wordpress.org/export/1.0/">4</post_id></item>
                </channel></rss>
                """);

        assertThat(all(file)).extracting(part -> ((Wxr.Item) part).id()).containsExactly("2", "3", "4");
    }

    private static List<Wxr> all(Path file) {
        var parts = new ArrayList<Wxr>();
        try (var reader = WxrReader.open(file)) {
            for (var part = reader.next(); part != null; part = reader.next()) parts.add(part);
        }
        return parts;
    }
}
