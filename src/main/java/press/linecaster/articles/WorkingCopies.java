package press.linecaster.articles;

import static press.linecaster.articles.db.Tables.ARTICLE_WORKING_COPY;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.people.AccountId;

/// What people have typed and not saved, one copy for each article and person. No revision is made of it and nobody
/// else sees it, so it may be written every few seconds.
@Service
@Transactional(readOnly = true)
public class WorkingCopies {

    private final DSLContext db;
    private final Clock clock;

    WorkingCopies(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Optional<WorkingCopy> find(ArticleId article, AccountId account) {
        return db.selectFrom(ARTICLE_WORKING_COPY)
                .where(ARTICLE_WORKING_COPY.ARTICLE_ID.eq(article.value()))
                .and(ARTICLE_WORKING_COPY.ACCOUNT_ID.eq(account.value()))
                .fetchOptional(row -> new WorkingCopy(row.getBasedOn(), row.getForm(), row.getKeptAt()));
    }

    /// Keeps it, also in place of another one. Two windows may come at once: each is asked about what the other has
    /// kept.
    /// @param form JSON, of any size that the caller bears
    /// @param mayGo whether it may take the place of the one that is there
    /// @return when; empty where another one stays
    @Transactional
    public Optional<Instant> keep(
            ArticleId article, AccountId account, int basedOn, String form, Predicate<WorkingCopy> mayGo) {
        oneAtATime(article);
        if (find(article, account).filter(mayGo.negate()).isPresent()) return Optional.empty();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        db.insertInto(ARTICLE_WORKING_COPY)
                .set(ARTICLE_WORKING_COPY.ARTICLE_ID, article.value())
                .set(ARTICLE_WORKING_COPY.ACCOUNT_ID, account.value())
                .set(ARTICLE_WORKING_COPY.BASED_ON, basedOn)
                .set(ARTICLE_WORKING_COPY.FORM, form)
                .set(ARTICLE_WORKING_COPY.KEPT_AT, now)
                .onConflict(ARTICLE_WORKING_COPY.ARTICLE_ID, ARTICLE_WORKING_COPY.ACCOUNT_ID)
                .doUpdate()
                .set(ARTICLE_WORKING_COPY.BASED_ON, basedOn)
                .set(ARTICLE_WORKING_COPY.FORM, form)
                .set(ARTICLE_WORKING_COPY.KEPT_AT, now)
                .execute();
        return Optional.of(now);
    }

    /// @param mayGo whether the one that is there may go
    @Transactional
    public void discard(ArticleId article, AccountId account, Predicate<WorkingCopy> mayGo) {
        oneAtATime(article);
        if (find(article, account).filter(mayGo).isEmpty()) return;
        db.deleteFrom(ARTICLE_WORKING_COPY)
                .where(ARTICLE_WORKING_COPY.ARTICLE_ID.eq(article.value()))
                .and(ARTICLE_WORKING_COPY.ACCOUNT_ID.eq(account.value()))
                .execute();
    }

    /// Until the transaction ends. There is no row yet that could be held. SQLite writes one at a time anyhow.
    private void oneAtATime(ArticleId article) {
        if (db.family() == SQLDialect.POSTGRES) db.execute("select pg_advisory_xact_lock({0})", article.value());
    }
}
