package press.linecaster.kernel;

import java.security.SecureRandom;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/// Makes ids: 64-bit, positive, unique across tables and nodes, and in order of time within a process.
///
/// Layout, from the top: 1 bit zero, 41 bits of milliseconds since 2025-01-01 (until 2094), 10 bits drawn by
/// each process at its start, 12 bits of sequence. A full sequence borrows the next millisecond. Two
/// processes could clash only by drawing the same ten bits and the same sequence in the same millisecond; the
/// primary key then refuses.
public final class Ids {

    private static final long EPOCH = 1_735_689_600_000L; // 2025-01-01T00:00:00Z
    private static final int PROCESS_BITS = 10;
    private static final int SEQUENCE_BITS = 12;
    private static final long PROCESS = new SecureRandom().nextLong(1L << PROCESS_BITS) << SEQUENCE_BITS;
    /// Milliseconds since the epoch, then the sequence: both advance by adding one.
    private static final AtomicLong LAST = new AtomicLong();

    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,18}");

    private static final int SHORT = 36;
    private static final Pattern SHORT_ID = Pattern.compile("[1-9a-z][0-9a-z]{0,12}");

    private Ids() {}

    /// An id as it stands in addresses, to the base 36.
    public static String inAddress(long id) {
        return Long.toString(id, SHORT);
    }

    /// The id that stands in an address; empty for any other text.
    public static OptionalLong parseAddress(String text) {
        if (!SHORT_ID.matcher(text).matches()) return OptionalLong.empty();
        try {
            return OptionalLong.of(Long.parseLong(text, SHORT));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /// The id that a text is; empty for any other text, one of too great a number included.
    public static OptionalLong parse(String text) {
        if (!ID.matcher(text).matches()) return OptionalLong.empty();
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /// The next id. Never blocks; safe from any thread.
    public static long next() {
        var now = (System.currentTimeMillis() - EPOCH) << SEQUENCE_BITS;
        var ticket = LAST.updateAndGet(last -> Math.max(last + 1, now));
        var millis = ticket >>> SEQUENCE_BITS;
        var sequence = ticket & ((1L << SEQUENCE_BITS) - 1);
        return millis << (PROCESS_BITS + SEQUENCE_BITS) | PROCESS | sequence;
    }
}
