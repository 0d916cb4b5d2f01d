package press.linecaster.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/// What time it is for readers: never earlier than a moment that was announced, even if the clock of the node
/// that announced it is a little ahead of ours. A page that is rendered because an article has appeared would
/// else be rendered without it, and kept.
@Component
class ReadersTime {

    /// Of two clocks that are kept right. What seems to be further ahead was announced by one that is not.
    private static final Duration GREATEST_DIFFERENCE = Duration.ofMinutes(1);

    private final Clock clock;
    private final AtomicReference<Instant> announced = new AtomicReference<>(Instant.EPOCH);

    ReadersTime(Clock clock) {
        this.clock = clock;
    }

    /// To the millisecond.
    Instant now() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var moment = announced.get();
        return moment.isAfter(now) && !moment.isAfter(now.plus(GREATEST_DIFFERENCE)) ? moment : now;
    }

    void announced(Instant moment) {
        announced.accumulateAndGet(moment, (known, more) -> more.isAfter(known) ? more : known);
    }
}
