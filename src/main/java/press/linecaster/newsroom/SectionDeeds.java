package press.linecaster.newsroom;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.addresses.AddressTaken;
import press.linecaster.addresses.Addresses;
import press.linecaster.articles.Filings;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.paper.Setting;
import press.linecaster.paper.Settings;
import press.linecaster.people.Account;
import press.linecaster.people.Accounts;
import press.linecaster.people.AuditTrail;
import press.linecaster.people.Role.Right;
import press.linecaster.sections.Section;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.Sections;

/// What is done to sections in the newsroom, each with its line in the audit trail, or not at all. Who may do it is
/// asked here. What was decided about a section, that it is never hot or that somebody else publishes there, goes with
/// it wherever it goes.
@Service
class SectionDeeds {

    /// Where a section hangs.
    /// @param index among the children of its parent, from 0
    record Place(@Nullable SectionId parent, int index) {}

    private static final int DEEPEST = 6;

    private final Sections sections;
    private final Filings filings;
    private final Settings settings;
    private final Addresses addresses;
    private final AuditTrail trail;

    SectionDeeds(Sections sections, Filings filings, Settings settings, Addresses addresses, AuditTrail trail) {
        this.sections = sections;
        this.filings = filings;
        this.settings = settings;
        this.addresses = addresses;
        this.trail = trail;
    }

    /// @throws Mistyped for what cannot be
    @Transactional
    public Section add(Account account, @Nullable SectionId parent, String typedName, String typedSlug) {
        return add(account, parent, typedName, typedSlug, SafeHtml.EMPTY);
    }

    /// @throws Mistyped for what cannot be
    @Transactional
    public Section add(
            Account account, @Nullable SectionId parent, String typedName, String typedSlug, SafeHtml description) {
        require(account);
        var name = Naming.name(typedName);
        var slug = Naming.slug(typedSlug, name, "section");
        var tree = sections.tree();
        if (parent != null && tree.find(parent).isEmpty())
            throw new Mistyped("parent", "This section is not there any more. Please choose another one.");
        if (parent != null && tree.pathTo(parent).size() >= DEEPEST)
            throw new Mistyped("parent", "Sections hang %d deep at most.".formatted(DEEPEST));
        if (tree.children(parent).stream().anyMatch(each -> each.slug().equals(slug)))
            throw new Mistyped("name", "There is a section of this name, or with this address, here already.");
        var section = sections.add(parent, slug, name, description);
        note(account, "section.add", section, "", path(section.id()));
        return section;
    }

    /// @param isNeverHot about the section itself, and so about all beneath it
    /// @throws Mistyped for what cannot be
    @Transactional
    public void edit(Account account, SectionId id, Typed typed, boolean isNeverHot) {
        require(account);
        hold();
        var before = known(id);
        var name = Naming.name(typed.value("name"));
        var slug = Naming.slug(typed.value("slug"), name, "section");
        var description = Naming.words("description", typed.value("description"));
        change(account, before, name, slug, description);
        var names = settings.paper().hot().excluded();
        var decided = HotExclusions.with(names, sections.tree(), id, isNeverHot);
        if (decided.equals(names)) return;
        decide(Setting.HOT_EXCLUDED, names, decided);
        note(account, "section.edit", known(id), hot(!isNeverHot), hot(isNeverHot));
    }

    private static String hot(boolean isNever) {
        return isNever ? "never in What's hot" : "may be in What's hot";
    }

    /// Likewise, all but where it hangs and what is decided about it.
    @Transactional
    public void rename(Account account, Section as) {
        require(account);
        hold();
        change(account, known(as.id()), as.name(), as.slug(), as.description());
    }

    private void change(Account account, Section before, String name, Slug slug, SafeHtml description) {
        if (before.name().equals(name)
                && before.slug().equals(slug)
                && before.description().equals(description)) return;
        var was = described(before);
        try {
            keepingWhatIsDecided(() -> sections.rename(before.id(), name, slug, description), UnaryOperator.identity());
        } catch (AddressTaken taken) {
            throw Naming.taken(taken.path(), addresses);
        }
        note(account, "section.edit", known(before.id()), was, described(known(before.id())));
    }

