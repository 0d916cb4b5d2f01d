package press.linecaster.articles;

import static press.linecaster.articles.db.Tables.ARTICLE_LOCK;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.articles.ArticleLock.Asking;
import press.linecaster.articles.db.tables.records.ArticleLockRecord;
import press.linecaster.people.AccountId;

/// Who has which article open to change it. One person at a time has an article, until they leave it, hand it over, are
/// silent for [#LAPSES], or somebody else takes it over. A courtesy between people: [Articles#save] asks the revision
/// alone, so that nothing is lost whatever these rows say. Each step is one statement, so that two at two nodes cannot
/// both be told that they have it.
@Service
@Transactional(readOnly = true)
public class ArticleLocks {

    /// How long somebody has an article without a sign of life. Browsers let a page that nobody looks at speak once a
    /// minute.
    public static final Duration LAPSES = Duration.ofMinutes(4);

    /// What was renewed since then is not written again.
    private static final Duration RENEWED_ENOUGH = Duration.ofSeconds(30);

    private static final int MOST_TRIES = 10;

    private final DSLContext db;
    private final Clock clock;

    ArticleLocks(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Who has it now.
    public Optional<ArticleLock> of(ArticleId article) {
        return db.selectFrom(ARTICLE_LOCK)
                .where(ARTICLE_LOCK.ARTICLE_ID.eq(article.value()))
                .and(isAlive())
                .fetchOptional(this::lock);
    }

    /// Of those that somebody has. One query, by the primary key.
    public Map<ArticleId, ArticleLock> of(Collection<ArticleId> articles) {
        if (articles.isEmpty()) return Map.of();
        return db.selectFrom(ARTICLE_LOCK)
                .where(ARTICLE_LOCK.ARTICLE_ID.in(
                        articles.stream().map(ArticleId::value).toList()))
                .and(isAlive())
                .fetchMap(row -> new ArticleId(row.getArticleId()), this::lock);
    }

    /// Takes it if nobody else has it, and gives a sign of life if they have it themselves.
    /// @param opening of the screen that asks
    /// @return who has it now
    @Transactional
    public ArticleLock take(ArticleId article, AccountId account, String name, long opening) {
        for (var i = 0; i < MOST_TRIES; i++) {
            take(row(article, account, name, opening, now()));
            var lock = of(article);
            if (lock.isPresent()) return lock.get(); // else whoever had it has left it in this moment
        }
        throw new IllegalStateException("nobody has article " + article.value());
    }

    /// Of whoever has it already, the rest of the row stays as it is.
    private void take(ArticleLockRecord row) {
        var stays = ARTICLE_LOCK.ACCOUNT_ID.eq(row.getAccountId()).and(isAlive());
        db.insertInto(ARTICLE_LOCK)
                .set(row)
                .onConflict(ARTICLE_LOCK.ARTICLE_ID)
                .doUpdate()
                .set(ARTICLE_LOCK.ACCOUNT_ID, row.getAccountId())
                .set(ARTICLE_LOCK.NAME, kept(stays, ARTICLE_LOCK.NAME, row.getName()))
                .set(ARTICLE_LOCK.OPENING, row.getOpening())
                .set(ARTICLE_LOCK.BEGAN_AT, kept(stays, ARTICLE_LOCK.BEGAN_AT, row.getBeganAt()))
                .set(ARTICLE_LOCK.RENEWED_AT, row.getRenewedAt())
                .set(ARTICLE_LOCK.ASKED_BY, kept(stays, ARTICLE_LOCK.ASKED_BY, null))
                .set(ARTICLE_LOCK.ASKED_NAME, kept(stays, ARTICLE_LOCK.ASKED_NAME, null))
                .set(ARTICLE_LOCK.ASKED_AT, kept(stays, ARTICLE_LOCK.ASKED_AT, null))
                .set(ARTICLE_LOCK.KEPT_AT, kept(stays, ARTICLE_LOCK.KEPT_AT, null))
                .where(stays.or(isAlive().not()))
                .execute();
    }

    private static <T> Field<T> kept(Condition stays, Field<T> present, @Nullable T otherwise) {
        return DSL.when(stays, present).otherwise(DSL.val(otherwise, present));
    }

    /// The small beat of a screen that is open: like [#take], and writes only where it must.
    @Transactional
    public ArticleLock beat(ArticleId article, AccountId account, String name, long opening) {
        var lock = db.selectFrom(ARTICLE_LOCK)
                .where(ARTICLE_LOCK.ARTICLE_ID.eq(article.value()))
                .and(isAlive())
                .fetchOptional();
        if (lock.isPresent()) {
            var isTheirs = lock.get().getAccountId() == account.value();
            var isFresh = lock.get().getRenewedAt().isAfter(now().minus(RENEWED_ENOUGH));
            if (!isTheirs || isFresh) return lock(lock.get());
        }
        return take(
                article, account, name, lock.map(ArticleLockRecord::getOpening).orElse(opening));
    }

    /// Ends it when its screen is left; one that was opened since stays.
    @Transactional
    public void leave(ArticleId article, AccountId account, long opening) {
        db.deleteFrom(ARTICLE_LOCK)
                .where(ARTICLE_LOCK.ARTICLE_ID.eq(article.value()))
                .and(ARTICLE_LOCK.ACCOUNT_ID.eq(account.value()))
                .and(ARTICLE_LOCK.OPENING.eq(opening))
                .execute();
    }

    /// Asks whoever has it to hand it over; who asked before is forgotten.
    /// @return whether there is somebody else to be asked
    @Transactional
    public boolean ask(ArticleId article, AccountId account, String name) {
        return db.update(ARTICLE_LOCK)
                        .set(ARTICLE_LOCK.ASKED_BY, account.value())
                        .set(ARTICLE_LOCK.ASKED_NAME, name)
                        .set(ARTICLE_LOCK.ASKED_AT, now())
                        .setNull(ARTICLE_LOCK.KEPT_AT)
                        .where(ARTICLE_LOCK.ARTICLE_ID.eq(article.value()))
                        .and(ARTICLE_LOCK.ACCOUNT_ID.ne(account.value()))
                        .and(isAlive())
                        .execute()
                == 1;
    }

    /// Hands it to whoever has asked.
    /// @return who has it now; empty where they do not have it or nobody asks for it
    @Transactional
    public Optional<ArticleLock> handOver(ArticleId article, AccountId account) {
        var now = now();
        var isDone = db.update(ARTICLE_LOCK)
                        .set(ARTICLE_LOCK.ACCOUNT_ID, ARTICLE_LOCK.ASKED_BY)
                        .set(ARTICLE_LOCK.NAME, ARTICLE_LOCK.ASKED_NAME)
                        .set(ARTICLE_LOCK.BEGAN_AT, now)
                        .set(ARTICLE_LOCK.RENEWED_AT, now)
                        .set(ARTICLE_LOCK.OPENING, 0L)
                        .setNull(ARTICLE_LOCK.ASKED_BY)
                        .setNull(ARTICLE_LOCK.ASKED_NAME)
                        .setNull(ARTICLE_LOCK.ASKED_AT)
                        .setNull(ARTICLE_LOCK.KEPT_AT)
                        .where(isHeld(article, account))
                        .and(ARTICLE_LOCK.ASKED_BY.isNotNull())
                        .and(ARTICLE_LOCK.ASKED_AT.gt(now.minus(LAPSES)))
                        .execute()
                == 1;
        return isDone ? of(article) : Optional.empty();
    }

    /// Says to whoever has asked that they keep it.
    @Transactional
    public void keep(ArticleId article, AccountId account) {
        db.update(ARTICLE_LOCK)
                .set(ARTICLE_LOCK.KEPT_AT, now())
                .where(isHeld(article, account))
                .and(ARTICLE_LOCK.ASKED_BY.isNotNull())
                .execute();
    }

    /// Takes it, whoever has it.
    /// @return who had it; empty where nobody else did
    @Transactional
    public Optional<ArticleLock> takeOver(ArticleId article, AccountId account, String name, long opening) {
        var before = of(article).filter(lock -> !lock.isOf(account));
        if (before.isPresent())
            db.update(ARTICLE_LOCK)
                    .set(row(article, account, name, opening, now()))
                    .where(ARTICLE_LOCK.ARTICLE_ID.eq(article.value()))
                    .and(ARTICLE_LOCK.ACCOUNT_ID.ne(account.value()))
                    .execute();
        take(article, account, name, opening);
        return before;
    }

    private Condition isAlive() {
        return ARTICLE_LOCK.RENEWED_AT.gt(now().minus(LAPSES));
    }

    private Condition isHeld(ArticleId article, AccountId account) {
        return ARTICLE_LOCK
                .ARTICLE_ID
                .eq(article.value())
                .and(ARTICLE_LOCK.ACCOUNT_ID.eq(account.value()))
                .and(isAlive());
    }

    /// All of its fields are set, so that nothing stays of who had it before.
    private static ArticleLockRecord row(ArticleId article, AccountId account, String name, long opening, Instant now) {
        var row = new ArticleLockRecord();
        row.setArticleId(article.value());
        row.setAccountId(account.value());
        row.setName(name);
        row.setOpening(opening);
        row.setBeganAt(now);
        row.setRenewedAt(now);
        row.setAskedBy(null);
        row.setAskedName(null);
        row.setAskedAt(null);
        row.setKeptAt(null);
        return row;
    }

    private ArticleLock lock(ArticleLockRecord row) {
        return new ArticleLock(
                new ArticleId(row.getArticleId()),
                new AccountId(row.getAccountId()),
                row.getName(),
                row.getBeganAt(),
                row.getOpening(),
                asking(row));
    }

    /// Who has asked and waited as long as that has gone elsewhere.
    private @Nullable Asking asking(ArticleLockRecord row) {
        var by = row.getAskedBy();
        var at = row.getAskedAt();
        if (by == null || at == null || at.isBefore(now().minus(LAPSES))) return null;
        return new Asking(new AccountId(by), row.getAskedName(), at, row.getKeptAt() != null);
    }

    /// To the millisecond, as the database keeps it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
