package press.linecaster.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import press.linecaster.people.Role.Right;
import press.linecaster.sections.SectionId;

/// What somebody may do to an article by role, by whose it is and by where it is filed: the whole table.
class BeatTest {

    private static final SectionId POLITICS = new SectionId(1);
    private static final SectionId ELECTIONS = new SectionId(2); // beneath politics
    private static final SectionId CULTURE = new SectionId(3);
    private static final AuthorId SELF = new AuthorId(7);
    private static final Beat POLITICS_ALONE = new Beat(false, Set.of(POLITICS), Set.of(POLITICS, ELECTIONS));

    /// Of somebody who is limited to politics. Where it is filed: in it, beneath it, first in it and elsewhere too,
    /// first elsewhere and in it too, elsewhere, nowhere yet.
    private static final String TABLE = """
            CONTRIBUTOR   WRITE   own: in beneath first second out nowhere | others':
            CONTRIBUTOR   PUBLISH own: | others':
            AUTHOR        WRITE   own: in beneath first second out nowhere | others':
            AUTHOR        PUBLISH own: in beneath first | others':
            EDITOR        WRITE   own: in beneath first second out nowhere | others': in beneath first
            EDITOR        PUBLISH own: in beneath first | others': in beneath first
            MODERATOR     WRITE   own: | others':
            MODERATOR     PUBLISH own: | others':
            ADMINISTRATOR WRITE   own: in beneath first second out nowhere | others': in beneath first second out nowhere
            ADMINISTRATOR PUBLISH own: in beneath first second out nowhere | others': in beneath first second out nowhere
            """;

    private static final LinkedHashMap<String, List<SectionId>> FILED = new LinkedHashMap<>();

    static {
        FILED.put("in", List.of(POLITICS));
        FILED.put("beneath", List.of(ELECTIONS));
        FILED.put("first", List.of(POLITICS, CULTURE));
        FILED.put("second", List.of(CULTURE, POLITICS));
        FILED.put("out", List.of(CULTURE));
        FILED.put("nowhere", List.of());
    }

    @Test
    void aLimitedAccountMayWhatTheTableSaysAndNothingElse() {
        var lines = new ArrayList<String>();
        for (var role : Role.values())
            for (var right : List.of(Right.WRITE, Right.PUBLISH))
                lines.add("%-13s %-7s own:%s | others':%s"
                        .formatted(
                                role,
                                right,
                                allowed(role, POLITICS_ALONE, right, true),
                                allowed(role, POLITICS_ALONE, right, false)));

        assertThat(String.join("\n", lines) + "\n").isEqualTo(TABLE);
    }

    private static String allowed(Role role, Beat beat, Right right, boolean isTheirs) {
        return FILED.entrySet().stream()
                .filter(where -> account(role, beat).may(right, isTheirs, where.getValue()))
                .map(where -> " " + where.getKey())
                .collect(Collectors.joining());
    }

    @Test
    void whoHasTheWholePaperMayWhatTheirRoleMay() {
        for (var role : Role.values())
            for (var right : Right.values())
                for (var filed : FILED.values())
                    for (var isTheirs : List.of(true, false))
                        assertThat(account(role, Beat.WHOLE_PAPER).may(right, isTheirs, filed))
                                .isEqualTo(role.may(right, isTheirs));
    }

    @Test
    void whoseSectionsAreAllGoneIsStillLimited() {
        var left = account(Role.EDITOR, new Beat(false, Set.of(), Set.of()));

        assertThat(Arrays.asList(POLITICS, CULTURE)).noneMatch(left::mayFile);
        assertThat(left.may(Right.PUBLISH, true, List.of(POLITICS))).isFalse();
        assertThat(left.may(Right.WRITE, true, List.of(POLITICS))).isTrue();
    }

    @Test
    void oneFilesWhereOneDecides() {
        var editor = account(Role.EDITOR, POLITICS_ALONE);

        assertThat(editor.mayFile(POLITICS)).isTrue();
        assertThat(editor.mayFile(ELECTIONS)).isTrue();
        assertThat(editor.mayFile(CULTURE)).isFalse();
        assertThat(account(Role.ADMINISTRATOR, POLITICS_ALONE).mayFile(CULTURE)).isTrue();
    }

    private static Account account(Role role, Beat beat) {
        return new Account(
                new AccountId(1), "Nora", "nora@gazette.example", role, beat, SELF, true, Instant.EPOCH, null);
    }
}
