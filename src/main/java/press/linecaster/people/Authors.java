package press.linecaster.people;

import static press.linecaster.people.db.Tables.AUTHOR;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Target;
import press.linecaster.kernel.AddressPath;
import press.linecaster.kernel.ChangeKinds;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.media.MediaId;
import press.linecaster.people.AuthorChange.AuthorAdded;
import press.linecaster.people.AuthorChange.AuthorEdited;

/// The authors of the paper.
@Service
@Transactional(readOnly = true)
public class Authors {

    private final DSLContext db;
    private final ChangeLog changes;
    private final Addresses addresses;
    private final Clock clock;

    Authors(DSLContext db, ChangeLog changes, Addresses addresses, Clock clock) {
        this.db = db;
        this.changes = changes;
        this.addresses = addresses;
        this.clock = clock;
    }

    public Optional<Author> find(AuthorId id) {
        return select().where(AUTHOR.ID.eq(id.value())).fetchOptional(Authors::author);
    }

    public Optional<Author> find(Slug slug) {
        return select().where(AUTHOR.SLUG.eq(slug.value())).fetchOptional(Authors::author);
    }

    /// Those of `ids` that exist. One query.
    public Map<AuthorId, Author> find(Collection<AuthorId> ids) {
        return select().where(AUTHOR.ID.in(ids.stream().map(AuthorId::value).toList())).fetch(Authors::author).stream()
                .collect(Collectors.toMap(Author::id, Function.identity()));
    }

    /// Every author, by name. One query; a paper has at most some hundreds.
    public List<Author> all() {
        return select().orderBy(AUTHOR.NAME, AUTHOR.ID).fetch(Authors::author);
    }

    /// Adds an author, who gets a page at `/author/{slug}`. Where the slug is taken, the next free one with a
    /// number.
    /// @param wanted its id is ignored
    @Transactional
    public Author add(Author wanted) {
        var id = new AuthorId(Ids.next());
        var slug = free(wanted.slug());
        var author = new Author(
                id,
                slug,
                wanted.name(),
                wanted.role(),
                wanted.biography(),
                wanted.email(),
                wanted.website(),
                wanted.portrait(),
                wanted.profiles());
        db.insertInto(AUTHOR)
                .set(AUTHOR.ID, id.value())
                .set(AUTHOR.SLUG, slug.value())
                .set(AUTHOR.NAME, author.name())
                .set(AUTHOR.ROLE, author.role())
                .set(AUTHOR.BIOGRAPHY_HTML, author.biography().html())
                .set(AUTHOR.EMAIL, author.email())
                .set(AUTHOR.WEBSITE, author.website())
                .set(AUTHOR.PORTRAIT_MEDIA_ID, value(author.portrait()))
                .set(AUTHOR.PROFILES, String.join("\n", author.profiles()))
                .set(AUTHOR.ADDED_AT, clock.instant())
                .execute();
        addresses.claimFree(target(id), AddressPath.encode("/author/" + slug));
        changes.append(new AuthorAdded(id));
        return author;
    }

    /// Saves what has changed of an author; the slug and the address stay.
    /// @throws IllegalArgumentException when there is no such author
    @Transactional
    public void save(Author author) {
        var before = find(author.id()).orElseThrow(() -> new IllegalArgumentException("no author " + author.id()));
        if (before.equals(author)) return;
        db.update(AUTHOR)
                .set(AUTHOR.NAME, author.name())
                .set(AUTHOR.ROLE, author.role())
                .set(AUTHOR.BIOGRAPHY_HTML, author.biography().html())
                .set(AUTHOR.EMAIL, author.email())
                .set(AUTHOR.WEBSITE, author.website())
                .set(AUTHOR.PORTRAIT_MEDIA_ID, value(author.portrait()))
                .set(AUTHOR.PROFILES, String.join("\n", author.profiles()))
                .where(AUTHOR.ID.eq(author.id().value()))
                .execute();
        changes.append(new AuthorEdited(author.id()));
    }

    private static Target target(AuthorId id) {
        return new Target(Target.Kind.AUTHOR, id.value());
    }

    private Slug free(Slug wanted) {
        var slug = wanted;
        for (var number = 2; db.fetchExists(AUTHOR, AUTHOR.SLUG.eq(slug.value())); number++)
            slug = wanted.numbered(number);
        return slug;
    }

    private SelectJoinStep<? extends org.jooq.Record> select() {
        return db.select(
                        AUTHOR.ID,
                        AUTHOR.SLUG,
                        AUTHOR.NAME,
                        AUTHOR.ROLE,
                        AUTHOR.BIOGRAPHY_HTML,
                        AUTHOR.EMAIL,
                        AUTHOR.WEBSITE,
                        AUTHOR.PORTRAIT_MEDIA_ID,
                        AUTHOR.ADDED_AT,
                        AUTHOR.PROFILES)
                .from(AUTHOR);
    }

    private static Author author(org.jooq.Record row) {
        var portrait = row.get(AUTHOR.PORTRAIT_MEDIA_ID);
        return new Author(
                new AuthorId(row.get(AUTHOR.ID)),
                new Slug(row.get(AUTHOR.SLUG)),
                row.get(AUTHOR.NAME),
                row.get(AUTHOR.ROLE),
                SafeHtml.stored(row.get(AUTHOR.BIOGRAPHY_HTML)),
                row.get(AUTHOR.EMAIL),
                row.get(AUTHOR.WEBSITE),
                portrait == null ? null : new MediaId(portrait),
                row.get(AUTHOR.PROFILES).lines().toList());
    }

    private static @Nullable Long value(@Nullable MediaId media) {
        return media == null ? null : media.value();
    }

    @Configuration(proxyBeanMethods = false)
    static class Kinds {
        @Bean
        ChangeKinds authorChanges() {
            return ChangeKinds.of(AuthorChange.class);
        }
    }
}
