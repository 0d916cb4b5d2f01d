package press.linecaster.articles;

import java.time.Instant;
import java.util.List;

/// An article or standing page as it is now.
///
/// @param revision 1 and up, one more with each saving; the text of each is kept
/// @param changedAt the newest change that a reader should know of; never before publication
/// @param corrections newest first
public record Article(
        ArticleId id,
        Manuscript manuscript,
        int revision,
        Instant createdAt,
        Instant changedAt,
        Instant savedAt,
        List<Correction> corrections) {

    public Article {
        corrections = List.copyOf(corrections);
    }

    /// The same article as it would be otherwise.
    public Article with(Manuscript manuscript) {
        return new Article(id, manuscript, revision, createdAt, changedAt, savedAt, corrections);
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

    public Source source() {
        return manuscript.source();
    }
}
