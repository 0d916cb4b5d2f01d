package press.linecaster.delivery;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import press.linecaster.Linecaster;
import press.linecaster.articles.Article;
import press.linecaster.articles.Text;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.people.NewToken;
import press.linecaster.people.Role;
import press.linecaster.people.Scope;
import press.linecaster.people.Tokens;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.PostgresServer;
import press.linecaster.testing.SettableClock;

/// Readers go on reading while PostgreSQL has crashed: the whole application over HTTP, with so little memory
/// that many of the pages are on the disk alone. Its clock stands: that of
/// [press.linecaster.testing.StoreModules].
@Tag("real")
class LostDatabaseTest {

    private static final int ARTICLES = 60;
    private static final int BODY_BYTES = 12_000; // which compress to little less: random digits
    private static final int CLIENTS = 4;
    private static final int REQUESTS = 150;
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String WARNING = "111 - \"Revalidation Failed\"";

    @TempDir
    Path data;

    private final PostgresServer postgresql = PostgresServer.own();
    private final Map<String, String> published = new LinkedHashMap<>();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private ServletWebServerApplicationContext context;
    private Gazette gazette;
    private Article article;
    private String token;

    @BeforeEach
    void publish() throws Exception {
        context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Linecaster.class)
                .run(
                        "--server.port=0",
                        "--linecaster.delivery.memory=1MB",
                        "--linecaster.data=" + data,
                        "--linecaster.database=" + postgresql.freshDatabase());
        gazette = Gazette.in(context);
        article = gazette.harbourFire();
        token = context.getBean(Tokens.class)
                .add(new NewToken("wire", Role.EDITOR, null, Set.of(Scope.ARTICLES_WRITE)), "test")
                .secret();
        for (var address : addresses()) published.put(address, body(get(address)));
        assertThat(delivery().meters.evictions.sum()).isPositive();
        var written = new CountDownLatch(1);
        delivery().disk.whenWritten(written::countDown);
        written.await();
    }

    @AfterEach
    void stop() {
        context.close();
        client.close();
    }

    @Test
    void whatWasPublishedIsReadOnAndNewsComesWhenTheDatabaseIsBack() throws Exception {
        postgresql.crash();

        var fromDisk = delivery().meters.fromDisk.sum();
        everybodyReads();
        assertThat(delivery().meters.fromDisk.sum()).isGreaterThan(fromDisk);
        whatIsNotTrueForSureSaysSo();
        whatNobodyHasEverReadIsToBeAskedForLater();
        healthSaysThatTheDatabaseIsAway();
        programsAreAskedToComeBack();
        everybodyReads();

        postgresql.startAgain();
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(body(get("/-/health"))).contains("\"up\""));
        await().atMost(LIMIT).until(() -> get("/nowhere").statusCode() == 404);
        gazette.rewrite(article, "The Night Ferry Sails Again");
        await().atMost(LIMIT).untilAsserted(() -> {
            for (var address : List.of(gazette.address(article), "/")) {
                var page = get(address);
                assertThat(body(page)).contains("The Night Ferry Sails Again");
                assertThat(page.headers().firstValue("Warning")).isEmpty();
            }
        });
    }

    private void whatIsNotTrueForSureSaysSo() throws Exception {
        context.getBean(SettableClock.class).advance(Duration.ofDays(1)); // until when the home page was true

        var home = get("/");

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(body(home)).isEqualTo(published.get("/"));
        assertThat(home.headers().firstValue("Warning")).hasValue(WARNING);
    }

    private void whatNobodyHasEverReadIsToBeAskedForLater() throws Exception {
        var unknown = get("/nowhere");

        assertThat(unknown.statusCode()).isEqualTo(503);
        assertThat(unknown.headers().firstValue("Retry-After")).isPresent();
    }

    private void healthSaysThatTheDatabaseIsAway() throws Exception {
        var health = get("/-/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(body(health)).contains("\"degraded\"", "\"away\"");
        assertThat(get("/-/metrics").statusCode()).isEqualTo(200);
    }

    private void programsAreAskedToComeBack() throws Exception {
        var read = HttpRequest.newBuilder();
        var write = HttpRequest.newBuilder()
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"headline\": \"Nobody can keep this\"}"));
        for (var request : List.of(read, write)) {
            var answer = client.send(request.uri(address("/api/v1/articles")).build(), BodyHandlers.ofByteArray());

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(body(answer)).contains("/api/#away", "Nothing was written.");
        }
    }

    /// Several at once, all over the paper and in no order.
    private void everybodyReads() throws Exception {
        var reading = new ArrayList<Future<?>>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each = 0; each < CLIENTS; each++) {
                var random = new Random(each);
                reading.add(clients.submit(() -> {
                    for (var request = 0; request < REQUESTS; request++) readSomething(random);
                    return null;
                }));
            }
        }
        for (var each : reading) each.get();
    }

    private void readSomething(Random random) throws Exception {
        var address = addresses().get(random.nextInt(published.size()));
        var page = get(address);
        assertThat(page.statusCode()).as(address).isEqualTo(200);
        assertThat(body(page)).as(address).isEqualTo(published.get(address));
    }

    private List<String> addresses() {
        if (!published.isEmpty()) return List.copyOf(published.keySet());
        var addresses = new ArrayList<>(List.of("/", "/latest", "/politics/", "/feed.xml", "/robots.txt"));
        addresses.add(gazette.address(article));
        var random = new Random(1);
        for (var number = 0; number < ARTICLES; number++) addresses.add(gazette.address(longArticle(number, random)));
        return addresses;
    }

    private Article longArticle(int number, Random random) {
        var bytes = new byte[BODY_BYTES];
        random.nextBytes(bytes);
        var body = SafeHtml.clean("<p>" + HexFormat.of().formatHex(bytes) + "</p>");
        return gazette.published(
                Text.of("The Log of the Margaret, Part " + number, body, Locale.UK),
                SettableClock.NOON.minus(Duration.ofDays(2)),
                List.of(gazette.harbour().id()),
                List.of(),
                List.of());
    }

    private Delivery delivery() {
        return context.getBean(Delivery.class);
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofByteArray());
    }

    private URI address(String path) {
        var port = requireNonNull(context.getWebServer()).getPort();
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String body(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
