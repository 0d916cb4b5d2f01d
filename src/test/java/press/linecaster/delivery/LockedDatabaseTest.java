package press.linecaster.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import press.linecaster.Linecaster;
import press.linecaster.articles.Text;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.testing.ChildJvm;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.InstalledServer;
import press.linecaster.testing.SettableClock;

/// Readers go on reading while another process holds all the locks by which SQLite lets readers in. The
/// server has so little memory that many of its pages are on the disk alone.
@Tag("real")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class LockedDatabaseTest {

    private static final int ARTICLES = 60;
    private static final int BODY_BYTES = 12_000; // which compress to little less: random digits
    private static final int CLIENTS = 4;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    Path data;

    @Test
    void whatWasPublishedIsReadOnAndNewsComesWhenTheLocksAreGone() throws Exception {
        Files.writeString(data.resolve("linecaster.properties"), "linecaster.delivery.memory=1MB\n");
        try (var newsroom = new SpringApplicationBuilder(Linecaster.class)
                .web(WebApplicationType.NONE)
                .run("--linecaster.data=" + data, "--linecaster.serving=false")) {
            var gazette = Gazette.in(newsroom);
            var fire = gazette.harbourFire();
            var addresses = addresses(gazette);
            try (var server = InstalledServer.on(data)) {
                var published = new LinkedHashMap<String, String>();
                for (var address : addresses) published.put(address, body(server, address));
                for (var address : addresses)
                    await().atMost(LIMIT).until(() -> Files.exists(DiskCopy.file(data.resolve("pages"), address)));

                try (var _ = lock()) {
                    everybodyReads(server, published);
                    await().atMost(LIMIT)
                            .untilAsserted(
                                    () -> assertThat(body(server, "/-/health")).contains("\"degraded\"", "\"away\""));
                }
                await().atMost(LIMIT).until(() -> server.get("/nowhere-1").statusCode() == 404);
                gazette.rewrite(fire, "The Night Ferry Sails Again");
                await().atMost(LIMIT)
                        .untilAsserted(() -> assertThat(body(server, gazette.address(fire)))
                                .contains("The Night Ferry Sails Again"));
            }
        }
    }

    /// Some ask for what nobody has ever read, and wait for the database; the others do not.
    private static void everybodyReads(InstalledServer server, Map<String, String> published) throws Exception {
        var asks = new ArrayList<Callable<Void>>();
        for (var client = 0; client < CLIENTS; client++) {
            var unknown = "/nowhere-" + client;
            asks.add(() -> {
                var answer = server.get(unknown);
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                return null;
            });
            asks.add(() -> {
                for (var page : published.entrySet())
                    assertThat(body(server, page.getKey())).as(page.getKey()).isEqualTo(page.getValue());
                return null;
            });
        }
        try (var clients = Executors.newCachedThreadPool()) {
            for (var each : clients.invokeAll(asks)) each.get();
        }
    }

    private ChildJvm lock() throws IOException {
        var other = ChildJvm.start(
                LockingProcess.class,
                Map.of("file", data.resolve("linecaster.db-shm").toString()));
        other.awaitLine();
        return other;
    }

    private static List<String> addresses(Gazette gazette) {
        var addresses = new ArrayList<>(List.of("/", "/latest", "/feed.xml"));
        var random = new Random(1);
        for (var number = 0; number < ARTICLES; number++) {
            var bytes = new byte[BODY_BYTES];
            random.nextBytes(bytes);
            var words = SafeHtml.clean("<p>" + HexFormat.of().formatHex(bytes) + "</p>");
            addresses.add(gazette.address(gazette.published(
                    Text.of("The Log of the Margaret, Part " + number, words, Locale.UK),
                    SettableClock.NOON.minus(Duration.ofDays(2)),
                    List.of(gazette.harbour().id()),
                    List.of(),
                    List.of())));
        }
        return addresses;
    }

    private static String body(InstalledServer server, String address) throws IOException, InterruptedException {
        var page = server.get(address);
        assertThat(page.statusCode()).as(address).isEqualTo(200);
        return new String(page.body(), StandardCharsets.UTF_8);
    }

    static final class LockingProcess {

        /// Eight locks, a byte each, in the shared memory file ("WAL-mode File Format", section 2.3).
        private static final int FIRST_LOCK = 120;

        private static final int LOCKS = 8;

        private LockingProcess() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            var file = Path.of(arguments[0].substring("--file=".length()));
            try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    var lock = channel.lock(FIRST_LOCK, LOCKS, false)) {
                System.out.println(lock);
                Thread.currentThread().join();
            }
        }
    }
}
