package press.linecaster.sections;

import static press.linecaster.sections.db.Tables.TAG;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
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

    private final DSLContext db;
    private final ChangeLog changes;
    private final Addresses addresses;

    Tags(DSLContext db, ChangeLog changes, Addresses addresses) {
        this.db = db;
        this.changes = changes;
        this.addresses = addresses;
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

    /// Adds a tag, which gets a page at `/tag/{slug}`. Where the slug is taken, the next free one with a
    /// number.
    @Transactional
    public Tag add(Slug wanted, String name, SafeHtml description) {
        var slug = wanted;
        for (var number = 2; db.fetchExists(TAG, TAG.SLUG.eq(slug.value())); number++) slug = wanted.numbered(number);
        var tag = new Tag(new TagId(Ids.next()), slug, name, description);
        db.insertInto(TAG)
                .set(TAG.ID, tag.id().value())
                .set(TAG.SLUG, slug.value())
                .set(TAG.NAME, name)
                .set(TAG.DESCRIPTION_HTML, description.html())
                .execute();
        addresses.claimFree(new Target(Target.Kind.TAG, tag.id().value()), AddressPath.encode("/tag/" + slug));
        changes.append(new TagChanged(tag.id()));
        return tag;
    }

    /// Renames and describes a tag. Slug and address stay.
    @Transactional
    public void describe(TagId id, String name, SafeHtml description) {
        var before = find(id).orElseThrow(() -> new IllegalArgumentException("no tag " + id.value()));
        if (before.name().equals(name) && before.description().equals(description)) return;
        db.update(TAG)
                .set(TAG.NAME, name)
                .set(TAG.DESCRIPTION_HTML, description.html())
                .where(TAG.ID.eq(id.value()))
                .execute();
        changes.append(new TagChanged(id));
    }

    private static Tag tag(org.jooq.Record row) {
        return new Tag(
                new TagId(row.get(TAG.ID)),
                new Slug(row.get(TAG.SLUG)),
                row.get(TAG.NAME),
                SafeHtml.stored(row.get(TAG.DESCRIPTION_HTML)));
    }
}
