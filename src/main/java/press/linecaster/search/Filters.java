package press.linecaster.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import press.linecaster.people.AuthorId;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.TagId;

/// What results are narrowed to, beside the words of the question.
///
/// @param section with everything beneath it
/// @param since the first moment of publication
/// @param before the moment before which it was published
public record Filters(
        @Nullable SectionId section,
        @Nullable AuthorId author,
        @Nullable TagId tag,
        @Nullable Kind kind,
        @Nullable Instant since,
        @Nullable Instant before) {

    public static final Filters NONE = new Filters(null, null, null, null, null, null);

    public boolean isEmpty() {
        return equals(NONE);
    }
}
