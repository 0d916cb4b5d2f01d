package press.linecaster.comments;

import static java.util.Objects.requireNonNull;
import static press.linecaster.comments.db.Tables.COMMENT;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Articles;
import press.linecaster.articles.Output;
import press.linecaster.articles.Visibility;
import press.linecaster.comments.Comment.State;
import press.linecaster.comments.CommentChange.ThreadChanged;
import press.linecaster.comments.SubmitOutcome.Closed;
import press.linecaster.comments.SubmitOutcome.Mistaken;
import press.linecaster.comments.SubmitOutcome.NotShown;
import press.linecaster.comments.SubmitOutcome.Pending;
import press.linecaster.comments.db.tables.records.CommentRecord;
import press.linecaster.kernel.BulkInsert;
import press.linecaster.kernel.ChangeKinds;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.kernel.Cursor;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.SafeHtml;

/// The threads under articles.
@Service
@Transactional(readOnly = true)
public class Comments {

    /// Who sends the same words again so soon has pressed the button twice, or was told nothing.
    private static final Duration REPEATED_WITHIN = Duration.ofDays(1);

    private final DSLContext db;
    private final Articles articles;
    private final ChangeLog changes;

    Comments(DSLContext db, Articles articles, ChangeLog changes) {
        this.db = db;
        this.articles = articles;
        this.changes = changes;
    }

    /// What readers see under an article, in the order of writing. One query, by `comment_thread_idx`. An
    /// answer to a comment that is not among them is there too, with the parent it had.
    /// @param limit 1 to 10,000
    public List<Comment> thread(ArticleId article, int limit) {
        return db.selectFrom(COMMENT)
                .where(COMMENT.ARTICLE_ID.eq(article.value()))
                .and(COMMENT.STATE.eq(State.APPROVED.name()))
                .orderBy(COMMENT.WRITTEN_AT, COMMENT.ID)
                .limit(limit)
                .fetch(Comments::comment);
    }

    /// A comment that readers see.
    public Optional<Comment> shown(CommentId id) {
        return db.selectFrom(COMMENT)
                .where(COMMENT.ID.eq(id.value()))
                .and(COMMENT.STATE.eq(State.APPROVED.name()))
                .fetchOptional(Comments::comment);
    }

    /// What waits for an editor, oldest first. One query, by `comment_queue_idx` from its end.
    /// @param limit 1 to 10,000
    public List<Comment> pending(int limit) {
        return db.selectFrom(COMMENT)
                .where(COMMENT.STATE.eq(State.PENDING.name()))
                .orderBy(COMMENT.WRITTEN_AT, COMMENT.ID)
                .limit(limit)
                .fetch(Comments::comment);
    }

    /// What moderators look at. What waits comes oldest first, all else newest first. One query, by
    /// `comment_queue_idx`,
    /// or by `comment_thread_idx` for one article; with words it reads on until it has found enough.
    /// @param after only what comes after this place; null from the top
    /// @param limit 1 to 1,000
    public List<Comment> queue(CommentFilter filter, @Nullable Cursor after, int limit) {
        var isWaiting = filter.state() == State.PENDING;
        return db.selectFrom(COMMENT)
                .where(condition(filter))
                .and(beyond(after, isWaiting))
                .orderBy(
                        isWaiting ? COMMENT.WRITTEN_AT.asc() : COMMENT.WRITTEN_AT.desc(),
                        isWaiting ? COMMENT.ID.asc() : COMMENT.ID.desc())
                .limit(limit)
                .fetch(Comments::comment);
    }

    private static Condition condition(CommentFilter filter) {
        var condition = COMMENT.STATE.eq(filter.state().name());
        var article = filter.article();
        if (article != null) condition = condition.and(COMMENT.ARTICLE_ID.eq(article.value()));
        for (var word : filter.words().split("\\s+"))
            if (!word.isEmpty())
                condition = condition.and(COMMENT.AUTHOR_NAME
                        .containsIgnoreCase(word)
                        .or(COMMENT.AUTHOR_EMAIL.containsIgnoreCase(word))
                        .or(COMMENT.AUTHOR_WEBSITE.containsIgnoreCase(word))
                        .or(COMMENT.BODY_HTML.containsIgnoreCase(
                                SafeHtml.text(word).html())));
        return condition;
    }

