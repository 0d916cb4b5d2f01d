package press.linecaster.site;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.ArticleSummary;
import press.linecaster.articles.ListId;
import press.linecaster.fronts.FrontId;
import press.linecaster.fronts.Fronts.Slot;

/// The small lists of stories that stand beside what a page is about. Many pages have them in common, and they
/// may lag behind a little; what must not be shown any more still leaves them at once.
final class Boxes {

    static final Duration STALE_FOR = Duration.ofSeconds(30);

    /// Enough for what any page shows of them, and for what it leaves out since it stands there already.
    private static final int SIZE = 12;

    private static final int AMONG_NEWEST = 60;
    /// Fewer than that is no list.
    static final int FEWEST_HOT = 3;

    private Boxes() {}

    /// What is newest in a list.
    static List<ArticleSummary> newest(ListId list, Archive archive) {
        return archive.shared(
                "newest:" + list.value(), all -> all.lagging(STALE_FOR).newest(list, SIZE));
    }

    /// What readers talk about most; empty where they talk about too little.
    static List<ArticleSummary> hot(Archive archive) {
        return archive.shared("hot", all -> {
            var hot = hot(Set.of(), SIZE, all);
            return hot.size() < FEWEST_HOT ? List.of() : hot;
        });
    }

    /// The same without some, for a page of its own.
    static List<ArticleSummary> hot(Set<ArticleId> others, int count, Archive archive) {
        var lagging = archive.lagging(STALE_FOR);
        return lagging.summaries(lagging.mostDiscussed(AMONG_NEWEST).stream()
                .filter(article -> !others.contains(article))
                .limit(count)
                .toList());
    }

    /// What editors recommend, in their order.
    static List<ArticleSummary> picks(Archive archive) {
        return archive.shared("picks", all -> {
            var lagging = all.lagging(STALE_FOR);
            return lagging.summaries(
                    lagging.slot(FrontId.HOME, Slot.PICKS).stream().limit(SIZE).toList());
        });
    }

    /// The newest of all as teasers without pictures.
    static List<Teaser> latest(Archive archive) {
        return archive.shared("box:latest", all -> new Teasers(all).of(newest(ListId.LATEST, all), null));
    }
}
