package press.linecaster.sections;

import static press.linecaster.sections.db.Tables.SECTION;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
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

    private final DSLContext db;
    private final ChangeLog changes;
    private final Addresses addresses;
    private final ApplicationEventPublisher events;

    Sections(DSLContext db, ChangeLog changes, Addresses addresses, ApplicationEventPublisher events) {
        this.db = db;
        this.changes = changes;
        this.addresses = addresses;
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
        var tree = tree();
        if (parent != null && tree.find(parent).isEmpty())
            throw new IllegalArgumentException("no section " + parent.value() + " to be the parent of " + name);
        var siblings = tree.children(parent);
        var slug = free(wanted, siblings);
        var position = siblings.isEmpty() ? 0 : siblings.getLast().position() + 1;
        var section = new Section(new SectionId(Ids.next()), parent, slug, name, description, position);
        db.insertInto(SECTION)
                .set(SECTION.ID, section.id().value())
                .set(SECTION.PARENT_ID, parent == null ? null : parent.value())
                .set(SECTION.SLUG, slug.value())
                .set(SECTION.NAME, name)
                .set(SECTION.DESCRIPTION_HTML, description.html())
                .set(SECTION.POSITION, position)
                .execute();
        claim(tree(), section.id());
        changes.append(new SectionTreeChanged(section.id()));
        return section;
    }

    /// Renames and describes a section. Slug, place and address stay.
    @Transactional
    public void describe(SectionId id, String name, SafeHtml description) {
        var before = tree().find(id).orElseThrow(() -> new IllegalArgumentException("no section " + id.value()));
        if (before.name().equals(name) && before.description().equals(description)) return;
        db.update(SECTION)
                .set(SECTION.NAME, name)
                .set(SECTION.DESCRIPTION_HTML, description.html())
                .where(SECTION.ID.eq(id.value()))
                .execute();
        changes.append(before.name().equals(name) ? new SectionDescribed(id) : new SectionTreeChanged(id));
    }

    /// Hangs a section, with all beneath it, under another parent as the last child, or at the top. The
    /// fronts get new addresses and the old ones lead there.
    /// @throws IllegalArgumentException when there is no such parent, or it is the section itself or
    ///     beneath it
    @Transactional
    public void move(SectionId id, @Nullable SectionId parent) {
        var tree = tree();
        var section = tree.find(id).orElseThrow(() -> new IllegalArgumentException("no section " + id.value()));
        if (Objects.equals(section.parent(), parent)) return;
        if (parent != null && tree.find(parent).isEmpty())
            throw new IllegalArgumentException(
                    "no section " + parent.value() + " to be the parent of " + section.name());
        if (parent != null && tree.subtree(id).contains(parent))
            throw new IllegalArgumentException("section " + section.name() + " cannot be moved beneath itself");
        var siblings = tree.children(parent);
        db.update(SECTION)
                .set(SECTION.PARENT_ID, parent == null ? null : parent.value())
                .set(SECTION.SLUG, free(section.slug(), siblings).value())
                .set(
                        SECTION.POSITION,
                        siblings.isEmpty() ? 0 : siblings.getLast().position() + 1)
                .where(SECTION.ID.eq(id.value()))
                .execute();
        var moved = tree();
        moved.subtree(id).forEach(each -> claim(moved, each));
        events.publishEvent(new SectionMoved(id));
        changes.append(new SectionTreeChanged(id));
    }

    /// How many sections there are.
    public int count() {
        return db.fetchCount(DSL.selectFrom(SECTION));
    }

    private void claim(SectionTree tree, SectionId id) {
        var path = tree.pathTo(id).stream().map(each -> each.slug().value()).collect(Collectors.joining("/", "/", "/"));
        addresses.claimFree(new Target(Target.Kind.SECTION, id.value()), AddressPath.encode(path));
    }

    private static Slug free(Slug wanted, List<Section> siblings) {
        var taken = siblings.stream().map(Section::slug).collect(Collectors.toSet());
        var slug = wanted;
        for (var number = 2; taken.contains(slug); number++) slug = wanted.numbered(number);
        return slug;
    }
}
