package press.linecaster.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;

/// What readers and their caches get over HTTP.
class FrontDoorTest {

    private static final String STORY = "/2026/11/harbour-fire";
    private static final String LONG = "Rain fell on the harbour all night. ".repeat(60);

    private final TinyPaper paper = new TinyPaper()
            .page("/", "=lead", LONG)
            .page(STORY, "=article:1", LONG)
            .page("/Café", LONG)
            .page("/search", "results");
    private TestServer server = new TestServer(paper);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aPageIsRenderedOnceAndServedFromThenOn() {
        var first = server.get(STORY);
        var second = server.get(STORY);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(text(first)).contains("Rain fell");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(paper.timesRendered(STORY)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"gzip, GZIP", "br, BR", "zstd, ZSTD", "'gzip, deflate, br, zstd', ", "identity, IDENTITY"})
    void eachClientGetsACodingThatItUnderstandsFirstAndLater(String accepts, @Nullable Encoding expected) {
        var plain = text(server.get(STORY));
        for (var time = 0; time < 3; time++) {
            var answer = server.get(STORY, "Accept-Encoding", accepts);
            var coding = answer.headers().firstValue("Content-Encoding").orElse("identity");

            if (expected != null) assertThat(coding).isEqualTo(expected.token());
            assertThat(decoded(answer, coding, plain.length())).isEqualTo(plain);
            assertThat(answer.headers().firstValue("Vary")).hasValue("Accept-Encoding");
            assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(answer.body().length);
        }
    }

    @Test
    void whatIsNotThereAnswers404WithThePageForIt() {
        for (var path : List.of("/nowhere", "/nowhere", "/-/not-found")) {
            var answer = server.get(path);

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(text(answer)).contains("nothing here");
            assertThat(answer.headers().firstValue("ETag")).isEmpty();
        }
        assertThat(paper.timesRendered("/nowhere")).isEqualTo(1);
        assertThat(paper.timesRendered(PageSource.NOT_FOUND)).isEqualTo(1);
    }

    @Test
    void whatHasMovedAnswers301AndIsRemembered() {
        paper.moved.put("/old", STORY);

        for (var time = 0; time < 2; time++) {
            var answer = server.get("/old");

            assertThat(answer.statusCode()).isEqualTo(301);
            assertThat(answer.headers().firstValue("Location")).hasValue(STORY);
            assertThat(answer.body()).isEmpty();
        }
        assertThat(paper.timesRendered("/old")).isEqualTo(1);
    }

    @Test
    void allWaysToWriteAnAddressAreOnePage() {
        var shown = server.get("/Caf%C3%A9");
        for (var path : List.of("/Caf%c3%a9", "/Cafe%CC%81", "/%43af%C3%A9", "/Caf%C3%A9?utm_source=x&fbclid=1"))
            assertThat(server.get(path).body()).isEqualTo(shown.body());

        assertThat(paper.timesRendered("/Café")).isEqualTo(1);
        server.get("/Caf%C3%A9/"); // with a slash it may be shown elsewhere, so the source is asked once more
        server.get("/Caf%C3%A9/");
        assertThat(paper.timesRendered("/Café")).isEqualTo(2);
    }

    @Test
    void onlyDeclaredParametersCount() {
        assertThat(text(server.get("/search?q=harbour+fire&x=1"))).contains("q=harbour fire");
        assertThat(text(server.get("/search?x=2&q=harbour%20fire&q=second"))).contains("q=harbour fire");
        assertThat(text(server.get("/search?q=" + "a".repeat(300))))
                .contains("a".repeat(200))
                .doesNotContain("a".repeat(201));

        assertThat(paper.timesRendered("/search")).isEqualTo(2);
    }

