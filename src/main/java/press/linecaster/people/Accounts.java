package press.linecaster.people;

import static press.linecaster.people.db.Tables.ACCOUNT;
import static press.linecaster.people.db.Tables.ACCOUNT_LINK;
import static press.linecaster.people.db.Tables.ACCOUNT_SECTION;
import static press.linecaster.people.db.Tables.ACCOUNT_SESSION;
import static press.linecaster.people.db.Tables.ACCOUNT_STEP;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.kernel.EmailAddress;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.PlainText;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.people.Passwords.Weakness;
import press.linecaster.people.db.tables.records.AccountRecord;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.Sections;

/// Those who work in the newsroom, and what they are there. Whatever happens to an account is noted in the
/// [AuditTrail].
@Service
@Transactional(readOnly = true)
public class Accounts {

    static final int LONGEST_NAME = 100;

    private final DSLContext db;
    private final Authors authors;
    private final Sections sections;
    private final Passwords passwords;
    private final AuditTrail trail;
    private final Clock clock;

    Accounts(DSLContext db, Authors authors, Sections sections, Passwords passwords, AuditTrail trail, Clock clock) {
        this.db = db;
        this.authors = authors;
        this.sections = sections;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
    }

    /// Whether nobody can come in yet: the newsroom waits for its first administrator.
    public boolean isEmpty() {
        return !db.fetchExists(ACCOUNT);
    }

    public Optional<Account> find(AccountId id) {
        return row(id).map(this::account);
    }

    /// @param email in whatever letters
    public Optional<Account> find(String email) {
        return row(email).map(this::account);
    }

    /// All, those who may come in first, by name.
    public List<Account> all() {
        return db.selectFrom(ACCOUNT)
                .orderBy(ACCOUNT.ENDED_AT.isNotNull(), ACCOUNT.NAME, ACCOUNT.ID)
                .fetch(this::account);
    }

    /// Some of them, by name.
    /// @param after whose followers are wanted; null from the top
    public List<Account> list(AccountFilter filter, @Nullable AccountId after, int limit) {
        var last = after == null ? null : row(after).orElse(null);
        return db.selectFrom(ACCOUNT)
                .where(filter.condition())
                .and(
                        last == null
                                ? DSL.noCondition()
                                : DSL.row(ACCOUNT.NAME, ACCOUNT.ID).gt(last.getName(), last.getId()))
                .orderBy(ACCOUNT.NAME, ACCOUNT.ID)
                .limit(limit)
                .fetch(this::account);
    }

    /// Adds somebody, who cannot come in before they have chosen a password.
    /// @param by who does it
    /// @throws AccountRefused when the name or the address cannot be
    @Transactional
    public Account add(String name, String email, Role role, String by) {
        var called = checkedName(name);
        var address = EmailAddress.parse(email)
                .map(each -> each.value().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new AccountRefused(AccountMistake.EMAIL_WRONG));
        if (row(address).isPresent()) throw new AccountRefused(AccountMistake.EMAIL_TAKEN);
        var row = new AccountRecord();
        row.setId(Ids.next());
        row.setName(called);
        row.setEmail(address);
        row.setRole(role.name());
        row.setIsLimited(false);
        row.setCreatedAt(clock.instant());
        db.executeInsert(row);
        trail.note(by, "account.add", described(account(row)), "", role.name());
        return account(row);
    }

    /// Gives somebody another role. Whoever is the last administrator stays one.
    /// @throws IllegalStateException for the last administrator
    @Transactional
    public Account become(AccountId id, Role role, String by) {
        var before = require(id);
        if (before.role() == role) return before;
        trail.note(by, "account.role", described(before), before.role().name(), role.name());
        requireAnotherAdministrator(before);
        db.update(ACCOUNT)
                .set(ACCOUNT.ROLE, role.name())
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
        return require(id);
    }

