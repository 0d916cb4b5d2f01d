package press.linecaster.people;

import static press.linecaster.people.db.Tables.ACCOUNT;

import java.util.Locale;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Which accounts are wanted.
///
/// @param words a part of the name or the address, in whatever letters; empty for any
/// @param role null for any
public record AccountFilter(String words, @Nullable Role role, State state) {

    public enum State {
        /// may come in, or is invited
        OPEN,
        CLOSED,
        ANY
    }

    Condition condition() {
        var wanted = words.strip();
        var named = wanted.isEmpty()
                ? DSL.noCondition()
                : ACCOUNT.NAME.containsIgnoreCase(wanted).or(ACCOUNT.EMAIL.contains(wanted.toLowerCase(Locale.ROOT)));
        var ofRole = role == null ? DSL.noCondition() : ACCOUNT.ROLE.eq(role.name());
        var inState = switch (state) {
            case OPEN -> ACCOUNT.ENDED_AT.isNull();
            case CLOSED -> ACCOUNT.ENDED_AT.isNotNull();
            case ANY -> DSL.noCondition();
        };
        return named.and(ofRole).and(inState);
    }
}
