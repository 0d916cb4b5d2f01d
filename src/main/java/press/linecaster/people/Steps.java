package press.linecaster.people;

import static press.linecaster.people.db.Tables.ACCOUNT_STEP;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.linecaster.kernel.Ids;
import press.linecaster.people.db.tables.records.AccountStepRecord;

/// What somebody at the door is in the middle of. All in the transaction of the caller.
@Component
class Steps {

    static final Duration LASTS = Duration.ofMinutes(10);

    enum Purpose {
        CODE,
        SIGN_IN,
        REGISTER
    }

    /// @param challenge empty for a code
    /// @param secret for the cookie
    record Step(@Nullable AccountId account, String challenge, String secret) {}

    private final DSLContext db;
    private final Clock clock;

    Steps(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Step begin(Purpose purpose, @Nullable AccountId account) {
        var now = clock.instant();
        db.deleteFrom(ACCOUNT_STEP).where(ACCOUNT_STEP.ENDS_AT.le(now)).execute();
        var step = new Step(account, purpose == Purpose.CODE ? "" : Secrets.next(), Secrets.next());
        var row = new AccountStepRecord();
        row.setId(Ids.next());
        row.setPurpose(purpose.name());
        row.setAccountId(account == null ? null : account.value());
        row.setSecretHash(Secrets.hash(step.secret()));
        row.setChallenge(step.challenge());
        row.setEndsAt(now.plus(LASTS));
        db.executeInsert(row);
        return step;
    }

    /// The step stays.
    Optional<Step> shownBy(String secret, Purpose purpose) {
        if (!Secrets.isPlausible(secret)) return Optional.empty();
        return db.selectFrom(ACCOUNT_STEP)
                .where(is(secret, purpose))
                .fetchOptional(row -> new Step(
                        row.getAccountId() == null ? null : new AccountId(row.getAccountId()),
                        row.getChallenge(),
                        secret));
    }

    /// Takes the step: of two at once, one has it.
    Optional<Step> take(String secret, Purpose purpose) {
        var step = shownBy(secret, purpose);
        var taken = step.isPresent()
                && db.deleteFrom(ACCOUNT_STEP).where(is(secret, purpose)).execute() == 1;
        return taken ? step : Optional.empty();
    }

    void forget(AccountId account) {
        db.deleteFrom(ACCOUNT_STEP)
                .where(ACCOUNT_STEP.ACCOUNT_ID.eq(account.value()))
                .execute();
    }

    private Condition is(String secret, Purpose purpose) {
        return ACCOUNT_STEP
                .SECRET_HASH
                .eq(Secrets.hash(secret))
                .and(ACCOUNT_STEP.PURPOSE.eq(purpose.name()))
                .and(ACCOUNT_STEP.ENDS_AT.gt(clock.instant()));
    }
}
