package press.linecaster.site;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Which questions are asked again and again: only the answers to these are worth keeping. In memory, on each node for
/// itself, and bounded: what was asked longest ago is forgotten first. Safe from any thread.
final class Demand {

    /// How often something is asked within [#WHILE] that is asked often.
    static final int OFTEN = 3;

    static final Duration WHILE = Duration.ofMinutes(10);
    private static final int MOST_QUESTIONS = 10_000;

    /// @param since when it was asked first
    private record Asked(int times, long since) {}

    private final Clock clock;
    private final Map<String, Asked> asked = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Asked> eldest) {
            return size() > MOST_QUESTIONS;
        }
    };

    Demand(Clock clock) {
        this.clock = clock;
    }

    /// Counts that something is asked.
    /// @return whether that happens often
    boolean isGreat(String question) {
        var now = clock.millis();
        synchronized (asked) {
            var before = asked.get(question);
            var times = before == null || now - before.since() >= WHILE.toMillis()
                    ? new Asked(1, now)
                    : new Asked(before.times() + 1, before.since());
            asked.put(question, times);
            return times.times() >= OFTEN;
        }
    }

    /// How many questions it remembers.
    int size() {
        synchronized (asked) {
            return asked.size();
        }
    }
}
