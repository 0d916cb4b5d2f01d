package press.linecaster.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.testing.SettableClock.NOON;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import press.linecaster.people.AccountId;
import press.linecaster.people.Accounts;
import press.linecaster.people.Role;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.SettableClock;

/// What [WorkingCopies] promise.
abstract class WorkingCopiesContract {

    @Autowired
    private WorkingCopies copies;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SettableClock clock;

    @Autowired
    private ApplicationContext context;

    private ArticleId fire;
    private AccountId nora;
    private AccountId tom;

    @BeforeEach
    void write() {
        fire = Gazette.in(context).harbourFire().id();
        nora = accounts.add("Nora Quill", "nora@gazette.example", Role.EDITOR, "test")
                .id();
        tom = accounts.add("Tom Flood", "tom@gazette.example", Role.EDITOR, "test")
                .id();
    }

    @Test
    void theLastOneIsKept() {
        copies.keep(fire, nora, 1, "{\"body\":[\"The ferry\"]}");
        clock.set(NOON.plus(Duration.ofSeconds(9)));
        copies.keep(fire, nora, 2, "{\"body\":[\"The ferry \\u0000 left\"]}");

        assertThat(copies.find(fire, nora))
                .hasValue(new WorkingCopy(
                        2, "{\"body\":[\"The ferry \\u0000 left\"]}", NOON.plus(Duration.ofSeconds(9))));
    }

    @Test
    void eachHasTheirOwn() {
        copies.keep(fire, nora, 1, "{\"body\":[\"Nora\"]}");
        copies.keep(fire, tom, 1, "{\"body\":[\"Tom\"]}");

        copies.discard(fire, nora);

        assertThat(copies.find(fire, nora)).isEmpty();
        assertThat(copies.find(fire, tom))
                .hasValueSatisfying(copy -> assertThat(copy.form()).contains("Tom"));
    }

    @Test
    void fiveMegabytesAreNotTooMany() {
        var form = "{\"body\":[\"" + "ä".repeat(2_500_000) + "\"]}";

        copies.keep(fire, nora, 1, form);

        assertThat(copies.find(fire, nora))
                .hasValueSatisfying(copy -> assertThat(copy.form()).isEqualTo(form));
    }
}
