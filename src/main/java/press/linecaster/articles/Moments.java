package press.linecaster.articles;

import static press.linecaster.articles.db.Tables.ARTICLE;
import static press.linecaster.articles.db.Tables.ARTICLE_MOMENT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.articles.ArticleChange.ArticleAppeared;
import press.linecaster.articles.ArticleChange.ArticleDisappeared;
import press.linecaster.articles.db.tables.records.ArticleRecord;
import press.linecaster.kernel.ChangeLog;

/// Announces what appears and disappears by the mere passing of time: scheduled, embargoed and expiring
/// articles. The database knows how far that has come, so each moment is announced by one node, and one that
/// passed while all were down is announced when the first is back.
@Service
class Moments {

    private static final short ONLY_ROW = 1;
    private static final int AT_ONCE = 200;
    /// Longer than any transaction that saves an article takes.
    private static final Duration NEAR = Duration.ofMinutes(1);

    private final DSLContext db;
    private final ListingStore listings;
    private final ChangeLog changes;
    private final Clock clock;

    Moments(DSLContext db, ListingStore listings, ChangeLog changes, Clock clock) {
        this.db = db;
        this.listings = listings;
        this.changes = changes;
        this.clock = clock;
    }

    /// The next moment that has not been announced, past or to come. Three queries, each of one row of an
    /// index.
    @Transactional(readOnly = true)
    public Optional<Instant> next() {
        var reached = reached();
        return Stream.of(nextAfter(ARTICLE.LISTED_FROM_AT, reached), nextAfter(ARTICLE.LISTED_UNTIL_AT, reached))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /// Announces the moments that have come, unless another node is at it.
    @Transactional
    public void announceDue() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var reached = reached();
        if (!now.isAfter(reached) || !advance(reached, now)) return;
        var due = due(reached, now);
        for (var from = 0; from < due.size(); from += AT_ONCE)
            announce(due.subList(from, Math.min(due.size(), from + AT_ONCE)));
    }

    /// Many at once are read together: a thousand stories may be scheduled for six in the morning.
    private void announce(List<Due> due) {
        var listed = listings.places(due.stream().map(Due::article).toList());
        for (var each : due) {
            var places = listed.getOrDefault(each.article(), List.of());
            changes.append(
                    each.appears()
                            ? new ArticleAppeared(each.article(), each.at(), places)
                            : new ArticleDisappeared(each.article(), each.at(), places));
        }
    }

    /// As what moment an article must be saved whose window opens or closes soon: `now`, or later if moments
    /// after that have been announced. Otherwise one that comes between saving and committing would be
    /// announced by nobody; and one that is taken back meanwhile would be announced, and readers would see
    /// what was just withdrawn. Holds further announcements up until the transaction of the caller ends.
    /// @param before null for a new article
    Instant whenSaving(@Nullable Release before, Release after, Instant now) {
        if (!isNear(after, now) && (before == null || !isNear(before, now))) return now;
        var reached = reached();
        while (!advance(reached, reached)) reached = reached();
        return reached.isAfter(now) ? reached : now;
    }

    private static boolean isNear(Release release, Instant now) {
        var soon = now.plus(NEAR);
        return Visibility.window(release)
                .filter(window -> isBetween(window.from(), now, soon) || isBetween(window.until(), now, soon))
                .isPresent();
    }

    private static boolean isBetween(Instant moment, Instant after, Instant until) {
        return moment.isAfter(after) && !moment.isAfter(until);
    }

    private Instant reached() {
        return db.select(ARTICLE_MOMENT.REACHED_AT)
                .from(ARTICLE_MOMENT)
                .fetchOptional(ARTICLE_MOMENT.REACHED_AT)
                .orElse(Instant.EPOCH);
    }

    /// Takes the lock of the row, if it still stands where it was seen.
    private boolean advance(Instant from, Instant to) {
        db.insertInto(ARTICLE_MOMENT)
                .set(ARTICLE_MOMENT.ID, ONLY_ROW)
                .set(ARTICLE_MOMENT.REACHED_AT, Instant.EPOCH)
                .onConflict(ARTICLE_MOMENT.ID)
                .doNothing()
                .execute();
        return db.update(ARTICLE_MOMENT)
                        .set(ARTICLE_MOMENT.REACHED_AT, to)
                        .where(ARTICLE_MOMENT.REACHED_AT.eq(from))
                        .execute()
                == 1;
    }

    private record Due(Instant at, ArticleId article, boolean appears) {}

    /// In the order of the moments. Articles that were saved after their moment have been announced by that.
    private List<Due> due(Instant after, Instant until) {
        var appear = reached(ARTICLE.LISTED_FROM_AT, after, until, true);
        var disappear = reached(ARTICLE.LISTED_UNTIL_AT, after, until, false);
        return Stream.concat(appear.stream(), disappear.stream())
                .sorted(Comparator.comparing(Due::at))
                .toList();
    }

    private List<Due> reached(
            TableField<ArticleRecord, Instant> moment, Instant after, Instant until, boolean appears) {
        return db.select(moment, ARTICLE.ID)
                .from(ARTICLE)
                .where(moment.gt(after))
                .and(moment.le(until))
                .and(ARTICLE.SAVED_AT.lt(moment))
                .fetch(row -> new Due(row.value1(), new ArticleId(row.value2()), appears));
    }

    private Optional<Instant> nextAfter(TableField<ArticleRecord, Instant> moment, Instant after) {
        return db.select(DSL.min(moment)).from(ARTICLE).where(moment.gt(after)).fetchOptional(DSL.min(moment));
    }
}
