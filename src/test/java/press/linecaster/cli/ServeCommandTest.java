package press.linecaster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import press.linecaster.Linecaster;
import press.linecaster.articles.Articles;
import press.linecaster.testing.Corpus;

class ServeCommandTest {

    @TempDir
    Path folder;

    @Test
    void aNewPaperSaysWhereItIsAndWhatToDoNext() throws Exception {
        var pipe = new PipedInputStream();
        var out = new PrintStream(new PipedOutputStream(pipe), true, StandardCharsets.UTF_8);
        var serving = new FutureTask<>(() ->
                Commands.run(Linecaster.class, out, System.err, "serve", "--port", "0", "--data", folder.toString()));
        var thread = Thread.ofPlatform().start(serving);

        try (var lines = new BufferedReader(new InputStreamReader(pipe, StandardCharsets.UTF_8))) {
            var ready = lines.readLine();
            assertThat(ready).matches("Serving http://localhost:[1-9]\\d*/ from .*, ready after \\d+\\.\\d s");
            assertThat(lines.readLine()).contains("http://localhost:8080").contains("--address");
            assertThat(lines.readLine()).contains("no articles yet");
            assertThat(lines.readLine()).contains("linecaster import").contains(folder.toString());
            assertThat(status(ready.split(" ")[1])).isLessThan(500);
        } finally {
            thread.interrupt();
        }

        assertThat(serving.get(30, TimeUnit.SECONDS)).isZero();
        assertThat(thread.join(Duration.ofSeconds(5))).isTrue();
    }

    @Test
    void aPaperOfStandingPagesAloneIsNotEmpty() throws Exception {
        var export = Corpus.at("wxr/php-toolkit/woocommerce-demo-products.xml");
        var imported = Said.by("import", export.toString(), "--data", folder.toString());
        assertThat(imported.out()).contains("from WooCommerce Demo Store", "standing pages (product)");

        try (var context = new Application(Linecaster.class).work(folder, new Options())) {
            assertThat(ServeCommand.isEmpty(context.getBean(Articles.class))).isFalse();
        }
    }

    @Test
    void aPaperOfALaterVersionIsLeftAlone() throws Exception {
        robots(); // which makes the paper
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("linecaster.db"));
                var statement = connection.createStatement()) {
            statement.execute("update migration_articles set version = '99'");
        }

        var said = Said.by("serve", "--port", "0", "--data", folder.toString());

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err().lines())
                .singleElement()
                .asString()
                .contains("a later version of Linecaster", "articles 99", "restore a backup");
    }

    @Test
    void whereReadersFindThePaperIsSaidOnceAndKept() throws Exception {
        var sitemap = "Sitemap: https://gazette.example/sitemap.xml";
        assertThat(robots("--address", "https://gazette.example/")).contains(sitemap);
        assertThat(robots()).contains(sitemap);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gazette.example", "https://", "ftp://gazette.example", "https://gazette.example/paper", "a b"})
    void whatIsNoAddressIsRefused(String address) {
        var said = Said.by("serve", "--port", "0", "--data", folder.toString(), "--address", address);

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("https://paper.example").contains("'" + address);
    }

    private String robots(String... words) throws Exception {
        var options = new Options();
        new CommandLine(options).parseArgs("--port", "0");
        if (words.length > 0) new CommandLine(options).parseArgs("--port", "0", words[0], words[1]);
        try (var context = new Application(Linecaster.class).serve(folder, options);
                var client = HttpClient.newHttpClient()) {
            PublicAddress.of(context);
            var robots = URI.create(new Server(context, options.host()).address() + "robots.txt");
            return client.send(HttpRequest.newBuilder(robots).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    private static int status(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
