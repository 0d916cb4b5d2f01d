package press.linecaster.articles;

import static press.linecaster.articles.db.Tables.ARTICLE;
import static press.linecaster.articles.db.Tables.ARTICLE_REVISION;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import press.linecaster.people.AccountId;

/// SQL for the way of articles through the newsroom: who has them, and who has had them.
@Repository
class FlowStore {

    private static final int FEW = 5;

    private final DSLContext db;

    FlowStore(DSLContext db) {
        this.db = db;
    }

    /// @param now since when it is offered, if it is
    void assign(ArticleId article, Assignment assignment, Instant now) {
        var to = assignment.to();
        db.update(ARTICLE)
                .set(ARTICLE.ASSIGNED_TO, to == null ? null : to.value())
                .set(ARTICLE.OFFERED_AT, assignment.isOffered() ? now : null)
                .set(ARTICLE.DUE_AT, assignment.due())
                .set(ARTICLE.PLAN, assignment.plan().isEmpty() ? null : assignment.plan())
                .where(ARTICLE.ID.eq(article.value()))
                .execute();
    }

    /// @return false when it is not offered any more
    boolean take(ArticleId article, AccountId account) {
        return db.update(ARTICLE)
                        .set(ARTICLE.ASSIGNED_TO, account.value())
                        .setNull(ARTICLE.OFFERED_AT)
                        .where(ARTICLE.ID.eq(article.value()))
                        .and(ARTICLE.OFFERED_AT.isNotNull())
                        .execute()
                == 1;
    }

    /// @param returned who has sent it back, and why; null for who has moved it on
    void noteStage(ArticleId article, Instant since, @Nullable Saving returned) {
        db.update(ARTICLE)
                .set(ARTICLE.STAGED_AT, since)
                .set(ARTICLE.RETURNED_AT, returned == null ? null : since)
                .set(ARTICLE.RETURNED_BY, returned == null ? null : returned.by())
                .set(ARTICLE.RETURNED_BECAUSE, returned == null ? null : returned.reason())
                .where(ARTICLE.ID.eq(article.value()))
                .execute();
    }

    /// Reads versions from the newest on, until one has another text.
    Optional<Saving> lastWriter(ArticleId article) {
        try (var newest = db.selectFrom(ARTICLE_REVISION)
                .where(ARTICLE_REVISION.ARTICLE_ID.eq(article.value()))
                .orderBy(ARTICLE_REVISION.REVISION.desc())
                .fetchSize(FEW)
                .fetchLazy()) {
            @Nullable Revision last = null;
            for (var row : newest) {
                var each = ArticleStore.revision(row);
                if (last != null && !each.text().equals(last.text())) break;
                last = each;
            }
            return Optional.ofNullable(last).map(Revision::saving);
        }
    }
}
