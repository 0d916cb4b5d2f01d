package press.linecaster.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What the counting of reads costs: two servers on the same data, one that counts and one that does not, answer
/// the same cached page in turn.
final class Counting {

    /// More than elsewhere, since the difference is small.
    private static final int RUNS = 9;

    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration LOAD = Duration.ofSeconds(5);
    private static final String SETTING = "linecaster.audience.counted-by";

    private final Jar jar;
    private final Consumer<String> progress;

    Counting(Jar jar, Consumer<String> progress) {
        this.jar = jar;
        this.progress = progress;
    }

    private record Run(double requestsPerSecond, double cpuMicros) {}

    List<Figure> measure(Path folder, Path data, String article) throws IOException, InterruptedException {
        var wrk = new Wrk(folder);
        try (var counted = Served.start(jar.set(SETTING, "server"), data, article, folder.resolve("counted.txt"));
                var plain = Served.start(jar.set(SETTING, "nobody"), data, article, folder.resolve("plain.txt"))) {
            counted.awaitIdle();
            plain.awaitIdle();
            wrk.readers(counted.port(), article, WARM_UP);
            wrk.readers(plain.port(), article, WARM_UP);
            return inTurn(wrk, counted, plain, article);
        }
    }

    private List<Figure> inTurn(Wrk wrk, Served counted, Served plain, String article)
            throws IOException, InterruptedException {
        var lost = new ArrayList<Double>();
        var more = new ArrayList<Double>();
        var rates = new ArrayList<Double>();
        for (var run = 1; run <= RUNS; run++) {
            progress.accept("a cached page with and without counting, run " + run);
            var isFirst = run % 2 == 0; // neither always follows the other
            var before = isFirst ? run(wrk, counted, article) : run(wrk, plain, article);
            var after = isFirst ? run(wrk, plain, article) : run(wrk, counted, article);
            var with = isFirst ? before : after;
            var without = isFirst ? after : before;
            lost.add(100 * (1 - with.requestsPerSecond() / without.requestsPerSecond()));
            more.add(100 * (with.cpuMicros() / without.cpuMicros() - 1));
            rates.add(with.requestsPerSecond());
        }
        var note = "median of %d pairs; with counting: %,.0f/s".formatted(RUNS, Bench.median(rates));
        return List.of(
                Figure.atMost("counting reads: requests lost", Bench.median(lost), "%", 3, note),
                Figure.only(
                        "counting reads: more server CPU", Bench.median(more), "%", "per request, in the same runs"));
    }

    private static Run run(Wrk wrk, Served server, String article) throws IOException, InterruptedException {
        var before = Usage.cpu(server.process().toHandle());
        var load = wrk.readers(server.port(), article, LOAD);
        if (load.errors() > 0) throw new BenchFailed(load.errors() + " of " + load.requests() + " requests failed");
        var used = Usage.cpu(server.process().toHandle()).minus(before);
        return new Run(load.requestsPerSecond(), used.toNanos() / 1e3 / load.requests());
    }
}
