package press.linecaster.comments;

import java.util.Set;

/// What came of sending in a comment.
public sealed interface SubmitOutcome {

    /// It waits for an editor.
    record Pending(CommentId id) implements SubmitOutcome {}

    /// Nothing was kept.
    record Mistaken(Set<Mistake> mistakes) implements SubmitOutcome {
        public Mistaken {
            mistakes = Set.copyOf(mistakes);
        }
    }

    /// Readers see no such article.
    record NotShown() implements SubmitOutcome {}

    /// No more comments are taken under it.
    record Closed() implements SubmitOutcome {}
}
