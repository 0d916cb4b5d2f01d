package press.linecaster.audience;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// A browser, as far as the server can tell. Readers come from networks of their own, through a proxy nearby.
final class AudienceHttp implements AutoCloseable {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;
    private int networks;

    AudienceHttp(int port) {
        this.port = port;
    }

    /// @param more names and values in turn, instead of those that a browser sends
    HttpResponse<String> send(String method, String path, String... more) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, BodyPublishers.noBody())
                .setHeader("User-Agent", Visits.FIREFOX)
                .setHeader("Accept", "text/html")
                .setHeader("Accept-Language", "en")
                .setHeader("X-Forwarded-For", "93.7." + networks / 250 + "." + networks++ % 250);
        for (var i = 0; i < more.length; i += 2) request.setHeader(more[i], more[i + 1]);
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
