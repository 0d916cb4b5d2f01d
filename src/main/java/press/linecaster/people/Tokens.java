package press.linecaster.people;

import static press.linecaster.people.db.Tables.API_TOKEN;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import press.linecaster.kernel.Ids;
import press.linecaster.people.db.tables.records.ApiTokenRecord;

/// The tokens of programs. A secret is 256 bits of chance, so a plain hash of it, without salt or stretching, tells
/// nobody anything; it is shown once and never kept or logged.
@Service
public class Tokens {

    /// A token that has just been made.
    ///
    /// @param secret to be shown once
    public record Issued(Token token, String secret) {

        @Override
        public String toString() {
            return token.toString();
        }
    }

    private static final String PREFIX = "lc_";
    private static final String SCHEME = "Bearer ";
    private static final Pattern SECRET = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private static final Pattern NAME = Pattern.compile("\\P{Cntrl}{1,100}");
    /// A use is noted no more often, so that looking something up seldom writes.
    private static final Duration NOTED_EVERY = Duration.ofHours(1);

    private final DSLContext db;
    private final Clock clock;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    Tokens(DSLContext db, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.clock = clock;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /// Makes a token.
    /// @param name 1 to 100 characters; no other token in use may have it
    /// @throws IllegalArgumentException that says what is wrong with the name
    @Transactional
    public Issued add(String name, Role role) {
        var called = name.strip();
        if (!NAME.matcher(called).matches())
            throw new IllegalArgumentException("a token has a name of 1 to 100 characters, in one line");
        if (db.fetchExists(API_TOKEN, API_TOKEN.NAME.eq(called).and(API_TOKEN.REVOKED_AT.isNull())))
            throw new IllegalArgumentException("there is a token called " + called + " already");
        var secret = PREFIX + Secrets.next();
        var row = new ApiTokenRecord();
        row.setId(Ids.next());
        row.setName(called);
        row.setRole(role.name());
        row.setSecretHash(Secrets.hash(secret));
        row.setCreatedAt(clock.instant());
        db.executeInsert(row);
        return new Issued(token(row), secret);
    }

    /// All that are in use, oldest first.
    @Transactional(readOnly = true)
    public List<Token> inUse() {
        return db.selectFrom(API_TOKEN)
                .where(API_TOKEN.REVOKED_AT.isNull())
                .orderBy(API_TOKEN.CREATED_AT, API_TOKEN.ID)
                .fetch(Tokens::token);
    }

    /// Makes a token worthless.
    /// @param which its name, or its id as it stands in addresses
    /// @throws IllegalArgumentException when none in use is called so
    @Transactional
    public Token revoke(String which) {
        var id = Ids.parseAddress(which);
        var row = db
                .selectFrom(API_TOKEN)
                .where(API_TOKEN.REVOKED_AT.isNull())
                .and(API_TOKEN.NAME.eq(which.strip()).or(API_TOKEN.ID.eq(id.orElse(0))))
                .fetch()
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no token is called " + which));
        db.update(API_TOKEN)
                .set(API_TOKEN.REVOKED_AT, clock.instant())
                .where(API_TOKEN.ID.eq(row.getId()))
                .execute();
        return token(row);
    }

    /// The token that a request shows.
    /// @param authorization the value of that header field (RFC 6750)
    /// @return empty without one, and for one that is worth nothing
    public Optional<Token> shownBy(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
            return Optional.empty();
        var secret = authorization.substring(SCHEME.length()).strip();
        if (!SECRET.matcher(secret).matches()) return Optional.empty(); // nothing is asked for what is no secret
        var hash = Secrets.hash(secret);
        // whoever shows what is worth nothing keeps nobody from writing
        var row = reading.execute(status -> db.selectFrom(API_TOKEN)
                .where(API_TOKEN.SECRET_HASH.eq(hash))
                .and(API_TOKEN.REVOKED_AT.isNull())
                .fetchOne());
        if (row == null || !isSame(row.getSecretHash(), hash)) return Optional.empty();
        noteUse(row, clock.instant());
        return Optional.of(token(row));
    }

    private void noteUse(ApiTokenRecord row, Instant now) {
        var last = row.getLastUsedAt();
        if (last != null && now.isBefore(last.plus(NOTED_EVERY))) return;
        writing.executeWithoutResult(status -> db.update(API_TOKEN)
                .set(API_TOKEN.LAST_USED_AT, now)
                .where(API_TOKEN.ID.eq(row.getId()))
                .execute());
    }

    /// In a time that says nothing of where they differ.
    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static Token token(ApiTokenRecord row) {
        return new Token(
                new TokenId(row.getId()),
                row.getName(),
                Role.valueOf(row.getRole()),
                row.getCreatedAt(),
                row.getLastUsedAt(),
                row.getRevokedAt());
    }
}
