package press.linecaster.articles;

import static org.jooq.impl.DSL.val;
import static press.linecaster.articles.db.Tables.ARTICLE_TRANSLATION;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import press.linecaster.kernel.Ids;

/// SQL for which articles are translations of each other. A work has at least two.
@Repository
class TranslationStore {

    private final DSLContext db;

    TranslationStore(DSLContext db) {
        this.db = db;
    }

    /// One query, by the primary key and `article_translation_work_idx`; a handful of rows.
    List<ArticleId> others(ArticleId article) {
        var mine = ARTICLE_TRANSLATION.as("mine");
        return db.select(ARTICLE_TRANSLATION.ARTICLE_ID)
                .from(mine)
                .join(ARTICLE_TRANSLATION)
                .on(ARTICLE_TRANSLATION.WORK.eq(mine.WORK))
                .where(mine.ARTICLE_ID.eq(article.value()))
                .and(ARTICLE_TRANSLATION.ARTICLE_ID.ne(article.value()))
                .orderBy(ARTICLE_TRANSLATION.ARTICLE_ID)
                .fetch(row -> new ArticleId(row.value1()));
    }

    /// Puts an article that belongs to no work into that of another.
    /// @throws IllegalStateException when the other leaves its work at the same moment
    void join(ArticleId article, ArticleId other) {
        db.insertInto(ARTICLE_TRANSLATION)
                .set(ARTICLE_TRANSLATION.ARTICLE_ID, other.value())
                .set(ARTICLE_TRANSLATION.WORK, Ids.next()) // never that of an article, which may have left its work
                .onConflictDoNothing()
                .execute();
        var joined = db.insertInto(ARTICLE_TRANSLATION)
                .columns(ARTICLE_TRANSLATION.ARTICLE_ID, ARTICLE_TRANSLATION.WORK)
                .select(db.select(val(article.value()), ARTICLE_TRANSLATION.WORK)
                        .from(ARTICLE_TRANSLATION)
                        .where(ARTICLE_TRANSLATION.ARTICLE_ID.eq(other.value())))
                .execute();
        if (joined == 0)
            throw new IllegalStateException("article " + other.value() + " is being taken out of its work; try again");
    }

    /// A work of which one is left is none.
    void leave(ArticleId article) {
        var others = others(article);
        var gone =
                others.size() == 1 ? List.of(article.value(), others.getFirst().value()) : List.of(article.value());
        db.deleteFrom(ARTICLE_TRANSLATION)
                .where(ARTICLE_TRANSLATION.ARTICLE_ID.in(gone))
                .execute();
    }
}
