package press.linecaster.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads pages of a server on this machine.
final class Http {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Pattern LOCATION = Pattern.compile("<loc>https?://[^/<]+([^<]*)</loc>");

    private Http() {}

    /// Whether the server is there yet and answers 200.
    static boolean answers(int port, String path) throws IOException, InterruptedException {
        try {
            return get(port, path, "identity").statusCode() == 200;
        } catch (ConnectException e) {
            return false;
        }
    }

    static HttpResponse<byte[]> get(int port, String path, String encoding) throws IOException, InterruptedException {
        return send(request(port, path).header("Accept-Encoding", encoding));
    }

    /// As a proxy does for a reader of this address.
    static HttpResponse<byte[]> forReader(int port, String path, String address)
            throws IOException, InterruptedException {
        return send(request(port, path).header("X-Forwarded-For", address));
    }

    private static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30));
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    static String text(int port, String path) throws IOException, InterruptedException {
        return new String(get(port, path, "identity").body(), StandardCharsets.UTF_8);
    }

    /// The paths of all articles, as the sitemap names them.
    static List<String> articles(int port) throws IOException, InterruptedException {
        var paths = new ArrayList<String>();
        for (var part : locations(text(port, "/sitemap.xml")))
            if (part.matches("/sitemap-[0-9]+-[0-9]+\\.xml")) paths.addAll(locations(text(port, part)));
        if (paths.isEmpty()) throw new BenchFailed("the sitemap names no articles");
        return List.copyOf(paths);
    }

    /// The path of the first section's front, likewise.
    static String section(int port) throws IOException, InterruptedException {
        return locations(text(port, "/sitemap-fronts.xml")).stream()
                .filter(path -> path.matches("/.+/"))
                .findFirst()
                .orElseThrow(() -> new BenchFailed("the sitemap names no section"));
    }

    private static List<String> locations(String xml) {
        return LOCATION.matcher(xml).results().map(found -> found.group(1)).toList();
    }
}
