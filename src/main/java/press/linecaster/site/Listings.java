package press.linecaster.site;

import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.ListId;
import press.linecaster.delivery.Answer;
import press.linecaster.delivery.PageRequest;
import press.linecaster.kernel.Cursor;

/// Walks lists. A page of a list has one address only: a cursor that is no place of the list leads to the
/// page that it would have shown.
final class Listings {

    /// The parameter that says where a page of a list begins.
    static final String AFTER = "after";

    private Listings() {}

    /// @param path of the list, percent-encoded
    /// @param answer makes the page out of the articles, given whether it is the first
    static Answer page(
            ListId list,
            String path,
            PageRequest request,
            Archive archive,
            BiFunction<Slice, @Nullable Cursor, Answer> answer) {
        return page(Stretch.whole(list), path, request, archive, answer);
    }

    /// Likewise of a stretch of a list.
    static Answer page(
            Stretch stretch,
            String path,
            PageRequest request,
            Archive archive,
            BiFunction<Slice, @Nullable Cursor, Answer> answer) {
        var limit = archive.articlesPerPage();
        var wanted = request.parameters().get(AFTER);
        if (wanted == null) return answer.apply(archive.slice(stretch, null, limit), null);
        var cursor = Cursor.parse(wanted);
        if (cursor.isEmpty()) return new Answer.Moved(path);
        var taken = archive.taken(stretch, cursor.get());
        if (taken.isEmpty()) return new Answer.Moved(path);
        if (!taken.equals(cursor)) return new Answer.Moved(after(path, taken.get()));
        return answer.apply(archive.slice(stretch, cursor.get(), limit), cursor.get());
    }

    /// The teasers of a page of a list, without those that stand elsewhere on it.
    static Listing of(Slice slice, @Nullable Cursor after, String path, Teasers teasers, Set<ArticleId> elsewhere) {
        var rest = slice.articles().stream()
                .filter(article -> !elsewhere.contains(article.id()))
                .toList();
        return new Listing(
                teasers.of(rest, Figure.SMALL),
                after == null ? null : path,
                slice.more() ? after(path, slice.articles().getLast().cursor()) : null);
    }

    private static String after(String path, Cursor cursor) {
        return path + "?" + AFTER + "=" + cursor.text();
    }
}
