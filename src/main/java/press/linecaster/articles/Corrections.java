package press.linecaster.articles;

import static press.linecaster.articles.db.Tables.ARTICLE;
import static press.linecaster.articles.db.Tables.ARTICLE_CORRECTION;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.articles.ArticleChange.ArticleCorrected;
import press.linecaster.articles.db.tables.records.ArticleCorrectionRecord;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.kernel.SafeHtml;

/// What becomes of corrections that are out already: their words are mended, they are taken back, and brought back.
/// Each
/// is news to whoever has the page or the feed, and announced.
@Service
@Transactional(readOnly = true)
public class Corrections {

    /// One that there is or was.
    ///
    /// @param takenBackAt since when readers do not see it; absent for one that they see
    public record Kept(
            CorrectionId id,
            Correction correction,
            @Nullable Instant takenBackAt) {

        public boolean isTakenBack() {
            return takenBackAt != null;
        }
    }

    private final DSLContext db;
    private final ListingStore listings;
    private final ChangeLog changes;
    private final Clock clock;

    Corrections(DSLContext db, ListingStore listings, ChangeLog changes, Clock clock) {
        this.db = db;
        this.listings = listings;
        this.changes = changes;
        this.clock = clock;
    }

    /// All of an article, newest first, with those that were taken back.
    public List<Kept> of(ArticleId article) {
        return db.selectFrom(ARTICLE_CORRECTION)
                .where(ARTICLE_CORRECTION.ARTICLE_ID.eq(article.value()))
                .orderBy(ARTICLE_CORRECTION.NOTED_AT.desc(), ARTICLE_CORRECTION.ID.desc())
                .fetch(Corrections::kept);
    }

    public Optional<Kept> find(ArticleId article, CorrectionId id) {
        return db.selectFrom(ARTICLE_CORRECTION)
                .where(ARTICLE_CORRECTION.ID.eq(id.value()))
                .and(ARTICLE_CORRECTION.ARTICLE_ID.eq(article.value()))
                .fetchOptional(Corrections::kept);
    }

    /// Says it in other words; its day stays.
    @Transactional
    public void mend(ArticleId article, CorrectionId id, SafeHtml note) {
        var isDone = db.update(ARTICLE_CORRECTION)
                .set(ARTICLE_CORRECTION.NOTE_HTML, note.html())
                .where(ARTICLE_CORRECTION.ID.eq(id.value()))
                .and(ARTICLE_CORRECTION.ARTICLE_ID.eq(article.value()))
                .execute();
        announce(article, isDone);
    }

    @Transactional
    public void takeBack(ArticleId article, CorrectionId id) {
        var isDone = db.update(ARTICLE_CORRECTION)
                .set(ARTICLE_CORRECTION.TAKEN_BACK_AT, now())
                .where(ARTICLE_CORRECTION.ID.eq(id.value()))
                .and(ARTICLE_CORRECTION.ARTICLE_ID.eq(article.value()))
                .and(ARTICLE_CORRECTION.TAKEN_BACK_AT.isNull())
                .execute();
        announce(article, isDone);
    }

    @Transactional
    public void bringBack(ArticleId article, CorrectionId id) {
        var isDone = db.update(ARTICLE_CORRECTION)
                .setNull(ARTICLE_CORRECTION.TAKEN_BACK_AT)
                .where(ARTICLE_CORRECTION.ID.eq(id.value()))
                .and(ARTICLE_CORRECTION.ARTICLE_ID.eq(article.value()))
                .and(ARTICLE_CORRECTION.TAKEN_BACK_AT.isNotNull())
                .execute();
        announce(article, isDone);
    }

    /// Nothing has happened where it was so already.
    private void announce(ArticleId article, int rows) {
        if (rows == 0) return;
        var now = now();
        db.update(ARTICLE)
                .set(ARTICLE.CHANGED_AT, now)
                .where(ARTICLE.ID.eq(article.value()))
                .and(ARTICLE.CHANGED_AT.lt(now))
                .execute();
        listings.renew(article, now);
        changes.append(new ArticleCorrected(article, now));
    }

    private static Kept kept(ArticleCorrectionRecord row) {
        return new Kept(
                new CorrectionId(row.getId()),
                new Correction(
                        Correction.Kind.valueOf(row.getKind()), SafeHtml.stored(row.getNoteHtml()), row.getNotedAt()),
                row.getTakenBackAt());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
