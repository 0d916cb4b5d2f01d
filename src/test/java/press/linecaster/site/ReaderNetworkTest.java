package press.linecaster.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import press.linecaster.testing.SettableClock;

/// Who is counted together, and what happens to those who send too much.
class ReaderNetworkTest {

    private final SettableClock clock = new SettableClock();
    private final Floodgate gate = new Floodgate(clock);

    @Test
    void whoComesFromThePublicInternetIsWhoTheyAre() {
        assertThat(ReaderNetwork.of("93.184.216.34", List.of("8.8.8.8"))).isEqualTo("93.184.216.34");
        assertThat(ReaderNetwork.of("[2606:2800:220:1::1]", List.of()))
                .isEqualTo(ReaderNetwork.of("2606:2800:220:1:ffff::2", List.of()))
                .isNotEqualTo(ReaderNetwork.of("2606:2800:220:2::1", List.of()));
    }

    @Test
    void aProxyNearbySaysWhoItIs() {
        assertThat(ReaderNetwork.of("127.0.0.1", List.of("1.2.3.4, 93.184.216.34")))
                .isEqualTo("93.184.216.34");
        assertThat(ReaderNetwork.of("::1", List.of("1.2.3.4", "93.184.216.34:4711, 10.0.0.7")))
                .isEqualTo("93.184.216.34");
        assertThat(ReaderNetwork.of("10.0.0.2", List.of("192.168.0.9"))).isEqualTo("192.168.0.9");
        assertThat(ReaderNetwork.of("127.0.0.1", List.of())).isEqualTo("127.0.0.1");
        assertThat(ReaderNetwork.of("127.0.0.1", List.of("unknown, [::, 1.2.3.4.5, ::g")))
                .isEqualTo("127.0.0.1");
        assertThat(ReaderNetwork.of(null, List.of())).isEqualTo("unknown");
    }

    @Test
    void oneNetworkMaySendSoMuchAndThenOneAMinute() {
        for (var i = 0; i < Floodgate.AT_ONCE; i++) assertThat(gate.pass("a")).isEmpty();

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
