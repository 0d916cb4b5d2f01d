package press.linecaster.people;

import static press.linecaster.people.db.Tables.PASSKEY;

import com.webauthn4j.util.exception.WebAuthnException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.PlainText;
import press.linecaster.people.Ceremonies.Site;
import press.linecaster.people.Session.Way;
import press.linecaster.people.Sessions.Begun;
import press.linecaster.people.Steps.Purpose;
import press.linecaster.people.db.tables.records.PasskeyRecord;

/// Passkeys (Web Authentication, level 3), which let somebody in by their device and what unlocks it, instead of a
/// password and a code. Each challenge is of one browser, by a cookie, and good once.
@Service
@Transactional(readOnly = true)
public class Passkeys {

    public static final int MOST = 20;

    private static final Logger log = LoggerFactory.getLogger(Passkeys.class);
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CREDENTIAL = 1_400;

    /// What a browser is to ask the device for.
    ///
    /// @param challenge as the browser sends it back, in base 64 for addresses, as all else
    /// @param user whom the passkey is for; empty where the device says who it is
    /// @param known passkeys that need not be made twice
    /// @param secret for a cookie
    public record Asked(String challenge, String user, List<String> known, String secret) {

        @Override
        public String toString() {
            return "Asked";
        }
    }

    /// What a device has made, as the browser hands it on.
    public record Made(String clientData, String attestation) {}

    /// What a device has signed, likewise.
    public record Signed(
            String credential, String user, String clientData, String authenticatorData, String signature) {}

    private final DSLContext db;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Steps steps;
    private final AuditTrail trail;
    private final Clock clock;
    private final Ceremonies ceremonies = new Ceremonies();

    Passkeys(DSLContext db, Accounts accounts, Sessions sessions, Steps steps, AuditTrail trail, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.sessions = sessions;
        this.steps = steps;
        this.trail = trail;
        this.clock = clock;
    }

    /// Oldest first.
    public List<Passkey> of(AccountId id) {
        return db.selectFrom(PASSKEY)
                .where(PASSKEY.ACCOUNT_ID.eq(id.value()))
                .orderBy(PASSKEY.ID)
                .fetch(Passkeys::passkey);
    }

    @Transactional
    public Asked askForNew(AccountId id) {
        var step = steps.begin(Purpose.REGISTER, id);
        var known = db.select(PASSKEY.CREDENTIAL_ID)
                .from(PASSKEY)
                .where(PASSKEY.ACCOUNT_ID.eq(id.value()))
                .fetch(PASSKEY.CREDENTIAL_ID);
        return new Asked(step.challenge(), handle(id), known, step.secret());
    }

    /// @param step the cookie of [#askForNew]
    /// @param name as its owner tells it from others; one that is empty is named after the day
    /// @return empty for what does not answer what was asked
    /// @throws IllegalStateException for one too many
    @Transactional
    public Optional<Passkey> add(AccountId id, String step, Site site, Made made, String name) {
        var challenge = steps.take(step, Purpose.REGISTER)
                .filter(each -> id.equals(each.account()))
                .map(Steps.Step::challenge);
        if (challenge.isEmpty()) return Optional.empty();
        accounts.lock(id);
        if (of(id).size() >= MOST)
            throw new IllegalStateException("There are %d passkeys at most. Remove one first.".formatted(MOST));
        return verified(() -> ceremonies.registered(site, challenge.get(), made))
                .filter(each -> each.id().length() <= LONGEST_CREDENTIAL && !isKnown(each.id()))
                .map(each -> kept(id, each, named(name)));
    }

    private boolean isKnown(String credential) {
        return db.fetchExists(PASSKEY, PASSKEY.CREDENTIAL_ID.eq(credential));
    }

    private Passkey kept(AccountId id, Ceremonies.Credential credential, String name) {
        var row = new PasskeyRecord();
        row.setId(Ids.next());
        row.setAccountId(id.value());
        row.setName(name);
        row.setCredentialId(credential.id());
        row.setPublicKey(credential.publicKey());
        row.setSignCount(credential.signCount());
        row.setIsSynced(credential.isSynced());
        row.setCreatedAt(clock.instant());
        db.executeInsert(row);
        note(id, "account.passkey.add", "", name);
        return passkey(row);
    }

