package press.linecaster.search;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// How long ago something was published at most.
public enum Period {
    DAY(Duration.ofDays(1)),
    WEEK(Duration.ofDays(7)),
    MONTH(Duration.ofDays(30)),
    YEAR(Duration.ofDays(365));

    private final Duration length;

    Period(Duration length) {
        this.length = length;
    }

    /// When it begins, seen from `now`. Whole hours, so that what is counted is what is found, and one page of
    /// results is true for an hour.
    public Instant start(Instant now) {
        return now.truncatedTo(ChronoUnit.HOURS).minus(length);
    }
}
