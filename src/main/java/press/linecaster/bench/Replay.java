package press.linecaster.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Articles;
import press.linecaster.delivery.ReadListener;

/// Tells a server within this process of ten million readings, from eight million networks, and looks at what is left
/// of them in memory. They come in by the door by which the server itself hands
/// them on, never faster than they are taken in, so that none is dropped.
final class Replay {

    private static final int READINGS = 10_000_000;
    private static final int FIRST = 1_000_000;
    private static final double MOST_MIB = 5;
    /// Fewer than can wait to be judged.
    private static final int AT_ONCE = 8_000;

    private static final int ARTICLES = 10_000;
    private static final int BROWSERS = 2_000;
    private static final double MIB = 1024.0 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern TAKEN = Pattern.compile("(?m)^linecaster_reads_\\w+ (\\d+)$");
    private static final Pattern DROPPED = Pattern.compile("(?m)^linecaster_reads_not_counted_dropped_total (\\d+)$");

    private final ReadListener listener;
    private final List<ArticleId> articles;
    private final int port;
    private final Consumer<String> progress;
    private final Random random = new Random(10);
    private final InetSocketAddress peer = new InetSocketAddress(InetAddress.getLoopbackAddress(), 4_000);

    Replay(ConfigurableApplicationContext server, Consumer<String> progress) {
        listener = server.getBean(ReadListener.class);
        articles = server.getBean(Articles.class).everShown(new ArticleId(0), ARTICLES);
        port = Objects.requireNonNull(((WebServerApplicationContext) server).getWebServer())
                .getPort();
        this.progress = progress;
    }

    List<Figure> measure() throws IOException, InterruptedException {
        progress.accept("replaying ten million readings");
        replay(FIRST, 0);
        var before = heapInMib();
        var since = System.nanoTime();
        replay(READINGS - FIRST, FIRST);
        var rate = (READINGS - FIRST) * 1e9 / (System.nanoTime() - since);
        var after = heapInMib();
        var note = "heap %,.1f MiB after one million, %,.1f after ten; %,.0f readings/s".formatted(before, after, rate);
        return List.of(Figure.atMost("ten million readings: memory more", after - before, "MiB", MOST_MIB, note));
    }

    private void replay(int readings, long before) throws IOException, InterruptedException {
        for (var told = 0; told < readings; ) {
            var until = Math.min(readings, told + AT_ONCE);
            while (told < until) {
                tell();
                told++;
            }
            awaitTaken(before + told);
        }
    }

    /// Some stories are read much, most little.
    private void tell() {
        var article = (int) (articles.size() * Math.pow(random.nextDouble(), 3));
        var network = random.nextInt(1 << 23);
        var fields = HttpFields.build()
                .put(HttpHeader.USER_AGENT, "Mozilla/5.0 (X11; Linux x86_64) Browser/" + random.nextInt(BROWSERS))
                .put(HttpHeader.ACCEPT_LANGUAGE, "en")
                .put(
                        HttpHeader.X_FORWARDED_FOR,
                        "%d.%d.%d.9".formatted(64 + (network >> 16), network >> 8 & 255, network & 255))
                .asImmutable();
        listener.read(articles.get(article).value(), peer, fields);
    }

    private void awaitTaken(long told) throws IOException, InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var metrics = Http.text(port, "/-/metrics");
            if (sum(DROPPED, metrics) > 0) throw new BenchFailed("some readings were dropped, not judged");
            if (sum(TAKEN, metrics) >= told) return;
            if (System.nanoTime() > until) throw new BenchFailed("readings are not judged any more");
            Thread.sleep(5);
        }
    }

    private static long sum(Pattern counter, String metrics) {
        return counter.matcher(metrics)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }

    private static double heapInMib() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
    }
}
