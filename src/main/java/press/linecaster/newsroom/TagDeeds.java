package press.linecaster.newsroom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.addresses.AddressTaken;
import press.linecaster.addresses.Addresses;
import press.linecaster.articles.Filings;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.people.Account;
import press.linecaster.people.Accounts;
import press.linecaster.people.AuditTrail;
import press.linecaster.people.Role.Right;
import press.linecaster.sections.Tag;
import press.linecaster.sections.TagId;
import press.linecaster.sections.Tags;

/// What is done to tags in the newsroom, each with its line in the audit trail, or not at all. Who may do it is asked
/// here.
@Service
class TagDeeds {

    /// What came of deleting several.
    ///
    /// @param kept names of those that are still needed
    record Deleted(List<Tags.Removed> removed, List<String> kept) {}

    private final Tags tags;
    private final Filings filings;
    private final Addresses addresses;
    private final AuditTrail trail;

    TagDeeds(Tags tags, Filings filings, Addresses addresses, AuditTrail trail) {
        this.tags = tags;
        this.filings = filings;
        this.addresses = addresses;
        this.trail = trail;
    }

    /// @throws Mistyped for what cannot be
    @Transactional
    public Tag add(Account account, String typedName) {
        return add(account, typedName, "", SafeHtml.EMPTY);
    }

    /// @param typedSlug empty for one that is made of the name
    /// @throws Mistyped for what cannot be
    @Transactional
    public Tag add(Account account, String typedName, String typedSlug, SafeHtml description) {
        require(account);
        var name = Naming.name(typedName);
        var slug = Naming.slug(typedSlug, name, "tag");
        tags.find(slug).ifPresent(known -> {
            throw new Mistyped("name", "There is a tag like this already: %s.".formatted(known.name()));
        });
        var tag = tags.add(slug, name, description);
        note(account, "tag.add", tag, "", "/tag/" + tag.slug());
        return tag;
    }

    /// @throws Mistyped for what cannot be
    @Transactional
    public void edit(Account account, TagId id, Typed typed) {
        require(account);
        var name = Naming.name(typed.value("name"));
        var slug = Naming.slug(typed.value("slug"), name, "tag");
        change(account, new Tag(id, slug, name, Naming.words("description", typed.value("description"))));
    }

    /// Back to what it was.
    @Transactional
    public void change(Account account, Tag as) {
        require(account);
        var before = known(as.id());
        if (before.equals(as)) return;
        try {
            tags.rename(as.id(), as.name(), as.slug(), as.description());
        } catch (AddressTaken taken) {
            throw Naming.taken(taken.path(), addresses);
        }
        note(account, "tag.edit", as, described(before), described(as));
    }

    /// Makes one tag of all of these.
    /// @param ids may contain the one that stays
    @Transactional
    public void merge(Account account, Collection<TagId> ids, TagId into) {
        require(account);
        var other = known(into);
        for (var id : ids) {
            if (id.equals(into)) continue;
            var tag = known(id);
            var count = filings.byTag(List.of(id)).getOrDefault(id, 0);
            tags.merge(id, into);
            note(account, "tag.merge", tag, Things.articles(count), other.name());
        }
    }

    /// Deletes those that nothing needs, and leaves the others.
    @Transactional
    public Deleted remove(Account account, Collection<TagId> ids) {
        require(account);
        var counts = filings.byTag(ids);
        var removed = new ArrayList<Tags.Removed>();
        var kept = new ArrayList<String>();
        for (var tag : tags.find(ids).values()) {
            if (counts.getOrDefault(tag.id(), 0) > 0 || tags.isInMenu(tag.id())) {
                kept.add(tag.name());
                continue;
            }
            removed.add(tags.remove(tag.id()));
            note(account, "tag.remove", tag, described(tag), "");
        }
        return new Deleted(removed, kept);
    }

    @Transactional
    public void restore(Account account, List<Tags.Removed> removed) {
        require(account);
        for (var each : removed) {
            if (tags.find(each.tag().id()).isPresent()) continue;
            tags.restore(each);
            note(
                    account,
                    "tag.restore",
                    each.tag(),
                    "",
                    described(known(each.tag().id())));
        }
    }

    private Tag known(TagId id) {
        return tags.find(id).orElseThrow(NoSuchThing::new);
    }

    private static String described(Tag tag) {
        return tag.name() + ", /tag/" + tag.slug();
    }

    private static void require(Account account) {
        if (!account.may(Right.ARRANGE_PAPER)) throw NotAllowed.byRole("Your role does not allow this.");
    }

    private void note(Account account, String action, Tag tag, String was, String became) {
        trail.note(Accounts.described(account), action, tag.name(), was, became);
    }
}
