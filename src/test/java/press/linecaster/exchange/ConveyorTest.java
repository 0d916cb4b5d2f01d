package press.linecaster.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What comes through, and what comes of failing on either side.
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class ConveyorTest {

    @Test
    void everyBatchArrivesInOrder() {
        var arrived = new ArrayList<Integer>();

        Conveyor.<Integer>run(
                "numbers",
                out -> {
                    for (var number = 0; number < 100; number++) out.accept(List.of(number));
                },
                arrived::addAll);

        assertThat(arrived).hasSize(100).isSorted();
    }

    @Test
    void whatTheSourceFailsWithIsThrownToTheCaller() {
        for (var failure : List.of(new IllegalStateException("torn"), new StackOverflowError("deep")))
            assertThatThrownBy(() -> Conveyor.<Integer>run("failing", _ -> fail(failure), _ -> {}))
                    .isSameAs(failure);
    }

    @Test
    void whatTheSinkFailsWithEndsTheSource() {
        assertThatThrownBy(() -> Conveyor.<Integer>run(
                        "endless",
                        out -> {
                            while (true) out.accept(List.of(1));
                        },
                        _ -> {
                            throw new IllegalStateException("full");
                        }))
                .hasMessage("full");
    }

    private static void fail(Throwable failure) {
        if (failure instanceof Error error) throw error;
        throw (RuntimeException) failure;
    }
}
