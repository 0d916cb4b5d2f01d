package press.linecaster.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.util.FileSystemUtils;
import press.linecaster.Linecaster;
import press.linecaster.articles.Article;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.InstalledServer;

/// What servers leave on the disk that are killed while they render and write pages, as the next one finds
/// it.
@Tag("real")
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class KilledServerTest {

    private static final int ARTICLES = 60;
    /// Of the articles, the newest: what stands beside every story. They stay as they are, so that some of what
    /// was kept is still true.
    private static final int LEFT_ALONE = 30;

    private static final int KILLS = 3;
    private static final int CLIENTS = 3;
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Pattern FROM_DISK = Pattern.compile("(?m)^linecaster_pages_from_disk_total (\\d+)$");

    @TempDir
    Path data;

    @Test
    void theNextStartIsWarmAndNothingInItIsTornOrOld() throws Exception {
        try (var newsroom = new SpringApplicationBuilder(Linecaster.class)
                .web(WebApplicationType.NONE)
                .run("--linecaster.data=" + data, "--linecaster.serving=false")) {
            var gazette = Gazette.in(newsroom);
            var articles = gazette.archive(ARTICLES);
            var addresses = addresses(gazette, articles);
            var newest = gazette.address(articles.getFirst());
            var seed = System.nanoTime();
            System.out.println("KilledServerTest with seed " + seed);
            var random = new Random(seed);
            for (var kill = 0; kill < KILLS; kill++) {
                readUntilKilled(addresses, newest, random.nextInt(1, addresses.size()), random);
                for (var i = 0; i < 5; i++) { // while nobody is there
                    var article = articles.get(random.nextInt(LEFT_ALONE, ARTICLES));
                    gazette.rewrite(article, "Minutes, put right " + kill + "." + i);
                }
            }

            Map<String, String> warm;
            try (var server = InstalledServer.on(data)) {
                warm = all(server, addresses);
                assertThat(fromDisk(server)).isPositive();
            }
            FileSystemUtils.deleteRecursively(data.resolve("pages"));
            try (var server = InstalledServer.on(data)) {
                for (var address : addresses)
                    assertThat(warm.get(address)).as(address).isEqualTo(body(server, address));
                assertThat(fromDisk(server)).isZero();
            }
        }
    }

    /// Kills the server after so many answers and when one page is on the disk for sure: pages are written a
    /// little later than they are answered.
    private void readUntilKilled(List<String> addresses, String kept, int answers, Random random) throws Exception {
        var answered = new AtomicInteger();
        try (var server = InstalledServer.on(data);
                var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var client = 0; client < CLIENTS; client++) {
                var own = new ArrayList<>(addresses);
                Collections.shuffle(own, random);
                var _ = clients.submit(() -> {
                    for (var address : own) {
                        server.get(address, "Accept-Encoding", "gzip");
                        answered.incrementAndGet();
                    }
                    return null;
                });
            }
            await().atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> answered.get() >= answers && Files.exists(DiskCopy.file(data.resolve("pages"), kept)));
            server.process().kill();
        }
    }

    private static List<String> addresses(Gazette gazette, List<Article> articles) {
        var addresses = new ArrayList<>(List.of("/", "/latest", "/politics/", "/feed.xml"));
        for (var article : articles) addresses.add(gazette.address(article));
        return addresses;
    }

    private static Map<String, String> all(InstalledServer server, List<String> addresses) throws Exception {
        var all = new LinkedHashMap<String, String>();
        for (var address : addresses) all.put(address, body(server, address));
        return all;
    }

    private static String body(InstalledServer server, String address) throws IOException, InterruptedException {
        var page = server.get(address);
        assertThat(page.statusCode()).as(address).isEqualTo(200);
        return new String(page.body(), StandardCharsets.UTF_8);
    }

    private static long fromDisk(InstalledServer server) throws IOException, InterruptedException {
        var metrics = FROM_DISK.matcher(body(server, "/-/metrics"));
        assertThat(metrics.find()).isTrue();
        return Long.parseLong(metrics.group(1));
    }
}
