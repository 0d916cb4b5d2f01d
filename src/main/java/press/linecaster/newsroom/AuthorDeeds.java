package press.linecaster.newsroom;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.addresses.AddressTaken;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Target;
import press.linecaster.articles.Filings;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.media.Media;
import press.linecaster.media.MediaLibrary;
import press.linecaster.media.Renditions;
import press.linecaster.people.Account;
import press.linecaster.people.Accounts;
import press.linecaster.people.AuditTrail;
import press.linecaster.people.Author;
import press.linecaster.people.AuthorId;
import press.linecaster.people.Authors;
import press.linecaster.people.Role.Right;
import press.linecaster.sections.Menus;

/// What is done to authors in the newsroom, each with its line in the audit trail, or not at all. Who may do it is
/// asked here.
@Service
class AuthorDeeds {

    private final Authors authors;
    private final Accounts accounts;
    private final Filings filings;
    private final MediaLibrary library;
    private final Renditions renditions;
    private final Menus menus;
    private final Addresses addresses;
    private final AuditTrail trail;

    AuthorDeeds(
            Authors authors,
            Accounts accounts,
            Filings filings,
            MediaLibrary library,
            Renditions renditions,
            Menus menus,
            Addresses addresses,
            AuditTrail trail) {
        this.authors = authors;
        this.accounts = accounts;
        this.filings = filings;
        this.library = library;
        this.renditions = renditions;
        this.menus = menus;
        this.addresses = addresses;
        this.trail = trail;
    }

    /// Whether somebody decides what readers get to know of them.
    static boolean mayDescribeThemselves(Account account) {
        return account.may(Right.PUBLISH);
    }

    /// Where a picture is that somebody has chosen as a portrait, small; empty where there is none.
    public String portrait(Typed typed) {
        return AuthorForm.portrait(typed)
                .flatMap(library::find)
                .flatMap(renditions::small)
                .orElse("");
    }

    /// Somebody without an account.
    /// @throws Mistyped for what cannot be
    @Transactional
    public Author add(Account account, String typedName) {
        return add(account, typedName, "");
    }

    /// @param typedSlug empty for one that is made of the name
    /// @throws Mistyped for what cannot be
    @Transactional
    public Author add(Account account, String typedName, String typedSlug) {
        require(account.may(Right.ARRANGE_PAPER));
        var name = Naming.name(typedName);
        var slug = Naming.slug(typedSlug, name, "author");
        authors.find(slug).ifPresent(known -> {
            throw new Mistyped("name", "There is an author like this already: %s.".formatted(known.name()));
        });
        var author = authors.add(new Author(new AuthorId(0), slug, name, null, SafeHtml.EMPTY, null, null, null));
        note(account, "author.add", author, "", described(author));
        return author;
    }

    /// @throws Mistyped for what cannot be
    @Transactional
    public void edit(Account account, AuthorId id, Typed typed) {
        require(account.may(Right.ARRANGE_PAPER));
        var name = Naming.name(typed.value("name"));
        var slug = Naming.slug(typed.value("slug"), name, "author");
        change(account, AuthorForm.read(typed, known(id), name, slug));
    }

    /// What somebody says of themselves. Name and address are for an editor to change.
    /// @throws Mistyped for what cannot be
    @Transactional
    public void describeOneself(Account account, Typed typed) {
        require(mayDescribeThemselves(account));
        var author = known(accounts.authorOf(account.id()));
        save(account, author, AuthorForm.read(typed, author, author.name(), author.slug()));
    }

    /// Back to what it was.
    @Transactional
    public void change(Account account, Author as) {
        var own = Objects.equals(account.author(), as.id()) && mayDescribeThemselves(account);
        var before = known(as.id());
        var isCalledTheSame = before.name().equals(as.name()) && before.slug().equals(as.slug());
        require(account.may(Right.ARRANGE_PAPER) || own && isCalledTheSame);
        save(account, before, as);
    }

    private void save(Account account, Author before, Author as) {
        if (before.equals(as)) return;
        requirePicture(before, as);
        try {
            authors.readdress(as.id(), as.slug());
        } catch (AddressTaken taken) {
            throw Naming.taken(taken.path(), addresses);
        }
        authors.save(as);
        note(account, "author.edit", as, described(before), described(as));
    }

    private void requirePicture(Author before, Author as) {
        var portrait = as.portrait();
        if (portrait == null || portrait.equals(before.portrait())) return;
        var isPicture = library.find(portrait)
                .filter(media -> media.kind() == Media.Kind.PICTURE)
                .isPresent();
        if (!isPicture) throw new Mistyped("portrait", "There is no such picture in the library.");
    }

    /// @throws NotAllowed where both come in by accounts
    @Transactional
    public void merge(Account account, AuthorId id, AuthorId into) {
        require(account.may(Right.ARRANGE_PAPER));
        var author = known(id);
        var other = known(into);
        var count = filings.byAuthor(List.of(id)).getOrDefault(id, 0);
        if (id.equals(into)) throw new NotAllowed("An author cannot be merged into themselves.");
        try {
            authors.merge(id, into);
        } catch (IllegalArgumentException bothHaveAccounts) {
            throw new NotAllowed(
                    "Both %s and %s have accounts, and each account writes as one author. Nothing was changed."
                            .formatted(author.name(), other.name()));
        }
        menus.retarget(target(id), target(into));
        note(account, "author.merge", author, Things.articles(count), described(other));
    }

    /// @throws NotAllowed for who has bylines, an account or an entry of a menu
    @Transactional
    public Authors.Removed remove(Account account, AuthorId id) {
        require(account.may(Right.ARRANGE_PAPER));
        var author = known(id);
        if (filings.byAuthor(List.of(id)).getOrDefault(id, 0) > 0)
            throw new NotAllowed("%s has written something, so they cannot be deleted.".formatted(author.name()));
        if (menus.leadTo(target(id)))
            throw new NotAllowed("A menu leads to %s. Take it out of there first.".formatted(author.name()));
        try {
            var removed = authors.remove(id);
            note(account, "author.remove", author, described(author), "");
            return removed;
        } catch (IllegalArgumentException hasAccount) {
            throw new NotAllowed("%s has an account, so they cannot be deleted.".formatted(author.name()));
        }
    }

    @Transactional
    public void restore(Account account, Authors.Removed removed) {
        require(account.may(Right.ARRANGE_PAPER));
        if (authors.find(removed.author().id()).isPresent()) throw new NotAllowed("They are there again already.");
        authors.restore(removed);
        note(
                account,
                "author.restore",
                removed.author(),
                "",
                described(known(removed.author().id())));
    }

    private Author known(AuthorId id) {
        return authors.find(id).orElseThrow(NoSuchThing::new);
    }

    private static Target target(AuthorId id) {
        return new Target(Target.Kind.AUTHOR, id.value());
    }

    private static String described(Author author) {
        return Stream.of(
                        author.name(),
                        "/author/" + author.slug(),
                        author.role(),
                        author.biography().plainText(),
                        author.website(),
                        author.email() == null ? null : author.email() + (author.isEmailShown() ? ", shown" : ""))
                .filter(Objects::nonNull)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static void require(boolean isAllowed) {
        if (!isAllowed) throw NotAllowed.byRole("Your role does not allow this.");
    }

    private void note(Account account, String action, Author author, String was, String became) {
        trail.note(Accounts.described(account), action, author.name(), was, became);
    }
}
