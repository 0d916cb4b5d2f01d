package press.linecaster.people;

import org.jspecify.annotations.Nullable;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.media.MediaId;

/// Somebody whose name stands in bylines.
///
/// @param role such as "Health correspondent"
/// @param email never shown
/// @param website absolute address, http or https
public record Author(
        AuthorId id,
        Slug slug,
        String name,
        @Nullable String role,
        SafeHtml biography,
        @Nullable String email,
        @Nullable String website,
        @Nullable MediaId portrait) {}
