package press.linecaster.site;

import java.time.Duration;
import java.time.Instant;

/// A stretch of four weeks, by which the sitemap is cut: what is published today makes one part of it stale,
/// however large the archive is.
///
/// @param number of whole periods since 1970
record SitemapPeriod(long number) {

    static final Duration LENGTH = Duration.ofDays(28);

    static SitemapPeriod of(Instant moment) {
        return new SitemapPeriod(Math.floorDiv(moment.toEpochMilli(), LENGTH.toMillis()));
    }

    Instant start() {
        return Instant.ofEpochMilli(Math.multiplyExact(number, LENGTH.toMillis()));
    }

    SitemapPeriod next() {
        return new SitemapPeriod(number + 1);
    }

    /// The first moment that does not belong to it.
    Instant end() {
        return start().plus(LENGTH);
    }
}
