package press.linecaster.site;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.ListId;
import press.linecaster.kernel.Cursor;

/// A list, or what is listed in it since some moment of a stretch of time.
///
/// @param from its first moment; absent for a whole list
/// @param until the first moment that does not belong to it; absent for a whole list
record Stretch(
        ListId list, @Nullable Instant from, @Nullable Instant until) {

    static Stretch whole(ListId list) {
        return new Stretch(list, null, null);
    }

    /// The place after which it begins, which is nobody's; absent for the top of the list.
    @Nullable
    Cursor beginning() {
        return until == null ? null : new Cursor(until, Long.MIN_VALUE);
    }

    boolean contains(Instant moment) {
        return (from == null || !moment.isBefore(from)) && (until == null || moment.isBefore(until));
    }
}
