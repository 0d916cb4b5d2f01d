package press.linecaster.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Manuscript;
import press.linecaster.articles.Text;
import press.linecaster.comments.Comment.State;
import press.linecaster.comments.CommentChange.ThreadChanged;
import press.linecaster.comments.SubmitOutcome.Closed;
import press.linecaster.comments.SubmitOutcome.Mistaken;
import press.linecaster.comments.SubmitOutcome.NotShown;
import press.linecaster.comments.SubmitOutcome.Pending;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.kernel.Cursor;
import press.linecaster.kernel.Follower.Entry;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.SettableClock;

/// What [Comments] promise.
abstract class CommentsContract {

    private static final Instant NOW = SettableClock.NOON;

    @Autowired
    private Comments comments;

    @Autowired
    private ChangeLog changes;

    @Autowired
    private ApplicationContext context;

    @Test
    void readersSeeWhatIsApprovedInTheOrderOfWriting() {
        var fire = Gazette.in(context).harbourFire().id();
        var late = comment(2, fire, null, State.APPROVED, 20);
        var early = comment(1, fire, null, State.APPROVED, 10);
        var answer = comment(3, fire, early.id(), State.APPROVED, 30);
        for (var each : List.of(late, early, answer)) comments.add(each);
        var id = 10;
        for (var state : List.of(State.PENDING, State.SPAM, State.REMOVED))
            comments.add(comment(id++, fire, null, state, 40));

        assertThat(comments.thread(fire, 100)).containsExactly(early, late, answer);
        assertThat(comments.thread(fire, 2)).containsExactly(early, late);
    }

    @Test
    void manyCommentsComeAtOnceParentsFirst() {
        var fire = Gazette.in(context).harbourFire().id();
        var first = comment(1, fire, null, State.APPROVED, 10);
        var answer = comment(2, fire, first.id(), State.APPROVED, 20);

        var start = changes.head();

        comments.addAll(List.of(first, answer));
        comments.addAll(List.of());

        assertThat(comments.thread(fire, 100)).containsExactly(first, answer);
        assertThat(changes.after(start, 10)).extracting(Entry::change).containsExactly(new ThreadChanged(fire));
    }

    @Test
    void aDecisionIsAnnouncedWhenReadersSeeTheDifference() {
        var fire = Gazette.in(context).harbourFire().id();
        comments.add(comment(1, fire, null, State.PENDING, 10));
        var start = changes.head();

        comments.decide(new CommentId(1), State.SPAM);
        comments.decide(new CommentId(1), State.APPROVED);
        comments.decide(new CommentId(1), State.APPROVED);
        comments.decide(new CommentId(1), State.REMOVED);

        assertThat(comments.thread(fire, 100)).isEmpty();
        assertThat(changes.after(start, 10))
                .extracting(Entry::change)
                .containsExactly(new ThreadChanged(fire), new ThreadChanged(fire));
        assertThatIllegalArgumentException().isThrownBy(() -> comments.decide(new CommentId(404), State.SPAM));
    }

    @Test
    void whatWaitsForAnEditorIsThereOldestFirst() {
        var gazette = Gazette.in(context);
        var fire = gazette.harbourFire().id();
        var opera = gazette.operaReview().id();
        var late = comment(2, fire, null, State.PENDING, 20);
        var early = comment(3, opera, null, State.PENDING, 10);
        var same = comment(4, fire, null, State.PENDING, 20);
        for (var each : List.of(late, early, same)) comments.add(each);
        var id = 10;
        for (var state : List.of(State.APPROVED, State.SPAM, State.REMOVED))
            comments.add(comment(id++, fire, null, state, 0));

        assertThat(comments.pending(100)).containsExactly(early, late, same);
        assertThat(comments.pending(2)).containsExactly(early, late);
    }

    @Test
    void severalAreDecidedTogetherOrNotAtAll() {
        var fire = Gazette.in(context).harbourFire().id();
        for (var id : List.of(1, 2)) comments.add(comment(id, fire, null, State.PENDING, 10));
        var start = changes.head();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> comments.decide(List.of(new CommentId(1), new CommentId(404)), State.APPROVED))
                .withMessage("there is no comment b8");
        assertThat(comments.pending(10)).hasSize(2);
        assertThat(changes.head()).isEqualTo(start);

