package press.linecaster.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import press.linecaster.search.Question.Order;

/// A question in terms of the index: what every index answers in the same way.
///
/// What counts is BM25 of each clause, the sum of all and of what is preferred, times how new it is:
/// `1 + 0.5 · 0.5^(age / 365 days)`.
///
/// @param clauses what is looked for; none for everything
/// @param least how many of them must be met
/// @param without none of these may be met
/// @param marks all of these must be there, see [Marks]
/// @param preferred what has these marks counts for so much more
/// @param since the first moment of publication
/// @param before the moment before which it was published
/// @param excluded what is not wanted, by number
/// @param isCounted whether facets are wanted
/// @param agedFrom the moment from which age is reckoned; what is newer has none
/// @param now for which moment: what is not shown then is not found
record Plan(
        List<Clause> clauses,
        int least,
        List<Clause> without,
        List<String> marks,
        Map<String, Float> preferred,
        @Nullable Instant since,
        @Nullable Instant before,
        List<Long> excluded,
        Order order,
        @Nullable Place after,
        int limit,
        boolean isCounted,
        Instant agedFrom,
        Instant now) {

    /// Whether there is anything with all of these, shown at `now`: one match is enough to say so.
    static Plan anyWith(List<Clause> clauses, List<String> marks, Instant now) {
        return new Plan(
                clauses,
                clauses.size(),
                List.of(),
                marks,
                Map.of(),
                null,
                null,
                List.of(),
                Order.DATE,
                null,
                1,
                false,
                now,
                now);
    }

    /// How much more a word counts in these than in the body.
    static final float IN_HEADLINE = 2;

    static final float IN_STANDFIRST = 1.5f;
    static final float IN_NAMES = 1.5f;
    /// How much where else it stands adds to where it counts most.
    static final float TIE_BREAKER = 0.2f;

    /// One thing that is looked for: any of its forms, in any of the texts; the one that counts most does.
    ///
    /// @param forms each one a reduced word, or several that must follow one another
    /// @param weight by which its score is multiplied
    /// @param inBody whether it is looked for in the body alone
    record Clause(List<List<String>> forms, float weight, boolean inBody) {

        Clause(List<List<String>> forms, float weight) {
            this(forms, weight, false);
        }
    }

    /// Behind which result the next ones are wanted.
    ///
    /// @param score 0 where the order is that of the date
    /// @param at when it was published
    record Place(float score, Instant at, long id) {}
}
