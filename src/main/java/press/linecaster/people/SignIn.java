package press.linecaster.people;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import press.linecaster.people.Accounts.Credentials;
import press.linecaster.people.Session.Way;
import press.linecaster.people.Sessions.Begun;
import press.linecaster.people.Steps.Purpose;

/// How people come in by what they know: a password, and a code behind it where they have set that up. Whoever asks
/// limits how often. A passkey comes in by [Passkeys].
@Service
public class SignIn {

    private final Accounts accounts;
    private final Sessions sessions;
    private final OneTimeCodes codes;
    private final Passkeys passkeys;
    private final Steps steps;
    private final Passwords passwords;
    private final AuditTrail trail;
    private final Clock clock;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    SignIn(
            Accounts accounts,
            Sessions sessions,
            OneTimeCodes codes,
            Passkeys passkeys,
            Steps steps,
            Passwords passwords,
            AuditTrail trail,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.codes = codes;
        this.passkeys = passkeys;
        this.steps = steps;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /// Says nothing of why it does not, and takes as long: no account, another password, closed.
    public Optional<Admission> byPassword(String email, String password, String browser) {
        var known = reading.execute(
                _ -> accounts.credentials(email).filter(each -> each.account().isOpen()));
        var hash = known.flatMap(each -> Optional.ofNullable(each.passwordHash()));
        if (!passwords.isIt(password, hash.orElse(null))) return Optional.empty(); // outside of any transaction: slow
        return known.flatMap(each -> writing.execute(_ -> admitIfStill(each, browser)));
    }

    /// Meanwhile the account may have been closed, or its password changed.
    private Optional<Admission> admitIfStill(Credentials before, String browser) {
        var account = before.account();
        accounts.lock(account.id());
        return accounts.credentials(account.email())
                .filter(now -> now.isStill(before))
                .map(_ -> admit(account, browser));
    }

    /// Lets in who has shown a password or a link of theirs, or asks for a code first. In the transaction of the
    /// caller.
    Admission admit(Account account, String browser) {
        if (codes.areOn(account.id()))
            return new Admission.CodeWanted(
                    steps.begin(Purpose.CODE, account.id()).secret());
        return new Admission.In(sessions.begin(account, Way.PASSWORD, browser));
    }

    /// Whose code is wanted.
    /// @return empty for a step that is over
    public Optional<Account> waiting(String step) {
        return reading.execute(_ -> steps.shownBy(step, Purpose.CODE).flatMap(this::account));
    }

    /// Comes in by a code of the app or one for recovery, behind a password. A wrong one ends nothing.
    public Optional<Begun> byCode(String step, String code, String browser) {
        return writing.execute(status -> steps.take(step, Purpose.CODE)
                .flatMap(this::account)
                .filter(account -> codes.take(account.id(), code))
                .map(account -> sessions.begin(account, Way.CODE, browser))
                .or(() -> nothing(status)));
    }

    private Optional<Account> account(Steps.Step step) {
        return Optional.ofNullable(step.account()).flatMap(accounts::find).filter(Account::isOpen);
    }

    /// Whether this is the present password; then it has been shown for a while that it is they.
    public boolean prove(Session session, String password) {
        var hash = reading.execute(
                _ -> Optional.ofNullable(accounts.passwordHash(session.account().id())));
        if (!passwords.isIt(password, hash.orElse(null))) return false;
        writing.executeWithoutResult(_ -> sessions.noteProved(session.id(), clock.instant()));
        return true;
    }

    /// Changes a password. Every session ends but a new one for whoever did it.
    /// @return empty when the present one is another
    /// @throws AccountRefused for one that cannot be
    public Optional<Begun> changePassword(Session session, String present, String wanted, String browser) {
        var account = session.account();
        var before = reading.execute(_ -> accounts.credentials(account.email()).orElseThrow());
        if (!passwords.isIt(present, before.passwordHash())) return Optional.empty();
        var hash = accounts.hashed(wanted, account.name(), account.email());
        return writing.execute(status -> {
            var described = Accounts.described(account);
            trail.note(described, "account.password", described, "", "");
            if (accounts.credentials(account.email())
                    .filter(now -> now.isStill(before))
                    .isEmpty()) return nothing(status);
            accounts.choosePassword(account.id(), hash);
            sessions.endAll(account.id());
            return Optional.of(sessions.begin(account, session.way(), browser));
        });
    }

    /// Forgets the codes and passkeys of somebody who has lost them, and signs them out everywhere: their password
    /// alone
    /// lets them in.
    @Transactional
    public void forgetFactors(AccountId id, String by) {
        accounts.lock(id);
        codes.forget(id);
        passkeys.forget(id);
        steps.forget(id);
        sessions.endAll(id);
        trail.note(by, "account.factors.forget", Accounts.described(accounts.require(id)), "", "");
    }

    /// Undoes what has been done for nothing.
    private static <T> Optional<T> nothing(TransactionStatus status) {
        status.setRollbackOnly();
        return Optional.empty();
    }
}
