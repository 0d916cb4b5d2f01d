package press.linecaster.site;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.ArticleSummary;
import press.linecaster.articles.ListId;
import press.linecaster.articles.Placement;

/// Which stories are about the same: those that share a tag, most of all several, then those of the section.
final class Related {

    private static final int COUNT = 4;
    private static final int MOST_TAGS = 4;
    private static final int SHARED_TAG = 2;
    private static final int SHARED_SECTION = 1;

    private Related() {}

    static List<ArticleSummary> to(ArticleId self, Placement placement, Archive archive) {
        var found = new LinkedHashMap<ArticleId, ArticleSummary>();
        var weights = new HashMap<ArticleId, Integer>();
        var tags = placement.tags().stream().limit(MOST_TAGS).map(ListId::of);
        var sections = placement.sections().stream().limit(1).map(ListId::of);
        Stream.concat(
                        tags.map(list -> new Weighed(list, SHARED_TAG)),
                        sections.map(list -> new Weighed(list, SHARED_SECTION)))
                .forEach(source -> Boxes.newest(source.list(), archive).forEach(article -> {
                    found.put(article.id(), article);
                    weights.merge(article.id(), source.weight(), Integer::sum);
                }));
        found.remove(self);
        return found.values().stream()
                .sorted(Comparator.comparing((ArticleSummary article) -> weights.getOrDefault(article.id(), 0))
                        .thenComparing(ArticleSummary::listedFrom)
                        .reversed())
                .limit(COUNT)
                .toList();
    }

    private record Weighed(ListId list, int weight) {}
}
