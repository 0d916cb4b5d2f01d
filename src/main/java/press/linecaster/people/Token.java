package press.linecaster.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Lets a program work for somebody of a role. Its secret is known to that program alone.
///
/// @param name what it is for, as its owner calls it
/// @param lastUsedAt to the hour; absent before it is used
/// @param revokedAt since when it is worth nothing; absent while it is in use
public record Token(
        TokenId id,
        String name,
        Role role,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {}
