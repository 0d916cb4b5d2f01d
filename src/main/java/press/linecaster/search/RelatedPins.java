package press.linecaster.search;

import static press.linecaster.search.db.Tables.RELATED_PIN;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.articles.ArticleId;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.search.SearchChange.RelatedPinned;

/// What editors have pinned to articles as related.
@Service
@Transactional(readOnly = true)
public class RelatedPins {

    /// To one article.
    public static final int MOST = 4;

    private final DSLContext db;
    private final ChangeLog changes;

    RelatedPins(DSLContext db, ChangeLog changes) {
        this.db = db;
        this.changes = changes;
    }

    /// Those of an article, in order. Whether they may be shown is for
    /// [Visibility][press.linecaster.articles.Visibility].
    public List<ArticleId> of(ArticleId article) {
        return db.select(RELATED_PIN.OTHER_ID)
                .from(RELATED_PIN)
                .where(RELATED_PIN.ARTICLE_ID.eq(article.value()))
                .orderBy(RELATED_PIN.POSITION)
                .fetch(row -> new ArticleId(row.value1()));
    }

    /// Pins exactly these to an article, in this order; none takes all off.
    /// @throws IllegalArgumentException for the article itself, or more than [#MOST]
    @Transactional
    public void pin(ArticleId article, List<ArticleId> others) {
        var wanted = others.stream().distinct().toList();
        if (wanted.contains(article))
            throw new IllegalArgumentException("an article is not related to itself: " + article.value());
        if (wanted.size() > MOST)
            throw new IllegalArgumentException("at most " + MOST + " can be pinned, not " + wanted.size());
        if (of(article).equals(wanted)) return;
        db.deleteFrom(RELATED_PIN)
                .where(RELATED_PIN.ARTICLE_ID.eq(article.value()))
                .execute();
        var position = 0;
        for (var other : wanted)
            db.insertInto(RELATED_PIN)
                    .set(RELATED_PIN.ARTICLE_ID, article.value())
                    .set(RELATED_PIN.POSITION, position++)
                    .set(RELATED_PIN.OTHER_ID, other.value())
                    .execute();
        changes.append(new RelatedPinned(article));
    }
}
