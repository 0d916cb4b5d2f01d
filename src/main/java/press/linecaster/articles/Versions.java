package press.linecaster.articles;

import static press.linecaster.articles.db.Tables.ARTICLE_REVISION;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which versions of an article's text are kept, without their texts, and what they are called.
@Service
@Transactional(readOnly = true)
public class Versions {

    private final DSLContext db;

    Versions(DSLContext db) {
        this.db = db;
    }

    /// The newest first. One query, by the primary key.
    /// @param before only those of lower numbers; null from the top
    public List<Version> page(ArticleId article, @Nullable Integer before, int limit) {
        return select(
                        db,
                        before == null
                                ? ARTICLE_REVISION.ARTICLE_ID.eq(article.value())
                                : ARTICLE_REVISION
                                        .ARTICLE_ID
                                        .eq(article.value())
                                        .and(ARTICLE_REVISION.REVISION.lt(before)))
                .orderBy(ARTICLE_REVISION.REVISION.desc())
                .limit(limit)
                .fetch(Versions::version);
    }

    /// Those that somebody has given a name, newest first. Reads all versions of the article.
    public List<Version> named(ArticleId article, int limit) {
        return select(db, ARTICLE_REVISION.ARTICLE_ID.eq(article.value()).and(ARTICLE_REVISION.NAME.isNotNull()))
                .orderBy(ARTICLE_REVISION.REVISION.desc())
                .limit(limit)
                .fetch(Versions::version);
    }

    public Optional<Version> find(ArticleId article, int number) {
        return select(db, ARTICLE_REVISION.ARTICLE_ID.eq(article.value()).and(ARTICLE_REVISION.REVISION.eq(number)))
                .fetchOptional(Versions::version);
    }

    /// Calls a version something, as "as filed by the agency".
    /// @param name up to 200 characters; null for nothing any more
    @Transactional
    public void name(ArticleId article, int number, @Nullable String name) {
        db.update(ARTICLE_REVISION)
                .set(ARTICLE_REVISION.NAME, name)
                .where(ARTICLE_REVISION.ARTICLE_ID.eq(article.value()))
                .and(ARTICLE_REVISION.REVISION.eq(number))
                .execute();
    }

    static SelectConditionStep<? extends Record> select(DSLContext db, Condition condition) {
        return db.select(
                        ARTICLE_REVISION.REVISION,
                        ARTICLE_REVISION.SAVED_AT,
                        ARTICLE_REVISION.SAVED_BY,
                        ARTICLE_REVISION.REASON,
                        ARTICLE_REVISION.ACCOUNT_ID,
                        ARTICLE_REVISION.NAME)
                .from(ARTICLE_REVISION)
                .where(condition);
    }

    static Version version(Record row) {
        return new Version(
                row.get(ARTICLE_REVISION.REVISION),
                row.get(ARTICLE_REVISION.SAVED_AT),
                new Saving(
                        row.get(ARTICLE_REVISION.SAVED_BY),
                        row.get(ARTICLE_REVISION.REASON),
                        ArticleStore.account(row.get(ARTICLE_REVISION.ACCOUNT_ID))),
                row.get(ARTICLE_REVISION.NAME));
    }
}
