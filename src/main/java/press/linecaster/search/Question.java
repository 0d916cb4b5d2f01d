package press.linecaster.search;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// What a reader asks.
///
/// @param words as typed, whatever that is. Words in `"quotes"` stand together, a word after `-` must not
///     occur, and `author:`, `section:`, `tag:`, `before:` and `after:` narrow the search; all else is text
/// @param after continues behind this place: what [Results#next] was; anything else begins at the top
/// @param limit how many at most, 1 to 100
/// @param zone in which `before:` and `after:` name days
public record Question(
        String words,
        Filters filters,
        Order order,
        @Nullable String after,
        int limit,
        ZoneId zone) {

    public enum Order {
        /// how well it fits, and how new it is
        RELEVANCE,
        /// newest first
        DATE
    }

    public Question {
        if (limit < 1 || limit > 100) throw new IllegalArgumentException("1 to 100 results, not " + limit);
    }

    /// Whether results can go on behind what is written so, see [Results#next].
    public static boolean isPlace(String after, Order order) {
        return Places.read(after, order).isPresent();
    }

    public static Question of(String words) {
        return new Question(words, Filters.NONE, Order.RELEVANCE, null, 20, ZoneOffset.UTC);
    }
}
