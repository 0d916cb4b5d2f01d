package press.linecaster.people;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.media.MediaId;

/// Somebody whose name stands in bylines.
///
/// @param role such as "Health correspondent"
/// @param isEmailShown whether readers get to know the address
/// @param website absolute address, http or https
/// @param profiles where else they are found, such as on Mastodon; absolute addresses, http or https
public record Author(
        AuthorId id,
        Slug slug,
        String name,
        @Nullable String role,
        SafeHtml biography,
        @Nullable String email,
        boolean isEmailShown,
        @Nullable String website,
        @Nullable MediaId portrait,
        List<String> profiles) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\\p{Cntrl}\"<>]+");

    public Author {
        profiles = List.copyOf(profiles);
        if (website != null) check(website);
        profiles.forEach(Author::check);
    }

    private static void check(String address) {
        if (!ADDRESS.matcher(address).matches())
            throw new IllegalArgumentException(
                    "an author is found at an address that begins with http:// or https://, not at " + address);
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
        this(id, slug, name, role, biography, email, false, website, portrait, List.of());
    }

    /// The same under another id and slug.
    Author with(AuthorId otherId, Slug otherSlug) {
        return new Author(otherId, otherSlug, name, role, biography, email, isEmailShown, website, portrait, profiles);
    }
}
