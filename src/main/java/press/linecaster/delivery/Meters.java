package press.linecaster.delivery;

import java.util.concurrent.atomic.LongAdder;

/// What delivery counts since the start.
final class Meters {

    final LongAdder hits = new LongAdder();
    final LongAdder misses = new LongAdder();
    final LongAdder unchanged = new LongAdder();
    final LongAdder stale = new LongAdder();
    final LongAdder renders = new LongAdder();
    final LongAdder renderNanos = new LongAdder();
    final LongAdder failures = new LongAdder();
    final LongAdder repeated = new LongAdder();
    final LongAdder refused = new LongAdder();
    final LongAdder evictions = new LongAdder();
    final LongAdder touchedKeys = new LongAdder();
    final LongAdder purges = new LongAdder();
    final LongAdder fromDisk = new LongAdder();

    void evicted() {
        evictions.increment();
    }

    void touched(int keys, int pages) {
        touchedKeys.add(keys);
        purges.add(pages);
    }

    void rendered(long nanos) {
        renders.increment();
        renderNanos.add(nanos);
    }
}
