package press.linecaster.search;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;

/// Finds articles: for readers who search, while they type, and beside a story. Everything that it gives out may be
/// shown at the moment that it is asked for.
@Service
public class Search {

    Search() {}

    /// Answers a question. Nothing that is typed makes it fail.
    /// @throws java.io.UncheckedIOException when the index cannot be asked
    public Results find(Question question, Instant now) {
        throw new UnsupportedOperationException(question + " " + now);
    }

    /// What may be meant by what has been typed so far, best first.
    /// @param limit 1 to 20
    public List<Suggestion> suggest(String typed, int limit, Instant now) {
        throw new UnsupportedOperationException(typed + limit + now);
    }

    /// The articles that are most about the same as one, those first that an editor has pinned to it. Never the same
    /// story or a near copy of it. The same for the same archive.
    public List<ArticleId> related(Article article, int count, Instant now) {
        throw new UnsupportedOperationException(article.toString() + count + now);
    }

    /// How the index of this node is.
    public IndexState state() {
        throw new UnsupportedOperationException();
    }
}
