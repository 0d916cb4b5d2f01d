package press.linecaster.site;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Lets so many posts of one network through, and no more: a bucket of tokens for each, kept as the moment at
/// which it will be full again (the generic cell rate algorithm of ATM, ITU-T I.371). In memory, on each node
/// for itself. What was heard of longest ago is forgotten first. Safe from any thread.
@Component
class Floodgate {

    /// Enough for the office or the school behind one address.
    static final int AT_ONCE = 10;

    private static final Duration ONE_MORE_AFTER = Duration.ofMinutes(1);
    private static final int MOST_NETWORKS = 20_000;

    private final Clock clock;
    private final Map<String, Long> fullAt = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_NETWORKS;
        }
    };

    Floodgate(Clock clock) {
        this.clock = clock;
    }

    /// Takes a token, if there is one.
    /// @return how long until there is one; empty when one was taken
    Optional<Duration> pass(String network) {
        var now = clock.millis();
        var each = ONE_MORE_AFTER.toMillis();
        synchronized (fullAt) {
            var next = Math.max(now, fullAt.getOrDefault(network, now)) + each;
            var wait = next - now - AT_ONCE * each;
            if (wait > 0) return Optional.of(Duration.ofMillis(wait));
            fullAt.put(network, next);
            return Optional.empty();
        }
    }

    /// How many networks it remembers.
    int size() {
        synchronized (fullAt) {
            return fullAt.size();
        }
    }
}
