package press.linecaster.people;

import static press.linecaster.people.db.Tables.ACCOUNT_SESSION;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.PlainText;
import press.linecaster.people.db.tables.records.AccountSessionRecord;

/// Who is signed in where. A session ends when its owner ends it, when they stay away for [#ENDS_UNUSED_AFTER], and
/// in any case after [#ENDS_AFTER].
@Service
public class Sessions {

    public static final Duration ENDS_UNUSED_AFTER = Duration.ofDays(14);
    public static final Duration ENDS_AFTER = Duration.ofDays(90);

    /// Seen is noted no more often, so that looking something up seldom writes.
    private static final Duration NOTED_EVERY = Duration.ofMinutes(10);

    private static final int LONGEST_BROWSER = 300;

    /// A session that has just begun.
    ///
    /// @param secret for the cookie
    public record Begun(Session session, String secret) {

        @Override
        public String toString() {
            return session.toString();
        }
    }

    private final DSLContext db;
    private final Accounts accounts;
    private final Passwords passwords;
    private final AuditTrail trail;
    private final Clock clock;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    Sessions(
            DSLContext db,
            Accounts accounts,
            Passwords passwords,
            AuditTrail trail,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.accounts = accounts;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /// Signs somebody in. Says nothing of why it does not, and takes as long: no account, another password, closed.
    /// Whoever asks limits how often.
    public Optional<Begun> signIn(String email, String password, String browser) {
        var account = reading.execute(_ -> accounts.find(email).filter(Account::isOpen));
        var hash = reading.execute(_ -> account.map(each -> Optional.ofNullable(accounts.passwordHash(each.id())))
                .orElse(Optional.empty()));
        if (!passwords.isIt(password, hash.orElse(null))) return Optional.empty(); // outside of any transaction: slow
        return account.flatMap(each -> writing.execute(_ -> beginIfStill(each, hash, browser)));
    }

    /// Meanwhile the account may have been closed, or its password changed.
    private Optional<Begun> beginIfStill(Account account, Optional<String> hash, String browser) {
        accounts.lock(account.id());
        var isStill = accounts.require(account.id()).isOpen()
                && hash.equals(Optional.ofNullable(accounts.passwordHash(account.id())));
        return isStill ? Optional.of(begin(account, browser)) : Optional.empty();
    }

    /// In the transaction of the caller.
    Begun begin(Account account, String browser) {
        var now = clock.instant();
        db.deleteFrom(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.SEEN_AT.lt(now.minus(ENDS_UNUSED_AFTER)))
                .or(ACCOUNT_SESSION.CREATED_AT.lt(now.minus(ENDS_AFTER)))
                .execute();
        var secret = Secrets.next();
        var row = new AccountSessionRecord();
        row.setId(Ids.next());
        row.setAccountId(account.id().value());
        row.setSecretHash(Secrets.hash(secret));
        var name = PlainText.line(browser);
        row.setBrowser(name.substring(0, Math.min(name.length(), LONGEST_BROWSER)));
        row.setCreatedAt(now);
        row.setSeenAt(now);
        db.executeInsert(row);
        trail.note(Accounts.described(account), "session.begin", Ids.inAddress(row.getId()), "", row.getBrowser());
        return new Begun(session(row, account), secret);
    }

    /// The session that a cookie shows.
    /// @return empty for one that is worth nothing, or nothing any more
    public Optional<Session> shownBy(String secret) {
        if (!Secrets.isPlausible(secret)) return Optional.empty();
        var shown = reading.execute(_ -> db.selectFrom(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.SECRET_HASH.eq(Secrets.hash(secret)))
                .fetchOptional()
                .filter(this::isCurrent)
                .map(row -> session(row, accounts.require(new AccountId(row.getAccountId()))))
                .filter(session -> session.account().isOpen()));
        shown.ifPresent(this::noteSeen);
        return shown;
    }

    /// Where somebody is signed in, last seen first.
    @Transactional(readOnly = true)
    public List<Session> of(AccountId id) {
        var account = accounts.require(id);
        return db
                .selectFrom(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.ACCOUNT_ID.eq(id.value()))
                .orderBy(ACCOUNT_SESSION.SEEN_AT.desc(), ACCOUNT_SESSION.ID.desc())
                .fetch()
                .stream()
                .filter(this::isCurrent)
                .map(row -> session(row, account))
                .toList();
    }

    /// Ends a session of somebody; nothing happens if it is not theirs or not there.
    @Transactional
    public void end(AccountId owner, SessionId session) {
        var ended = db.deleteFrom(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.ID.eq(session.value()))
                .and(ACCOUNT_SESSION.ACCOUNT_ID.eq(owner.value()))
                .execute();
        if (ended > 0)
            trail.note(
                    Accounts.described(accounts.require(owner)), "session.end", Ids.inAddress(session.value()), "", "");
    }

    /// Ends all others, such as after a password was changed. In the transaction of the caller.
    void endAll(AccountId owner) {
        db.deleteFrom(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.ACCOUNT_ID.eq(owner.value()))
                .execute();
    }

    private boolean isCurrent(AccountSessionRecord row) {
        var now = clock.instant();
        return row.getSeenAt().isAfter(now.minus(ENDS_UNUSED_AFTER))
                && row.getCreatedAt().isAfter(now.minus(ENDS_AFTER));
    }

    private void noteSeen(Session session) {
        var now = clock.instant();
        if (now.isBefore(session.seenAt().plus(NOTED_EVERY))) return;
        writing.executeWithoutResult(_ -> db.update(ACCOUNT_SESSION)
                .set(ACCOUNT_SESSION.SEEN_AT, now)
                .where(ACCOUNT_SESSION.ID.eq(session.id().value()))
                .execute());
    }

    private static Session session(AccountSessionRecord row, Account account) {
        return new Session(new SessionId(row.getId()), account, row.getBrowser(), row.getCreatedAt(), row.getSeenAt());
    }
}
