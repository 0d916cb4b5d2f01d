package press.linecaster.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was found.
///
/// @param total how many there are in all
/// @param next where the next page begins, for [Question#after]; absent on the last one
/// @param respelled words that stand nowhere in the archive, with the ones that were looked for in their
///     place
/// @param meant another question that may have been meant, for “did you mean”
/// @param unknown authors, sections, tags and days that were named in the question and are none of ours
/// @param isLoose not everything fits all of the words
/// @param isShortened the question was too long, and only its beginning was looked for
/// @param isPartial looking took too long and was broken off
/// @param isEmptyQuestion there was nothing in it to look for
/// @param isBehind the index did not hold all that had happened, or is being made anew
public record Results(
        long total,
        List<Hit> hits,
        @Nullable String next,
        Facets facets,
        List<Respelled> respelled,
        @Nullable String meant,
        List<Unknown> unknown,
        boolean isLoose,
        boolean isShortened,
        boolean isPartial,
        boolean isEmptyQuestion,
        boolean isBehind) {

    /// @param word as typed
    /// @param instead what was looked for in its place
    public record Respelled(String word, String instead) {}

    /// @param operator `author`, `section`, `tag`, `before` or `after`
    /// @param name as typed
    public record Unknown(String operator, String name) {}

    public Results {
        hits = List.copyOf(hits);
        respelled = List.copyOf(respelled);
        unknown = List.copyOf(unknown);
    }
}
