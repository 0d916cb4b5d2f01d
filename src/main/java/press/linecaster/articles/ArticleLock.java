package press.linecaster.articles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import press.linecaster.people.AccountId;

/// That somebody has an article open to change it.
///
/// @param name of who has it
/// @param since when they have had it
/// @param opening which of their screens it was opened by
/// @param asking who would like to have it; absent for nobody
public record ArticleLock(
        ArticleId article,
        AccountId holder,
        String name,
        Instant since,
        long opening,
        @Nullable Asking asking) {

    /// @param isKept whether whoever has it has said that they keep it
    public record Asking(AccountId by, String name, Instant at, boolean isKept) {}

    public boolean isOf(AccountId account) {
        return holder.equals(account);
    }
}
