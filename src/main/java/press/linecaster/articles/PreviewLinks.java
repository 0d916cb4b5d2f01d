package press.linecaster.articles;

import static press.linecaster.articles.db.Tables.ARTICLE_PREVIEW_LINK;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.articles.db.tables.records.ArticlePreviewLinkRecord;
import press.linecaster.kernel.Ids;
import press.linecaster.people.Secrets;

/// Links by which anybody who has one sees an article before it is out, for a time. Of their secrets there are hashes
/// alone.
@Service
@Transactional(readOnly = true)
public class PreviewLinks {

    private final DSLContext db;
    private final Clock clock;

    PreviewLinks(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// @param revision null for the present one, whichever that is
    /// @return its secret, to be shown once
    @Transactional
    public String make(ArticleId article, @Nullable Integer revision, Duration lasts, Saving by) {
        var now = now();
        var secret = Secrets.next();
        var row = new ArticlePreviewLinkRecord();
        row.setId(Ids.next());
        row.setArticleId(article.value());
        row.setRevision(revision);
        row.setSecretHash(Secrets.hash(secret));
        row.setMadeBy(by.by());
        row.setAccountId(by.account() == null ? null : by.account().value());
        row.setCreatedAt(now);
        row.setEndsAt(now.plus(lasts));
        db.executeInsert(row);
        return secret;
    }

    /// Those of an article that are good for anything, the next to end first.
    public List<PreviewLink> of(ArticleId article) {
        return db.selectFrom(ARTICLE_PREVIEW_LINK)
                .where(ARTICLE_PREVIEW_LINK.ARTICLE_ID.eq(article.value()))
                .and(ARTICLE_PREVIEW_LINK.ENDS_AT.gt(now()))
                .orderBy(ARTICLE_PREVIEW_LINK.ENDS_AT, ARTICLE_PREVIEW_LINK.ID)
                .fetch(PreviewLinks::link);
    }

    /// @return false where it has ended already, or is none of this article
    @Transactional
    public boolean end(ArticleId article, PreviewLinkId id) {
        var now = now();
        return db.update(ARTICLE_PREVIEW_LINK)
                        .set(ARTICLE_PREVIEW_LINK.ENDS_AT, now)
                        .where(ARTICLE_PREVIEW_LINK.ID.eq(id.value()))
                        .and(ARTICLE_PREVIEW_LINK.ARTICLE_ID.eq(article.value()))
                        .and(ARTICLE_PREVIEW_LINK.ENDS_AT.gt(now))
                        .execute()
                == 1;
    }

    /// The link that a secret belongs to, also one that has ended; see [#isGood].
    public Optional<PreviewLink> shown(String secret) {
        if (!Secrets.isPlausible(secret)) return Optional.empty();
        return db.selectFrom(ARTICLE_PREVIEW_LINK)
                .where(ARTICLE_PREVIEW_LINK.SECRET_HASH.eq(Secrets.hash(secret)))
                .fetchOptional(PreviewLinks::link);
    }

    public boolean isGood(PreviewLink link) {
        return now().isBefore(link.endsAt());
    }

    private static PreviewLink link(ArticlePreviewLinkRecord row) {
        return new PreviewLink(
                new PreviewLinkId(row.getId()),
                new ArticleId(row.getArticleId()),
                row.getRevision(),
                row.getMadeBy(),
                ArticleStore.account(row.getAccountId()),
                row.getCreatedAt(),
                row.getEndsAt());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
