package press.linecaster.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.linecaster.addresses.Target;
import press.linecaster.people.Author;
import press.linecaster.people.AuthorId;

/// Who an author is, as their own page and the foot of their articles tell it.
///
/// @param address of their page
/// @param email absent where readers should not know it
/// @param links their website and where else they are found
record Profile(
        String name,
        String address,
        @Nullable String role,
        @Nullable Figure portrait,
        Markup biography,
        @Nullable String email,
        @Nullable String website,
        List<SocialLink> links) {

    Profile {
        links = List.copyOf(links);
    }

    /// Of several authors, in their order; those that are no more are left out.
    static List<Profile> of(List<AuthorId> authors, Archive archive, Bodies bodies) {
        return authors.stream()
                .flatMap(id -> archive.author(id).stream())
                .map(author -> of(author, archive, bodies))
                .toList();
    }

    static Profile of(Author author, Archive archive, Bodies bodies) {
        var portrait = author.portrait();
        return new Profile(
                author.name(),
                archive.address(new Target(Target.Kind.AUTHOR, author.id().value()))
                        .orElse("/author/" + author.slug()),
                author.role(),
                portrait == null
                        ? null
                        : archive.photo(portrait)
                                .map(photo -> Figure.of(photo, Figure.PORTRAIT, false))
                                .orElse(null),
                bodies.whole(author.biography(), false),
                author.isEmailShown() ? author.email() : null,
                author.website(),
                author.profiles().stream().map(SocialLink::of).toList());
    }

    /// Whether there is more than a name.
    boolean isTold() {
        return role != null
                || portrait != null
                || email != null
                || website != null
                || !links.isEmpty()
                || !biography.isEmptyContent();
    }

    Link link() {
        return new Link(name, address);
    }
}
