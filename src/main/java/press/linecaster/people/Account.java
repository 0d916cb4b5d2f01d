package press.linecaster.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody who works in the newsroom.
///
/// @param email by which they sign in, in small letters
/// @param author as whom they write; absent for one who has not written yet
/// @param hasPassword whether they have ever come in
/// @param endedAt since when they may not come in any more
public record Account(
        AccountId id,
        String name,
        String email,
        Role role,
        @Nullable AuthorId author,
        boolean hasPassword,
        Instant createdAt,
        @Nullable Instant endedAt) {

    public boolean isOpen() {
        return endedAt == null;
    }

    public boolean may(Role.Right right) {
        return isOpen() && role.may(right);
    }

    /// @param isTheirs whether they have written it themselves
    public boolean may(Role.Right right, boolean isTheirs) {
        return isOpen() && role.may(right, isTheirs);
    }

    /// Whether it is theirs by their name in its byline.
    public boolean isAmong(Iterable<AuthorId> bylines) {
        if (author == null) return false;
        for (var each : bylines) if (each.equals(author)) return true;
        return false;
    }
}
