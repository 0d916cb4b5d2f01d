package press.linecaster.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `import URL`, with a real server on this machine that the paper's settings allow.
class ImportFromWebTest {

    private static final String EXPORT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"
                xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel><title>The Old Paper</title><link>https://old.example</link>
            <wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://old.example</wp:base_site_url>
            <wp:base_blog_url>https://old.example</wp:base_blog_url>
            <item><title>Fire on the Quay</title><link>https://old.example/2020/01/fire/</link>
            <content:encoded><![CDATA[<p>It burned all night.</p>]]></content:encoded>
            <wp:post_id>7</wp:post_id><wp:post_date_gmt>2020-01-02 03:04:05</wp:post_date_gmt>
            <wp:post_name>fire</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
            </channel></rss>
            """;

    @TempDir
    Path folder;

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", ImportFromWebTest::answer);
        server.start();
        allow("127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anExportOnTheWebComesInAndNoFileStays() {
        var said = imported("/moved");

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).startsWith(address("/moved") + ", from old.example");
        assertThat(said.out()).containsPattern("articles +1 read, +1 added");
        assertThat(folder).isDirectoryNotContaining("glob:**fetched-*");
    }

    @ParameterizedTest
    @CsvSource({
        "/gone, answered 404, check the address",
        "/page, of type text/html, the address of the export itself",
        "/huge, more than 4294967296 bytes, download it by other means",
        "/text, this is not XML, ''",
        "/round, redirects, check the address"
    })
    void whatCannotBeHadIsToldInOneLine(String path, String words, String advice) {
        var said = imported(path);

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err().lines()).singleElement().asString().contains(address(path), words, advice);
        assertThat(folder).isDirectoryNotContaining("glob:**fetched-*");
    }

    @Test
    void aServerOfThisNetworkIsNotAsked() throws IOException {
        allow("127.0.0.1:1");

        var said = imported("/export.xml");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err().lines())
                .singleElement()
                .asString()
                .contains(address("/export.xml"), "127.0.0.1 is not on the public internet", "linecaster.fetch.allow");
    }

    @Test
    void otherProtocolsAreNotSpoken() {
        var said = Said.by("import", "ftp://old.example/export.xml", "--data", folder.toString());

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err().lines()).singleElement().asString().contains("ftp://old.example/export.xml");
    }

    private Said imported(String path) {
        return Said.by("import", address(path), "--data", folder.toString());
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void allow(String server) throws IOException {
        Files.writeString(folder.resolve("linecaster.properties"), "linecaster.fetch.allow=" + server + "\n");
    }

    private static void answer(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/moved" -> redirect(exchange, "/export.xml");
            case "/round" -> redirect(exchange, "/round");
            case "/export.xml" -> send(exchange, 200, "application/octet-stream", EXPORT);
            case "/page" -> send(exchange, 200, "text/html; charset=utf-8", "<p>Please sign in</p>");
            case "/text" -> send(exchange, 200, "text/plain", "Please sign in");
            case "/huge" -> {
                exchange.sendResponseHeaders(200, 5L << 30);
                exchange.getResponseBody().write(1);
                exchange.getResponseBody().flush();
            }
            default -> send(exchange, 404, "text/plain", "gone");
        }
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        var bytes = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