    /// Decides about which sections somebody decides, with all beneath them.
    /// @param chosen empty for the whole paper
    /// @throws IllegalStateException where there is no such section
    @Transactional
    public Account limit(AccountId id, Set<SectionId> chosen, String by) {
        lock(id);
        var before = require(id);
        var tree = sections.tree();
        if (!chosen.stream().allMatch(each -> tree.find(each).isPresent()))
            throw new IllegalStateException("A section that was chosen is not there any more. Nothing was changed.");
        if (before.beat().isWholePaper() == chosen.isEmpty()
                && before.beat().chosen().equals(chosen)) return before;
        db.update(ACCOUNT)
                .set(ACCOUNT.IS_LIMITED, !chosen.isEmpty())
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
        db.deleteFrom(ACCOUNT_SECTION)
                .where(ACCOUNT_SECTION.ACCOUNT_ID.eq(id.value()))
                .execute();
        for (var section : chosen)
            db.insertInto(ACCOUNT_SECTION)
                    .set(ACCOUNT_SECTION.ACCOUNT_ID, id.value())
                    .set(ACCOUNT_SECTION.SECTION_ID, section.value())
                    .execute();
        var after = require(id);
        trail.note(
                by,
                "account.sections",
                described(before),
                before.beat().words(tree),
                after.beat().words(tree));
        return after;
    }

    /// Closes an account: all of its sessions and links end. Closed twice is closed.
    /// @throws IllegalStateException for the last administrator
    @Transactional
    public Account close(AccountId id, String by) {
        var before = require(id);
        if (!before.isOpen()) return before;
        trail.note(by, "account.close", described(before), "open", "closed");
        requireAnotherAdministrator(before);
        db.update(ACCOUNT)
                .set(ACCOUNT.ENDED_AT, clock.instant())
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
        db.deleteFrom(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.ACCOUNT_ID.eq(id.value()))
                .execute();
        db.deleteFrom(ACCOUNT_LINK)
                .where(ACCOUNT_LINK.ACCOUNT_ID.eq(id.value()))
                .execute();
        return require(id);
    }

    /// Lets somebody in again.
    @Transactional
    public Account open(AccountId id, String by) {
        var before = require(id);
        if (before.isOpen()) return before;
        db.update(ACCOUNT)
                .setNull(ACCOUNT.ENDED_AT)
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
        trail.note(by, "account.open", described(before), "closed", "open");
        return require(id);
    }

    /// As whom somebody writes; the first time they become an author.
    @Transactional
    public AuthorId authorOf(AccountId id) {
        lock(id); // two at once make one author
        var account = require(id);
        var known = account.author();
        if (known != null) return known;
        var author = authors.add(new Author(
                new AuthorId(0),
                Slug.of(account.name(), "author"),
                account.name(),
                null,
                SafeHtml.EMPTY,
                null,
                null,
                null));
        db.update(ACCOUNT)
                .set(ACCOUNT.AUTHOR_ID, author.id().value())
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
        return author.id();
    }

    /// How somebody stands in the audit trail and beside what they have saved.
    public static String described(Account account) {
        return account.name() + " <" + account.email() + ">";
    }

    /// What is kept of a password. Takes a tenth of a second: not within a transaction.
    /// @throws AccountRefused when it is too easy to guess
    String hashed(String password, String name, String email) {
        passwords.weakness(password, name, email).ifPresent(weakness -> {
            throw new AccountRefused(mistake(weakness));
        });
        return passwords.hash(password);
    }

