package press.linecaster.articles;

import static press.linecaster.articles.db.Tables.ARTICLE_BATCH;
import static press.linecaster.articles.db.Tables.ARTICLE_BATCH_LINE;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.articles.Batch.Kind;
import press.linecaster.articles.Batch.Line;
import press.linecaster.kernel.Ids;
import press.linecaster.people.AccountId;

/// Keeps what was done to some articles at once, for a month.
@Service
@Transactional(readOnly = true)
public class Batches {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int LONGEST_REFUSAL = 500;

    private final DSLContext db;
    private final Clock clock;

    Batches(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Keeps one, and forgets those that are too old.
    @Transactional
    public Batch keep(AccountId by, Kind kind, List<Line> lines) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        db.deleteFrom(ARTICLE_BATCH)
                .where(ARTICLE_BATCH.MADE_AT.lt(now.minus(KEPT)))
                .execute();
        var batch = new Batch(Ids.next(), by, kind, now, null, lines);
        db.insertInto(ARTICLE_BATCH)
                .set(ARTICLE_BATCH.ID, batch.id())
                .set(ARTICLE_BATCH.ACCOUNT_ID, by.value())
                .set(ARTICLE_BATCH.KIND, kind.name())
                .set(ARTICLE_BATCH.MADE_AT, now)
                .execute();
        for (var i = 0; i < lines.size(); i++) insert(batch.id(), i, lines.get(i));
        return batch;
    }

    private void insert(long batch, int position, Line line) {
        var refused = line.refused();
        db.insertInto(ARTICLE_BATCH_LINE)
                .set(ARTICLE_BATCH_LINE.BATCH_ID, batch)
                .set(ARTICLE_BATCH_LINE.POSITION, position)
                .set(ARTICLE_BATCH_LINE.ARTICLE_ID, line.article().value())
                .set(ARTICLE_BATCH_LINE.WAS, line.was())
                .set(ARTICLE_BATCH_LINE.BECAME, line.became())
                .set(
                        ARTICLE_BATCH_LINE.REFUSED,
                        refused == null ? null : refused.substring(0, Math.min(LONGEST_REFUSAL, refused.length())))
                .execute();
    }

    /// One of somebody's own.
    public Optional<Batch> find(long id, AccountId by) {
        return db.selectFrom(ARTICLE_BATCH)
                .where(ARTICLE_BATCH.ID.eq(id))
                .and(ARTICLE_BATCH.ACCOUNT_ID.eq(by.value()))
                .fetchOptional(row ->
                        new Batch(id, by, Kind.valueOf(row.getKind()), row.getMadeAt(), row.getUndoneAt(), lines(id)));
    }

    private List<Line> lines(long batch) {
        return db.selectFrom(ARTICLE_BATCH_LINE)
                .where(ARTICLE_BATCH_LINE.BATCH_ID.eq(batch))
                .orderBy(ARTICLE_BATCH_LINE.POSITION)
                .fetch(row ->
                        new Line(new ArticleId(row.getArticleId()), row.getWas(), row.getBecame(), row.getRefused()));
    }

    /// Notes that one is taken back.
    /// @return false when somebody has done so already
    @Transactional
    public boolean undone(Batch batch) {
        return db.update(ARTICLE_BATCH)
                        .set(ARTICLE_BATCH.UNDONE_AT, clock.instant())
                        .where(ARTICLE_BATCH.ID.eq(batch.id()))
                        .and(ARTICLE_BATCH.UNDONE_AT.isNull())
                        .execute()
                == 1;
    }
}
