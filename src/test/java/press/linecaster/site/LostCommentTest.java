package press.linecaster.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import press.linecaster.Linecaster;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.PostgresServer;

/// What somebody wrote comes back to them where the database cannot take it.
@Tag("real")
class LostCommentTest {

    private static final String TYPED = "words=I+saw+it%2C+all+of+it.&name=Mara&email=mara%40example.org";

    @TempDir
    Path data;

    @Test
    void whileAnotherProcessWritesTheFormComesBack() throws Exception {
        try (var server = start("--linecaster.data=" + data)) {
            var fire = CommentForm.address(Gazette.in(server).harbourFire().id());
            try (var _ = writer()) {
                var answer = post(server, fire);

                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                assertThat(Jsoup.parse(answer.body()).select("[name=words]").text())
                        .isEqualTo("I saw it, all of it.");
            }
            assertThat(post(server, fire).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void whileThereIsNoDatabaseTheWordsComeBack() throws Exception {
        var postgresql = PostgresServer.own();
        try (var server = start("--linecaster.data=" + data, "--linecaster.database=" + postgresql.freshDatabase())) {
            var fire = CommentForm.address(Gazette.in(server).harbourFire().id());
            postgresql.crash();

            var answer = post(server, fire);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=utf-8");
            assertThat(answer.body()).contains("I saw it, all of it.");
        }
    }

    private static ServletWebServerApplicationContext start(String... settings) {
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(Linecaster.class)
                .properties("server.port=0")
                .run(settings);
    }

    /// Holds the one lock by which SQLite lets somebody write.
    private AutoCloseable writer() throws SQLException {
        var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("linecaster.db"));
        try (var statement = connection.createStatement()) {
            statement.execute("begin immediate");
        }
        return connection;
    }

    private static HttpResponse<String> post(ServletWebServerApplicationContext server, String path)
            throws IOException, InterruptedException {
        var port = Objects.requireNonNull(server.getWebServer()).getPort();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(TYPED));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
