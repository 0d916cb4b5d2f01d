package press.linecaster.people;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lets a program work for somebody, or for nobody with a role of its own. Its secret is known to that program alone.
///
/// @param name what it is for, as its owner calls it
/// @param role what it may: of whom it acts for, as they are now, or its own
/// @param account for whom it acts; absent for nobody
/// @param scopes which parts of the API it opens
/// @param lastUsedAt to the hour; absent before it is used
/// @param revokedAt since when it is worth nothing; absent while it is in use
public record Token(
        TokenId id,
        String name,
        Role role,
        @Nullable Account account,
        Set<Scope> scopes,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    public Token {
        scopes = Set.copyOf(scopes);
    }

    public boolean opens(Scope scope) {
        return scopes.contains(scope);
    }

    /// As whom it acts: what is asked about people can be asked about it too. In the audit trail and beside what is
    /// saved stands what the program is called.
    public Account actor() {
        if (account == null)
            return new Account(
                    new AccountId(id.value()),
                    name,
                    "token",
                    role,
                    Beat.WHOLE_PAPER,
                    null,
                    false,
                    createdAt,
                    revokedAt);
        return new Account(
                account.id(),
                account.name() + " (" + name + ")",
                account.email(),
                account.role(),
                account.beat(),
                account.author(),
                account.hasPassword(),
                account.createdAt(),
                account.endedAt());
    }
}
