package press.linecaster.exchange;

import java.time.Duration;
import java.util.function.Consumer;

/// Tells how far a step has come, a few times a second at most.
final class Meter {

    private static final long NANOS_BETWEEN = 200_000_000;

    private final Progress.Step step;
    private final long bytesInAll;
    private final long itemsInAll;
    private final Consumer<Progress> told;
    private final long began = System.nanoTime();
    private long last;
    private long items;

    Meter(Progress.Step step, long bytesInAll, long itemsInAll, Consumer<Progress> told) {
        this.step = step;
        this.bytesInAll = bytesInAll;
        this.itemsInAll = itemsInAll;
        this.told = told;
    }

    void more(long items, long bytesRead) {
        at(this.items + items, bytesRead);
    }

    void at(long items, long bytesRead) {
        this.items = items;
        var now = System.nanoTime();
        if (last != 0 && now - last < NANOS_BETWEEN) return;
        last = now;
        told.accept(new Progress(step, items, itemsInAll, bytesRead, bytesInAll, Duration.ofNanos(now - began)));
    }
}
