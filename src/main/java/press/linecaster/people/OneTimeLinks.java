package press.linecaster.people;

import static press.linecaster.people.db.Tables.ACCOUNT_LINK;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import press.linecaster.kernel.Ids;
import press.linecaster.people.Session.Way;
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
    private final SignIn signIn;
    private final AuditTrail trail;
    private final Clock clock;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    OneTimeLinks(
            DSLContext db,
            Accounts accounts,
            Sessions sessions,
            SignIn signIn,
            AuditTrail trail,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.accounts = accounts;
        this.sessions = sessions;
        this.signIn = signIn;
        this.trail = trail;
        this.clock = clock;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
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
        trail.note(by, "account.link", Accounts.described(account), "", purpose.name()); // one after the other
        db.deleteFrom(ACCOUNT_LINK)
                .where(ACCOUNT_LINK.ACCOUNT_ID.eq(id.value()))
                .execute();
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
    @Transactional(propagation = Propagation.NOT_SUPPORTED) // hashing takes its time, and nobody shall wait for it
    public Optional<Admission> use(String secret, String password, String browser) {
        var account = reading.execute(_ -> row(secret).flatMap(this::account));
        if (account.isEmpty()) return Optional.empty();
        var hash = accounts.hashed(password, account.get().name(), account.get().email());
        return writing.execute(status -> {
            var described = Accounts.described(account.get());
            trail.note(described, "account.password", described, "", "");
            if (!isUsedUp(secret)) return nothing(status);
            accounts.choosePassword(account.get().id(), hash);
            sessions.endAll(account.get().id());
            return Optional.of(signIn.admit(accounts.require(account.get().id()), browser));
        });
    }

    /// Comes in by the first link of all, as the first administrator.
    /// @param also what is to be done with it, or not at all
    /// @return empty for a link that is worth nothing
    /// @throws AccountRefused when something about it cannot be; the link is still good then
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Optional<Begun> useFirst(
            String secret, String name, String email, String password, String browser, Runnable also) {
        var isGood = reading.execute(_ -> row(secret)
                .filter(row -> row.getPurpose().equals(Purpose.FIRST.name()))
                .isPresent());
        if (!isGood) return Optional.empty();
        var hash = accounts.hashed(password, name, email);
        return writing.execute(status -> {
            var account = accounts.add(name, email, Role.ADMINISTRATOR, "the first link");
            if (!isUsedUp(secret)) return nothing(status);
            accounts.choosePassword(account.id(), hash);
            also.run();
            return Optional.of(sessions.begin(accounts.require(account.id()), Way.PASSWORD, browser));
        });
    }

    /// By this transaction: of two at once, the second finds nothing.
    private boolean isUsedUp(String secret) {
        return db.deleteFrom(ACCOUNT_LINK)
                        .where(ACCOUNT_LINK.SECRET_HASH.eq(Secrets.hash(secret)))
                        .and(ACCOUNT_LINK.ENDS_AT.gt(clock.instant()))
                        .execute()
                == 1;
    }

    /// Undoes what has been done for nothing.
    private static <T> Optional<T> nothing(TransactionStatus status) {
        status.setRollbackOnly();
        return Optional.empty();
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
}
