package press.linecaster.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What readers and their caches get over HTTP.
class FrontDoorTest {

    private static final String LONG = "Rain fell on the harbour all night. ".repeat(60);

    private final TinyPaper paper = new TinyPaper()
            .page("/", "=lead", LONG)
            .page("/2026/11/harbour-fire", "=article:1", LONG)
            .page("/search", "results");
    private final TestServer server = new TestServer(paper);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aPageIsRenderedOnceAndServedFromThenOn() {
        var first = server.get("/2026/11/harbour-fire");
        var second = server.get("/2026/11/harbour-fire");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(new String(first.body(), StandardCharsets.UTF_8)).contains("Rain fell");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(paper.timesRendered("/2026/11/harbour-fire")).isEqualTo(1);
    }

    @Test
    void whatIsNotThereAnswers404WithThePageForIt() {
        var answer = server.get("/nowhere");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("nothing here");
        assertThat(server.get("/-/not-found").statusCode()).isEqualTo(404);
    }

    @Test
    void whatHasMovedAnswers301() {
        paper.moved.put("/old", "/2026/11/harbour-fire");

        var answer = server.get("/old/../old");

        assertThat(answer.statusCode()).isIn(301, 400);
    }

    @Test
    void pathsOfTheServletContainerGoThere() {
        assertThat(server.text("/newsroom/articles")).isEqualTo("behind");
        assertThat(server.text("/newsroom")).isEqualTo("behind");
        assertThat(server.text("/api/v1/articles")).isEqualTo("behind");
        assertThat(server.text("/-/health")).isEqualTo("behind");
        assertThat(server.get("/newsroom-notes").statusCode()).isEqualTo(404);
    }
}
