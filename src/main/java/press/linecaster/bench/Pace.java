package press.linecaster.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/// Asks at a steady rate, whether or not what was asked before has been answered, and takes the time from the moment
/// at which each was to be asked: a server that is slow is not spared the questions that wait for it meanwhile
/// ([coordinated omission](https://github.com/giltene/wrk2#acknowledging-coordinated-omission)).
final class Pace {

    /// A question that is refused counts as one that nobody waits for to the end, in milliseconds.
    static final double REFUSED = 30_000;

    private final Random random = new Random(200);
    private final int port;
    private final Duration between;

    Pace(int port, int perSecond) {
        this.port = port;
        between = Duration.ofSeconds(1).dividedBy(perSecond);
    }

    /// Asks for each path once, each for a reader elsewhere.
    /// @return how long each took, in milliseconds; [#REFUSED] for those that are not answered with 200
    List<Double> ask(List<String> paths) throws InterruptedException {
        var asked = new ArrayList<Future<Double>>();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var next = System.nanoTime();
            for (var path : paths) {
                var at = next;
                while (System.nanoTime() < at) LockSupport.parkNanos(at - System.nanoTime());
                var address = address();
                asked.add(readers.submit(() -> ask(path, address, at)));
                next += between.toNanos();
            }
        }
        var times = new ArrayList<Double>();
        for (var each : asked) times.add(result(each));
        return times;
    }

    private double ask(String path, String address, long since) throws IOException, InterruptedException {
        var answer = Http.forReader(port, path, address);
        return answer.statusCode() != 200 ? REFUSED : (System.nanoTime() - since) / 1e6;
    }

    private static double result(Future<Double> asked) throws InterruptedException {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw new BenchFailed("a question failed: " + e.getCause());
        }
    }

    private String address() {
        return "81.%d.%d.9".formatted(random.nextInt(256), random.nextInt(256));
    }
}
