package press.linecaster.people;

import static press.linecaster.people.db.Tables.ACCOUNT;
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
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.addresses.AddressTaken;
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

    /// Told in the same transaction: an author is about to be no more, and their bylines are another's.
    public record AuthorMerged(AuthorId author, AuthorId into) {}

    /// Likewise: one without bylines has gone.
    public record AuthorRemoved(AuthorId author) {}

    /// What [#restore] takes.
    public record Removed(Author author, Addresses.Claim addresses) {}

    private final DSLContext db;
    private final ChangeLog changes;
    private final Addresses addresses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Authors(DSLContext db, ChangeLog changes, Addresses addresses, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.changes = changes;
        this.addresses = addresses;
        this.events = events;
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

    /// Lets nobody else write one before this transaction ends: whoever writes a row has it, on both databases.
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(AuthorId id) {
        db.update(AUTHOR)
                .set(AUTHOR.NAME, AUTHOR.NAME)
                .where(AUTHOR.ID.eq(id.value()))
                .execute();
    }

    /// Every author, by name. One query; a paper has at most some hundreds.
    public List<Author> all() {
        return select().orderBy(AUTHOR.NAME, AUTHOR.ID).fetch(Authors::author);
    }

    /// Those whose names contain all of some words, by name. Walks the index of names.
    /// @param after only who comes after this one
    /// @param limit 1 to 500
    public List<Author> search(String words, @Nullable Author after, int limit) {
        var condition = after == null
                ? DSL.noCondition()
                : AUTHOR.NAME
                        .ge(after.name())
                        .and(AUTHOR.NAME
                                .gt(after.name())
                                .or(AUTHOR.ID.gt(after.id().value())));
        for (var word : words.split("\\s+"))
            if (!word.isEmpty()) condition = condition.and(AUTHOR.NAME.containsIgnoreCase(word));
        return select().where(condition)
                .orderBy(AUTHOR.NAME, AUTHOR.ID)
                .limit(limit)
                .fetch(Authors::author);
    }

    /// Adds an author, who gets a page at `/author/{slug}`. Where the slug is taken, the next free one with a
    /// number.
    /// @param wanted its id is ignored
    @Transactional
    public Author add(Author wanted) {
        var author = wanted.with(new AuthorId(Ids.next()), free(wanted.slug()));
        insert(author);
        addresses.claimFree(target(author.id()), address(author.slug()));
        changes.append(new AuthorAdded(author.id()));
        return author;
    }

    private void insert(Author author) {
        db.insertInto(AUTHOR)
                .set(AUTHOR.ID, author.id().value())
                .set(AUTHOR.SLUG, author.slug().value())
                .set(AUTHOR.NAME, author.name())
                .set(AUTHOR.ROLE, author.role())
                .set(AUTHOR.BIOGRAPHY_HTML, author.biography().html())
                .set(AUTHOR.EMAIL, author.email())
                .set(AUTHOR.EMAIL_SHOWN, author.isEmailShown())
                .set(AUTHOR.WEBSITE, author.website())
                .set(AUTHOR.PORTRAIT_MEDIA_ID, value(author.portrait()))
                .set(AUTHOR.PROFILES, String.join("\n", author.profiles()))
                .set(AUTHOR.ADDED_AT, clock.instant())
                .execute();
    }

    /// Saves what has changed of an author; the slug and the address stay.
    /// @throws IllegalArgumentException when there is no such author
    @Transactional
    public void save(Author author) {
        var before = require(author.id());
        if (before.equals(author)) return;
        db.update(AUTHOR)
                .set(AUTHOR.NAME, author.name())
                .set(AUTHOR.ROLE, author.role())
                .set(AUTHOR.BIOGRAPHY_HTML, author.biography().html())
                .set(AUTHOR.EMAIL, author.email())
                .set(AUTHOR.EMAIL_SHOWN, author.isEmailShown())
                .set(AUTHOR.WEBSITE, author.website())
                .set(AUTHOR.PORTRAIT_MEDIA_ID, value(author.portrait()))
                .set(AUTHOR.PROFILES, String.join("\n", author.profiles()))
                .where(AUTHOR.ID.eq(author.id().value()))
                .execute();
        changes.append(new AuthorEdited(author.id()));
    }

    /// Gives an author another slug and so another address; the old one leads there.
    /// @throws AddressTaken when another has the slug, or its address leads to something else
    @Transactional
    public void readdress(AuthorId id, Slug slug) {
        if (require(id).slug().equals(slug)) return;
        if (db.fetchExists(AUTHOR, AUTHOR.SLUG.eq(slug.value()))) throw new AddressTaken(address(slug), target(id));
        addresses.claim(target(id), address(slug));
        db.update(AUTHOR)
                .set(AUTHOR.SLUG, slug.value())
                .where(AUTHOR.ID.eq(id.value()))
                .execute();
        changes.append(new AuthorEdited(id));
    }

    /// Makes one author of two: bylines of the first become those of the other, and so does the account by which they
    /// come in; all of the addresses lead to the other. The first is no more then.
    /// @throws IllegalArgumentException when both have accounts
    @Transactional
    public void merge(AuthorId id, AuthorId into) {
        var author = require(id);
        var other = require(into);
        if (id.equals(into)) throw new IllegalArgumentException("author " + id.value() + " cannot become themselves");
        if (hasAccount(id) && hasAccount(into))
            throw new IllegalArgumentException("both %s and %s have accounts".formatted(author.name(), other.name()));
        db.update(ACCOUNT)
                .set(ACCOUNT.AUTHOR_ID, into.value())
                .where(ACCOUNT.AUTHOR_ID.eq(id.value()))
                .execute();
        addresses.handOver(target(id), target(into));
        events.publishEvent(new AuthorMerged(id, into));
        db.deleteFrom(AUTHOR).where(AUTHOR.ID.eq(id.value())).execute();
        changes.append(new AuthorEdited(id));
        changes.append(new AuthorEdited(into));
    }

    /// Removes an author without bylines. Their addresses lead nowhere then.
    /// @throws IllegalArgumentException when they have an account
    /// @throws org.springframework.dao.DataIntegrityViolationException when they have bylines
    @Transactional
    public Removed remove(AuthorId id) {
        var author = require(id);
        if (hasAccount(id)) throw new IllegalArgumentException(author.name() + " has an account");
        var freed = addresses.release(target(id));
        events.publishEvent(new AuthorRemoved(id));
        db.deleteFrom(AUTHOR).where(AUTHOR.ID.eq(id.value())).execute();
        changes.append(new AuthorEdited(id));
        return new Removed(author, freed);
    }

    /// Undoes [#remove]. Where their slug or address was taken meanwhile, they have the next free one.
    @Transactional
    public void restore(Removed removed) {
        var author = removed.author()
                .with(removed.author().id(), free(removed.author().slug()));
        insert(author);
        addresses.claimAll(List.of(removed.addresses()));
        if (addresses.of(target(author.id())).isEmpty())
            addresses.claimFree(target(author.id()), address(author.slug()));
        changes.append(new AuthorAdded(author.id()));
    }

    private boolean hasAccount(AuthorId id) {
        return db.fetchExists(ACCOUNT, ACCOUNT.AUTHOR_ID.eq(id.value()));
    }

    private Author require(AuthorId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no author " + id.value()));
    }

    private static String address(Slug slug) {
        return AddressPath.encode("/author/" + slug);
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
                        AUTHOR.EMAIL_SHOWN,
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
                row.get(AUTHOR.EMAIL_SHOWN),
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
