package press.linecaster.comments;

import org.jspecify.annotations.Nullable;
import press.linecaster.articles.ArticleId;

/// Which comments a moderator wants to look at.
///
/// @param article under which they stand; null for any
/// @param words that all stand in what was written or in who wrote it, in whatever order; empty for any
public record CommentFilter(Comment.State state, @Nullable ArticleId article, String words) {}
