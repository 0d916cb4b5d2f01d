package press.linecaster.audience;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why the list is as it is, for the editor: kept as JSON beside the list that it explains. Adding up the
/// products of each story and putting the stories in the order of the sums gives the list again; of equal ones the
/// newer comes first, then the one with the greater id.
///
/// @param at when it was made
/// @param stories in their order
/// @param passedOver what would be in the list otherwise, hottest first, at most [#MOST_PASSED_OVER]
/// @param fallback why the latest stand in place of the list; absent where the list is long enough
record Explanation(
        Instant at,
        Rules rules,
        List<Story> stories,
        List<PassedOver> passedOver,
        @Nullable String fallback) {

    static final int MOST_PASSED_OVER = 50;

    /// What was decided about the list when it was made, and what follows from what is read.
    ///
    /// @param excluded as decided
    /// @param unknown those of the excluded that are no section
    /// @param knee up to where the reads of an hour count as they are
    record Rules(
            long halfLifeHours,
            long windowHours,
            int minimumReads,
            List<String> excluded,
            List<String> unknown,
            double knee) {

        Rules {
            excluded = List.copyOf(excluded);
            unknown = List.copyOf(unknown);
        }
    }

    record Story(
            int place,
            String id,
            String address,
            String headline,
            Instant listedFrom,
            long reads,
            double score,
            List<Hotness.Term> terms) {

        Story {
            terms = List.copyOf(terms);
        }
    }

    /// @param address absent where it is not shown
    /// @param why in words
    record PassedOver(
            String id, @Nullable String address, @Nullable String headline, long reads, double score, String why) {}

    Explanation {
        stories = List.copyOf(stories);
        passedOver = List.copyOf(passedOver);
    }
}
