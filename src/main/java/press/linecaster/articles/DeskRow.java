package press.linecaster.articles;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.Release.Stage;
import press.linecaster.people.AuthorId;
import press.linecaster.sections.SectionId;

/// An article as it stands in a list of the newsroom.
///
/// @param headline as it was typed; may be empty
/// @param section the main one
/// @param listedFrom when readers see it first, if they ever do
public record DeskRow(
        ArticleId id,
        String headline,
        Stage stage,
        @Nullable SectionId section,
        List<AuthorId> bylines,
        int wordCount,
        Instant savedAt,
        @Nullable Instant listedFrom) {

    public DeskRow {
        bylines = List.copyOf(bylines);
    }
}