    @Test
    void aParameterThatCannotBeReadIsLeftOut() throws IOException {
        assertThat(raw("GET /search?q=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .contains("results")
                .doesNotContain("q=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../etc/passwd",
                "/a/../b",
                "/a/./b",
                "/a//b",
                "/%2e%2e/x",
                "/a%00b",
                "/a%",
                "/a%2",
                "/%ff",
                "/a\\b"
            })
    void addressesThatCanBeNobodysAnswer400(String path) throws IOException {
        var answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(paper.rendered).isEmpty();
    }

    @Test
    void pagesCanOnlyBeRead() {
        for (var method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS")) {
            var answer = server.send(method, STORY);

            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
        }
    }

    @Test
    void whoAsksForTooManyPagesThatHaveToBeMadeIsToldWhenToAskAgain() {
        paper.waits.put("/search", Duration.ofMillis(2_100));
        paper.waits.put(STORY, Duration.ofSeconds(2));

        var answer = server.get("/search?q=fire");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("3");
        assertThat(text(answer)).contains("One moment, please");
        assertThat(paper.timesRendered("/search")).isZero();
        paper.waits.remove(STORY);
        server.get(STORY);
        paper.waits.put(STORY, Duration.ofSeconds(2));
        assertThat(server.get(STORY).statusCode()).isEqualTo(200);
    }

    @Test
    void aPageThatIsNotKeptIsComparedWithWhatTheClientHas() {
        paper.passing.add("/search");

        var first = server.get("/search?q=fire");
        var tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(server.get("/search?q=fire", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(paper.timesRendered("/search")).isEqualTo(2);
    }

    @Test
    void headSaysWhatGetSays() {
        for (var path : List.of(STORY, "/nowhere", "/search?q=a")) {
            var get = server.get(path, "Accept-Encoding", "gzip");
            var head = server.send("HEAD", path, "Accept-Encoding", "gzip");
            while (!tag(get).equals(tag(head))) { // it has been compressed better in between
                get = server.get(path, "Accept-Encoding", "gzip");
                head = server.send("HEAD", path, "Accept-Encoding", "gzip");
            }

            assertThat(head.statusCode()).isEqualTo(get.statusCode());
            assertThat(head.body()).isEmpty();
            assertThat(withoutDate(head)).isEqualTo(withoutDate(get));
        }
    }

    @Test
    void whoHasThePageAlreadyGets304() {
        var page = server.get(STORY);
        var tag = page.headers().firstValue("ETag").orElseThrow();
        var gzipTag = server.get(STORY, "Accept-Encoding", "gzip")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(gzipTag).isNotEqualTo(tag).doesNotStartWith("W/");

        assertThat(unchanged("If-None-Match", tag)).isTrue();
        assertThat(unchanged("If-None-Match", "W/" + tag)).isTrue();
        assertThat(unchanged("If-None-Match", "\"other\", " + tag)).isTrue();
        assertThat(unchanged("If-None-Match", "*")).isTrue();
        assertThat(unchanged("If-None-Match", gzipTag)).isTrue(); // the same content in another coding
        assertThat(unchanged("If-None-Match", gzipTag.replaceFirst("\"$", "-made-up\"")))
                .isFalse();
        assertThat(unchanged("If-None-Match", tag.replaceFirst("\"$", "-g made up")))
                .isFalse();
        assertThat(unchanged("If-None-Match", "\"other\"")).isFalse();
        assertThat(unchanged("If-None-Match", "")).isFalse();
        assertThat(unchanged("If-None-Match", "garbage, \"")).isFalse();
        assertThat(unchanged("If-Modified-Since", "Sun, 01 Nov 2026 10:00:00 GMT"))
                .isTrue();
        assertThat(unchanged("If-Modified-Since", "Sunday, 01-Nov-26 10:00:00 GMT"))
                .isTrue();
        assertThat(unchanged("If-Modified-Since", "Sun Nov  1 10:00:00 2026")).isTrue();
        assertThat(unchanged("If-Modified-Since", "Sun, 01 Nov 2026 09:59:59 GMT"))
                .isFalse();
        assertThat(unchanged("If-Modified-Since", "yesterday")).isFalse();
        assertThat(unchanged("If-None-Match", "\"other\"", "If-Modified-Since", "Sun, 01 Nov 2026 10:00:00 GMT"))
                .isFalse();
    }

    @Test
    void a304SaysWhatACacheNeeds() {
        var page = server.get(STORY);
        var tag = page.headers().firstValue("ETag").orElseThrow();

        var answer = server.get(STORY, "If-None-Match", tag);

        assertThat(answer.body()).isEmpty();
        for (var name : List.of("ETag", "Last-Modified", "Cache-Control", "Vary"))
            assertThat(answer.headers().firstValue(name))
                    .isEqualTo(page.headers().firstValue(name))
                    .isPresent();
    }

    @Test
    void everyPageIsLockedDown() {
        var headers = server.get(STORY).headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("strict-origin-when-cross-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Surrogate-Key")).isEmpty();
        assertThat(headers.firstValue("Cache-Control")).hasValue("public, max-age=0, must-revalidate");
    }

    @Test
    void surrogateKeysAreNamedWhereTheyAreWanted() {
        var usual = TestServer.properties();
        var properties = new DeliveryProperties(usual.memory(), usual.disk(), 4, usual.patience(), true);
        server.close();
        server = new TestServer(TestServer.delivery(paper, properties, Path.of("unused"), Clock.systemUTC()));

        var headers = server.get(STORY).headers();

        assertThat(headers.firstValue("Surrogate-Key")).hasValue("article:1 everything page:" + STORY);
        assertThat(headers.firstValue("Cache-Control")).get().asString().contains("s-maxage=");
    }

    @Test
    void whileTheDatabaseIsAwayAPublishedPageComesWithAWarningAndAnUnknownOneNot() {
        paper.until.put(STORY, Instant.now().minusSeconds(1));
        server.get(STORY);
        paper.whileRendering = () -> {
            throw new DataAccessResourceFailureException("away");
        };

        var published = server.get(STORY);
        var unknown = server.get("/");

        assertThat(published.statusCode()).isEqualTo(200);
        assertThat(published.headers().firstValue("Warning")).hasValue("111 - \"Revalidation Failed\"");
        assertThat(unknown.statusCode()).isEqualTo(503);
        assertThat(unknown.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(text(unknown)).contains("back in a moment");
    }

    @Test
    void anAssetThatFailsIsAnsweredToo() {
        server.close();
        var failing = new Assets(List.of()) {
            @Override
            StoredPage at(String path) {
                throw new StackOverflowError("deep");
            }
        };
        server = new TestServer(paper, failing);

        assertThat(server.get("/assets/site.css").statusCode()).isEqualTo(500);
    }

    @Test
    void pathsOfTheServletContainerGoThere() {
        for (var path : List.of(
                "/newsroom/articles",
                "/newsroom",
                "/api/v1/articles",
                "/-/health",
                "/media/0123456789abcdef/a.jpg",
                "/error")) assertThat(text(server.get(path))).isEqualTo("behind");
        assertThat(text(server.send("POST", "/newsroom/articles"))).isEqualTo("behind");
        assertThat(server.get("/newsroom").headers().allValues("Content-Security-Policy"))
                .isEqualTo(server.get(STORY).headers().allValues("Content-Security-Policy"))
                .hasSize(1);
        assertThat(server.get("/newsroom-notes").statusCode()).isEqualTo(404);
    }

    @Test
    void manyRequestsOnOneConnectionAreAnsweredInOrder() throws IOException {
        server.get(STORY);
        var requests = new StringBuilder();
        for (var i = 0; i < 50; i++)
            requests.append("GET ").append(i % 3 == 0 ? "/new" + i : STORY).append(" HTTP/1.1\r\nHost: x\r\n\r\n");
        requests.append("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        var answers = raw(requests.toString());

        assertThat(statuses(answers))
                .hasSize(51)
                .startsWith("404", "200", "200", "404")
                .endsWith("200");
    }

    private boolean unchanged(String... headers) {
        var answer = server.get(STORY, headers);
        assertThat(answer.statusCode()).isIn(200, 304);
        return answer.statusCode() == 304;
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static List<String> statuses(String answers) {
        var statuses = new ArrayList<String>();
        for (var at = answers.indexOf("HTTP/1.1 "); at >= 0; at = answers.indexOf("HTTP/1.1 ", at + 9))
            statuses.add(answers.substring(at + 9, at + 12));
        return statuses;
    }

    private static Map<String, List<String>> withoutDate(HttpResponse<?> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String decoded(HttpResponse<byte[]> answer, String coding, int length) {
        for (var encoding : Encoding.values())
            if (encoding.token().equals(coding))
                return new String(Compression.decode(encoding, answer.body(), length), StandardCharsets.UTF_8);
        throw new AssertionError("unknown coding " + coding);
    }
}
