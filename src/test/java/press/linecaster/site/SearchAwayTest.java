package press.linecaster.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import press.linecaster.Linecaster;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.TestDatabase;

/// Where the index is away, only what searches is.
@SpringBootTest(
        classes = Linecaster.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "linecaster.search.opensearch=http://127.0.0.1:9") // nobody listens there
@ContextConfiguration(initializers = TestDatabase.FreshSqlite.class)
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchAwayTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private Gazette gazette;

    @BeforeAll
    void layOut() {
        gazette = Gazette.in(context);
        gazette.archive(6);
    }

    @AfterAll
    void stop() {
        client.close();
    }

    @Test
    void resultsAreAwayForAMomentAndAllElseIsThere(CapturedOutput output) throws Exception {
        var fire = gazette.address(gazette.harbourFire());
        var results = get("/search?q=fire");

        assertThat(results.statusCode()).isEqualTo(503);
        assertThat(results.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(results.headers().firstValue("X-Robots-Tag")).isPresent();
        var page = Jsoup.parse(results.body());
        assertThat(page.select("form[role=search] input[name=q]").val()).isEqualTo("fire");
        assertThat(page.select(".searching__notes, .searching [role=status], .searching p")
                        .text())
                .isNotBlank();
        assertThat(page.select(".ways .timeline li")).isNotEmpty();
        assertThat(get("/-/suggest?q=fire").statusCode()).isEqualTo(503);
        assertThat(get("/search/feed.xml?q=fire").statusCode()).isEqualTo(503);

        assertThat(get("/search").statusCode()).isEqualTo(200);
        assertThat(get(fire).statusCode()).isEqualTo(200);
        assertThat(get("/").statusCode()).isEqualTo(200);
        assertThat(output).doesNotContain("the database is away");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Test")
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
