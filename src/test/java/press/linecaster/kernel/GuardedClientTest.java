package press.linecaster.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import press.linecaster.kernel.FetchOutcome.Failed;
import press.linecaster.kernel.FetchOutcome.Fetched;
import press.linecaster.kernel.FetchOutcome.Reason;
import press.linecaster.testing.Corpus;
import tools.jackson.databind.JsonNode;

/// The client against a real server, which stands for all public addresses.
class GuardedClientTest {

    private static final FetchWish WISH = FetchWish.ofAnyType(DataSize.ofKilobytes(64), Duration.ofSeconds(20));
    private static final InetAddress PUBLIC = InetAddress.ofLiteral("93.184.216.34");

    private final Map<String, String> redirects = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch testIsOver = new CountDownLatch(1);

    @TempDir
    Path folder;

    private HttpServer server;
    private GuardedClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        client = client(host -> new InetAddress[] {PUBLIC});
    }

    @AfterEach
    void stop() throws Exception {
        testIsOver.countDown();
        client.destroy();
        server.stop(0);
    }

    @Test
    void whatIsFetchedIsInTheFile() throws IOException {
        var outcome = client.fetch("http://news.example/hello", WISH, file());

        assertThat(outcome).isInstanceOfSatisfying(Fetched.class, fetched -> {
            assertThat(fetched.contentType()).isEqualTo("text/plain");
            assertThat(fetched.sizeBytes()).isEqualTo(5);
            assertThat(fetched.address()).hasToString("http://news.example/hello");
        });
        assertThat(file()).hasContent("hello");
        assertThat(asked).containsExactly("news.example /hello");
    }

    @Test
    void whatIsTooLargeIsCutOffWhetherItSaysSoOrNot() {
        assertFails(client.fetch("http://news.example/large", WISH, file()), Reason.TOO_LARGE);
        assertFails(client.fetch("http://news.example/endless", WISH, file()), Reason.TOO_LARGE);
    }

    @Test
    void whatTakesTooLongIsGivenUpBeforeAndWithinTheBody() {
        var hurry = FetchWish.ofAnyType(DataSize.ofMegabytes(1), Duration.ofMillis(300));

        assertFails(client.fetch("http://news.example/silent", hurry, file()), Reason.TIMEOUT);
        assertFails(client.fetch("http://news.example/stuck", hurry, file()), Reason.TIMEOUT);
    }

    @Test
    void otherAnswersAndOtherTypesAreNoFiles() {
        var pictures =
                new FetchWish(DataSize.ofMegabytes(1), Duration.ofSeconds(20), type -> type.startsWith("image/"));

        assertFails(client.fetch("http://news.example/missing", WISH, file()), Reason.STATUS);
        assertFails(client.fetch("http://news.example/hello", pictures, file()), Reason.TYPE);
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotTrusted() throws Exception {
        var secure = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(selfSigned("news.example")));
        secure.createContext("/", this::answer);
        secure.start();
        client.destroy();
        client = new GuardedClient(
                new FetchProperties(Set.of()), host -> new InetAddress[] {PUBLIC}, checked -> secure.getAddress());

        assertFails(client.fetch("https://news.example/hello", WISH, file()), Reason.TLS);
        assertThat(asked).isEmpty();
        secure.stop(0);
    }

    private SSLContext selfSigned(String name) throws Exception {
        var store = folder.resolve("keys.p12");
        var secret = "changeit";
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        secret)
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor()).isZero();
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(store.toFile(), secret.toCharArray()), secret.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    @Test
    void aNameWithoutAddressIsNoCrash() throws Exception {
        client.destroy();
        client = client(host -> {
            throw new UnknownHostException(host);
        });

        assertFails(client.fetch("http://news.example/hello", WISH, file()), Reason.DNS);
    }

    @Test
    void aNameThatAnswersDifferentlyAfterARedirectIsCheckedAgain() throws Exception {
        redirects.put("news.example /a", "/b");
        var answers = new CopyOnWriteArrayList<>(List.of(PUBLIC, InetAddress.ofLiteral("169.254.169.254")));
        client.destroy();
        client = client(host -> new InetAddress[] {answers.removeFirst()});

        assertFails(client.fetch("http://news.example/a", WISH, file()), Reason.PRIVATE_ADDRESS);
        assertThat(asked).containsExactly("news.example /a");
    }

    @Test
    void aServerOfOurOwnIsFetchedFromOnlyWhereItIsAllowed() throws Exception {
        var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/hello";
        assertFails(client.fetch(address, WISH, file()), Reason.PRIVATE_ADDRESS);

        client.destroy();
        client = new GuardedClient(
                new FetchProperties(Set.of("127.0.0.1:" + server.getAddress().getPort())));

        assertThat(client.fetch(address, WISH, file())).isInstanceOf(Fetched.class);
    }

    @TestFactory
    Stream<DynamicTest> chainsOfRedirects() {
        return Corpus.cases("ssrf/redirects.json")
                .map(each -> DynamicTest.dynamicTest(each.get("name").asString(), () -> checkChain(each)));
    }

    /// Over http, since the server has no certificate in these names.
    private void checkChain(JsonNode example) {
        redirects.clear();
        asked.clear();
        var chain = example.get("chain")
                .valueStream()
                .map(each -> each.asString().replace("https://", "http://"))
                .distinct()
                .toList();
        for (var i = 0; i + 1 < chain.size(); i++) redirects.put(key(chain.get(i)), chain.get(i + 1));
        if (example.get("name").asString().equals("redirect-loop")) redirects.put(key(chain.get(0)), chain.get(0));

        var outcome = client.fetch(chain.getFirst(), WISH, file());

        var expected = example.get("expect").asString();
        if (expected.startsWith("allow")) assertThat(outcome).isInstanceOf(Fetched.class);
        else if (expected.startsWith("stop")) assertFails(outcome, Reason.TOO_MANY_REDIRECTS);
        else {
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Failed.class,
                            failed -> assertThat(failed.reason()).isIn(Reason.PRIVATE_ADDRESS, Reason.BAD_ADDRESS));
            assertThat("deny at hop " + (asked.size() + 1)).isEqualTo(expected);
        }
    }

    private static String key(String address) {
        var uri = URI.create(address);
        return uri.getHost() + " " + uri.getPath();
    }

    private GuardedClient client(GuardedResolver.Names names) {
        UnaryOperator<InetSocketAddress> route = checked -> server.getAddress();
        return new GuardedClient(new FetchProperties(Set.of()), names, route);
    }

    private Path file() {
        return folder.resolve("body");
    }

    private void assertFails(FetchOutcome outcome, Reason reason) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.reason()).as(failed.words()).isEqualTo(reason));
        assertThat(Files.exists(file())).isFalse();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var request = exchange.getRequestHeaders().getFirst("Host") + " " + path;
            asked.add(request);
            if (redirects.containsKey(request)) {
                exchange.getResponseHeaders().set("Location", redirects.get(request));
                exchange.sendResponseHeaders(302, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", "Text/Plain; charset=utf-8");
            switch (path) {
                case "/missing" -> exchange.sendResponseHeaders(404, -1);
                case "/large" -> {
                    exchange.sendResponseHeaders(200, 1 << 20);
                    exchange.getResponseBody().write(new byte[1 << 20]);
                }
                case "/endless" -> endless(exchange);
                case "/silent" -> await();
                case "/stuck" -> {
                    exchange.sendResponseHeaders(200, 100);
                    exchange.getResponseBody().write(1);
                    exchange.getResponseBody().flush();
                    await();
                }
                default -> {
                    exchange.sendResponseHeaders(200, 5);
                    exchange.getResponseBody().write("hello".getBytes(UTF_8));
                }
            }
        }
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        for (var i = 0; i < 10_000; i++) exchange.getResponseBody().write(new byte[8192]);
    }

    private void await() {
        try {
            testIsOver.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
