package press.linecaster.search;

import press.linecaster.addresses.Target;
import press.linecaster.articles.ArticleId;

/// What a reader may mean who has not typed everything yet.
public sealed interface Suggestion {

    /// Its name or headline, with what was typed marked.
    Marked text();

    record Story(ArticleId article, Marked text) implements Suggestion {}

    /// A section, tag or author.
    record Place(Target target, Marked text) implements Suggestion {}
}
