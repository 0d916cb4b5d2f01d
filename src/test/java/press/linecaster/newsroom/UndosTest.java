package press.linecaster.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import press.linecaster.people.Account;
import press.linecaster.people.AccountId;
import press.linecaster.people.Beat;
import press.linecaster.people.Role;

class UndosTest {

    private final Undos undos = new Undos(Clock.systemUTC());
    private final Account nora = new Account(
            new AccountId(1),
            "Nora Quill",
            "nora@gazette.example",
            Role.EDITOR,
            Beat.WHOLE_PAPER,
            null,
            true,
            Instant.EPOCH,
            null);

    private String offered(Consumer<Account> deed) {
        var address = undos.now(nora, "Moved.", "/newsroom/tags", deed).address();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    @Test
    void aButtonThatIsPressedTwiceDoesItOnce() throws Exception {
        var begun = new CountDownLatch(1);
        var goesOn = new CountDownLatch(1);
        var done = new AtomicInteger();
        var token = offered(_ -> {
            begun.countDown();
            try {
                goesOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            done.incrementAndGet();
        });

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> undos.undo(token, nora));
            begun.await();
            var second = threads.submit(() -> undos.undo(token, nora));
            assertThat(second.get(10, TimeUnit.SECONDS)).isEmpty(); // while the first is at it
            goesOn.countDown();
            assertThat(first.get()).contains("/newsroom/tags");
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void whatWasRefusedCanBeTriedAgain() {
        var tries = new AtomicInteger();
        var token = offered(_ -> {
            if (tries.incrementAndGet() == 1) throw new NotAllowed("Not now.");
        });

        assertThatThrownBy(() -> undos.undo(token, nora)).isInstanceOf(NotAllowed.class);

        assertThat(undos.undo(token, nora)).contains("/newsroom/tags");
        assertThat(undos.undo(token, nora)).isEmpty();
    }
}
