package press.linecaster.sections;

import static press.linecaster.sections.db.Tables.TAG;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.addresses.AddressTaken;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Target;
import press.linecaster.kernel.AddressPath;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.sections.SectionChange.TagChanged;

/// Subject keywords.
@Service
@Transactional(readOnly = true)
public class Tags {

    /// Told in the same transaction: a tag is about to be no more, and what carries it carries another.
    public record TagMerged(TagId tag, TagId into) {}

    /// Likewise: one that nothing carries has gone.
    public record TagRemoved(TagId tag) {}

    /// What [#restore] takes.
    public record Removed(Tag tag, Addresses.Claim addresses) {}

    private final DSLContext db;
    private final ChangeLog changes;
    private final Addresses addresses;
    private final Menus menus;
    private final ApplicationEventPublisher events;

    Tags(DSLContext db, ChangeLog changes, Addresses addresses, Menus menus, ApplicationEventPublisher events) {
        this.db = db;
        this.changes = changes;
        this.addresses = addresses;
        this.menus = menus;
        this.events = events;
    }

    public Optional<Tag> find(TagId id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    public Optional<Tag> find(Slug slug) {
        return db.select(TAG.ID, TAG.SLUG, TAG.NAME, TAG.DESCRIPTION_HTML)
                .from(TAG)
                .where(TAG.SLUG.eq(slug.value()))
                .fetchOptional(Tags::tag);
    }

    /// Those of `ids` that exist. One query.
    public Map<TagId, Tag> find(Collection<TagId> ids) {
        return db
                .select(TAG.ID, TAG.SLUG, TAG.NAME, TAG.DESCRIPTION_HTML)
                .from(TAG)
                .where(TAG.ID.in(ids.stream().map(TagId::value).toList()))
                .fetch(Tags::tag)
                .stream()
                .collect(Collectors.toMap(Tag::id, Function.identity()));
    }

    /// Every tag, by name.
    public List<Tag> all() {
        return db.select(TAG.ID, TAG.SLUG, TAG.NAME, TAG.DESCRIPTION_HTML)
                .from(TAG)
                .orderBy(TAG.NAME, TAG.ID)
                .fetch(Tags::tag);
    }

    /// Those whose names contain all of some words, by name. Walks the index of names.
    /// @param after only what comes after this one
    /// @param limit 1 to 500
    public List<Tag> search(String words, @Nullable Tag after, int limit) {
        var condition = after == null
                ? DSL.noCondition()
                : TAG.NAME
                        .ge(after.name())
                        .and(TAG.NAME.gt(after.name()).or(TAG.ID.gt(after.id().value())));
        for (var word : words.split("\\s+"))
            if (!word.isEmpty()) condition = condition.and(TAG.NAME.containsIgnoreCase(word));
        return db.select(TAG.ID, TAG.SLUG, TAG.NAME, TAG.DESCRIPTION_HTML)
                .from(TAG)
                .where(condition)
                .orderBy(TAG.NAME, TAG.ID)
                .limit(limit)
                .fetch(Tags::tag);
    }

    /// Lets nobody else write one before this transaction ends: whoever writes a row has it, on both databases.
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(TagId id) {
        db.update(TAG).set(TAG.NAME, TAG.NAME).where(TAG.ID.eq(id.value())).execute();
    }

    /// How many tags there are.
    public int count() {
        return db.fetchCount(TAG);
    }

    /// Whether a menu leads to it.
    public boolean isInMenu(TagId id) {
        return menus.leadTo(target(id));
    }

    /// Adds a tag, which gets a page at `/tag/{slug}`. Where the slug is taken, the next free one with a
    /// number.
    @Transactional
    public Tag add(Slug wanted, String name, SafeHtml description) {
        var slug = free(wanted);
        var tag = new Tag(new TagId(Ids.next()), slug, name, description);
        insert(tag);
        addresses.claimFree(target(tag.id()), address(slug));
        changes.append(new TagChanged(tag.id()));
        return tag;
    }

    private void insert(Tag tag) {
        db.insertInto(TAG)
                .set(TAG.ID, tag.id().value())
                .set(TAG.SLUG, tag.slug().value())
                .set(TAG.NAME, tag.name())
                .set(TAG.DESCRIPTION_HTML, tag.description().html())
                .execute();
    }

    /// Renames and describes a tag. Slug and address stay.
    @Transactional
    public void describe(TagId id, String name, SafeHtml description) {
        var before = require(id);
        if (before.name().equals(name) && before.description().equals(description)) return;
        db.update(TAG)
                .set(TAG.NAME, name)
                .set(TAG.DESCRIPTION_HTML, description.html())
                .where(TAG.ID.eq(id.value()))
                .execute();
        changes.append(new TagChanged(id));
    }

    /// Gives a tag another name, slug and description. With another slug it has another address, and the old one leads
    /// there.
    /// @throws AddressTaken when another tag has the slug, or its address leads to something else
    @Transactional
    public void rename(TagId id, String name, Slug slug, SafeHtml description) {
        if (!require(id).slug().equals(slug)) {
            if (db.fetchExists(TAG, TAG.SLUG.eq(slug.value()))) throw new AddressTaken(address(slug), target(id));
            addresses.claim(target(id), address(slug));
            db.update(TAG)
                    .set(TAG.SLUG, slug.value())
                    .where(TAG.ID.eq(id.value()))
                    .execute();
            changes.append(new TagChanged(id));
        }
        describe(id, name, description);
    }

    /// Makes one tag of two: whatever carries the first carries the other, menus lead there, and so do all of its
    /// addresses. It is no more then.
    @Transactional
    public void merge(TagId id, TagId into) {
        require(id);
        require(into);
        if (id.equals(into)) throw new IllegalArgumentException("tag " + id.value() + " cannot become itself");
        menus.retarget(target(id), target(into));
        addresses.handOver(target(id), target(into));
        events.publishEvent(new TagMerged(id, into));
        db.deleteFrom(TAG).where(TAG.ID.eq(id.value())).execute();
        changes.append(new TagChanged(id));
        changes.append(new TagChanged(into));
    }

    /// Removes a tag that nothing carries. Its addresses lead nowhere then.
    /// @throws IllegalArgumentException when a menu leads to it
    /// @throws org.springframework.dao.DataIntegrityViolationException when something carries it
    @Transactional
    public Removed remove(TagId id) {
        var tag = require(id);
        if (menus.leadTo(target(id))) throw new IllegalArgumentException("a menu leads to " + tag.name());
        var freed = addresses.release(target(id));
        events.publishEvent(new TagRemoved(id));
        db.deleteFrom(TAG).where(TAG.ID.eq(id.value())).execute();
        changes.append(new TagChanged(id));
        return new Removed(tag, freed);
    }

    /// Undoes [#remove]. Where its slug or address was taken meanwhile, it has the next free one.
    @Transactional
    public void restore(Removed removed) {
        var tag = removed.tag();
        var slug = free(tag.slug());
        insert(new Tag(tag.id(), slug, tag.name(), tag.description()));
        addresses.claimAll(List.of(removed.addresses()));
        if (addresses.of(target(tag.id())).isEmpty()) addresses.claimFree(target(tag.id()), address(slug));
        changes.append(new TagChanged(tag.id()));
    }

    private Slug free(Slug wanted) {
        var slug = wanted;
        for (var number = 2; db.fetchExists(TAG, TAG.SLUG.eq(slug.value())); number++) slug = wanted.numbered(number);
        return slug;
    }

    private Tag require(TagId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no tag " + id.value()));
    }

    private static Target target(TagId id) {
        return new Target(Target.Kind.TAG, id.value());
    }

    private static String address(Slug slug) {
        return AddressPath.encode("/tag/" + slug);
    }

    private static Tag tag(org.jooq.Record row) {
        return new Tag(
                new TagId(row.get(TAG.ID)),
                new Slug(row.get(TAG.SLUG)),
                row.get(TAG.NAME),
                SafeHtml.stored(row.get(TAG.DESCRIPTION_HTML)));
    }
}
