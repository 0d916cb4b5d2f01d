package press.linecaster.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.ArticleSummary;

/// A part of a list, newest first.
///
/// @param more whether older ones follow
record Slice(List<ArticleSummary> articles, boolean more) {

    Slice {
        articles = List.copyOf(articles);
    }

    @Nullable
    ArticleSummary first() {
        return articles.isEmpty() ? null : articles.getFirst();
    }
}
