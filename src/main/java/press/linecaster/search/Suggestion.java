package press.linecaster.search;

import press.linecaster.addresses.Target;
import press.linecaster.articles.ArticleId;

/// What a reader may mean who has not typed everything yet.
public sealed interface Suggestion {

    /// Its name or headline, with what was typed marked.
    Marked text();

    /// @param address canonical path, as written in links
    record Story(ArticleId article, String address, Marked text) implements Suggestion {}

    /// A section, tag or author.
    record Place(Target target, Marked text) implements Suggestion {}
}
