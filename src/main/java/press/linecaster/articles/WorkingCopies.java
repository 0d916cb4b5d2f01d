package press.linecaster.articles;

import static press.linecaster.articles.db.Tables.ARTICLE_WORKING_COPY;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.people.AccountId;

/// What people have typed and not saved, one copy for each article and person. No revision is made of it and nobody
/// else
/// sees it, so it may be written every few seconds.
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

    /// Keeps it in place of the one before.
    /// @param form JSON, of any size that the caller bears
    /// @return when
    @Transactional
    public Instant keep(ArticleId article, AccountId account, int basedOn, String form) {
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
        return now;
    }

    @Transactional
    public void discard(ArticleId article, AccountId account) {
        db.deleteFrom(ARTICLE_WORKING_COPY)
                .where(ARTICLE_WORKING_COPY.ARTICLE_ID.eq(article.value()))
                .and(ARTICLE_WORKING_COPY.ACCOUNT_ID.eq(account.value()))
                .execute();
    }
}
