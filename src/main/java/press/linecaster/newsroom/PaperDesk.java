package press.linecaster.newsroom;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.media.MediaId;
import press.linecaster.paper.Setting;
import press.linecaster.people.Account;
import press.linecaster.people.Author;
import press.linecaster.people.AuthorId;
import press.linecaster.people.Authors;
import press.linecaster.sections.Menu;
import press.linecaster.sections.Menus;
import press.linecaster.sections.Section;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.Sections;
import press.linecaster.sections.Tag;
import press.linecaster.sections.TagId;
import press.linecaster.sections.Tags;

/// What programs do to what the paper is made of: the deeds of the screens, which ask who may, with values in place of
/// what is typed. Each throws [NotAllowed] for who may not and for what cannot be done as things stand, [Mistyped] for
/// a
/// value that cannot be, and [NoSuchThing] for what is not there.
@Service
public class PaperDesk {

    /// How something is called.
    /// @param slug empty for one that is made of the name
    public record Called(String name, String slug) {}

    /// What readers get to know of an author.
    /// @param website of theirs; an address, or a beginning of one, as people type them
    public record About(
            @Nullable String role,
            SafeHtml biography,
            @Nullable String website,
            @Nullable MediaId portrait,
            List<String> profiles) {

        public About {
            profiles = List.copyOf(profiles);
        }
    }

    private final SectionDeeds sectionDeeds;
    private final TagDeeds tagDeeds;
    private final AuthorDeeds authorDeeds;
    private final MenuDesk menuDesk;
    private final SettingsDesk settingsDesk;
    private final Sections sections;
    private final Tags tags;
    private final Authors authors;
    private final Menus menus;

    PaperDesk(
            SectionDeeds sectionDeeds,
            TagDeeds tagDeeds,
            AuthorDeeds authorDeeds,
            MenuDesk menuDesk,
            SettingsDesk settingsDesk,
            Sections sections,
            Tags tags,
            Authors authors,
            Menus menus) {
        this.sectionDeeds = sectionDeeds;
        this.tagDeeds = tagDeeds;
        this.authorDeeds = authorDeeds;
        this.menuDesk = menuDesk;
        this.settingsDesk = settingsDesk;
        this.sections = sections;
        this.tags = tags;
        this.authors = authors;
        this.menus = menus;
    }

    @Transactional
    public SectionId addSection(Account account, @Nullable SectionId parent, Called called, SafeHtml description) {
        return sectionDeeds
                .add(account, parent, called.name(), called.slug(), description)
                .id();
    }

    @Transactional
    public void save(Account account, SectionId id, Called called, SafeHtml description) {
        var before = sections.tree().find(id).orElseThrow(NoSuchThing::new);
        var name = name(called, before.name());
        var slug = slug(called, before.slug(), name, "section");
        sectionDeeds.rename(account, new Section(id, before.parent(), slug, name, description, before.position()));
    }

    /// Hangs a section beneath another one, or at the top.
    /// @param index among its siblings, from 0; beyond them is behind the last
    @Transactional
    public void place(Account account, SectionId id, @Nullable SectionId parent, int index) {
        sectionDeeds.place(account, id, new SectionDeeds.Place(parent, index));
    }

    @Transactional
    public void remove(Account account, SectionId id) {
        sectionDeeds.remove(account, id);
    }

    @Transactional
    public TagId addTag(Account account, Called called, SafeHtml description) {
        return tagDeeds.add(account, called.name(), called.slug(), description).id();
    }

    @Transactional
    public void save(Account account, TagId id, Called called, SafeHtml description) {
        var before = tags.find(id).orElseThrow(NoSuchThing::new);
        var name = name(called, before.name());
        tagDeeds.change(account, new Tag(id, slug(called, before.slug(), name, "tag"), name, description));
    }

    @Transactional
    public void remove(Account account, TagId id) {
        var deleted = tagDeeds.remove(account, List.of(id));
        if (!deleted.kept().isEmpty())
            throw new NotAllowed("Something is still called so: articles carry it, or a menu leads to it.");
    }

    @Transactional
    public AuthorId addAuthor(Account account, Called called, About about) {
        var added = authorDeeds.add(account, called.name(), called.slug());
        save(account, added.id(), new Called(added.name(), added.slug().value()), about);
        return added.id();
    }

    @Transactional
    public void save(Account account, AuthorId id, Called called, About about) {
        var before = authors.find(id).orElseThrow(NoSuchThing::new);
        var name = name(called, before.name());
        var website = about.website();
        authorDeeds.change(
                account,
                new Author(
                        id,
                        slug(called, before.slug(), name, "author"),
                        name,
                        AuthorForm.role(about.role() == null ? "" : about.role()),
                        about.biography(),
                        before.email(),
                        before.isEmailShown(),
                        website == null || website.equals(before.website())
                                ? website
                                : AuthorForm.address("website", website).orElse(null),
                        about.portrait(),
                        about.profiles().equals(before.profiles())
                                ? before.profiles()
                                : AuthorForm.profiles(String.join("\n", about.profiles()))));
    }

    @Transactional
    public void remove(Account account, AuthorId id) {
        authorDeeds.remove(account, id);
    }

    /// Replaces a menu.
    /// @param seen fingerprint of the menu that they have begun with
    @Transactional
    public void save(Account account, Menu wanted, String seen) {
        if (menus.of(wanted.place()).equals(wanted)) {
            MenuDesk.require(account);
            return;
        }
        if (menuDesk.save(account, MenuDesk.checked(wanted), seen) instanceof MenuDesk.Outcome.Overtaken)
            throw new NotAllowed("Somebody else has changed the menu just now. Nothing was changed.");
    }

    /// Whoever may not decide sees no more of the settings than readers do.
    public static void requireMayDecide(Account account) {
        SettingsDesk.requireRight(account);
    }

    /// @param wanted empty for a setting that is to have its default again
    @Transactional
    public void decide(Account account, Map<Setting, String> wanted) {
        settingsDesk.decide(account, wanted);
    }

    /// What was called so before may go on, however it came by that.
    private static String name(Called called, String before) {
        return called.name().equals(before) ? before : Naming.name(called.name());
    }

    private static Slug slug(Called called, Slug before, String name, String otherwise) {
        return called.slug().equals(before.value()) ? before : Naming.slug(called.slug(), name, otherwise);
    }
}
