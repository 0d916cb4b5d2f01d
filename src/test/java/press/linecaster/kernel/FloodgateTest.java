package press.linecaster.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import press.linecaster.testing.SettableClock;

/// What happens to those who send too much.
class FloodgateTest {

    private final SettableClock clock = new SettableClock();
    private final Floodgate gate = new Floodgate(clock, 10, Duration.ofMinutes(1));

    @Test
    void oneNetworkMaySendSoMuchAndThenOneAMinute() {
        for (var i = 0; i < 10; i++) assertThat(gate.pass("a")).isEmpty();

        assertThat(gate.pass("a")).hasValue(Duration.ofMinutes(1));
        assertThat(gate.pass("b")).isEmpty();
        clock.advance(Duration.ofSeconds(59));
        assertThat(gate.pass("a")).hasValue(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        assertThat(gate.pass("a")).isEmpty();
        assertThat(gate.pass("a")).isPresent();
    }

    @Test
    void theMemoryOfNetworksIsBounded() {
        for (var i = 0; i < 50_000; i++) gate.pass("network " + i);

        assertThat(gate.size()).isEqualTo(20_000);
    }
}
