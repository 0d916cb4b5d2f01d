package press.linecaster.delivery;

import java.util.concurrent.atomic.LongAdder;

/// What delivery counts since the start.
final class Meters {

    private static final String PREFIX = "linecaster_pages_";

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

    /// In the text format of Prometheus (version 0.0.4).
    String inPrometheusFormat(PageStore store) {
        var out = new StringBuilder();
        counter(out, "hits", "pages served from memory", hits.sum());
        counter(out, "misses", "pages that had to be rendered or read from the disk first", misses.sum());
        counter(out, "unchanged", "answers 304", unchanged.sum());
        counter(out, "stale", "pages served while they were rendered afresh", stale.sum());
        counter(out, "from_disk", "pages read from the disk copy", fromDisk.sum());
        counter(out, "repeated_renders", "pages that changed while they were rendered", repeated.sum());
        counter(out, "failed_renders", "pages that could not be rendered", failures.sum());
        counter(out, "refused", "pages that waited for their turn in vain", refused.sum());
        counter(out, "evictions", "pages that had to make room", evictions.sum());
        counter(out, "touched_keys", "keys that changes have touched", touchedKeys.sum());
        counter(out, "purged", "pages that were made stale for good", purges.sum());
        gauge(out, "pages", "pages in memory", store.size());
        gauge(out, "bytes", "what pages in memory take", store.bytes());
        gauge(out, "keys", "different keys that pages in memory have read", store.keys());
        gauge(out, "follower_position", "up to where the change log was followed", store.position());
        metric(out, "render_seconds", "summary", "how long pages take to render");
        out.append(PREFIX + "render_seconds_sum ")
                .append(renderNanos.sum() / 1e9)
                .append('\n');
        out.append(PREFIX + "render_seconds_count ").append(renders.sum()).append('\n');
        return out.toString();
    }

    private static void counter(StringBuilder out, String name, String help, long value) {
        metric(out, name + "_total", "counter", help);
        out.append(PREFIX).append(name).append("_total ").append(value).append('\n');
    }

    private static void gauge(StringBuilder out, String name, String help, long value) {
        metric(out, name, "gauge", help);
        out.append(PREFIX).append(name).append(' ').append(value).append('\n');
    }

    private static void metric(StringBuilder out, String name, String type, String help) {
        out.append("# HELP ")
                .append(PREFIX)
                .append(name)
                .append(' ')
                .append(help)
                .append('\n');
        out.append("# TYPE ")
                .append(PREFIX)
                .append(name)
                .append(' ')
                .append(type)
                .append('\n');
    }
}