    private static Condition beyond(@Nullable Cursor after, boolean isUpwards) {
        if (after == null) return DSL.noCondition();
        return isUpwards
                ? COMMENT.WRITTEN_AT
                        .ge(after.at())
                        .and(COMMENT.WRITTEN_AT.gt(after.at()).or(COMMENT.ID.gt(after.id())))
                : COMMENT.WRITTEN_AT
                        .le(after.at())
                        .and(COMMENT.WRITTEN_AT.lt(after.at()).or(COMMENT.ID.lt(after.id())));
    }

    /// How many wait for a decision; `most` where there are that many or more. Reads no more of `comment_queue_idx`.
    public int waiting(int most) {
        return db.fetchCount(db.selectOne()
                .from(COMMENT)
                .where(COMMENT.STATE.eq(State.PENDING.name()))
                .limit(most));
    }

    /// A comment in whatever state.
    public Optional<Comment> find(CommentId id) {
        return db.selectFrom(COMMENT).where(COMMENT.ID.eq(id.value())).fetchOptional(Comments::comment);
    }

    /// What a comment answers, from the first of them, in whatever state. One query for each.
    /// @param limit how many at most; of more, the nearest
    public List<Comment> above(Comment comment, int limit) {
        var above = new ArrayDeque<Comment>();
        for (var parent = comment.parent(); parent != null && above.size() < limit; ) {
            var found = find(parent).orElseThrow(); // the database keeps it
            above.addFirst(found);
            parent = found.parent();
        }
        return List.copyOf(above);
    }

    /// What answers a comment, in the order of writing and in whatever state. One query, by `comment_parent_idx`.
    public List<Comment> beneath(CommentId id, int limit) {
        return db.selectFrom(COMMENT)
                .where(COMMENT.PARENT_ID.eq(id.value()))
                .orderBy(COMMENT.WRITTEN_AT, COMMENT.ID)
                .limit(limit)
                .fetch(Comments::comment);
    }

    /// Takes in what a reader wrote, to wait for an editor; readers see no difference until then. Nothing is kept
    /// unless all of it is right.
    @Transactional
    public SubmitOutcome submit(Submission submission, Instant now) {
        var article = articles.find(submission.article()).map(Article::manuscript);
        if (article.isEmpty() || !Visibility.of(article.get(), Output.PAGE, now).isShown()) return new NotShown();
        if (!article.get().commentsOpen()) return new Closed();
        var mistakes = submission.mistakes();
        if (isGone(submission.parent(), submission.article())) mistakes.add(Mistake.PARENT_GONE);
        if (!mistakes.isEmpty()) return new Mistaken(mistakes);
        var comment = submission.comment(now);
        if (isRepeated(comment)) return new Mistaken(Set.of(Mistake.REPEATED));
        db.executeInsert(row(comment));
        return new Pending(comment.id());
    }

    private boolean isGone(@Nullable CommentId parent, ArticleId article) {
        return parent != null
                && shown(parent)
                        .filter(comment -> comment.article().equals(article) && comment.kind() == Comment.Kind.COMMENT)
                        .isEmpty();
    }

    /// Reads what was written under the article of late, by `comment_thread_idx` once for each state.
    private boolean isRepeated(Comment comment) {
        oneAtATime(comment.article());
        return db.fetchExists(
                COMMENT,
                COMMENT.ARTICLE_ID
                        .eq(comment.article().value())
                        .and(COMMENT.STATE.in(
                                Stream.of(State.values()).map(State::name).toList()))
                        .and(COMMENT.WRITTEN_AT.gt(comment.writtenAt().minus(REPEATED_WITHIN)))
                        .and(DSL.lower(COMMENT.AUTHOR_EMAIL)
                                .eq(requireNonNull(comment.authorEmail()).toLowerCase(Locale.ROOT)))
                        .and(COMMENT.BODY_HTML.eq(comment.body().html())));
    }

    /// Two presses of a button come at the same moment, and neither would see the other. SQLite writes one at a
    /// time anyhow.
    private void oneAtATime(ArticleId article) {
        if (db.family() == SQLDialect.POSTGRES) db.execute("select pg_advisory_xact_lock({0})", article.value());
    }

