package press.linecaster.sections;

import static press.linecaster.sections.db.Tables.SECTION;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
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
import press.linecaster.sections.SectionChange.SectionDescribed;
import press.linecaster.sections.SectionChange.SectionTreeChanged;

/// The section tree.
@Service
@Transactional(readOnly = true)
public class Sections {

    /// Told in the same transaction, so that what is derived from the tree moves with it.
    ///
    /// @param section the top of the subtree that hangs elsewhere now
    public record SectionMoved(SectionId section) {}

    /// Likewise: a section is about to be no more, and what was filed there belongs elsewhere.
    public record SectionMerged(SectionId section, SectionId into) {}

    /// Likewise: one in which nothing is filed has gone.
    public record SectionRemoved(SectionId section) {}

    /// What [#restore] takes.
    public record Removed(Section section, Addresses.Claim addresses) {}

    /// The advisory lock of PostgreSQL for the tree.
    private static final long TREE = Long.MIN_VALUE / 8;

    private final DSLContext db;
    private final ChangeLog changes;
    private final Addresses addresses;
    private final Menus menus;
    private final ApplicationEventPublisher events;

    Sections(DSLContext db, ChangeLog changes, Addresses addresses, Menus menus, ApplicationEventPublisher events) {
        this.db = db;
        this.changes = changes;
        this.addresses = addresses;
        this.menus = menus;
        this.events = events;
    }

    /// All sections. One query; a paper has at most some hundreds.
    public SectionTree tree() {
        return new SectionTree(db.select(
                        SECTION.ID,
                        SECTION.PARENT_ID,
                        SECTION.SLUG,
                        SECTION.NAME,
                        SECTION.DESCRIPTION_HTML,
                        SECTION.POSITION)
                .from(SECTION)
                .orderBy(SECTION.POSITION, SECTION.ID)
                .fetch(row -> new Section(
                        new SectionId(row.value1()),
                        row.value2() == null ? null : new SectionId(row.value2()),
                        new Slug(row.value3()),
                        row.value4(),
                        SafeHtml.stored(row.value5()),
                        row.value6())));
    }

    /// Adds a section as the last child of its parent. Its front gets the address `/{parents}/{slug}/`; where
    /// a sibling has the slug, the next free one with a number.
    /// @throws IllegalArgumentException when there is no such parent
    @Transactional
    public Section add(@Nullable SectionId parent, Slug wanted, String name, SafeHtml description) {
        hold();
        var tree = tree();
        if (parent != null && tree.find(parent).isEmpty())
            throw new IllegalArgumentException("no section " + parent.value() + " to be the parent of " + name);
        var siblings = tree.children(parent);
        var slug = free(wanted, siblings);
        var section = new Section(new SectionId(Ids.next()), parent, slug, name, description, after(siblings));
        insert(section);
        claim(tree(), section.id());
        changes.append(new SectionTreeChanged(section.id()));
        return section;
    }

    private void insert(Section section) {
        var parent = section.parent();
        db.insertInto(SECTION)
                .set(SECTION.ID, section.id().value())
                .set(SECTION.PARENT_ID, parent == null ? null : parent.value())
                .set(SECTION.SLUG, section.slug().value())
                .set(SECTION.NAME, section.name())
                .set(SECTION.DESCRIPTION_HTML, section.description().html())
                .set(SECTION.POSITION, section.position())
                .execute();
    }

    /// Renames and describes a section. Slug, place and address stay.
    @Transactional
    public void describe(SectionId id, String name, SafeHtml description) {
        hold();
        var before = require(tree(), id);
        if (before.name().equals(name) && before.description().equals(description)) return;
        db.update(SECTION)
                .set(SECTION.NAME, name)
                .set(SECTION.DESCRIPTION_HTML, description.html())
                .where(SECTION.ID.eq(id.value()))
                .execute();
        changes.append(before.name().equals(name) ? new SectionDescribed(id) : new SectionTreeChanged(id));
    }