    @Transactional
    public void rename(AccountId owner, PasskeyId id, String name) {
        db.update(PASSKEY)
                .set(PASSKEY.NAME, named(name))
                .where(PASSKEY.ID.eq(id.value()))
                .and(PASSKEY.ACCOUNT_ID.eq(owner.value()))
                .execute();
    }

    /// Nothing happens if it is not theirs or not there.
    @Transactional
    public void remove(AccountId owner, PasskeyId id) {
        var row = db.deleteFrom(PASSKEY)
                .where(PASSKEY.ID.eq(id.value()))
                .and(PASSKEY.ACCOUNT_ID.eq(owner.value()))
                .returningResult(PASSKEY.NAME)
                .fetchOptional();
        row.ifPresent(removed -> note(owner, "account.passkey.remove", removed.value1(), ""));
    }

    /// In the transaction of the caller.
    void forget(AccountId id) {
        db.deleteFrom(PASSKEY).where(PASSKEY.ACCOUNT_ID.eq(id.value())).execute();
    }

    @Transactional
    public Asked askWho() {
        var step = steps.begin(Purpose.SIGN_IN, null);
        return new Asked(step.challenge(), "", List.of(), step.secret());
    }

    /// Comes in by a passkey, which counts for a password and a code.
    /// @param step the cookie of [#askWho]
    /// @return empty for what does not answer what was asked, and for a passkey or an account that is no more
    @Transactional
    public Optional<Begun> signIn(String step, Site site, Signed signed, String browser) {
        var challenge = steps.take(step, Purpose.SIGN_IN).map(Steps.Step::challenge);
        if (challenge.isEmpty() || signed.credential().length() > LONGEST_CREDENTIAL) return Optional.empty();
        var row = db.selectFrom(PASSKEY)
                .where(PASSKEY.CREDENTIAL_ID.eq(signed.credential()))
                .fetchOptional();
        if (row.isEmpty()) return Optional.empty();
        var id = new AccountId(row.get().getAccountId());
        accounts.lock(id);
        var account = accounts.find(id).filter(Account::isOpen);
        if (account.isEmpty() || !signed.user().equals(handle(id))) return Optional.empty();
        return verified(() -> ceremonies.signCount(site, challenge.get(), credential(row.get()), signed))
                .map(count -> {
                    noteUse(row.get(), count);
                    return sessions.begin(account.get(), Way.PASSKEY, browser);
                });
    }

    private void noteUse(PasskeyRecord row, long signCount) {
        db.update(PASSKEY)
                .set(PASSKEY.SIGN_COUNT, signCount)
                .set(PASSKEY.USED_AT, clock.instant())
                .where(PASSKEY.ID.eq(row.getId()))
                .execute();
    }

    /// What comes from a browser may be anything.
    private static <T> Optional<T> verified(Supplier<T> check) {
        try {
            return Optional.of(check.get());
        } catch (WebAuthnException | IllegalArgumentException refused) {
            log.atInfo().addKeyValue("reason", refused.toString()).log("a passkey was refused");
            return Optional.empty();
        }
    }

    private static Ceremonies.Credential credential(PasskeyRecord row) {
        return new Ceremonies.Credential(
                row.getCredentialId(), row.getPublicKey(), row.getSignCount(), row.getIsSynced());
    }

    /// How a device knows an account: nothing that says who it is.
    private static String handle(AccountId id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        ByteBuffer.allocate(Long.BYTES).putLong(id.value()).array());
    }

    private static String named(String name) {
        var line = PlainText.line(name);
        return line.isEmpty() ? "Passkey" : line.substring(0, Math.min(line.length(), LONGEST_NAME));
    }

    private void note(AccountId id, String action, String was, String became) {
        var described = Accounts.described(accounts.require(id));
        trail.note(described, action, described, was, became);
    }

    private static Passkey passkey(PasskeyRecord row) {
        return new Passkey(
                new PasskeyId(row.getId()), row.getName(), row.getIsSynced(), row.getCreatedAt(), row.getUsedAt());
    }
}
