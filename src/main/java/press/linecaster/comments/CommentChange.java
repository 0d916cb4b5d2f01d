package press.linecaster.comments;

import press.linecaster.articles.ArticleId;
import press.linecaster.kernel.Change;

/// What has happened under an article.
public sealed interface CommentChange extends Change {

    ArticleId article();

    /// What readers see under the article is another.
    record ThreadChanged(ArticleId article) implements CommentChange {}
}
