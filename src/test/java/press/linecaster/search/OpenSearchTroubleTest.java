package press.linecaster.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is said when OpenSearch does not do what it should, by a server that does what it is told.
class OpenSearchTroubleTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String BUSY = "{\"error\":\"rejected execution\",\"status\":429}";

    private record Said(int status, String body) {}

    private final List<Said> toBeSaid = new ArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile boolean isSilent;
    private final List<String> signedIn = new ArrayList<>();
    private HttpServer server;
    private OpenSearchConnection connection;
    private OpenSearchIndex index;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        connection = new OpenSearchConnection(settings("ada", "secret-word"));
        index = new OpenSearchIndex(connection, "paper", "paper-1");
    }

    @AfterEach
    void stop() {
        connection.close();
        server.stop(0);
    }

    private SearchProperties settings(String user, String password) {
        return settings(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), user, password);
    }

    private static SearchProperties settings(URI address, String user, String password) {
        return new SearchProperties(address, user, password, "paper-", PATIENCE, 1, 0);
    }

    /// The last thing that it was told to say is said again and again.
    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
        signedIn.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        exchange.getRequestBody().readAllBytes();
        while (isSilent) LockSupport.parkNanos(5_000_000);
        var said = toBeSaid.size() > 1 ? toBeSaid.removeFirst() : toBeSaid.getFirst();
        var body = said.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(said.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void says(int status, String body) {
        toBeSaid.add(new Said(status, body));
    }

    private void writeOne() {
        index.write(List.of(Entries.of(1, "fire").entry()), List.of(), 1);
    }

    private static String done(int status) {
        return "{\"items\":[{\"index\":{\"_index\":\"paper-1\",\"status\":" + status + "}}]}";
    }

    @Test
    void aServerThatIsAwayIsNamedWithItsSetting() throws IOException {
        URI nobody;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        try (var indices = new OpenSearchIndices(settings(nobody, "ada", "secret-word"))) {
            assertThatThrownBy(indices::current)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining(nobody + " cannot be reached")
                    .hasMessageContaining("linecaster.search.opensearch")
                    .hasMessageNotContaining("secret-word");
            assertThatThrownBy(indices::create).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void aSilentServerIsNotWaitedForLong() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var impatient = new OpenSearchConnection(
                        settings(URI.create("http://127.0.0.1:" + silent.getLocalPort()), "", ""))) {
            assertThatThrownBy(() -> new OpenSearchIndex(impatient, "paper", "paper-1").size())
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("has not answered for 2 s");
        }
    }

    /// Whoever waits keeps others from the database.
    @Test
    void whileItIsSilentOneAtATimeFindsOutWhetherItStillIs() throws Exception {
        says(200, "{\"count\":3}");
        isSilent = true;
        assertThatThrownBy(index::size).hasMessageContaining("has not answered for 2 s");

        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var findsOut = readers.submit(index::size);
            await(() -> asked.size() == 2);
            assertThatThrownBy(index::size).hasMessageContaining("asked by one at a time");
            assertThat(findsOut).isNotDone();
            isSilent = false;
            assertThat(findsOut.get()).isEqualTo(3);
        }
        assertThat(index.size()).isEqualTo(3);
        assertThat(asked).hasSize(3);
    }

    private static void await(BooleanSupplier isSo) throws InterruptedException {
        for (var i = 0; i < 500 && !isSo.getAsBoolean(); i++) Thread.sleep(10);
        assertThat(isSo.getAsBoolean()).isTrue();
    }

    @Test
    void itSignsIn() {
        says(200, "{\"count\":3}");

        assertThat(index.size()).isEqualTo(3);
        assertThat(signedIn)
                .containsExactly("Basic "
                        + Base64.getEncoder().encodeToString("ada:secret-word".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aRefusedPasswordIsNotRepeated() {
        says(401, "Unauthorized");

        assertThatThrownBy(index::size)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("401")
                .hasMessageContaining("linecaster.search.password")
                .hasMessageNotContaining("secret-word");
        assertThat(asked).hasSize(1);
    }

    @Test
    void aQuestionIsAskedOnceMoreOfABusyServer() {
        says(503, "{\"error\":\"away\"}");
        says(200, "{\"count\":3}");

        assertThat(index.size()).isEqualTo(3);
        assertThat(asked).hasSize(2);
    }

    @Test
    void aQuestionIsNotAskedForEver() {
        says(429, BUSY);

        assertThatThrownBy(index::size)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("429")
                .hasMessageContaining("rejected execution");
        assertThat(asked).hasSize(2);
    }

    @Test
    void aBrokenServerIsQuoted() {
        says(500, "{\"error\":{\"root_cause\":[{\"reason\":\"disk on fire\"}]},\"status\":500}");

        assertThatThrownBy(() -> index.find(Plans.words("fire").plan()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("500")
                .hasMessageContaining("disk on fire");
        assertThatThrownBy(this::writeOne)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("disk on fire");
    }

    @Test
    void whatIsNotOpenSearchIsToldFromIt() {
        says(200, "<html>It works!</html>");

        assertThatThrownBy(index::size)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("not as OpenSearch does")
                .hasMessageContaining("It works!");
        assertThatThrownBy(this::writeOne).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(index::position).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void strangeAnswersAreErrorsAndNotEmptyResults() {
        for (var strange :
                List.of("{}", "[]", "{\"hits\":{}}", "{\"hits\":{\"total\":{\"value\":1},\"hits\":[{}]}}", "")) {
            toBeSaid.clear();
            says(200, strange);
            assertThatThrownBy(() -> index.find(Plans.words("fire").plan()))
                    .as(strange)
                    .isInstanceOf(UncheckedIOException.class);
            assertThatThrownBy(index::size).as(strange).isInstanceOf(UncheckedIOException.class);
            assertThatThrownBy(index::languages).as(strange).isInstanceOf(UncheckedIOException.class);
            assertThatThrownBy(() -> index.near("fire", 2, 3)).as(strange).isInstanceOf(UncheckedIOException.class);
            assertThatThrownBy(this::writeOne).as(strange).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void redirectsAreNotFollowed() {
        says(302, "");

        assertThatThrownBy(index::size).isInstanceOf(UncheckedIOException.class).hasMessageContaining("302");
        assertThat(asked).hasSize(1);
    }

    @Test
    void whatWasTooMuchIsWrittenAgain() {
        says(200, done(429));
        says(200, done(201));

        writeOne();

        assertThat(asked).containsExactly("POST /paper/_bulk", "POST /paper/_bulk");
    }

    @Test
    void aServerThatStaysTooBusyFails() {
        says(200, done(429));

        assertThatThrownBy(this::writeOne)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("too busy to take in 1 of 1");
        assertThat(asked).hasSize(4);
    }

    @Test
    void whatCannotBeTakenInFailsAsAWhole() {
        says(200, "{\"items\":[{\"index\":{\"status\":400,\"error\":{\"reason\":\"failed to parse field [from]\"}}}]}");

        assertThatThrownBy(this::writeOne)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("failed to parse field [from]");
    }

    @Test
    void whatAnotherNodeHasWrittenLaterIsNoTrouble() {
        says(200, done(409));
        writeOne();

        toBeSaid.clear();
        says(409, "{\"error\":{\"reason\":\"version conflict\"},\"status\":409}");
        index.commit(5);
    }

    @Test
    void anotherIndexInPlaceOfThisOneIsNoticedOnce() {
        says(200, done(201).replace("paper-1", "paper-2"));

        assertThatThrownBy(this::writeOne)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("paper-2 in place of paper-1");
        writeOne();
    }

    @Test
    void anOlderServerIsRefused() {
        says(200, "{\"version\":{\"distribution\":\"opensearch\",\"number\":\"2.19.1\"}}");

        try (var indices = new OpenSearchIndices(settings("", ""))) {
            assertThatThrownBy(indices::current)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("2.19.1; 3 or newer");
        }
        assertThat(signedIn).containsOnly("null");
    }

    @Test
    void anotherEngineIsRefused() {
        says(200, "{\"version\":{\"number\":\"8.1.0\"}}");

        try (var indices = new OpenSearchIndices(settings("", ""))) {
            assertThatThrownBy(indices::create)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("does not say that it is OpenSearch");
        }
    }
}
