package press.linecaster.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.linecaster.people.Role.Right;
import press.linecaster.sections.SectionId;

/// Somebody who works in the newsroom.
///
/// @param email by which they sign in, in small letters
/// @param beat of which articles they decide, by the sections these are filed in
/// @param author as whom they write; absent for one who has not written yet
/// @param hasPassword whether they have ever come in
/// @param endedAt since when they may not come in any more
public record Account(
        AccountId id,
        String name,
        String email,
        Role role,
        Beat beat,
        @Nullable AuthorId author,
        boolean hasPassword,
        Instant createdAt,
        @Nullable Instant endedAt) {

    public boolean isOpen() {
        return endedAt == null;
    }

    public boolean may(Right right) {
        return isOpen() && role.may(right);
    }

    /// @param isTheirs whether they have written it themselves
    public boolean may(Right right, boolean isTheirs) {
        return isOpen() && role.may(right, isTheirs);
    }

    /// Whether they may do something to an article: the one place that asks it. What they write themselves they may
    /// always go on writing; anything else, publishing that too, only where it is filed on their [Beat].
    /// @param isTheirs whether they write it themselves
    /// @param filed its sections, the main one first
    public boolean may(Right right, boolean isTheirs, List<SectionId> filed) {
        return may(right, isTheirs) && (isTheirs && right == Right.WRITE || decidesAbout(filed));
    }

    /// Whether they may file an article there.
    public boolean mayFile(SectionId section) {
        return isNotLimited() || beat.covers(section);
    }

    private boolean decidesAbout(List<SectionId> filed) {
        return isNotLimited() || beat.covers(filed);
    }

    /// Whoever decides about the paper itself is not kept from a part of it.
    private boolean isNotLimited() {
        return role == Role.ADMINISTRATOR;
    }

    /// Whether it is theirs by their name in its byline.
    public boolean isAmong(Iterable<AuthorId> bylines) {
        if (author == null) return false;
        for (var each : bylines) if (each.equals(author)) return true;
        return false;
    }
}
