package press.linecaster.search;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks OpenSearch over HTTP. Everything that is asked may be asked twice, so what a broken connection or a
/// busy server has prevented is tried again. Safe from any thread.
///
/// @throws UncheckedIOException from each way of asking, when there is no answer to it: in words for
///     whoever runs the server, and never with the password
final class OpenSearchConnection implements AutoCloseable {

    /// What was answered.
    ///
    /// @param status as in HTTP
    record Answer(int status, JsonNode body) {

        boolean isFine() {
            return status / 100 == 2;
        }

        boolean isMissing() {
            return status == 404;
        }
    }

    private record Asked(String method, String path, String type, BodyPublisher body, Duration patience) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static final String SETTING = "linecaster.search.opensearch";

    private static final String SIGNING_IN = "linecaster.search.user and linecaster.search.password";
    private static final Duration CONNECT = Duration.ofSeconds(3);
    /// Whoever writes has more patience than whoever reads.
    private static final Duration PATIENCE_TO_WRITE = Duration.ofMinutes(1);
    private static final Duration[] PAUSES = {Duration.ofMillis(100), Duration.ofMillis(900), Duration.ofSeconds(3)};
    private static final String JSON = "application/json";
    private static final int LONGEST_QUOTE = 300;

    private final SearchProperties settings;
    private final URI address;
    private final HttpClient client;
    private final JsonMapper json = JsonMapper.builder().build();
    private final AtomicBoolean isBeingTried = new AtomicBoolean();
    private volatile boolean isAway;
    private volatile long answeredAt = System.nanoTime();

    OpenSearchConnection(SearchProperties settings) {
        this.settings = settings;
        address = Objects.requireNonNull(settings.opensearch());
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
    }

    JsonMapper json() {
        return json;
    }

    /// The answer to a question that no reader waits for.
    JsonNode read(String method, String path, @Nullable Map<String, ?> body) {
        return fine(method, path, attempt(new Asked(method, path, JSON, body(body), settings.patience()), 1));
    }

    /// The answer to a question that a reader waits for. While there are none, nobody waits but the one who finds out
    /// whether there are again: whoever waits keeps others from the database.
    JsonNode readAtOnce(String method, String path, @Nullable Map<String, ?> body) {
        var since = System.nanoTime();
        var findsOut = isAway;
        if (findsOut && !isBeingTried.compareAndSet(false, true))
            throw failed("has not answered lately, and is asked by one at a time until it does", null);
        try {
            var answer = attempt(new Asked(method, path, JSON, body(body), settings.patience()), 1);
            answeredAt = System.nanoTime();
            isAway = false;
            return fine(method, path, answer);
        } catch (UncheckedIOException e) {
            // what was asked before others were answered says nothing of now
            if (isHopeless(e.getCause()) && since - answeredAt > 0) isAway = true;
            throw e;
        } finally {
            if (findsOut) isBeingTried.set(false);
        }
    }

    /// What is there by that name.
    Answer look(String path) {
        return attempt(new Asked("GET", path, JSON, BodyPublishers.noBody(), settings.patience()), 1);
    }

    /// The answer to what can wait until a busy server has time for it.
    JsonNode write(String method, String path, @Nullable Map<String, ?> body) {
        return fine(method, path, tell(method, path, body));
    }

    /// The same, whatever is answered.
    Answer tell(String method, String path, @Nullable Map<String, ?> body) {
        return attempt(new Asked(method, path, JSON, body(body), PATIENCE_TO_WRITE), PAUSES.length);
    }

    /// The same with many lines of JSON.
    Answer tellLines(String path, byte[] lines) {
        return attempt(
                new Asked("POST", path, "application/x-ndjson", BodyPublishers.ofByteArray(lines), PATIENCE_TO_WRITE),
                PAUSES.length);
    }

    private BodyPublisher body(@Nullable Map<String, ?> body) {
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
    }

    /// The body of an answer that is not about an error.
    JsonNode fine(String method, String path, Answer answer) {
        if (answer.isFine()) return answer.body();
        if (isAboutNoIndex(answer.body())) throw lost(path);
        throw failed(
                "has answered " + method + " " + path + " with " + answer.status() + ": " + reason(answer.body()),
                null);
    }

