package press.linecaster.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import press.linecaster.articles.ArticleId;
import press.linecaster.comments.Comment.State;
import press.linecaster.comments.CommentChange.ThreadChanged;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.kernel.Follower.Entry;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.SettableClock;

/// What [Comments] promise.
abstract class CommentsContract {

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
        assertThat(comments.counts(List.of(fire, new ArticleId(404)))).isEqualTo(Map.of(fire, 3));
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
