package press.linecaster.site;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.ListId;
import press.linecaster.articles.Placement;
import press.linecaster.kernel.Cursor;

/// Which stories are about the same, as the index knows it. Where that has nothing to say: those that share a tag, most
/// of all several, then those of the section.
final class Related {

    private static final int COUNT = 4;
    private static final int MOST_TAGS = 4;
    private static final int SHARED_TAG = 2;
    private static final int SHARED_SECTION = 1;

    private Related() {}

    static List<ArticleId> to(Article article, Archive archive) {
        return archive.related(article, COUNT)
                .filter(found -> !found.isEmpty())
                .orElseGet(() -> byPlacement(article.id(), article.placement(), archive));
    }

    private static List<ArticleId> byPlacement(ArticleId self, Placement placement, Archive archive) {
        var weights = new HashMap<Cursor, Integer>();
        placement.tags().stream().limit(MOST_TAGS).forEach(tag -> weigh(ListId.of(tag), SHARED_TAG, weights, archive));
        placement.sections().stream()
                .limit(1)
                .forEach(section -> weigh(ListId.of(section), SHARED_SECTION, weights, archive));
        return weights.entrySet().stream()
                .filter(each -> each.getKey().id() != self.value())
                .sorted(Map.Entry.<Cursor, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry::getKey,
                                Comparator.comparing(Cursor::at).thenComparingLong(Cursor::id))
                        .reversed())
                .limit(COUNT)
                .map(each -> new ArticleId(each.getKey().id()))
                .toList();
    }

    private static void weigh(ListId list, int weight, Map<Cursor, Integer> weights, Archive archive) {
        Boxes.newest(list, archive).forEach(place -> weights.merge(place, weight, Integer::sum));
    }
}
