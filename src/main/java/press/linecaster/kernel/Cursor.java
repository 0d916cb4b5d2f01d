package press.linecaster.kernel;

import java.time.Instant;
import java.util.Optional;

/// A place in a list that is ordered by time and then id, newest first: what comes after it is older. Lists
/// continue from a cursor, never from an offset, so that a page of the archive stays the same page when
/// something new is published.
public record Cursor(Instant at, long id) {

    /// As it is written in addresses: two numbers to the base 36, joined by a dot.
    public String text() {
        return Long.toString(at.toEpochMilli(), 36) + "." + Long.toString(id, 36);
    }

    /// Reads what [#text] wrote; empty for anything else.
    public static Optional<Cursor> parse(String text) {
        var dot = text.indexOf('.');
        if (dot < 1 || text.length() > 40) return Optional.empty();
        try {
            var at = Instant.ofEpochMilli(Long.parseLong(text.substring(0, dot), 36));
            var cursor = new Cursor(at, Long.parseLong(text.substring(dot + 1), 36));
            return cursor.text().equals(text) ? Optional.of(cursor) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
