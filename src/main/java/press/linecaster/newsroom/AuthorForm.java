package press.linecaster.newsroom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.linecaster.kernel.EmailAddress;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.PlainText;
import press.linecaster.kernel.Slug;
import press.linecaster.kernel.WebAddress;
import press.linecaster.media.MediaId;
import press.linecaster.people.Author;

/// What readers get to know of an author, as it is typed.
final class AuthorForm {

    private static final int LONGEST_ROLE = 100;
    private static final int LONGEST_ADDRESS = 1_000;
    private static final int MOST_PROFILES = 10;

    private AuthorForm() {}

    /// What stands in the fields at first.
    static Typed of(Author author) {
        var values = new LinkedHashMap<String, String>();
        values.put("name", author.name());
        values.put("slug", author.slug().value());
        values.put("role", orEmpty(author.role()));
        values.put("biography", BodySource.write(author.biography()));
        values.put("website", orEmpty(author.website()));
        values.put("profiles", String.join("\n", author.profiles()));
        values.put("email", orEmpty(author.email()));
        if (author.isEmailShown()) values.put("email-shown", "1");
        var portrait = author.portrait();
        values.put("portrait", portrait == null ? "" : Long.toString(portrait.value()));
        return new Typed(values, Map.of());
    }

    /// The author with all that was typed, but for what one may not say of oneself.
    /// @throws Mistyped for what cannot be
    static Author read(Typed typed, Author author, String name, Slug slug) {
        var email = email(typed.value("email"));
        if (email == null && typed.has("email-shown"))
            throw new Mistyped("email", "To show an address, there has to be one.");
        return new Author(
                author.id(),
                slug,
                name,
                role(typed.value("role")),
                Naming.words("biography", typed.value("biography")),
                email,
                typed.has("email-shown"),
                address("website", typed.value("website")).orElse(null),
                portrait(typed.value("portrait")),
                profiles(typed.value("profiles")));
    }

    static @Nullable String role(String typed) {
        var role = PlainText.line(typed);
        if (role.length() > LONGEST_ROLE)
            throw new Mistyped("role", "This is too long: %d characters at most.".formatted(LONGEST_ROLE));
        return role.isEmpty() ? null : role;
    }

    private static @Nullable String email(String typed) {
        if (typed.isBlank()) return null;
        return EmailAddress.parse(typed)
                .orElseThrow(() -> new Mistyped("email", "This is no e-mail address."))
                .value();
    }

    static Optional<String> address(String field, String typed) {
        if (typed.isBlank()) return Optional.empty();
        var written = WebAddress.written(typed.strip()).filter(address -> address.length() <= LONGEST_ADDRESS);
        if (written.isEmpty())
            throw new Mistyped(field, "%s is no address on the web, as https://…".formatted(PlainText.line(typed)));
        return written;
    }

    static List<String> profiles(String typed) {
        var profiles = new ArrayList<String>();
        for (var line : typed.lines().toList()) address("profiles", line).ifPresent(profiles::add);
        if (profiles.size() > MOST_PROFILES) throw new Mistyped("profiles", "%d at most.".formatted(MOST_PROFILES));
        return profiles;
    }

    /// The number of a picture, which need not be there.
    static Optional<MediaId> portrait(Typed typed) {
        return Ids.parse(typed.value("portrait").strip()).stream()
                .mapToObj(MediaId::new)
                .findFirst();
    }

    private static @Nullable MediaId portrait(String typed) {
        if (typed.isBlank()) return null;
        return Ids.parse(typed.strip()).stream()
                .mapToObj(MediaId::new)
                .findFirst()
                .orElseThrow(() -> new Mistyped("portrait", "There is no such picture in the library."));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