    /// Lets nobody else change it before the end of the caller's transaction.
    void lock(AccountId id) {
        db.update(ACCOUNT)
                .set(ACCOUNT.NAME, ACCOUNT.NAME)
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    /// Links to choose one, and whoever is half in by the one before, count no more.
    /// @param hash as [#hashed] gave it
    void choosePassword(AccountId id, String hash) {
        db.deleteFrom(ACCOUNT_LINK)
                .where(ACCOUNT_LINK.ACCOUNT_ID.eq(id.value()))
                .execute();
        db.deleteFrom(ACCOUNT_STEP)
                .where(ACCOUNT_STEP.ACCOUNT_ID.eq(id.value()))
                .execute();
        db.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    /// An account and what is kept of its password.
    record Credentials(Account account, @Nullable String passwordHash) {

        /// Whether nobody has closed it or chosen another password since.
        boolean isStill(Credentials before) {
            return account.isOpen() && Objects.equals(passwordHash, before.passwordHash);
        }

        @Override
        public String toString() {
            return account.toString();
        }
    }

    Optional<Credentials> credentials(String email) {
        return row(email).map(row -> new Credentials(account(row), row.getPasswordHash()));
    }

    @Nullable
    String passwordHash(AccountId id) {
        return row(id).map(AccountRecord::getPasswordHash).orElse(null);
    }

    Account require(AccountId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no account " + id.value()));
    }

    /// One query more for each who is limited; they are few.
    private Beat beat(AccountRecord row) {
        if (!row.getIsLimited()) return Beat.WHOLE_PAPER;
        var chosen = db.select(ACCOUNT_SECTION.SECTION_ID)
                .from(ACCOUNT_SECTION)
                .where(ACCOUNT_SECTION.ACCOUNT_ID.eq(row.getId()))
                .fetchSet(each -> new SectionId(each.value1()));
        var tree = sections.tree();
        var covered =
                chosen.stream().flatMap(each -> tree.subtree(each).stream()).collect(Collectors.toSet());
        return new Beat(false, chosen, covered);
    }

    private static AccountMistake mistake(Weakness weakness) {
        return switch (weakness) {
            case TOO_SHORT -> AccountMistake.PASSWORD_TOO_SHORT;
            case TOO_LONG -> AccountMistake.PASSWORD_TOO_LONG;
            case TOO_FEW_LETTERS -> AccountMistake.PASSWORD_TOO_FEW_LETTERS;
            case COMMON -> AccountMistake.PASSWORD_COMMON;
            case PERSONAL -> AccountMistake.PASSWORD_PERSONAL;
        };
    }

    private static String checkedName(String name) {
        var called = PlainText.line(name);
        if (called.isEmpty()) throw new AccountRefused(AccountMistake.NAME_MISSING);
        if (called.length() > LONGEST_NAME) throw new AccountRefused(AccountMistake.NAME_TOO_LONG);
        return called;
    }

    /// After a line in the trail, whose lock keeps two from leaving at once.
    private void requireAnotherAdministrator(Account leaving) {
        if (leaving.role() != Role.ADMINISTRATOR) return;
        var isAnother = db.fetchExists(
                ACCOUNT,
                ACCOUNT.ROLE
                        .eq(Role.ADMINISTRATOR.name())
                        .and(ACCOUNT.ENDED_AT.isNull())
                        .and(ACCOUNT.PASSWORD_HASH.isNotNull())
                        .and(ACCOUNT.ID.ne(leaving.id().value())));
        if (!isAnother)
            throw new IllegalStateException(leaving.name() + " is the last administrator: make another one first");
    }

    private Optional<AccountRecord> row(AccountId id) {
        return db.selectFrom(ACCOUNT).where(ACCOUNT.ID.eq(id.value())).fetchOptional();
    }

    private Optional<AccountRecord> row(String email) {
        return db.selectFrom(ACCOUNT)
                .where(ACCOUNT.EMAIL.eq(email.strip().toLowerCase(Locale.ROOT)))
                .fetchOptional();
    }

    private Account account(AccountRecord row) {
        var author = row.getAuthorId();
        return new Account(
                new AccountId(row.getId()),
                row.getName(),
                row.getEmail(),
                Role.valueOf(row.getRole()),
                beat(row),
                author == null ? null : new AuthorId(author),
                row.getPasswordHash() != null,
                row.getCreatedAt(),
                row.getEndedAt());
    }
}
