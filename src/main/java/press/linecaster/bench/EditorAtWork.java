package press.linecaster.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Somebody in the newsroom, with the cookie of their session.
public final class EditorAtWork implements AutoCloseable {

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final int port;
    private String cookie = "";

    /// @param port of a server on this machine
    public EditorAtWork(int port) {
        this.port = port;
    }

    /// Looks at a screen.
    /// @throws BenchFailed when it is refused
    public String get(String path) throws IOException, InterruptedException {
        var answer = send(request(path).GET());
        if (answer.statusCode() != 200) throw new BenchFailed(path + " answers " + answer.statusCode());
        return answer.body();
    }

    /// Sends a form.
    /// @param fields names and values in turn
    /// @return where to go from there
    /// @throws BenchFailed when it was not done
    public String post(String path, String... fields) throws IOException, InterruptedException {
        return send(path, 303, fields).headers().firstValue("Location").orElse("/newsroom/");
    }

    /// What the editor's script sends while somebody types.
    /// @param fields likewise
    /// @throws BenchFailed when it was not kept
    public void keep(String path, String... fields) throws IOException, InterruptedException {
        send(path, 200, fields);
    }

    private HttpResponse<String> send(String path, int expected, String... fields)
            throws IOException, InterruptedException {
        var body = new StringBuilder();
        for (var i = 0; i < fields.length; i += 2)
            body.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        var answer = send(request(path)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
        if (answer.statusCode() != expected) throw new BenchFailed(path + " answers " + answer.statusCode());
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookie.isEmpty()) request.header("Cookie", cookie);
        var answer = client.send(request.build(), BodyHandlers.ofString());
        answer.headers()
                .firstValue("Set-Cookie")
                .ifPresent(set -> cookie = set.contains(";") ? set.substring(0, set.indexOf(';')) : set);
        return answer;
    }

    @Override
    public void close() {
        client.close();
    }
}
