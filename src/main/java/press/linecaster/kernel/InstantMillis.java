package press.linecaster.kernel;

import java.time.Instant;
import org.jooq.impl.AbstractConverter;

/// Columns named `*_at` hold epoch milliseconds in UTC; Java sees instants. Exact in both databases, which
/// their own
/// timestamp types are not when read through one schema.
public final class InstantMillis extends AbstractConverter<Long, Instant> {

    public InstantMillis() {
        super(Long.class, Instant.class);
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