    /// Takes in a comment as it is, whatever its state; its parent must be there already.
    @Transactional
    public void add(Comment comment) {
        db.executeInsert(row(comment));
        if (comment.state() == State.APPROVED) changes.append(new ThreadChanged(comment.article()));
    }

    /// Takes in many comments at once, parents before answers; for imports. One change for each article under
    /// which readers see any of them.
    @Transactional
    public void addAll(List<Comment> comments) {
        BulkInsert.into(
                db, COMMENT, comments.stream().<CommentRecord>map(Comments::row).toList());
        comments.stream()
                .filter(comment -> comment.state() == State.APPROVED)
                .map(Comment::article)
                .distinct()
                .forEach(article -> changes.append(new ThreadChanged(article)));
    }

    /// Decides about a comment.
    /// @throws IllegalArgumentException when there is no such comment
    @Transactional
    public void decide(CommentId id, State state) {
        var before = db.selectFrom(COMMENT)
                .where(COMMENT.ID.eq(id.value()))
                .fetchOptional()
                .orElseThrow(() -> new IllegalArgumentException("there is no comment " + Ids.inAddress(id.value())));
        if (before.getState().equals(state.name())) return;
        db.update(COMMENT)
                .set(COMMENT.STATE, state.name())
                .where(COMMENT.ID.eq(id.value()))
                .execute();
        if (state == State.APPROVED || before.getState().equals(State.APPROVED.name()))
            changes.append(new ThreadChanged(new ArticleId(before.getArticleId())));
    }

    /// Decides about several comments: about all of them, or about none.
    /// @throws IllegalArgumentException when one of them is not there
    @Transactional
    public void decide(Collection<CommentId> ids, State state) {
        ids.forEach(id -> decide(id, state));
    }

    /// Decides about those that are as whoever decides has seen them, and leaves alone what somebody else has decided
    /// about meanwhile, and what is not there.
    /// @param was what they have seen
    /// @return what is another now, in the order of writing
    @Transactional
    public List<Comment> decide(Collection<CommentId> ids, State was, State state) {
        if (was == state || ids.isEmpty()) return List.of();
        var decided = db
                .update(COMMENT)
                .set(COMMENT.STATE, state.name())
                .where(COMMENT.ID.in(ids.stream().map(CommentId::value).toList()))
                .and(COMMENT.STATE.eq(was.name()))
                .returning()
                .fetch(Comments::comment)
                .stream()
                .sorted(Comparator.comparing(Comment::writtenAt)
                        .thenComparingLong(comment -> comment.id().value()))
                .toList();
        if (state == State.APPROVED || was == State.APPROVED)
            decided.stream().map(Comment::article).distinct().forEach(each -> changes.append(new ThreadChanged(each)));
        return decided;
    }

    private static CommentRecord row(Comment comment) {
        var row = new CommentRecord();
        row.setId(comment.id().value());
        row.setArticleId(comment.article().value());
        row.setParentId(comment.parent() == null ? null : comment.parent().value());
        row.setState(comment.state().name());
        row.setKind(comment.kind().name());
        row.setAuthorName(comment.authorName());
        row.setAuthorEmail(comment.authorEmail());
        row.setAuthorWebsite(comment.authorWebsite());
        row.setBodyHtml(comment.body().html());
        row.setWrittenAt(comment.writtenAt());
        return row;
    }

    private static Comment comment(CommentRecord row) {
        var parent = row.getParentId();
        return new Comment(
                new CommentId(row.getId()),
                new ArticleId(row.getArticleId()),
                parent == null ? null : new CommentId(parent),
                State.valueOf(row.getState()),
                Comment.Kind.valueOf(row.getKind()),
                row.getAuthorName(),
                row.getAuthorEmail(),
                row.getAuthorWebsite(),
                SafeHtml.stored(row.getBodyHtml()),
                row.getWrittenAt());
    }

    @Configuration(proxyBeanMethods = false)
    static class Kinds {
        @Bean
        ChangeKinds commentChanges() {
            return ChangeKinds.of(CommentChange.class);
        }
    }
}
