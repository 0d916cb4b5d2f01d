package press.linecaster.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.media.MediaId;

/// Somebody whose name stands in bylines.
///
/// @param role such as "Health correspondent"
/// @param email never shown
/// @param website absolute address, http or https
/// @param profiles where else they are found, such as on Mastodon; absolute addresses, http or https
public record Author(
        AuthorId id,
        Slug slug,
        String name,
        @Nullable String role,
        SafeHtml biography,
        @Nullable String email,
        @Nullable String website,
        @Nullable MediaId portrait,
        List<String> profiles) {

    public Author {
        profiles = List.copyOf(profiles);
    }

    /// Somebody who is found here alone.
    public Author(
            AuthorId id,
            Slug slug,
            String name,
            @Nullable String role,
            SafeHtml biography,
            @Nullable String email,
            @Nullable String website,
            @Nullable MediaId portrait) {
        this(id, slug, name, role, biography, email, website, portrait, List.of());
    }
}