    /// Gives a section another name, slug and description. With another slug its front and those beneath it have
    /// other addresses, and the old ones lead there. Addresses of articles stay.
    /// @throws AddressTaken when a sibling has the slug, or its address leads to something else
    @Transactional
    public void rename(SectionId id, String name, Slug slug, SafeHtml description) {
        hold();
        var tree = tree();
        var before = require(tree, id);
        if (!before.slug().equals(slug)) {
            readdress(before, slug, tree);
            tree.subtree(id).stream()
                    .filter(each -> !each.equals(id))
                    .forEach(each -> changes.append(new SectionTreeChanged(each)));
            changes.append(new SectionTreeChanged(id));
        }
        describe(id, name, description);
    }

    private void readdress(Section section, Slug slug, SectionTree tree) {
        var target = target(section.id());
        var siblings = tree.children(section.parent());
        var above = section.parent() == null ? "/" : path(tree, section.parent());
        var wanted = AddressPath.encode(above + slug + "/");
        if (siblings.stream().anyMatch(each -> each.slug().equals(slug)))
            throw new AddressTaken(AddressPath.normalise(wanted).orElse(wanted), target);
        addresses.claim(target, wanted);
        db.update(SECTION)
                .set(SECTION.SLUG, slug.value())
                .where(SECTION.ID.eq(section.id().value()))
                .execute();
        var renamed = tree();
        tree.subtree(section.id()).stream()
                .filter(each -> !each.equals(section.id()))
                .forEach(each -> claim(renamed, each));
    }

    /// Hangs a section, with all beneath it, under another parent as the last child, or at the top. The
    /// fronts get new addresses and the old ones lead there.
    /// @throws IllegalArgumentException when there is no such parent, or it is the section itself or
    ///     beneath it
    @Transactional
    public void move(SectionId id, @Nullable SectionId parent) {
        if (Objects.equals(require(tree(), id).parent(), parent)) return;
        place(id, parent, Integer.MAX_VALUE);
    }

    /// Likewise, at a place among the children of its parent, from 0; under the same parent it only changes places.
    @Transactional
    public void place(SectionId id, @Nullable SectionId parent, int index) {
        hold();
        var tree = tree();
        var section = require(tree, id);
        var siblings = new ArrayList<>(tree.children(parent));
        var isMoved = !Objects.equals(section.parent(), parent);
        if (isMoved) hang(section, parent, tree);
        siblings.removeIf(each -> each.id().equals(id));
        siblings.add(Math.clamp(index, 0, siblings.size()), section);
        if (!isMoved && siblings.equals(tree.children(parent))) return;
        number(siblings);
        if (isMoved) events.publishEvent(new SectionMoved(id));
        changes.append(new SectionTreeChanged(id));
    }

    private void hang(Section section, @Nullable SectionId parent, SectionTree tree) {
        var id = section.id();
        if (parent != null && tree.find(parent).isEmpty())
            throw new IllegalArgumentException(
                    "no section " + parent.value() + " to be the parent of " + section.name());
        if (parent != null && tree.subtree(id).contains(parent))
            throw new IllegalArgumentException("section " + section.name() + " cannot be moved beneath itself");
        var siblings = tree.children(parent);
        db.update(SECTION)
                .set(SECTION.PARENT_ID, parent == null ? null : parent.value())
                .set(SECTION.SLUG, free(section.slug(), siblings).value())
                .set(SECTION.POSITION, after(siblings))
                .where(SECTION.ID.eq(id.value()))
                .execute();
        var moved = tree();
        moved.subtree(id).forEach(each -> claim(moved, each));
    }

    private void number(List<Section> siblings) {
        for (var i = 0; i < siblings.size(); i++)
            db.update(SECTION)
                    .set(SECTION.POSITION, i)
                    .where(SECTION.ID.eq(siblings.get(i).id().value()))
                    .execute();
    }

