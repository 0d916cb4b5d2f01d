package press.linecaster.articles;

import org.jspecify.annotations.Nullable;
import press.linecaster.articles.Manuscript.Form;
import press.linecaster.articles.Release.Stage;
import press.linecaster.people.AuthorId;
import press.linecaster.sections.SectionId;

/// Which articles the newsroom wants to look at.
///
/// @param stage null for those of any
/// @param section that they stand in themselves; null for any
/// @param author in their bylines; null for anybody
/// @param words that all stand in the headline, in whatever order; empty for any
public record DeskFilter(
        Form form,
        @Nullable Stage stage,
        @Nullable SectionId section,
        @Nullable AuthorId author,
        String words) {}