        comments.decide(List.of(new CommentId(1), new CommentId(2)), State.APPROVED);
        assertThat(comments.pending(10)).isEmpty();
        assertThat(comments.thread(fire, 10)).hasSize(2);
    }

    @Test
    void moderatorsFindWhatWaitsOldestFirstAndAllElseNewestFirst() {
        var gazette = Gazette.in(context);
        var fire = gazette.harbourFire().id();
        var opera = gazette.operaReview().id();
        var waiting = List.of(
                comment(1, fire, null, State.PENDING, 10),
                comment(2, opera, null, State.PENDING, 10),
                comment(3, fire, null, State.PENDING, 20));
        var shown = List.of(
                comment(4, fire, null, State.APPROVED, 10),
                comment(5, fire, null, State.APPROVED, 20),
                comment(6, fire, null, State.APPROVED, 20));
        for (var each : waiting) comments.add(each);
        for (var each : shown) comments.add(each);
        var all = new CommentFilter(State.PENDING, null, "");
        var approved = new CommentFilter(State.APPROVED, null, "");

        assertThat(comments.queue(all, null, 10)).isEqualTo(waiting);
        assertThat(comments.queue(all, place(waiting.get(0)), 10)).isEqualTo(waiting.subList(1, 3));
        assertThat(comments.queue(all, place(waiting.get(1)), 10)).isEqualTo(waiting.subList(2, 3));
        assertThat(comments.queue(approved, null, 2)).containsExactly(shown.get(2), shown.get(1));
        assertThat(comments.queue(approved, place(shown.get(2)), 10)).containsExactly(shown.get(1), shown.get(0));
        assertThat(comments.queue(new CommentFilter(State.PENDING, opera, ""), null, 10))
                .containsExactly(waiting.get(1));
        assertThat(comments.queue(new CommentFilter(State.SPAM, null, ""), null, 10))
                .isEmpty();
        assertThat(comments.waiting(10)).isEqualTo(3);
        assertThat(comments.waiting(2)).isEqualTo(2);
    }

    @Test
    void moderatorsSearchWhatWasWrittenAndByWhom() {
        var fire = Gazette.in(context).harbourFire().id();
        var one = said(1, fire, "Ann Reader", "Smoke & mirrors at the pier");
        var other = said(2, fire, "Bob Ferry", "100% true");
        comments.add(one);
        comments.add(other);

        assertThat(found("mirrors ANN")).containsExactly(one);
        assertThat(found("&")).containsExactly(one);
        assertThat(found("100%")).containsExactly(other);
        assertThat(found("1%0")).isEmpty();
        assertThat(found("ferry")).containsExactly(other);
        assertThat(found("ferry mirrors")).isEmpty();
        var angry = said(3, fire, "Jörg", "Nur Ärger");
        comments.add(angry);
        assertThat(found("ÄRGER JÖRG")).containsExactly(angry);
    }

    private List<Comment> found(String words) {
        return comments.queue(new CommentFilter(State.PENDING, null, words), null, 10);
    }

    private static Comment said(long id, ArticleId article, String name, String words) {
        return new Comment(
                new CommentId(id),
                article,
                null,
                State.PENDING,
                Comment.Kind.COMMENT,
                name,
                null,
                null,
                SafeHtml.paragraphs(words),
                NOW.plusSeconds(id));
    }

    private static Cursor place(Comment comment) {
        return new Cursor(comment.writtenAt(), comment.id().value());
    }

    @Test
    void aCommentIsThereWithWhatItAnswersAndWhatAnswersIt() {
        var fire = Gazette.in(context).harbourFire().id();
        var first = comment(1, fire, null, State.APPROVED, 10);
        var second = comment(2, fire, first.id(), State.REMOVED, 20);
        var third = comment(3, fire, second.id(), State.PENDING, 30);
        var fourth = comment(4, fire, second.id(), State.APPROVED, 25);
        for (var each : List.of(first, second, third, fourth)) comments.add(each);

        assertThat(comments.find(third.id())).contains(third);
        assertThat(comments.find(new CommentId(404))).isEmpty();
        assertThat(comments.above(third, 10)).containsExactly(first, second);
        assertThat(comments.above(third, 1)).containsExactly(second);
        assertThat(comments.beneath(second.id(), 10)).containsExactly(fourth, third);
        assertThat(comments.beneath(third.id(), 10)).isEmpty();
    }

    @Test
    void aDecisionLeavesAloneWhatSomebodyElseHasDecidedMeanwhile() {
        var fire = Gazette.in(context).harbourFire().id();
        var waiting = comment(1, fire, null, State.PENDING, 10);
        comments.add(waiting);
        comments.add(comment(2, fire, null, State.SPAM, 20));
        var start = changes.head();
        var both = List.of(new CommentId(2), new CommentId(1), new CommentId(404));

        var decided = comments.decide(both, State.PENDING, State.APPROVED);

        assertThat(decided).extracting(Comment::id).containsExactly(waiting.id());
        assertThat(decided).extracting(Comment::state).containsExactly(State.APPROVED);
        assertThat(comments.find(new CommentId(2)).orElseThrow().state()).isEqualTo(State.SPAM);
        assertThat(comments.decide(both, State.PENDING, State.REMOVED)).isEmpty();
        assertThat(comments.decide(both, State.SPAM, State.REMOVED)).hasSize(1);
        assertThat(comments.decide(List.of(), State.APPROVED, State.PENDING)).isEmpty();
        assertThat(changes.after(start, 10)).extracting(Entry::change).containsExactly(new ThreadChanged(fire));
        assertThat(comments.decide(both, State.APPROVED, State.PENDING)).hasSize(1);
        assertThat(changes.after(start, 10)).hasSize(2);
    }

    @Test
    void aCommentNeedsItsArticleAndItsParentAndAnIdOfItsOwn() {
        var fire = Gazette.in(context).harbourFire().id();
        comments.add(comment(1, fire, null, State.APPROVED, 10));

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> comments.add(comment(2, new ArticleId(404), null, State.PENDING, 10)));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> comments.add(comment(2, fire, new CommentId(404), State.PENDING, 10)));
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> comments.add(comment(1, fire, null, State.PENDING, 10)));
        assertThat(comments.thread(fire, 100)).hasSize(1);
    }

    @Test
    void whatAReaderSendsInWaitsForAnEditor() {
        var fire = Gazette.in(context).harbourFire().id();
        comments.add(comment(1, fire, null, State.APPROVED, 10));
        var start = changes.head();

        var outcome = comments.submit(
                new Submission(
                        fire,
                        new CommentId(1),
                        "  Mara \u202e of\u0000the\tquay ",
                        " mara@exämple.org ",
                        "Example.org/mara",
                        "First <b>line</b>\r\nsecond & last.\r\n \r\n\r\nNext\u202e paragraph.\n\n"),
                NOW);

        assertThat(outcome).isInstanceOf(Pending.class);
        var id = ((Pending) outcome).id();
        assertThat(comments.thread(fire, 100)).hasSize(1);
        assertThat(comments.shown(id)).isEmpty();
        assertThat(changes.head()).isEqualTo(start);

        comments.decide(id, State.APPROVED);
        assertThat(comments.shown(id))
                .hasValue(new Comment(
                        id,
                        fire,
                        new CommentId(1),
                        State.APPROVED,
                        Comment.Kind.COMMENT,
                        "Mara ofthe quay",
                        "mara@exämple.org",
                        "https://example.org/mara",
                        SafeHtml.clean(
                                "<p>First &lt;b&gt;line&lt;/b&gt;<br>second &amp; last.</p><p>Next paragraph.</p>"),
                        NOW));
    }

    @Test
    void everyMistakeIsToldAtOnce() {
        var fire = Gazette.in(context).harbourFire().id();

        assertThat(comments.submit(new Submission(fire, null, " \u200b", "", "javascript:alert(1)", "\u2800\n"), NOW))
                .isEqualTo(new Mistaken(Set.of(
                        Mistake.NAME_MISSING, Mistake.EMAIL_MISSING, Mistake.WEBSITE_ODD, Mistake.WORDS_TOO_FEW)));
        assertThat(comments.submit(
                        new Submission(
                                fire,
                                null,
                                "x".repeat(Submission.LONGEST_NAME + 1),
                                "mara at example",
                                "http://localhost/",
                                "x".repeat(Submission.MOST_WORDS + 1)),
                        NOW))
                .isEqualTo(new Mistaken(
                        Set.of(Mistake.NAME_TOO_LONG, Mistake.EMAIL_ODD, Mistake.WEBSITE_ODD, Mistake.WORDS_TOO_MANY)));
        assertThat(comments.submit(
                        new Submission(
                                fire,
                                null,
                                "水".repeat(Submission.LONGEST_NAME),
                                "a@b.example",
                                "",
                                "水".repeat(Submission.MOST_WORDS)),
                        NOW))
                .isInstanceOf(Pending.class);
    }

    @Test
    void commentsAreTakenWhereReadersSeeTheArticleAndItIsOpen() {
        var gazette = Gazette.in(context);
        var fire = gazette.harbourFire();
        var closed = gazette.operaReview();
        gazette.change(closed, manuscript -> manuscript.withComments(false));
        var draft = gazette.create(Manuscript.article(Text.of("Not Yet", SafeHtml.text("Later"), Locale.UK)));
        gazette.articles().withdraw(fire.id(), "", Gazette.EDITOR);

        assertThat(comments.submit(from("Mara", fire.id(), null), NOW)).isEqualTo(new NotShown());
        assertThat(comments.submit(from("Mara", draft.id(), null), NOW)).isEqualTo(new NotShown());
        assertThat(comments.submit(from("Mara", new ArticleId(404), null), NOW)).isEqualTo(new NotShown());
        assertThat(comments.submit(from("Mara", closed.id(), null), NOW)).isEqualTo(new Closed());
    }

    @Test
    void whatIsAnsweredMustBeSeenUnderTheSameArticle() {
        var gazette = Gazette.in(context);
        var fire = gazette.harbourFire().id();
        var opera = gazette.operaReview().id();
        comments.add(comment(1, fire, null, State.APPROVED, 10));
        comments.add(comment(2, fire, null, State.PENDING, 10));
        var gone = new Mistaken(Set.of(Mistake.PARENT_GONE));

        assertThat(comments.submit(from("Mara", opera, new CommentId(1)), NOW)).isEqualTo(gone);
        assertThat(comments.submit(from("Mara", fire, new CommentId(2)), NOW)).isEqualTo(gone);
        assertThat(comments.submit(from("Mara", fire, new CommentId(404)), NOW)).isEqualTo(gone);
        assertThat(comments.submit(from("Mara", fire, new CommentId(1)), NOW)).isInstanceOf(Pending.class);
    }

    @Test
    void whoSaysTheSameTwiceWithinADayIsTold() {
        var gazette = Gazette.in(context);
        var fire = gazette.harbourFire().id();
        var opera = gazette.operaReview().id();
        var repeated = new Mistaken(Set.of(Mistake.REPEATED));
        assertThat(comments.submit(from("Mara", fire, null), NOW)).isInstanceOf(Pending.class);

        assertThat(comments.submit(from("mara", fire, null), NOW.plusSeconds(1)))
                .isEqualTo(repeated);
        assertThat(comments.submit(from("Mara", fire, null), NOW.plus(Duration.ofHours(23))))
                .isEqualTo(repeated);
        assertThat(comments.submit(from("Olof", fire, null), NOW)).isInstanceOf(Pending.class);
        assertThat(comments.submit(from("Mara", opera, null), NOW)).isInstanceOf(Pending.class);
        assertThat(comments.submit(from("Mara", fire, null), NOW.plus(Duration.ofHours(25))))
                .isInstanceOf(Pending.class);
    }

    @Test
    void aButtonThatIsPressedTwiceSendsOneComment() throws Exception {
        var fire = Gazette.in(context).harbourFire().id();
        try (var presses = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes =
                    presses.invokeAll(Collections.nCopies(8, () -> comments.submit(from("Mara", fire, null), NOW)));

            var kept = 0;
            for (var outcome : outcomes) if (outcome.get() instanceof Pending) kept++;
            assertThat(kept).isEqualTo(1);
        }
    }

    private static Submission from(String name, ArticleId article, @Nullable CommentId parent) {
        return new Submission(article, parent, name, name + "@example.org", "", "I saw it.");
    }

    private static Comment comment(long id, ArticleId article, @Nullable CommentId parent, State state, int minute) {
        return new Comment(
                new CommentId(id),
                article,
                parent,
                state,
                Comment.Kind.COMMENT,
                "A reader",
                null,
                null,
                SafeHtml.text("Number " + id),
                SettableClock.NOON.plus(Duration.ofMinutes(minute)));
    }
}
