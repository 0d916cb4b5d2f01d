package press.linecaster.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import press.linecaster.paper.Settings;

/// Takes the figures, in five to ten minutes. Everything runs on this machine, over loopback, in a folder that
/// is removed at the end; every process that was started is ended.
public final class Bench {

    /// What browsers accept.
    private static final String BROWSER = "gzip, deflate, br, zstd";

    private static final int RUNS = 3;
    private static final int PUBLICATIONS = 120;
    private static final Duration LOAD = Duration.ofSeconds(6);
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration WALK = Duration.ofSeconds(60);
    private static final Duration SETTLE = Duration.ofSeconds(3);
    private static final double MIB = 1024.0 * 1024;

    private final Function<Path, ConfigurableApplicationContext> serveHere;
    private final Consumer<String> progress;
    private final Jar jar = Jar.ofThisProcess();
    private final List<Figure> figures = new ArrayList<>();

    /// @param serveHere starts a server on a data folder within this process
    /// @param progress told the steps by name
    /// @throws BenchFailed when this process was not started from the jar, or a tool is missing
    public Bench(Function<Path, ConfigurableApplicationContext> serveHere, Consumer<String> progress) {
        this.serveHere = serveHere;
        this.progress = progress;
        requireTools();
    }

    /// @param export to measure with, in the place of our own
    /// @throws BenchFailed when a figure cannot be taken
    public List<Figure> run(@Nullable Path export) throws IOException, InterruptedException {
        if (!jar.hasAotCache()) progress.accept("there is no ahead-of-time cache: starts will be slow");
        var folder = Files.createTempDirectory("linecaster-bench");
        try {
            measure(folder, export == null ? sample(folder) : export);
            return List.copyOf(figures);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /// Those of counting reads alone.
    /// @throws BenchFailed when a figure cannot be taken
    public List<Figure> runReads() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("linecaster-bench");
        try {
            var data = folder.resolve("paper");
            var output = folder.resolve("output.txt");
            jar.run(output, "import", sample(folder).toString(), "--data", data.toString());
            counting(folder, data, articles(data, output).getFirst());
            return List.copyOf(figures);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void requireTools() {
        for (var tool : List.of("wrk", "nginx"))
            if (Tools.find(tool).isEmpty())
                throw new BenchFailed("bench needs " + tool + ", which is not here: apt install wrk nginx-light");
    }

    private Path sample(Path folder) throws IOException {
        progress.accept("writing an export of 10,000 articles");
        var file = folder.resolve("sample.xml");
        SampleExport.write(file);
        return file;
    }

    private void measure(Path folder, Path export) throws IOException, InterruptedException {
        var data = folder.resolve("paper");
        var output = folder.resolve("output.txt");
        importing(folder, export, data, output);
        var articles = articles(data, output);
        var article = articles.get(articles.size() / 2);
        starting(data, article, output);
        try (var server = Served.start(jar, data, article, output)) {
            residence(server, articles);
            cached(folder, server, article);
        }
        uncached(folder, data, articles, output);
        publishing(data, article, output);
        counting(folder, data, article);
        reading(folder, output);
    }

    private void counting(Path folder, Path data, String article) throws IOException, InterruptedException {
        figures.addAll(new Counting(jar, progress).measure(folder, data, article));
        try (var server = serveHere.apply(data)) {
            figures.addAll(new Replay(server, progress).measure());
        }
    }

    /// Where Lighthouse is. What was measured before is told, whatever becomes of this.
    private void reading(Path folder, Path output) throws IOException, InterruptedException {
        var lighthouse = Lighthouse.in(folder);
        if (lighthouse.isEmpty()) {
            progress.accept("lighthouse is not here: no figures of what a reader on a phone waits for");
            return;
        }
        try {
            figures.addAll(new OnAPhone(lighthouse.get(), progress).measure(jar, folder.resolve("demo"), output));
        } catch (BenchFailed e) {
            progress.accept("no figures of what a reader on a phone waits for: " + e.getMessage());
        }
    }

    private void importing(Path folder, Path export, Path data, Path output) throws IOException, InterruptedException {
        var seconds = new ArrayList<Double>();
        for (var run = 1; run <= RUNS; run++) {
            progress.accept("importing, run " + run);
            var target = run == RUNS ? data : folder.resolve("import-" + run);
            var since = System.nanoTime();
            jar.run(output, "import", export.toString(), "--data", target.toString());
            seconds.add(secondsSince(since));
            if (run < RUNS) FileSystemUtils.deleteRecursively(target);
        }
        var count = count(export);
        var speed = count / median(seconds);
        figures.add(
                Figure.atLeast("import", speed, "articles/s", 2_000, "%,d articles, whole command".formatted(count)));
    }

    private static long count(Path export) throws IOException {
        try (var lines = Files.lines(export)) {
            return lines.filter(line -> line.contains("<wp:post_type>post<") || line.contains("[post]]"))
                    .count();
        }
    }

    private List<String> articles(Path data, Path output) throws IOException, InterruptedException {
        try (var server = Served.start(jar, data, "/", output)) {
            return Http.articles(server.port());
        }
    }

    private void starting(Path data, String article, Path output) throws IOException, InterruptedException {
        var seconds = new ArrayList<Double>();
        for (var run = 1; run <= RUNS; run++) {
            progress.accept("starting, run " + run);
            emptyPages(data);
            try (var server = Served.start(jar, data, article, output)) {
                seconds.add(server.took().toNanos() / 1e9);
            }
        }
        figures.add(Figure.atMost("start to first page", median(seconds), "s", 1.5, "process to 200, no page kept"));
    }

    private void residence(Served server, List<String> articles) throws IOException, InterruptedException {
        progress.accept("looking at the memory of an idle server");
        for (var path : articles.subList(0, 20)) Http.get(server.port(), path, "gzip");
        Http.get(server.port(), "/", "gzip");
        Thread.sleep(SETTLE);
        var resident = Usage.residentBytes(server.pid()) / MIB;
        figures.add(Figure.atMost("resident memory, idle", resident, "MiB", 200, "3 s after 21 pages"));
    }

    private record Side(int port, ProcessHandle process, List<Double> rate, List<Double> p99, List<Double> cpuMicros) {
        Side(int port, Process process) {
            this(port, process.toHandle(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /// Both in turn, so that what else the machine does meets both alike.
    private void cached(Path folder, Served server, String article) throws IOException, InterruptedException {
        var wrk = new Wrk(folder);
        var page = Http.get(server.port(), article, "identity").body();
        wrk.repeat(server.port(), article, WARM_UP);
        var gzipped = Http.get(server.port(), article, "gzip").body();
        try (var nginx = Nginx.start(folder, article, page, gzipped)) {
            var ours = new Side(server.port(), server.process());
            var theirs = new Side(nginx.port(), nginx.process());
            for (var run = 1; run <= RUNS; run++) {
                progress.accept("a cached page, beside nginx, run " + run);
                load(wrk, theirs, article);
                load(wrk, ours, article);
            }
            tellCached(ours, theirs, gzipped.length);
        }
    }

    private static void load(Wrk wrk, Side side, String article) throws IOException, InterruptedException {
        var before = Usage.cpu(side.process());
        var load = wrk.repeat(side.port(), article, LOAD);
        if (load.errors() > 0) throw new BenchFailed(load.errors() + " of " + load.requests() + " requests failed");
        var used = Usage.cpu(side.process()).minus(before);
        side.rate().add(load.requestsPerSecond());
        side.p99().add(load.p99().toNanos() / 1e6);
        side.cpuMicros().add(used.toNanos() / 1e3 / load.requests());
    }

    private void tellCached(Side ours, Side theirs, int bytes) {
        var ratios = new ArrayList<Double>();
        for (var run = 0; run < RUNS; run++)
            ratios.add(ours.cpuMicros().get(run) / theirs.cpuMicros().get(run));
        var size = "%,d bytes gzipped".formatted(bytes);
        figures.add(Figure.atMost(
                "cached page: server CPU, of nginx's", median(ratios), "x", 1.0, "per request, in the same run"));
        figures.add(
                Figure.only("cached page: server CPU", median(ours.cpuMicros()), "µs", besides(theirs.cpuMicros())));
        figures.add(Figure.atMost(
                "cached page: p99", median(ours.p99()), "ms", median(theirs.p99()), besides(theirs.p99())));
        figures.add(
                Figure.only("cached page: requests", median(ours.rate()), "/s", besides(theirs.rate()) + "; " + size));
    }

    private static String besides(List<Double> theirs) {
        return "nginx: %,.1f".formatted(median(theirs));
    }

    /// Each page once, of a server that has rendered all of them before: then every page is made stale, as a new
    /// name of the paper does.
    private void uncached(Path folder, Path data, List<String> articles, Path output)
            throws IOException, InterruptedException {
        progress.accept("every article page once, to warm up");
        emptyPages(data);
        var rates = new ArrayList<Double>();
        var cpu = new ArrayList<Double>();
        try (var server = Served.start(jar, data, "/", output);
                var desk = serveHere.apply(data)) {
            var wrk = new Wrk(folder);
            wrk.walk(server.port(), articles, BROWSER, WALK);
            for (var run = 1; run <= RUNS; run++) {
                progress.accept("every article page once, run " + run);
                rename(desk.getBean(Settings.class), "Bench, run " + run, server.port());
                var before = Usage.cpu(server.process().toHandle());
                var walk = wrk.walk(server.port(), articles, BROWSER, WALK);
                if (walk.errors() > 0) throw new BenchFailed(walk.errors() + " pages were not answered with 200");
                rates.add(walk.requestsPerSecond());
                cpu.add(Usage.cpu(server.process().toHandle()).minus(before).toNanos() / 1e3 / walk.requests());
            }
        }
        var note = "each of %,d once, as to a browser, after all had been rendered once".formatted(articles.size());
        figures.add(Figure.atLeast("uncached article pages", median(rates), "/s", 3_000, note));
        figures.add(Figure.only("uncached article page: server CPU", median(cpu), "µs", "per page, all threads"));
    }

    private static void rename(Settings settings, String name, int port) throws IOException, InterruptedException {
        settings.decide(settings.paper().withName(name));
        var until = System.nanoTime() + WALK.toNanos();
        while (!Http.text(port, "/").contains(name)) {
            if (System.nanoTime() > until) throw new BenchFailed("the server does not show the paper's new name");
            Thread.sleep(10);
        }
    }

    private void publishing(Path data, String article, Path output) throws IOException, InterruptedException {
        progress.accept("publishing " + PUBLICATIONS + " articles");
        try (var elsewhere = Served.start(jar, data, article, output);
                var here = serveHere.apply(data)) {
            var times = new Publications(here, elsewhere.port()).measure(PUBLICATIONS);
            var note = PUBLICATIONS + " publications, home page and section front";
            figures.add(Figure.atMost("publish to visible, p99", percentile(times.here(), 99), "ms", 50, note));
            figures.add(Figure.only("publish to visible, p50", percentile(times.here(), 50), "ms", note));
            figures.add(Figure.atMost(
                    "the same in another process, p99", percentile(times.elsewhere(), 99), "ms", 1_000, note));
        }
    }

    /// As on a first start, without what was rendered before.
    private static void emptyPages(Path data) throws IOException {
        FileSystemUtils.deleteRecursively(data.resolve("pages"));
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    static double median(List<Double> values) {
        return percentile(values, 50);
    }

    /// The least value that `percent` of all do not exceed (nearest rank).
    static double percentile(List<Double> values, int percent) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(Math.max(0, (int) Math.ceil(percent / 100.0 * sorted.size()) - 1));
    }
}