    static boolean isAboutNoIndex(JsonNode body) {
        return body.path("error").path("type").asString("").equals("index_not_found_exception");
    }

    IndexLost lost(String path) {
        return new IndexLost(about("has no index for " + path + ": it was deleted, or never made"));
    }

    private Answer attempt(Asked asked, int repeats) {
        for (var failures = 0; ; failures++) {
            try {
                var response = client.send(request(asked), BodyHandlers.ofByteArray());
                if (!isBusy(response.statusCode()) || failures >= repeats) return answer(asked, response);
            } catch (IOException e) {
                if (failures >= repeats || isHopeless(e)) throw unreachable(asked, e);
            } catch (InterruptedException e) {
                throw interrupted();
            }
            pause(PAUSES[failures]);
        }
    }

    private HttpRequest request(Asked asked) {
        var base = address.toString();
        var request = HttpRequest.newBuilder(URI.create((base.endsWith("/") ? base : base + "/") + asked.path()))
                .timeout(asked.patience())
                .header("Content-Type", asked.type())
                .method(asked.method(), asked.body());
        if (!settings.user().isEmpty()) {
            var credentials = (settings.user() + ":" + settings.password()).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }
        return request.build();
    }

    private static boolean isBusy(int status) {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }

    /// Nobody listens there, or not with that name: a pause of seconds will not change that.
    private static boolean isHopeless(@Nullable IOException e) {
        return e instanceof ConnectException || e instanceof HttpTimeoutException || e instanceof SSLException;
    }

    private Answer answer(Asked asked, HttpResponse<byte[]> response) {
        var status = response.statusCode();
        if (status == 401 || status == 403)
            throw failed(
                    "does not let us " + asked + " (" + status + "): look at " + SIGNING_IN
                            + ", and at what that user may do",
                    null);
        if (status / 100 == 3)
            throw failed("sends us elsewhere (" + status + "): name the right address in " + SETTING, null);
        try {
            var body = json.readTree(response.body());
            if (body.isObject()) return new Answer(status, body);
            throw strange(asked, response, null);
        } catch (JacksonException e) {
            throw strange(asked, response, new IOException(e));
        }
    }

    private UncheckedIOException strange(Asked asked, HttpResponse<byte[]> response, @Nullable IOException cause) {
        var status = response.statusCode();
        if (isBusy(status)) return failed("is away or too busy: a server before it answers " + status, cause);
        var said = new String(response.body(), StandardCharsets.UTF_8).strip();
        return failed(
                "answers " + asked + " with " + status + " and not as OpenSearch does (“" + shortened(said)
                        + "”): is it what " + SETTING + " should name?",
                cause);
    }

    private UncheckedIOException unreachable(Asked asked, IOException e) {
        if (e instanceof HttpConnectTimeoutException || e instanceof ConnectException)
            return failed("cannot be reached: is it running, and is " + SETTING + " right?", e);
        if (e instanceof HttpTimeoutException)
            return failed("has not answered for " + asked.patience().toSeconds() + " s", e);
        if (e instanceof SSLException)
            return failed("has no certificate that this JVM trusts (" + e.getMessage() + "): see " + SETTING, e);
        return failed("has broken the connection (" + e.getMessage() + ")", e);
    }

    /// An error of the index, in words.
    UncheckedIOException failed(String what, @Nullable IOException cause) {
        var message = about(what);
        return new UncheckedIOException(message, cause == null ? new IOException(message) : cause);
    }

    private String about(String what) {
        return "OpenSearch at " + address + " " + what;
    }

    /// What OpenSearch says about an error.
    static String reason(JsonNode body) {
        var error = body.path("error");
        if (error.isString()) return shortened(error.asString());
        var cause = error.path("root_cause").path(0).path("reason").asString("");
        var reason = cause.isEmpty() ? error.path("reason").asString("") : cause;
        return shortened(reason.isEmpty() ? body.toString() : reason);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    /// Waits before something is tried again.
    void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private UncheckedIOException interrupted() {
        Thread.currentThread().interrupt();
        return failed("was not waited for", new InterruptedIOException());
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
