package press.linecaster.site;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.ArticleSummary;
import press.linecaster.articles.ListId;
import press.linecaster.fronts.FrontId;
import press.linecaster.fronts.Fronts.Slot;
import press.linecaster.kernel.Cursor;

/// The small lists of stories that stand beside what a page is about. They may lag behind a little; what must not be
/// shown any more still leaves at once. Which stories they are is chosen by their places alone, so that a page
/// depends on those that it shows and not on all that it might have shown.
final class Boxes {

    static final Duration STALE_FOR = Duration.ofSeconds(30);

    /// Fewer than that is no list.
    static final int FEWEST_HOT = 3;

    /// Enough for what a page shows of a list, and for what it leaves out since it stands there already.
    private static final int SIZE = 8;

    private Boxes() {}

    /// The first places of a list.
    static List<Cursor> newest(ListId list, Archive archive) {
        return archive.shared(
                "newest:" + list.value(), all -> all.lagging(STALE_FOR).places(list, SIZE));
    }

    /// What readers read, hottest first.
    static List<ArticleId> hot(Archive archive) {
        return archive.shared("hot", all -> all.lagging(STALE_FOR).hot());
    }

    /// What editors recommend, in their order, and may be shown.
    static List<ArticleSummary> picks(int count, Archive archive) {
        return archive.shared("picks:" + count, all -> {
            var lagging = all.lagging(STALE_FOR);
            return lagging.summaries(
                    lagging.slot(FrontId.HOME, Slot.PICKS).stream().limit(count).toList());
        });
    }

    /// The newest of all, as teasers without pictures.
    static List<Teaser> latest(int count, Archive archive) {
        return archive.shared(
                "latest:" + count,
                all -> new Teasers(all).of(all.lagging(STALE_FOR).newest(ListId.LATEST, count), null));
    }

    /// What is hot, without some; nothing where that is too little for a list.
    static List<ArticleId> hot(Set<ArticleId> others, int count, Archive archive) {
        var hot = hot(archive).stream()
                .filter(article -> !others.contains(article))
                .limit(count)
                .toList();
        return hot.size() < FEWEST_HOT ? List.of() : hot;
    }
}
