package press.linecaster.kernel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/// Columns named `*_at` hold epoch milliseconds in UTC; Java sees instants. Exact in both databases, which
/// their own timestamp types are not when read through one schema.
public final class InstantMillis extends AbstractConverter<Long, Instant> {

    public InstantMillis() {
        super(Long.class, Instant.class);
    }

    /// What is left of a moment when it has been kept: its milliseconds.
    public static @Nullable Instant exact(@Nullable Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    @SuppressWarnings("NullAway") // jOOQ hands nulls through converters
    public Instant from(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    @Override
    @SuppressWarnings("NullAway")
    public Long to(Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