    /// @return where it hung before
    /// @throws NotAllowed for where it cannot hang
    @Transactional
    public Place place(Account account, SectionId id, Place to) {
        require(account);
        hold();
        var section = known(id);
        var tree = sections.tree();
        var parent = to.parent();
        if (parent != null && tree.find(parent).isEmpty())
            throw new NotAllowed("The section to move it under is not there any more. Nothing was moved.");
        if (parent != null && tree.subtree(id).contains(parent))
            throw new NotAllowed("A section cannot hang beneath itself. Nothing was moved.");
        var depth = parent == null ? 0 : tree.pathTo(parent).size();
        if (depth + height(id) > DEEPEST)
            throw new NotAllowed("Sections hang %d deep at most. Nothing was moved.".formatted(DEEPEST));
        var before = placeOf(section);
        var was = described(before, section);
        keepingWhatIsDecided(() -> sections.place(id, parent, to.index()), UnaryOperator.identity());
        var after = placeOf(known(id));
        if (!after.equals(before)) note(account, "section.move", section, was, described(after, known(id)));
        return before;
    }

    /// How many levels there are from a section down.
    private int height(SectionId id) {
        return 1
                + sections.tree().children(id).stream()
                        .mapToInt(child -> height(child.id()))
                        .max()
                        .orElse(0);
    }

    /// @throws NotAllowed where it cannot become a part of the other
    @Transactional
    public void merge(Account account, SectionId id, SectionId into) {
        require(account);
        hold();
        var section = known(id);
        var other = known(into);
        if (sections.tree().subtree(id).contains(into))
            throw new NotAllowed("A section cannot become a part of itself. Nothing was changed.");
        var count = filings.bySection().getOrDefault(id, 0);
        keepingWhatIsDecided(() -> sections.merge(id, into), each -> each.equals(id) ? into : each);
        note(account, "section.merge", section, Things.articles(count), other.name());
    }

    /// @throws NotAllowed for one that is not empty
    @Transactional
    public Sections.Removed remove(Account account, SectionId id) {
        require(account);
        var section = known(id);
        if (filings.bySection().getOrDefault(id, 0) > 0
                || !sections.tree().children(id).isEmpty())
            throw new NotAllowed("There is something in %s. Merge it into another section.".formatted(section.name()));
        var was = described(section);
        try {
            var removed = sections.remove(id);
            note(account, "section.remove", section, was, "");
            return removed;
        } catch (IllegalArgumentException inMenu) {
            throw new NotAllowed("A menu leads to %s. Take it out of there first.".formatted(section.name()));
        }
    }

    @Transactional
    public void restore(Account account, Sections.Removed removed) {
        require(account);
        if (sections.tree().find(removed.section().id()).isPresent())
            throw new NotAllowed("It is there again already.");
        sections.restore(removed);
        var section = known(removed.section().id());
        note(account, "section.restore", section, "", described(section));
    }

    private Place placeOf(Section section) {
        var siblings = sections.tree().children(section.parent());
        return new Place(
                section.parent(), siblings.stream().map(Section::id).toList().indexOf(section.id()));
    }

    /// The tree, and the settings that name sections: nobody else changes either before the deed is done.
    private void hold() {
        sections.hold();
        settings.hold();
    }

    /// Settings name sections by their slugs: they name the same sections after the deed, by whatever slugs.
    private void keepingWhatIsDecided(Runnable deed, UnaryOperator<SectionId> became) {
        var was = sections.tree();
        deed.run();
        var paper = settings.paper();
        var is = sections.tree();
        var cold = paper.hot().excluded();
        decide(Setting.HOT_EXCLUDED, cold, HotExclusions.after(cold, was, is, became));
        var strict = paper.flow().fourEyes();
        decide(Setting.FOUR_EYES, strict, HotExclusions.after(strict, was, is, became));
    }

    private void decide(Setting setting, List<String> before, List<String> names) {
        if (names.equals(before)) return;
        try {
            settings.decide(Map.of(setting, String.join(", ", names)));
        } catch (IllegalArgumentException tooMany) {
            throw new NotAllowed(
                    "The setting %s cannot name so many sections. Nothing was changed.".formatted(setting.title()));
        }
    }

    private Section known(SectionId id) {
        return sections.tree().find(id).orElseThrow(NoSuchThing::new);
    }

    private String path(SectionId id) {
        return "/" + HotExclusions.path(id, sections.tree()) + "/";
    }

    private String described(Section section) {
        return section.name() + ", " + path(section.id());
    }

    private String described(Place place, Section section) {
        return "%s, number %d".formatted(path(section.id()), place.index() + 1);
    }

    private static void require(Account account) {
        if (!account.may(Right.ARRANGE_PAPER)) throw NotAllowed.byRole("Your role does not allow this.");
    }

    private void note(Account account, String action, Section section, String was, String became) {
        trail.note(Accounts.described(account), action, section.name(), was, became);
    }
}
