package press.linecaster.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Who is counted together.
class ReaderNetworkTest {

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
        assertThat(ReaderNetwork.of((String) null, List.of())).isEqualTo("unknown");
    }
}
