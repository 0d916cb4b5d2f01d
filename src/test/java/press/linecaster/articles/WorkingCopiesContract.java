package press.linecaster.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.testing.SettableClock.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Function;
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
        copies.keep(fire, nora, 1, "{\"body\":[\"The ferry\"]}", _ -> true);
        clock.set(NOON.plus(Duration.ofSeconds(9)));
        copies.keep(fire, nora, 2, "{\"body\":[\"The ferry \\u0000 left\"]}", _ -> true);

        assertThat(copies.find(fire, nora))
                .hasValue(new WorkingCopy(
                        2, "{\"body\":[\"The ferry \\u0000 left\"]}", NOON.plus(Duration.ofSeconds(9))));
    }

    @Test
    void eachHasTheirOwn() {
        copies.keep(fire, nora, 1, "{\"body\":[\"Nora\"]}", _ -> true);
        copies.keep(fire, tom, 1, "{\"body\":[\"Tom\"]}", _ -> true);

        copies.discard(fire, nora, _ -> true);

        assertThat(copies.find(fire, nora)).isEmpty();
        assertThat(copies.find(fire, tom))
                .hasValueSatisfying(copy -> assertThat(copy.form()).contains("Tom"));
    }

    @Test
    void oneThatMustNotGoStays() {
        copies.keep(fire, nora, 1, "{\"body\":[\"first\"]}", _ -> true);

        assertThat(copies.keep(fire, nora, 1, "{\"body\":[\"second\"]}", copy -> copy.basedOn() == 2))
                .isEmpty();
        copies.discard(fire, nora, copy -> copy.basedOn() == 2);

        assertThat(copies.find(fire, nora))
                .hasValueSatisfying(copy -> assertThat(copy.form()).contains("first"));
    }

    @Test
    void ofTwoWindowsThatComeAtOnceOneIsToldThatItsCopyIsKept() throws Exception {
        for (var i = 0; i < 20; i++) {
            var together = new CyclicBarrier(2);
            Function<String, Callable<Optional<Instant>>> window = form -> () -> {
                together.await();
                return copies.keep(fire, nora, 1, form, _ -> false);
            };
            try (var threads = Executors.newFixedThreadPool(2)) {
                var told = threads.invokeAll(List.of(window.apply("{\"a\":[]}"), window.apply("{\"b\":[]}")));

                assertThat(told.getFirst().get().isPresent())
                        .isNotEqualTo(told.getLast().get().isPresent());
                assertThat(copies.find(fire, nora))
                        .hasValueSatisfying(copy -> assertThat(copy.form())
                                .contains(told.getFirst().resultNow().isPresent() ? "a" : "b"));
            }
            copies.discard(fire, nora, _ -> true);
        }
    }

    @Test
    void fiveMegabytesAreNotTooMany() {
        var form = "{\"body\":[\"" + "ä".repeat(2_500_000) + "\"]}";

        copies.keep(fire, nora, 1, form, _ -> true);

        assertThat(copies.find(fire, nora))
                .hasValueSatisfying(copy -> assertThat(copy.form()).isEqualTo(form));
    }
}
