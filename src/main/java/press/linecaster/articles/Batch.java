package press.linecaster.articles;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.linecaster.people.AccountId;

/// What somebody did to some articles at once, and so what undoing it would be.
///
/// @param undoneAt when that was taken back; null where nobody has
public record Batch(
        long id,
        AccountId by,
        Kind kind,
        Instant madeAt,
        @Nullable Instant undoneAt,
        List<Line> lines) {

    public enum Kind {
        STAGE,
        ASSIGN,
        SECTION,
        TAG,
        /// of publication
        MOMENT
    }

    /// @param was what it was before, as whoever did it writes it; empty for nothing
    /// @param became what it is since
    /// @param refused why it was not done to this one, for people; null for what was done
    public record Line(
            ArticleId article,
            String was,
            String became,
            @Nullable String refused) {

        public static Line done(ArticleId article, String was, String became) {
            return new Line(article, was, became, null);
        }

        /// What undoing it is.
        public Line reversed() {
            return new Line(article, /* was= */ became, /* became= */ was, null);
        }

        public static Line refused(ArticleId article, String why) {
            return new Line(article, "", "", why);
        }
    }

    public Batch {
        lines = List.copyOf(lines);
    }

    /// Those to which something was done.
    public List<Line> done() {
        return lines.stream().filter(line -> line.refused() == null).toList();
    }

    public List<Line> refused() {
        return lines.stream().filter(line -> line.refused() != null).toList();
    }

    public boolean canBeUndone() {
        return undoneAt == null && !done().isEmpty();
    }
}
