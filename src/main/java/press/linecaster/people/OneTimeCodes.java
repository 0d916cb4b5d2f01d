package press.linecaster.people;

import static press.linecaster.people.db.Tables.ACCOUNT_RECOVERY_CODE;
import static press.linecaster.people.db.Tables.ACCOUNT_TOTP;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.kernel.Ids;
import press.linecaster.people.db.tables.records.AccountRecoveryCodeRecord;
import press.linecaster.people.db.tables.records.AccountTotpRecord;

/// Codes that are asked for behind a password: of an app on a device ([Totp]), and ten for whoever has lost it. Each is
/// taken once.
///
/// The key of an app lies in the database as it is: the server has to compute with it, and a key to encrypt it would
/// lie beside it. Whoever can read the database can make codes; they still need the password, of which there is the
/// hash alone. It is in no log, no audit line and no screen once it is confirmed.
@Service
@Transactional(readOnly = true)
public class OneTimeCodes {

    public static final int RECOVERY_CODES = 10;

    /// The clocks of devices go wrong by that many steps of half a minute, either way.
    private static final int STEPS_ASIDE = 1;

    private static final int RECOVERY_BYTES = 10;
    private static final int GROUP = 4;
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");
    private static final Pattern RECOVERY_CODE = Pattern.compile("[A-Z2-7]{16}");
    private static final int LONGEST = 100;

    private final DSLContext db;
    private final Accounts accounts;
    private final AuditTrail trail;
    private final Clock clock;

