package press.linecaster.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.springframework.util.unit.DataSize;
import press.linecaster.kernel.ReaderNetworks;

/// Delivery in front of a handler that says "behind" to everything, on a port of its own.
final class TestServer implements AutoCloseable {

    static final long BUILD = 1;

    final Delivery delivery;
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    TestServer(PageSource source) {
        this(delivery(source, properties(), Path.of("unused"), Clock.systemUTC()));
    }

    TestServer(PageSource source, Assets assets) {
        this(delivery(source, assets, properties(), Path.of("unused"), BUILD, Clock.systemUTC()));
    }

    TestServer(Delivery delivery) {
        this.delivery = delivery;
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        delivery.door.setHandler(new Behind());
        server.setHandler(delivery.door);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("the test server does not start", e);
        }
    }

    /// As after a start, with the change log at its beginning.
    static Delivery delivery(PageSource source, DeliveryProperties properties, Path folder, Clock clock) {
        return delivery(source, new Assets(List.of()), properties, folder, BUILD, clock);
    }

    static Delivery delivery(
            PageSource source, Assets assets, DeliveryProperties properties, Path folder, long build, Clock clock) {
        return new Delivery(
                source, assets, ReadListener.NOBODY, ReaderNetworks.BY_DEFAULT, properties, folder, build, clock);
    }

    static DeliveryProperties properties() {
        return new DeliveryProperties(
                DataSize.ofMegabytes(8), DataSize.ofMegabytes(0), 4, Duration.ofSeconds(10), false);
    }

    int port() {
        return connector.getLocalPort();
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    HttpResponse<byte[]> send(String method, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) request.headers(headers);
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String text(String path) {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the test server does not stop", e);
        }
        delivery.close();
    }

    private static final class Behind extends Handler.Abstract {

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain");
            Content.Sink.write(response, true, "behind", callback);
            return true;
        }
    }
}
