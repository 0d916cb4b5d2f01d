package press.linecaster.newsroom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;

/// Somebody with a browser that keeps cookies and nothing else.
final class NewsroomClient implements AutoCloseable {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final AtomicInteger NETWORKS = new AtomicInteger();

    private final String network = "93.184.216." + NETWORKS.incrementAndGet();
    private final String origin;
    private @Nullable String cookie;

    NewsroomClient(int port) {
        this.origin = "http://127.0.0.1:" + port;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET().build());
    }

    /// @param fields names and values in turn
    HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
        return send(request(path, "Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields)))
                .build());
    }

    /// A file by a form, as a browser sends it.
    HttpResponse<String> send(String path, String name, String type, byte[] content)
            throws IOException, InterruptedException {
        return sendFrom("same-origin", path, name, type, content);
    }

    HttpResponse<String> sendFrom(String site, String path, String name, String type, byte[] content)
            throws IOException, InterruptedException {
        return sendFrom(site, path, List.of(new Sent(name, type, new ByteArrayResource(content))));
    }

    record Sent(String name, String type, ByteArrayResource content) {}

    HttpResponse<String> sendFrom(String site, String path, List<Sent> files) throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        for (var file : files) {
            body.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.name()
                            + "\"\r\nContent-Type: " + file.type() + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.content().getByteArray());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request(path, "Sec-Fetch-Site", site)
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    byte[] bytes(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), BodyHandlers.ofByteArray())
                .body();
    }

    HttpResponse<String> postFrom(String site, String path, String... fields) throws IOException, InterruptedException {
        return send(request(path, "Sec-Fetch-Site", site)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields)))
                .build());
    }

    Document page(String path) throws IOException, InterruptedException {
        var answer = get(path);
        if (answer.statusCode() != 200) throw new IOException(path + " answers " + answer.statusCode());
        return Jsoup.parse(answer.body(), origin + path);
    }

    static Document html(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Nullable
    String cookie() {
        return cookie;
    }

    void cookie(@Nullable String other) {
        cookie = other;
    }

    /// The fields of a form as it stands on a page, with some changed.
    /// @param changes names and values in turn
    static String[] fields(Document page, String selector, String... changes) {
        var fields = new ArrayList<String>();
        var changed = List.of(changes);
        for (var field : ((org.jsoup.nodes.FormElement) page.expectFirst(selector)).formData()) {
            var at = changed.indexOf(field.key());
            if (at >= 0 && at % 2 == 0) continue;
            var list = page.selectFirst(selector + " select[multiple][name=" + field.key() + "]");
            if (list != null && list.select("option[selected]").isEmpty()) continue; // jsoup sends the first then
            fields.add(field.key());
            fields.add(field.value());
        }
        fields.addAll(changed);
        return fields.toArray(String[]::new);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : origin + path));
        if (cookie != null) request.header("Cookie", cookie);
        request.header("X-Forwarded-For", network);
        for (var i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, BodyHandlers.ofString());
        answer.headers().firstValue("Set-Cookie").ifPresent(set -> {
            var pair = set.substring(0, set.indexOf(';'));
            var name = pair.substring(0, pair.indexOf('=') + 1);
            var others = cookie == null
                    ? Stream.<String>empty()
                    : Stream.of(cookie.split("; ")).filter(each -> !each.startsWith(name));
            var kept = Stream.concat(others, pair.endsWith("=") ? Stream.empty() : Stream.of(pair))
                    .collect(Collectors.joining("; "));
            cookie = kept.isEmpty() ? null : kept;
        });
        return answer;
    }

    private static String encoded(String... fields) {
        var body = new StringBuilder();
        for (var i = 0; i < fields.length; i += 2)
            body.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        return body.toString();
    }

    @Override
    public void close() {
        client.close();
    }
}
