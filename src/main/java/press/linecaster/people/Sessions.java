package press.linecaster.people;

import static press.linecaster.people.db.Tables.ACCOUNT_SESSION;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.PlainText;
import press.linecaster.people.Session.Way;
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
    private final AuditTrail trail;
    private final Clock clock;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    Sessions(DSLContext db, Accounts accounts, AuditTrail trail, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /// In the transaction of the caller.
    Begun begin(Account account, Way way, String browser) {
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
        row.setWay(way.name());
        row.setCreatedAt(now);
        row.setSeenAt(now);
        row.setProvedAt(now);
        db.executeInsert(row);
        trail.note(
                Accounts.described(account),
                "session.begin",
                Ids.inAddress(row.getId()),
                "",
                words(way) + row.getBrowser());
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
        end(owner, session, Accounts.described(accounts.require(owner)));
    }

    /// Likewise, by somebody else.
    @Transactional
    public void end(AccountId owner, SessionId session, String by) {
        var ended = db.deleteFrom(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.ID.eq(session.value()))
                .and(ACCOUNT_SESSION.ACCOUNT_ID.eq(owner.value()))
                .execute();
        if (ended > 0)
            trail.note(
                    by, "session.end", Accounts.described(accounts.require(owner)), Ids.inAddress(session.value()), "");
    }

    /// Ends all sessions of somebody but one.
    /// @return how many
    @Transactional
    public int endOthers(Session kept) {
        var ended = db.deleteFrom(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.ACCOUNT_ID.eq(kept.account().id().value()))
                .and(ACCOUNT_SESSION.ID.ne(kept.id().value()))
                .execute();
        var described = Accounts.described(kept.account());
        if (ended > 0) trail.note(described, "session.end.others", described, ended + " elsewhere", "");
        return ended;
    }

    /// Ends all sessions of somebody, by somebody else.
    @Transactional
    public void endAll(AccountId owner, String by) {
        var ended = endAll(owner);
        if (ended > 0)
            trail.note(by, "session.end.all", Accounts.described(accounts.require(owner)), Integer.toString(ended), "");
    }

    /// In the transaction of the caller.
    int endAll(AccountId owner) {
        return db.deleteFrom(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.ACCOUNT_ID.eq(owner.value()))
                .execute();
    }

    /// In the transaction of the caller.
    void noteProved(SessionId session, Instant now) {
        db.update(ACCOUNT_SESSION)
                .set(ACCOUNT_SESSION.PROVED_AT, now)
                .where(ACCOUNT_SESSION.ID.eq(session.value()))
                .execute();
    }

    private static String words(Way way) {
        return switch (way) {
            case PASSWORD -> "";
            case CODE -> "with a code, ";
            case PASSKEY -> "by a passkey, ";
        };
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
        return new Session(
                new SessionId(row.getId()),
                account,
                row.getBrowser(),
                Way.valueOf(row.getWay()),
                row.getCreatedAt(),
                row.getSeenAt(),
                row.getProvedAt());
    }
}
