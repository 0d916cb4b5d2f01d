package press.linecaster.articles;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.articles.ArticleChange.TranslationsChanged;
import press.linecaster.kernel.ChangeLog;

/// Which articles are one work in several languages.
@Service
@Transactional(readOnly = true)
public class Translations {

    private final TranslationStore store;
    private final ArticleStore articles;
    private final ChangeLog changes;

    Translations(TranslationStore store, ArticleStore articles, ChangeLog changes) {
        this.store = store;
        this.articles = articles;
        this.changes = changes;
    }

    /// The others, in whatever state, by their numbers; ask [Visibility] before showing anything of them.
    public List<ArticleId> of(ArticleId article) {
        return store.others(article);
    }

    /// Says that an article is a translation of another, and so of all that the other is one of. Whatever it was a
    /// translation of before, it is not any more. Nothing is announced when nothing has changed.
    /// @throws IllegalArgumentException when there is no such article, one is a standing page, or they are the same
    @Transactional
    public void join(ArticleId article, ArticleId other) {
        if (article.equals(other))
            throw new IllegalArgumentException("article " + article.value() + " cannot be a translation of itself");
        requireArticle(article);
        requireArticle(other);
        if (store.others(other).contains(article)) return;
        var left = store.others(article);
        store.leave(article);
        store.join(article, other);
        announce(article, Stream.concat(left.stream(), store.others(article).stream()));
    }

    /// Says that an article is no translation of anything.
    @Transactional
    public void leave(ArticleId article) {
        var left = store.others(article);
        if (left.isEmpty()) return;
        store.leave(article);
        announce(article, left.stream());
    }

    private void requireArticle(ArticleId id) {
        var found = articles.find(id);
        if (found.isEmpty()) throw new IllegalArgumentException("no article " + id.value());
        if (found.get().manuscript().form() == Manuscript.Form.PAGE)
            throw new IllegalArgumentException(
                    "article " + id.value() + " is a standing page; only articles can be translations of each other");
    }

    private void announce(ArticleId article, Stream<ArticleId> others) {
        changes.append(new TranslationsChanged(
                Stream.concat(Stream.of(article), others).distinct().toList()));
    }
}
