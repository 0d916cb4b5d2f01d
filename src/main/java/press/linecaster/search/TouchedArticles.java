package press.linecaster.search;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import press.linecaster.articles.ArticleChange;
import press.linecaster.articles.ArticleChange.ArticleCorrected;
import press.linecaster.articles.ArticleChange.ArticleEdited;
import press.linecaster.articles.ArticleChange.ArticleSaved;
import press.linecaster.articles.ArticleChange.ArticlesImported;
import press.linecaster.articles.ArticleChange.ListingsRebuilt;
import press.linecaster.articles.ArticleChange.PlaceChanged;
import press.linecaster.articles.ArticleChange.TranslationsChanged;
import press.linecaster.articles.ArticleId;
import press.linecaster.kernel.Change;
import press.linecaster.people.AuthorChange;
import press.linecaster.search.SearchChange.ReindexWanted;
import press.linecaster.search.SearchChange.RelatedPinned;
import press.linecaster.sections.SectionChange;
import press.linecaster.sections.SectionChange.MenuChanged;
import press.linecaster.sections.SectionChange.SectionDescribed;
import press.linecaster.sections.SectionChange.SectionTreeChanged;
import press.linecaster.sections.SectionChange.TagChanged;

/// What changes mean for the index.
final class TouchedArticles {

    final Set<ArticleId> articles = new LinkedHashSet<>();
    /// Everything that carries one of these is touched.
    final Set<String> marks = new HashSet<>();
    /// Whether something is called otherwise, or is new.
    boolean hasNames;
    /// Whether all of it has to be made anew.
    boolean everything;

    void add(Change change) {
        switch (change) {
            case ArticleChange article -> add(article);
            case SectionChange section -> add(section);
            case AuthorChange author -> named(Marks.of(author.author()));
            case ReindexWanted _ -> everything = true;
            case RelatedPinned _ -> {}
            default -> {} // of what is not searched
        }
    }

    private void add(ArticleChange change) {
        switch (change) {
            case PlaceChanged moved -> articles.add(moved.article());
            case ArticleEdited(var id, var _) -> articles.add(id);
            case ArticleCorrected(var id, var _) -> articles.add(id);
            case ArticleSaved(var id) -> articles.add(id);
            case TranslationsChanged _ -> {}
            case ArticlesImported(var _, var ids) -> {
                if (ids == null) everything = true;
                else articles.addAll(ids);
            }
            case ListingsRebuilt _ -> everything = true; // all that stands beneath a section has other marks
        }
    }

    private void add(SectionChange change) {
        switch (change) {
            case SectionTreeChanged(var id) -> named(Marks.of(id));
            case TagChanged(var id) -> named(Marks.of(id));
            case SectionDescribed _, MenuChanged _ -> {}
        }
    }

    private void named(String mark) {
        hasNames = true;
        marks.add(mark);
    }
}
