package press.linecaster.newsroom;

import java.util.Locale;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Destination;
import press.linecaster.kernel.AddressPath;
import press.linecaster.kernel.PlainText;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;

/// What people call sections, tags and authors, as it is typed: names, parts of addresses, a few words about them.
final class Naming {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SLUG = 100;
    private static final int LONGEST_WORDS = 5_000;

    private Naming() {}

    static String name(String typed) {
        var name = PlainText.line(typed);
        if (name.isEmpty()) throw new Mistyped("name", "Please say a name.");
        if (name.length() > LONGEST_NAME)
            throw new Mistyped("name", "This name is too long: %d characters at most.".formatted(LONGEST_NAME));
        return name;
    }

    /// @param typed empty for one that is made of the name
    static Slug slug(String typed, String name, String otherwise) {
        var slug = typed.strip().toLowerCase(Locale.ROOT);
        if (slug.isEmpty()) return Slug.of(name, otherwise);
        if (slug.length() > LONGEST_SLUG || !Slug.isValid(slug))
            throw new Mistyped(
                    "slug", "Letters and digits, with hyphens between words, as in local-news; 100 at most.");
        return new Slug(slug);
    }

    static SafeHtml words(String field, String typed) {
        var words = BodySource.read(typed);
        if (words.html().length() > LONGEST_WORDS)
            throw new Mistyped(field, "This is too long: some %d characters at most.".formatted(LONGEST_WORDS));
        return words;
    }

    /// Of an address that cannot be had, what is there.
    static Mistyped taken(String path, Addresses addresses) {
        var what = switch (AddressPath.normalise(path).flatMap(addresses::find).orElse(null)) {
            case null -> "another one here has it already.";
            case Destination.Here(var target, var _) -> "%s has it already.".formatted(Things.called(target.kind()));
            case Destination.Moved(var _, var to) -> "it leads to " + to + ", which had it before.";
            case Destination.Elsewhere(var location) -> "there is a redirect from it to " + location + ".";
        };
        return new Mistyped("slug", "The address " + path + " is not free: " + what);
    }
}
