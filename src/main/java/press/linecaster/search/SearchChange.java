package press.linecaster.search;

import press.linecaster.articles.ArticleId;
import press.linecaster.kernel.Change;

/// What has happened to finding things.
public sealed interface SearchChange extends Change {

    /// Somebody wants the index to be made anew, on every node.
    record ReindexWanted() implements SearchChange {}

    /// An editor has pinned other stories to an article, or taken them off.
    record RelatedPinned(ArticleId article) implements SearchChange {}
}
