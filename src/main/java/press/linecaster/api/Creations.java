package press.linecaster.api;

import static press.linecaster.api.db.Tables.API_CREATION;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.people.TokenId;

/// Which creations were asked for under a key of the program's own, for a day: whoever did not get the answer asks
/// again
/// and makes nothing twice (the header `Idempotency-Key`, draft-ietf-httpapi-idempotency-key-header-07).
@Repository
class Creations {

    private static final Duration KEPT_FOR = Duration.ofDays(1);
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final DSLContext db;
    private final Clock clock;

    Creations(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Makes something, unless that was done under this key already. Of two at once the second waits for the first.
    /// @param sent what is to be made; the same key with anything else is refused
    /// @param making makes it, in the caller's transaction, and tells its id
    /// @return the id of what was made now or then
    @Transactional(propagation = Propagation.MANDATORY)
    public long once(TokenId token, String key, byte[] sent, LongSupplier making) {
        if (!KEY.matcher(key).matches())
            throw new Refused(Trouble.UNREADABLE, "Idempotency-Key is 1 to 200 visible characters of ASCII.");
        var now = clock.instant();
        db.deleteFrom(API_CREATION)
                .where(API_CREATION.MADE_AT.lt(now.minus(KEPT_FOR)))
                .execute();
        var isNew = db.insertInto(API_CREATION)
                        .set(API_CREATION.TOKEN_ID, token.value())
                        .set(API_CREATION.KEY_SENT, key)
                        .set(API_CREATION.DIGEST, digest(sent))
                        .set(API_CREATION.MADE_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
        var mine = API_CREATION.TOKEN_ID.eq(token.value()).and(API_CREATION.KEY_SENT.eq(key));
        if (isNew) {
            var made = making.getAsLong();
            db.update(API_CREATION).set(API_CREATION.THING_ID, made).where(mine).execute();
            return made;
        }
        var before = db.selectFrom(API_CREATION).where(mine).fetchSingle();
        if (!before.getDigest().equals(digest(sent)))
            throw new Refused(
                    Trouble.NOT_NOW, "Something else was sent under this Idempotency-Key: take another for another.");
        return before.getThingId();
    }

    private static String digest(byte[] sent) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sent));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each Java has SHA-256", e);
        }
    }
}
