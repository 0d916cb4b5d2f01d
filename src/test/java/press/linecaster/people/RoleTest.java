package press.linecaster.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import press.linecaster.people.Role.Right;

/// What each role may, of one's own and of what others have written: the whole table.
class RoleTest {

    private static final String TABLE = """
            WRITE                 CONTRIBUTOR own, AUTHOR own, EDITOR all, ADMINISTRATOR all
            PUBLISH               AUTHOR own, EDITOR all, ADMINISTRATOR all
            READ_DRAFTS_OF_OTHERS EDITOR all, ADMINISTRATOR all
            CHOOSE_BYLINES        EDITOR all, ADMINISTRATOR all
            ASSIGN                EDITOR all, ADMINISTRATOR all
            MODERATE              EDITOR all, MODERATOR own, ADMINISTRATOR all
            SEE_WHAT_IS_READ      EDITOR all, ADMINISTRATOR all
            MANAGE_PEOPLE         ADMINISTRATOR all
            ARRANGE_PAPER         EDITOR all, ADMINISTRATOR all
            MANAGE_PAPER          ADMINISTRATOR all
            SEE_AUDIT_TRAIL       ADMINISTRATOR all
            """;

    @Test
    void eachRoleMayWhatTheTableSaysAndNothingElse() {
        var table = Arrays.stream(Right.values())
                .map(right -> "%-21s %s\n"
                        .formatted(
                                right,
                                Arrays.stream(Role.values())
                                        .filter(role -> role.may(right))
                                        .map(role -> role + (role.may(right, false) ? " all" : " own"))
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining());

        assertThat(table).isEqualTo(TABLE);
        for (var role : Role.values())
            for (var right : Right.values()) assertThat(role.may(right, true)).isEqualTo(role.may(right));
    }
}
