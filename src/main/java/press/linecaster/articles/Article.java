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

    /// How many words its body has; in scripts without spaces each character is one. Reads all of it.
    public int wordCount() {
        return Words.count(text().body().html());
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
