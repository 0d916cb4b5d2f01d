package press.linecaster.people;

import static press.linecaster.people.db.Tables.ACCOUNT_LINK;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.kernel.Ids;
import press.linecaster.people.Sessions.Begun;
import press.linecaster.people.db.tables.records.AccountLinkRecord;

/// Links that open the newsroom once: whoever has one chooses a password and is signed in. There is one for each
/// account at most; a new one makes the one before worthless.
@Service
@Transactional(readOnly = true)
public class OneTimeLinks {

    /// What one is for.
    public enum Purpose {
        /// to make the first administrator
        FIRST(Duration.ofDays(1)),
        INVITE(Duration.ofDays(7)),
        RESET(Duration.ofHours(4));

        private final Duration lasts;

        Purpose(Duration lasts) {
            this.lasts = lasts;
        }

        public Duration lasts() {
            return lasts;
        }
    }

    /// @param account whose it is; absent for the first one of all
    public record OneTimeLink(Purpose purpose, @Nullable Account account, Instant endsAt) {}

    private final DSLContext db;
    private final Accounts accounts;
    private final Sessions sessions;
    private final AuditTrail trail;
    private final Clock clock;

    OneTimeLinks(DSLContext db, Accounts accounts, Sessions sessions, AuditTrail trail, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
    }

    /// Makes the link for the first administrator.
    /// @return its secret, to be shown once; empty where there is somebody already
    @Transactional
    public Optional<String> first() {
        if (!accounts.isEmpty()) return Optional.empty();
        db.deleteFrom(ACCOUNT_LINK).execute();
        return Optional.of(make(Purpose.FIRST, null));
    }

    /// Makes a link for somebody: to come in for the first time, or with a new password.
    /// @return its secret, to be shown once
    /// @throws IllegalStateException for an account that is closed
    @Transactional
    public String forAccount(AccountId id, String by) {
        var account = accounts.require(id);
        if (!account.isOpen()) throw new IllegalStateException(account.name() + " may not come in any more");
        var purpose = account.hasPassword() ? Purpose.RESET : Purpose.INVITE;
        db.deleteFrom(ACCOUNT_LINK)
                .where(ACCOUNT_LINK.ACCOUNT_ID.eq(id.value()))
                .execute();
        trail.note(by, "account.link", Accounts.described(account), "", purpose.name());
        return make(purpose, id);
    }

    /// The link that a secret belongs to, if it is worth anything.
    public Optional<OneTimeLink> shown(String secret) {
        return row(secret)
                .map(row -> new OneTimeLink(
                        Purpose.valueOf(row.getPurpose()), account(row).orElse(null), row.getEndsAt()));
    }

    /// Comes in by a link that is for somebody: their password is chosen, their other sessions end, and the link is
    /// used up.
    /// @return empty for a link that is worth nothing
    /// @throws AccountRefused when the password is too easy to guess; the link is still good then
    @Transactional
    public Optional<Begun> use(String secret, String password, String browser) {
        var row = row(secret);
        return row.flatMap(OneTimeLinks.this::account).map(account -> {
            accounts.choosePassword(account.id(), password);
            sessions.endAll(account.id());
            delete(row.get());
            trail.note(Accounts.described(account), "account.password", Accounts.described(account), "", "");
            return sessions.begin(accounts.require(account.id()), browser);
        });
    }

    /// Comes in by the first link of all, as the first administrator.
    /// @return empty for a link that is worth nothing
    /// @throws AccountRefused when something about it cannot be; the link is still good then
    @Transactional
    public Optional<Begun> useFirst(String secret, String name, String email, String password, String browser) {
        var row = row(secret).filter(each -> each.getPurpose().equals(Purpose.FIRST.name()));
        if (row.isEmpty() || !accounts.isEmpty()) return Optional.empty();
        var account = accounts.add(name, email, Role.ADMINISTRATOR, "the first link");
        accounts.choosePassword(account.id(), password);
        delete(row.get());
        return Optional.of(sessions.begin(accounts.require(account.id()), browser));
    }

    private String make(Purpose purpose, @Nullable AccountId account) {
        var now = clock.instant();
        var secret = Secrets.next();
        var row = new AccountLinkRecord();
        row.setId(Ids.next());
        row.setPurpose(purpose.name());
        row.setAccountId(account == null ? null : account.value());
        row.setSecretHash(Secrets.hash(secret));
        row.setCreatedAt(now);
        row.setEndsAt(now.plus(purpose.lasts()));
        db.executeInsert(row);
        return secret;
    }

    private Optional<AccountLinkRecord> row(String secret) {
        if (!Secrets.isPlausible(secret)) return Optional.empty();
        return db.selectFrom(ACCOUNT_LINK)
                .where(ACCOUNT_LINK.SECRET_HASH.eq(Secrets.hash(secret)))
                .and(ACCOUNT_LINK.ENDS_AT.gt(clock.instant()))
                .fetchOptional();
    }

    private Optional<Account> account(AccountLinkRecord row) {
        var id = row.getAccountId();
        return id == null ? Optional.empty() : accounts.find(new AccountId(id));
    }

    private void delete(AccountLinkRecord row) {
        db.deleteFrom(ACCOUNT_LINK).where(ACCOUNT_LINK.ID.eq(row.getId())).execute();
    }
}
