package press.linecaster.articles;

import java.time.Instant;
import java.util.List;

/// An article or standing page as it is now.
///
/// @param revision 1 and up, one more with each saving; the text of each is kept
/// @param changedAt the newest change that a reader should know of; never before publication
/// @param corrections newest first
/// @param assignment who is to write it; changes without a revision
public record Article(
        ArticleId id,
        Manuscript manuscript,
        int revision,
        Instant createdAt,
        Instant changedAt,
        Instant savedAt,
        List<Correction> corrections,
        Assignment assignment) {

    public Article {
        corrections = List.copyOf(corrections);
    }

    /// One that nobody has been given.
    public Article(
            ArticleId id,
            Manuscript manuscript,
            int revision,
            Instant createdAt,
            Instant changedAt,
            Instant savedAt,
            List<Correction> corrections) {
        this(id, manuscript, revision, createdAt, changedAt, savedAt, corrections, Assignment.NONE);
    }

    /// The same article as it would be otherwise.
    public Article with(Manuscript manuscript) {
        return new Article(id, manuscript, revision, createdAt, changedAt, savedAt, corrections, assignment);
    }

    public Text text() {
        return manuscript.text();
    }

    public Placement placement() {
        return manuscript.placement();
    }

    public Release release() {
        return manuscript.release();
    }

    /// Whether whoever writes here may take it: an idea that nobody has been given.
    public boolean isForTheTaking() {
        return assignment.isOffered() && release().stage() == Release.Stage.IDEA;
    }

    public Source source() {
        return manuscript.source();
    }
}
