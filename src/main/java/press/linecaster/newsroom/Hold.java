package press.linecaster.newsroom;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.ArticleLock;
import press.linecaster.people.AccountId;

/// Who has an article open to change it, as one person's screen tells it.
///
/// @param lock absent for nobody
/// @param me who looks
/// @param opening of the screen
/// @param mayEdit whether they may change the article at all
/// @param isEditing whether the screen is one on which they change it; else they read
record Hold(@Nullable ArticleLock lock, AccountId me, long opening, boolean mayEdit, boolean isEditing) {

    /// Likewise on a screen on which something was typed that is not saved yet.
    Hold whileTyping() {
        return new Hold(lock, me, opening, mayEdit, true);
    }

    boolean isMine() {
        return lock != null && lock.isOf(me);
    }

    boolean isOthers() {
        return lock != null && !lock.isOf(me);
    }

    String name() {
        return lock == null ? "" : lock.name();
    }

    @Nullable
    Instant since() {
        return lock == null ? null : lock.since();
    }

    /// Who waits for an answer of whoever looks; empty for nobody.
    String asks() {
        var asking = asking();
        return isMine() && asking != null && !asking.isKept() ? asking.name() : "";
    }

    /// Whether they have asked for it and wait.
    boolean isAsked() {
        var asking = asking();
        return isOthers() && asking != null && asking.by().equals(me) && !asking.isKept();
    }

    /// Whether they have asked for it and whoever has it keeps it.
    boolean isKept() {
        var asking = asking();
        return isOthers() && asking != null && asking.by().equals(me) && asking.isKept();
    }

    private ArticleLock.@Nullable Asking asking() {
        return lock == null ? null : lock.asking();
    }
}
