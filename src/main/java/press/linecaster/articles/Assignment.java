package press.linecaster.articles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import press.linecaster.kernel.InstantMillis;
import press.linecaster.people.AccountId;

/// Who is to write an article, until when and with what in mind. No part of what is written: no revision keeps it, and
/// readers never see any of it.
///
/// @param to who has been given it; null for nobody
/// @param isOffered whether whoever wants to may take it
/// @param due when it is to be ready; null for whenever
/// @param plan a few words for those who work on it, at most [#LONGEST_PLAN] characters; may be empty
public record Assignment(
        @Nullable AccountId to, boolean isOffered, @Nullable Instant due, String plan) {

    public static final int LONGEST_PLAN = 1_000;

    public static final Assignment NONE = new Assignment(null, false, null, "");

    public Assignment {
        if (to != null && isOffered) throw new IllegalArgumentException("what somebody has is not offered");
        if (plan.length() > LONGEST_PLAN)
            throw new IllegalArgumentException("a plan has at most " + LONGEST_PLAN + " characters");
        due = InstantMillis.exact(due);
    }

    public boolean isTo(AccountId account) {
        return account.equals(to);
    }

    /// The same, with somebody else or with nobody.
    public Assignment with(@Nullable AccountId to, boolean isOffered) {
        return new Assignment(to, isOffered, due, plan);
    }
}
