package press.linecaster.articles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That a version of an article's text is kept, without the text.
///
/// @param name what somebody calls it; absent for most
public record Version(
        int number,
        Instant savedAt,
        Saving saving,
        @Nullable String name) {}