    OneTimeCodes(DSLContext db, Accounts accounts, AuditTrail trail, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    /// Whether somebody is asked for a code.
    public boolean areOn(AccountId id) {
        return row(id).filter(row -> row.getConfirmedAt() != null).isPresent();
    }

    /// How many recovery codes are left.
    public int left(AccountId id) {
        return db.fetchCount(ACCOUNT_RECOVERY_CODE, ACCOUNT_RECOVERY_CODE.ACCOUNT_ID.eq(id.value()));
    }

    /// The key that waits for its first code.
    public Optional<String> waiting(AccountId id) {
        return row(id).filter(row -> row.getConfirmedAt() == null).map(AccountTotpRecord::getSecretKey);
    }

    /// Makes a key, which is worth nothing before [#confirm]. One that waits already stays: the device may have it.
    /// @throws IllegalStateException where codes are asked for already
    @Transactional
    public void begin(AccountId id) {
        accounts.lock(id);
        var known = row(id);
        if (known.isPresent()) {
            if (known.get().getConfirmedAt() != null)
                throw new IllegalStateException("Codes are asked for already. Turn them off first.");
            return;
        }
        var row = new AccountTotpRecord();
        row.setAccountId(id.value());
        row.setSecretKey(Totp.key());
        row.setCreatedAt(clock.instant());
        row.setLastStep(0L);
        db.executeInsert(row);
    }

    /// Forgets a key that waits.
    @Transactional
    public void giveUp(AccountId id) {
        db.deleteFrom(ACCOUNT_TOTP)
                .where(ACCOUNT_TOTP.ACCOUNT_ID.eq(id.value()))
                .and(ACCOUNT_TOTP.CONFIRMED_AT.isNull())
                .execute();
    }

    /// From now on codes are asked for.
    /// @return the recovery codes, to be shown once; empty for a wrong code
    @Transactional
    public List<String> confirm(AccountId id, String typed) {
        accounts.lock(id);
        if (waiting(id).isEmpty() || !isCodeOfApp(id, plain(typed))) return List.of();
        db.update(ACCOUNT_TOTP)
                .set(ACCOUNT_TOTP.CONFIRMED_AT, clock.instant())
                .where(ACCOUNT_TOTP.ACCOUNT_ID.eq(id.value()))
                .execute();
        noteOfOneself(id, "account.codes.on", "");
        return made(id);
    }

    /// New recovery codes, to be shown once; the ones before are worth nothing.
    /// @throws IllegalStateException where no codes are asked for
    @Transactional
    public List<String> renew(AccountId id) {
        accounts.lock(id);
        if (!areOn(id)) throw new IllegalStateException("No codes are asked for. Set them up first.");
        noteOfOneself(id, "account.codes.renew", "");
        return made(id);
    }

    @Transactional
    public void turnOff(AccountId id) {
        if (!areOn(id)) return;
        forget(id);
        noteOfOneself(id, "account.codes.off", "");
    }

    /// Takes a code, of the app or for recovery, once. In the transaction of the caller.
    boolean take(AccountId id, String typed) {
        accounts.lock(id);
        if (!areOn(id)) return false;
        var code = plain(typed);
        if (isCodeOfApp(id, code)) return true;
        if (!isRecoveryCode(id, code)) return false;
        noteOfOneself(id, "account.codes.recover", left(id) + " left");
        return true;
    }

    /// In the transaction of the caller.
    void forget(AccountId id) {
        db.deleteFrom(ACCOUNT_TOTP)
                .where(ACCOUNT_TOTP.ACCOUNT_ID.eq(id.value()))
                .execute();
        db.deleteFrom(ACCOUNT_RECOVERY_CODE)
                .where(ACCOUNT_RECOVERY_CODE.ACCOUNT_ID.eq(id.value()))
                .execute();
    }

    private boolean isCodeOfApp(AccountId id, String code) {
        if (!CODE.matcher(code).matches()) return false;
        var row = row(id).orElseThrow();
        var now = Totp.step(clock.instant());
        var step = LongStream.rangeClosed(now - STEPS_ASIDE, now + STEPS_ASIDE)
                .filter(each -> each > row.getLastStep())
                .filter(each -> isSame(Totp.code(row.getSecretKey(), each), code))
                .findFirst();
        step.ifPresent(each -> db.update(ACCOUNT_TOTP)
                .set(ACCOUNT_TOTP.LAST_STEP, each)
                .where(ACCOUNT_TOTP.ACCOUNT_ID.eq(id.value()))
                .execute());
        return step.isPresent();
    }

    private boolean isRecoveryCode(AccountId id, String code) {
        return RECOVERY_CODE.matcher(code).matches()
                && db.deleteFrom(ACCOUNT_RECOVERY_CODE)
                                .where(ACCOUNT_RECOVERY_CODE.ACCOUNT_ID.eq(id.value()))
                                .and(ACCOUNT_RECOVERY_CODE.CODE_HASH.eq(Secrets.hash(code)))
                                .execute()
                        == 1;
    }

    private List<String> made(AccountId id) {
        db.deleteFrom(ACCOUNT_RECOVERY_CODE)
                .where(ACCOUNT_RECOVERY_CODE.ACCOUNT_ID.eq(id.value()))
                .execute();
        var codes = Stream.generate(() -> Totp.chance(RECOVERY_BYTES))
                .limit(RECOVERY_CODES)
                .toList();
        for (var code : codes) {
            var row = new AccountRecoveryCodeRecord();
            row.setId(Ids.next());
            row.setAccountId(id.value());
            row.setCodeHash(Secrets.hash(code));
            db.executeInsert(row);
        }
        return codes.stream().map(OneTimeCodes::grouped).toList();
    }

    /// As people read it: ABCD-EFGH-…
    private static String grouped(String code) {
        return String.join("-", code.split("(?<=\\G.{" + GROUP + "})"));
    }

    private static String plain(String typed) {
        return typed.length() > LONGEST ? "" : typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private void noteOfOneself(AccountId id, String action, String became) {
        var described = Accounts.described(accounts.require(id));
        trail.note(described, action, described, "", became);
    }

    private Optional<AccountTotpRecord> row(AccountId id) {
        return db.selectFrom(ACCOUNT_TOTP)
                .where(ACCOUNT_TOTP.ACCOUNT_ID.eq(id.value()))
                .fetchOptional();
    }
}
