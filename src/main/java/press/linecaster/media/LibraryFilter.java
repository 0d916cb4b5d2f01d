package press.linecaster.media;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import press.linecaster.media.Media.Kind;

/// What somebody looks for in the library.
///
/// @param kinds any of them
/// @param isWithoutWords pictures of which nobody has said what they show
/// @param rights with an end between these moments; null whether they end or not
/// @param addedBy the account that brought it; null for anybody
/// @param words that all occur in its name or in what is said of it, in any order; empty for any
public record LibraryFilter(
        Set<Kind> kinds,
        boolean isWithoutWords,
        @Nullable End rights,
        @Nullable Long addedBy,
        String words) {

    /// @param from when the rights end at the earliest
    /// @param until when they have ended
    public record End(Instant from, Instant until) {}

    public static final LibraryFilter ANYTHING = new LibraryFilter(EnumSet.allOf(Kind.class), false, null, null, "");

    public LibraryFilter {
        kinds = Set.copyOf(kinds);
    }
}
