package press.linecaster.comments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.ArticleId;
import press.linecaster.kernel.SafeHtml;

/// What a reader wrote under an article.
///
/// @param parent the comment that this one answers
/// @param authorEmail never shown
/// @param authorWebsite absolute http(s) address
public record Comment(
        CommentId id,
        ArticleId article,
        @Nullable CommentId parent,
        State state,
        Kind kind,
        String authorName,
        @Nullable String authorEmail,
        @Nullable String authorWebsite,
        SafeHtml body,
        Instant writtenAt) {

    /// What moderators have decided. Readers see only what is APPROVED.
    public enum State {
        PENDING,
        APPROVED,
        SPAM,
        REMOVED
    }

    public enum Kind {
        COMMENT,
        /// another site's note that it links here
        PINGBACK
    }
}
