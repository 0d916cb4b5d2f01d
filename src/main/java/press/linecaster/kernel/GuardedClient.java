package press.linecaster.kernel;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLException;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.InputStreamResponseListener;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import press.linecaster.kernel.FetchOutcome.Failed;
import press.linecaster.kernel.FetchOutcome.Fetched;
import press.linecaster.kernel.FetchOutcome.Reason;

/// Fetches from strangers' servers without becoming their way into our network: http and https only,
/// addresses of the public internet only, by whatever name and after every redirect, and never more or longer
/// than was wished for.
///
/// Jetty's client is used rather than the JDK's because it lets us be its resolver ([GuardedResolver]). The
/// JDK's resolves names by itself when it connects, so that a name checked a moment before may lead elsewhere
/// by then (DNS rebinding), and connecting it to a checked address instead would cost the verification of the
/// certificate's name.
@Component
@EnableConfigurationProperties(FetchProperties.class)
public class GuardedClient implements DisposableBean {

    private static final int MOST_REDIRECTS = 5;
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int MOST_HEADER_BYTES = 64 * 1024;
    private static final int MOST_HOSTS = 1024;
    private static final int BUFFER = 64 * 1024;

    private final FetchProperties properties;
    private final GuardedResolver resolver;
    private @Nullable HttpClient client;

    @Autowired
    GuardedClient(FetchProperties properties) {
        this(properties, InetAddress::getAllByName, UnaryOperator.identity());
    }

    GuardedClient(FetchProperties properties, GuardedResolver.Names names, UnaryOperator<InetSocketAddress> route) {
        this.properties = properties;
        this.resolver = new GuardedResolver(properties, names, route);
    }

    /// Fetches a body into a file, which is replaced; when nothing was fetched there is no file. Blocks until
    /// then.
    /// @param address as found somewhere; anything is allowed
    public FetchOutcome fetch(String address, FetchWish wish, Path into) {
        var outcome = attempt(address, wish, into);
        if (outcome instanceof Failed) discard(into);
        return outcome;
    }

    private FetchOutcome attempt(String address, FetchWish wish, Path into) {
        var until = System.nanoTime() + wish.within().toNanos();
        try {
            var place = WebAddress.parse(address, properties);
            for (var redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
                var hop = hop(place, wish, until, into);
                if (hop instanceof Hop.Arrived arrived) return arrived.fetched();
                if (hop instanceof Hop.Onward onward) place = place.resolve(onward.location(), properties);
            }
            return new Failed(Reason.TOO_MANY_REDIRECTS, "more than " + MOST_REDIRECTS + " redirects");
        } catch (InterruptedException | InterruptedIOException e) {
            Thread.currentThread().interrupt();
            return new Failed(Reason.INTERRUPTED, "interrupted");
        } catch (TimeoutException | ExecutionException | IOException | RuntimeException e) {
            return failed(e, wish, System.nanoTime() >= until);
        }
    }

    private sealed interface Hop {
        record Arrived(Fetched fetched) implements Hop {}

        record Onward(String location) implements Hop {}
    }

    private Hop hop(WebAddress place, FetchWish wish, long until, Path into)
            throws InterruptedException, TimeoutException, ExecutionException, IOException {
        var left = Math.max(1, until - System.nanoTime());
        try (var listener = new InputStreamResponseListener()) {
            var request = client().newRequest(place.uri())
                    .timeout(Math.max(1, NANOSECONDS.toMillis(left)), MILLISECONDS)
                    .headers(fields -> fields.put(HttpHeader.CONNECTION, "close")); // the next one is checked again
            request.send(listener);
            var response = listener.get(left, NANOSECONDS);
            try {
                var location = response.getHeaders().get(HttpHeader.LOCATION);
                if (isRedirect(response.getStatus()) && location != null) return new Hop.Onward(location);
                if (response.getStatus() != 200)
                    throw new NotFetched(Reason.STATUS, "answered " + response.getStatus());
                return new Hop.Arrived(body(place, wish, response, listener, into));
            } finally {
                var _ = request.abort(new IOException("no more is wanted"));
            }
        }
    }

    private static Fetched body(
            WebAddress place, FetchWish wish, Response response, InputStreamResponseListener listener, Path into)
            throws IOException {
        var type = contentType(response.getHeaders().get(HttpHeader.CONTENT_TYPE));
        if (!wish.accepts().test(type))
            throw new NotFetched(Reason.TYPE, type.isEmpty() ? "of no type" : "of type " + type);
        if (response.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH)
                > wish.largest().toBytes()) throw tooLarge(wish.largest());
        try (var in = listener.getInputStream();
                var out = Files.newOutputStream(into)) {
            var size = 0L;
            var buffer = new byte[BUFFER];
            for (int read; (read = in.read(buffer)) >= 0; ) {
                size += read;
                if (size > wish.largest().toBytes()) throw tooLarge(wish.largest());
                out.write(buffer, 0, read);
            }
            return new Fetched(type, size, place.uri());
        }
    }

    private static NotFetched tooLarge(DataSize largest) {
        return new NotFetched(Reason.TOO_LARGE, "more than " + largest.toBytes() + " bytes");
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private static String contentType(@Nullable String field) {
        if (field == null) return "";
        var end = field.indexOf(';');
        return (end < 0 ? field : field.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static Failed failed(Exception e, FetchWish wish, boolean isOver) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotFetched refused) return refused.outcome();
            if (cause instanceof UnknownHostException) return new Failed(Reason.DNS, "no such host");
            if (cause instanceof SSLException) return new Failed(Reason.TLS, String.valueOf(cause.getMessage()));
            if (cause instanceof TimeoutException || cause instanceof SocketTimeoutException)
                return new Failed(
                        Reason.TIMEOUT, isOver ? "took longer than " + wish.within() : "the server has fallen silent");
        }
        return new Failed(Reason.IO, Objects.requireNonNullElse(e.getMessage(), e.toString()));
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    /// Started when first needed: most processes never fetch anything.
    private synchronized HttpClient client() throws IOException {
        if (client != null) return client;
        var fresh = new HttpClient();
        fresh.setSocketAddressResolver(resolver);
        fresh.setFollowRedirects(false);
        fresh.setHttpCookieStore(new HttpCookieStore.Empty());
        fresh.setUserAgentField(new HttpField(HttpHeader.USER_AGENT, "Linecaster"));
        fresh.setConnectTimeout(CONNECT.toMillis());
        fresh.setMaxResponseHeadersSize(MOST_HEADER_BYTES);
        fresh.setMaxDestinations(MOST_HOSTS);
        fresh.setDestinationIdleTimeout(CONNECT.toMillis());
        try {
            fresh.start();
        } catch (Exception e) {
            throw new IOException("the HTTP client does not start", e);
        }
        client = fresh;
        return fresh;
    }

    @Override
    public synchronized void destroy() throws Exception {
        if (client != null) client.stop();
    }
}
