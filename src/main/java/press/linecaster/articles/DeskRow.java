package press.linecaster.articles;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.Release.Stage;
import press.linecaster.articles.Text.Label;
import press.linecaster.people.AuthorId;
import press.linecaster.sections.SectionId;

/// An article as it stands in a list of the newsroom.
///
/// @param headline as it was typed; may be empty
/// @param section the main one
/// @param publishedAt the moment of publication, if one was ever chosen
/// @param listedFrom when readers see it first, if they ever do
/// @param stagedAt since when it is at its stage; null where nobody has noted it
/// @param returned who has sent it back there, and when; null where nobody has
public record DeskRow(
        ArticleId id,
        String headline,
        Stage stage,
        Label label,
        @Nullable SectionId section,
        List<AuthorId> bylines,
        int wordCount,
        Instant savedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant listedFrom,
        @Nullable Instant stagedAt,
        @Nullable Returned returned,
        Assignment assignment) {

    /// @param because empty where nothing was said
    public record Returned(Instant at, String by, String because) {}

    public DeskRow {
        bylines = List.copyOf(bylines);
    }

    public boolean isScheduled(Instant now) {
        return stage == Stage.PUBLISHED && listedFrom != null && listedFrom.isAfter(now);
    }

    /// Whether it is late at `now`.
    public boolean isOverdue(Instant now) {
        var due = assignment.due();
        return due != null && due.isBefore(now) && DeskStage.UNDER_WAY.contains(stage);
    }
}
