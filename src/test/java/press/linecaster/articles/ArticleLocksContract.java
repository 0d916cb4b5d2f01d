package press.linecaster.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.testing.SettableClock.NOON;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import press.linecaster.people.Account;
import press.linecaster.people.Accounts;
import press.linecaster.people.Role;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.SettableClock;

/// What [ArticleLocks] promise.
abstract class ArticleLocksContract {

    @Autowired
    private ArticleLocks locks;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SettableClock clock;

    @Autowired
    private ApplicationContext context;

    private ArticleId fire;
    private Account nora;
    private Account tom;

    @BeforeEach
    void write() {
        fire = Gazette.in(context).harbourFire().id();
        nora = accounts.add("Nora Quill", "nora@gazette.example", Role.EDITOR, "test");
        tom = accounts.add("Tom Flood", "tom@gazette.example", Role.EDITOR, "test");
    }

    private ArticleLock take(Account account, long opening) {
        return locks.take(fire, account.id(), account.name(), opening);
    }

    private ArticleLock.Asking asking() {
        return Objects.requireNonNull(locks.of(fire).orElseThrow().asking(), "nobody asks");
    }

    @Test
    void whoOpensAnArticleHasIt() {
        assertThat(locks.of(fire)).isEmpty();

        take(nora, 1);

        assertThat(locks.of(fire)).hasValueSatisfying(lock -> {
            assertThat(lock.isOf(nora.id())).isTrue();
            assertThat(lock.name()).isEqualTo("Nora Quill");
            assertThat(lock.since()).isEqualTo(NOON);
        });
        assertThat(locks.of(List.of(fire, new ArticleId(1)))).containsOnlyKeys(fire);
    }

    @Test
    void whoComesSecondSeesWhoHasIt() {
        take(nora, 1);

        assertThat(take(tom, 2).isOf(nora.id())).isTrue();
    }

    @Test
    void whoComesInTheMomentInWhichAnotherLeavesHasItOrSeesWhoHas() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> comeAndGo(nora, 1));
            var second = threads.submit(() -> comeAndGo(tom, 2));

            assertThat(first.get() + second.get()).isEqualTo(200);
        }
    }

    private int comeAndGo(Account account, long opening) {
        var times = 0;
        for (; times < 100; times++) {
            take(account, opening);
            locks.leave(fire, account.id(), opening);
        }
        return times;
    }

    @Test
    void ofTwoWhoComeAtOnceOneHasIt() throws Exception {
        var together = new CyclicBarrier(2);
        Callable<ArticleLock> first = () -> {
            together.await();
            return take(nora, 1);
        };
        Callable<ArticleLock> second = () -> {
            together.await();
            return take(tom, 2);
        };

        try (var threads = Executors.newFixedThreadPool(2)) {
            var told = threads.invokeAll(List.of(first, second));

            assertThat(told.getFirst().get().holder())
                    .isEqualTo(told.getLast().get().holder());
        }
    }

    @Test
    void whoIsSilentDoesNotHaveItAnyMore() {
        take(nora, 1);
        clock.advance(ArticleLocks.LAPSES);

        assertThat(locks.of(fire)).isEmpty();
        assertThat(take(tom, 2).isOf(tom.id())).isTrue();
        assertThat(locks.beat(fire, nora.id(), nora.name(), 1).isOf(tom.id())).isTrue();
    }

    @Test
    void beatsKeepItAndSinceWhen() {
        take(nora, 1);
        for (var beat = 0; beat < 20; beat++) {
            clock.advance(Duration.ofMinutes(1));
            locks.beat(fire, nora.id(), nora.name(), 1);
        }

        assertThat(locks.of(fire))
                .hasValueSatisfying(lock -> assertThat(lock.since()).isEqualTo(NOON));
    }

    @Test
    void aBeatTakesWhatNobodyHas() {
        assertThat(locks.beat(fire, nora.id(), nora.name(), 1).isOf(nora.id())).isTrue();
    }

    @Test
    void leavingEndsItUnlessItWasOpenedAgainMeanwhile() {
        take(nora, 1);
        take(nora, 2);

        locks.leave(fire, nora.id(), 1);
        locks.leave(fire, tom.id(), 2);
        assertThat(locks.of(fire)).isPresent();

        locks.leave(fire, nora.id(), 2);
        assertThat(locks.of(fire)).isEmpty();
    }

    @Test
    void whoIsAskedHandsItOver() {
        take(nora, 1);
        assertThat(locks.handOver(fire, nora.id())).as("to nobody").isEmpty();

        assertThat(locks.ask(fire, tom.id(), tom.name())).isTrue();
        assertThat(asking().name()).isEqualTo("Tom Flood");
        assertThat(locks.handOver(fire, tom.id())).as("by who does not have it").isEmpty();
        clock.advance(Duration.ofMinutes(1));

        assertThat(locks.handOver(fire, nora.id())).hasValueSatisfying(lock -> {
            assertThat(lock.isOf(tom.id())).isTrue();
            assertThat(lock.name()).isEqualTo("Tom Flood");
            assertThat(lock.since()).isEqualTo(NOON.plus(Duration.ofMinutes(1)));
            assertThat(lock.asking()).isNull();
        });
    }

    @Test
    void whoIsAskedMayKeepIt() {
        take(nora, 1);
        locks.ask(fire, tom.id(), tom.name());

        locks.keep(fire, nora.id());

        var lock = locks.of(fire).orElseThrow();
        assertThat(lock.isOf(nora.id())).isTrue();
        assertThat(asking().isKept()).isTrue();
        locks.ask(fire, tom.id(), tom.name());
        assertThat(asking().isKept()).isFalse();
    }

    @Test
    void whoHasAskedAndGoneAwayIsNotWaitedFor() {
        take(nora, 1);
        locks.ask(fire, tom.id(), tom.name());
        clock.advance(Duration.ofMinutes(3));
        locks.beat(fire, nora.id(), nora.name(), 1);
        clock.advance(Duration.ofMinutes(2));

        assertThat(locks.of(fire).orElseThrow().asking()).isNull();
        assertThat(locks.handOver(fire, nora.id())).isEmpty();
    }

    @Test
    void nobodyIsAskedForWhatTheyHaveThemselvesOrNobodyHas() {
        assertThat(locks.ask(fire, tom.id(), tom.name())).isFalse();
        take(tom, 1);
        assertThat(locks.ask(fire, tom.id(), tom.name())).isFalse();
    }

    @Test
    void somebodyElseTakesItOverAndWhoHadItIsTold() {
        take(nora, 1);
        locks.ask(fire, tom.id(), tom.name());

        assertThat(locks.takeOver(fire, tom.id(), tom.name(), 2))
                .hasValueSatisfying(before -> assertThat(before.isOf(nora.id())).isTrue());

        var told = locks.beat(fire, nora.id(), nora.name(), 1);
        assertThat(told.isOf(tom.id())).isTrue();
        assertThat(told.asking()).isNull();
        locks.leave(fire, nora.id(), 1);
        assertThat(locks.of(fire)).as("is not ended by who had it before").isPresent();
        assertThat(locks.takeOver(fire, tom.id(), tom.name(), 3)).isEmpty();
    }

    @Test
    void whatNobodyHasIsTakenOverFromNobody() {
        assertThat(locks.takeOver(fire, tom.id(), tom.name(), 2)).isEmpty();
        assertThat(locks.of(fire))
                .hasValueSatisfying(lock -> assertThat(lock.isOf(tom.id())).isTrue());
    }
}