    /// Makes one section a part of another: what is filed there, what hangs beneath it and menus go over, and its
    /// addresses lead to the other. It is no more then.
    /// @throws IllegalArgumentException when either is not there, or the other is the section itself or beneath it
    @Transactional
    public void merge(SectionId id, SectionId into) {
        hold();
        var tree = tree();
        var section = require(tree, id);
        require(tree, into);
        if (tree.subtree(id).contains(into))
            throw new IllegalArgumentException("section " + section.name() + " cannot become a part of itself");
        for (var child : tree.children(id)) hang(child, into, tree());
        menus.retarget(target(id), target(into));
        addresses.handOver(target(id), target(into));
        events.publishEvent(new SectionMerged(id, into));
        db.deleteFrom(SECTION).where(SECTION.ID.eq(id.value())).execute();
        changes.append(new SectionTreeChanged(id));
        changes.append(new SectionTreeChanged(into));
    }

    /// Removes a section in which nothing is filed and beneath which nothing hangs. Its addresses lead nowhere then.
    /// @throws IllegalArgumentException when something hangs beneath it, or a menu leads to it
    /// @throws org.springframework.dao.DataIntegrityViolationException when something is filed there
    @Transactional
    public Removed remove(SectionId id) {
        hold();
        var tree = tree();
        var section = require(tree, id);
        if (!tree.children(id).isEmpty()) throw new IllegalArgumentException("sections hang beneath " + section.name());
        if (menus.leadTo(target(id))) throw new IllegalArgumentException("a menu leads to " + section.name());
        changes.append(new SectionTreeChanged(id));
        var freed = addresses.release(target(id));
        events.publishEvent(new SectionRemoved(id));
        db.deleteFrom(SECTION).where(SECTION.ID.eq(id.value())).execute();
        return new Removed(section, freed);
    }

    /// Undoes [#remove]. Where its parent has gone meanwhile it hangs at the top; where its slug or address was taken,
    /// it has the next free one.
    @Transactional
    public void restore(Removed removed) {
        hold();
        var section = removed.section();
        var tree = tree();
        var known = section.parent() != null && tree.find(section.parent()).isPresent();
        var parent = known ? section.parent() : null;
        insert(new Section(
                section.id(),
                parent,
                free(section.slug(), tree.children(parent)),
                section.name(),
                section.description(),
                section.position()));
        addresses.claimAll(List.of(removed.addresses()));
        claim(tree(), section.id());
        changes.append(new SectionTreeChanged(section.id()));
    }

    /// Lets nobody else change the tree before this transaction ends. SQLite writes one at a time anyhow.
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        if (db.family() == SQLDialect.POSTGRES) db.execute("select pg_advisory_xact_lock({0})", TREE);
    }

    /// How many sections there are.
    public int count() {
        return db.fetchCount(DSL.selectFrom(SECTION));
    }

    private void claim(SectionTree tree, SectionId id) {
        addresses.claimFree(target(id), AddressPath.encode(path(tree, id)));
    }

    private static String path(SectionTree tree, SectionId id) {
        return tree.pathTo(id).stream().map(each -> each.slug().value()).collect(Collectors.joining("/", "/", "/"));
    }

    private static Target target(SectionId id) {
        return new Target(Target.Kind.SECTION, id.value());
    }

    private static Section require(SectionTree tree, SectionId id) {
        return tree.find(id).orElseThrow(() -> new IllegalArgumentException("no section " + id.value()));
    }

    private static int after(List<Section> siblings) {
        return siblings.isEmpty() ? 0 : siblings.getLast().position() + 1;
    }

    private static Slug free(Slug wanted, List<Section> siblings) {
        var taken = siblings.stream().map(Section::slug).collect(Collectors.toSet());
        var slug = wanted;
        for (var number = 2; taken.contains(slug); number++) slug = wanted.numbered(number);
        return slug;
    }
}
