package press.linecaster.people;

import static press.linecaster.people.db.Tables.API_TOKEN;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private final Accounts accounts;
    private final AuditTrail trail;
    private final Clock clock;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    Tokens(DSLContext db, Accounts accounts, AuditTrail trail, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /// Makes a token.
    /// @param by who makes it
    /// @throws IllegalArgumentException that says what is wrong with the name, or that nobody has such an account
    @Transactional
    public Issued add(NewToken wanted, String by) {
        var called = wanted.name().strip();
        if (!NAME.matcher(called).matches())
            throw new IllegalArgumentException("a token has a name of 1 to 100 characters, in one line");
        if (db.fetchExists(API_TOKEN, API_TOKEN.NAME.eq(called).and(API_TOKEN.REVOKED_AT.isNull())))
            throw new IllegalArgumentException("there is a token called " + called + " already");
        var account = wanted.account();
        var secret = PREFIX + Secrets.next();
        var row = new ApiTokenRecord();
        row.setId(Ids.next());
        row.setName(called);
        row.setRole(
                account == null ? wanted.role().name() : open(account).role().name());
        row.setAccountId(account == null ? null : account.value());
        row.setScopes(wanted.scopes().stream().map(Scope::word).sorted().collect(Collectors.joining(" ")));
        row.setSecretHash(Secrets.hash(secret));
        row.setCreatedAt(clock.instant());
        db.executeInsert(row);
        var token = token(row);
        trail.note(by, "token.add", called, "", described(token));
        return new Issued(token, secret);
    }

    private Account open(AccountId id) {
        return accounts.find(id)
                .filter(Account::isOpen)
                .orElseThrow(() -> new IllegalArgumentException("there is no such account that is open"));
    }

    private static String described(Token token) {
        var scopes = token.scopes().stream().map(Scope::word).sorted().collect(Collectors.joining(" "));
        var account = token.account();
        return (account == null ? token.role().name() : "for " + account.email()) + " " + scopes;
    }

    /// All that are in use, oldest first.
    @Transactional(readOnly = true)
    public List<Token> inUse() {
        return db.selectFrom(API_TOKEN)
                .where(API_TOKEN.REVOKED_AT.isNull())
                .orderBy(API_TOKEN.CREATED_AT, API_TOKEN.ID)
                .fetch(this::token);
    }

    /// Makes a token worthless.
    /// @param which its name, or its id as it stands in addresses
    /// @param by who does it
    /// @throws IllegalArgumentException when none in use is called so
    @Transactional
    public Token revoke(String which, String by) {
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
        var token = token(row);
        trail.note(by, "token.revoke", token.name(), described(token), "");
        return token;
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
        var found = reading.execute(_ -> known(hash));
        if (found == null || !found.isPresent()) return Optional.empty();
        noteUse(found.get(), clock.instant());
        return found;
    }

    private Optional<Token> known(String hash) {
        return db.selectFrom(API_TOKEN)
                .where(API_TOKEN.SECRET_HASH.eq(hash))
                .and(API_TOKEN.REVOKED_AT.isNull())
                .fetchOptional()
                .filter(row -> isSame(row.getSecretHash(), hash))
                .map(this::token)
                .filter(token -> token.actor().isOpen()); // who is let go takes all of their programs along
    }

    private void noteUse(Token token, Instant now) {
        var last = token.lastUsedAt();
        if (last != null && now.isBefore(last.plus(NOTED_EVERY))) return;
        writing.executeWithoutResult(_ -> db.update(API_TOKEN)
                .set(API_TOKEN.LAST_USED_AT, now)
                .where(API_TOKEN.ID.eq(token.id().value()))
                .execute());
    }

    /// In a time that says nothing of where they differ.
    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private Token token(ApiTokenRecord row) {
        var account = row.getAccountId() == null ? null : accounts.require(new AccountId(row.getAccountId()));
        return new Token(
                new TokenId(row.getId()),
                row.getName(),
                account == null ? Role.valueOf(row.getRole()) : account.role(),
                account,
                Arrays.stream(row.getScopes().split(" "))
                        .flatMap(word -> Scope.called(word).stream())
                        .collect(Collectors.toSet()),
                row.getCreatedAt(),
                row.getLastUsedAt(),
                row.getRevokedAt());
    }
}
