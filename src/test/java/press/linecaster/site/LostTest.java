package press.linecaster.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import press.linecaster.Linecaster;
import press.linecaster.testing.TestDatabase;

/// What is said where there is no page, and to requests that cannot be read: in words of ours, by the whole
/// application.
@SpringBootTest(classes = Linecaster.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.FreshSqlite.class)
class LostTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/-/nothing", "/-/nothing/at/all"})
    void aBrowserIsShownThePageForWhatIsMissing(String path) throws Exception {
        var answer = send(request(path).header("Accept", "text/html,*/*;q=0.8").build());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("header nav a[href=/]")).isNotEmpty();
    }

    @Test
    void aProgramIsAnsweredInJson() throws Exception {
        var answer =
                send(request("/-/nothing").header("Accept", "application/json").build());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
    }

    @Test
    void whatElseGoesWrongIsSaidInOneLine() throws Exception {
        var answer = send(request("/-/health")
                .header("Accept", "text/html")
                .POST(BodyPublishers.noBody())
                .build());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=utf-8");
        assertThat(answer.body()).isEqualTo("405 Method Not Allowed\n");
    }

    /// These never come as far as the front door.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1\r\nHost: x\r\n",
                "GET /a%00b HTTP/1.1\r\nHost: x\r\n",
                "GET /..;/x HTTP/1.1\r\nHost: x\r\n",
                "GET / HTTP/1.1\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n"
            })
    void aRequestThatCannotBeReadIsToldSo(String head) throws IOException {
        var answer = raw(head + "Connection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .containsIgnoringCase("Content-Type: text/html;charset=utf-8")
                .contains("Content-Security-Policy: default-src 'none'")
                .contains("This request cannot be read")
                .doesNotContain("badMessage", "Jetty", "Exception");
    }

    /// It is no trouble of ours, and will not pass.
    @Test
    void aVersionOfHttpThatThereIsNotIsNotOurTrouble() throws IOException {
        assertThat(raw("GET / HTTP/9.9\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 505")
                .contains("This request cannot be read")
                .doesNotContain("Retry-After");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
