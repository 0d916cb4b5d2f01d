package press.linecaster.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;

/// The moments in an export. WordPress writes `0000-00-00 00:00:00` for none.
final class Dates {

    private static final DateTimeFormatter SQL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter RSS = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.RFC_1123_DATE_TIME)
            .toFormatter(Locale.ENGLISH);

    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9990-01-01T00:00:00Z");

    private Dates() {}

    /// @param gmt in UTC; believed first
    /// @param local in the zone of the paper
    static Optional<Instant> of(String gmt, String local, ZoneId zone) {
        return parsed(gmt, ZoneOffset.UTC).or(() -> parsed(local, zone));
    }

    static Optional<Instant> ofRss(String date) {
        try {
            return sensible(ZonedDateTime.parse(date, RSS).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> parsed(String date, ZoneId zone) {
        if (date.isEmpty() || date.startsWith("0000")) return Optional.empty();
        try {
            return sensible(LocalDateTime.parse(date, SQL).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> sensible(Instant moment) {
        return moment.isBefore(EARLIEST) || moment.isAfter(LATEST) ? Optional.empty() : Optional.of(moment);
    }
}
