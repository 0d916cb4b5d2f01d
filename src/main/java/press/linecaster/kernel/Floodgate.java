package press.linecaster.kernel;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Lets so many requests of one network through, and no more: a bucket of tokens for each, kept as the moment at
/// which it will be full again (the generic cell rate algorithm of ATM, ITU-T I.371). In memory, on each node
/// for itself. What was heard of longest ago is forgotten first. Safe from any thread.
public final class Floodgate {

    private static final int MOST_NETWORKS = 20_000;

    private final Clock clock;
    private final int atOnce;
    private final long oneMoreAfter;
    private final Map<String, Long> fullAt = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_NETWORKS;
        }
    };

    /// @param atOnce how many come through one after the other
    /// @param oneMoreAfter how long it takes until the next one does
    public Floodgate(Clock clock, int atOnce, Duration oneMoreAfter) {
        this.clock = clock;
        this.atOnce = atOnce;
        this.oneMoreAfter = oneMoreAfter.toMillis();
    }

    /// Takes a token, if there is one.
    /// @return how long until there is one; empty when one was taken
    public Optional<Duration> pass(String network) {
        var now = clock.millis();
        synchronized (fullAt) {
            var next = Math.max(now, fullAt.getOrDefault(network, now)) + oneMoreAfter;
            var wait = next - now - atOnce * oneMoreAfter;
            if (wait > 0) return Optional.of(Duration.ofMillis(wait));
            fullAt.put(network, next);
            return Optional.empty();
        }
    }

    /// Gives a token back that was not needed.
    public void giveBack(String network) {
        synchronized (fullAt) {
            fullAt.computeIfPresent(network, (_, full) -> full - oneMoreAfter);
        }
    }

    /// How many networks it remembers.
    int size() {
        synchronized (fullAt) {
            return fullAt.size();
        }
    }
}
