package press.linecaster.articles;

import java.time.Instant;
import press.linecaster.kernel.Cursor;

/// Where an article stands, stood or will stand in a list.
///
/// @param from the moment since which it is listed, by which lists are ordered
public record ListPlace(ListId list, Instant from) {

    public Cursor cursor(ArticleId article) {
        return new Cursor(from, article.value());
    }
}
