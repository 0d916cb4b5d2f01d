package press.linecaster.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who is counted together.
class ReaderNetworksTest {

    private final ReaderNetworks networks = ReaderNetworks.BY_DEFAULT;

    @Test
    void whoComesFromThePublicInternetIsWhoTheyAre() {
        assertThat(networks.of("93.184.216.34", List.of("8.8.8.8"))).isEqualTo("93.184.216.34");
        assertThat(networks.of("[2606:2800:220:1::1]", List.of()))
                .isEqualTo(networks.of("2606:2800:220:1:ffff::2", List.of()))
                .isNotEqualTo(networks.of("2606:2800:220:2::1", List.of()));
    }

    @Test
    void aProxyNearbySaysWhoItIs() {
        assertThat(networks.of("127.0.0.1", List.of("1.2.3.4, 93.184.216.34"))).isEqualTo("93.184.216.34");
        assertThat(networks.of("::1", List.of("1.2.3.4", "93.184.216.34:4711, 10.0.0.7")))
                .isEqualTo("93.184.216.34");
        assertThat(networks.of("10.0.0.2", List.of("192.168.0.9"))).isEqualTo("192.168.0.9");
        assertThat(networks.of("127.0.0.1", List.of())).isEqualTo("127.0.0.1");
        assertThat(networks.of("127.0.0.1", List.of("unknown, [::, 1.2.3.4.5, ::g")))
                .isEqualTo("127.0.0.1");
        assertThat(networks.of((String) null, List.of())).isEqualTo("unknown");
    }

    @Test
    void aNetworkHasANumberOfItsOwn() throws Exception {
        var here = InetAddress.ofLiteral("127.0.0.1");

        assertThat(networks.number(here, List.of("1.2.3.4, 93.184.216.34")))
                .isEqualTo(networks.number(InetAddress.ofLiteral("93.184.216.34"), List.of("8.8.8.8")))
                .isNotEqualTo(networks.number(here, List.of("93.184.216.34, 1.2.3.4")))
                .isNotEqualTo(networks.number(here, List.of()));
        assertThat(networks.number(InetAddress.ofLiteral("2606:2800:220:1::1"), List.of()))
                .isEqualTo(networks.number(here, List.of("2606:2800:220:1:ffff::2")))
                .isNotEqualTo(networks.number(here, List.of("2606:2800:220:2::1")));
        for (var said : List.of("1.2.3.4, 93.184.216.34", "1.2.3.4,93.184.216.34", "93.184.216.34"))
            assertThat(networks.number(here, List.of(said)))
                    .as(said)
                    .isEqualTo(networks.number(InetAddress.ofLiteral("93.184.216.34"), List.of()));
        for (var odd : List.of("93.184.216.256", "93.184.216.34.", "1e3.1.1.1", "", ","))
            assertThat(networks.number(here, List.of("1.2.3.4, " + odd)))
                    .as(odd)
                    .isEqualTo(networks.number(InetAddress.ofLiteral("1.2.3.4"), List.of()));
        assertThat(networks.number(here, List.of("93.184.216.34, 10.0.0.7")))
                .isEqualTo(networks.number(here, List.of("93.184.216.34")));
        assertThat(networks.number(null, List.of()))
                .isNotEqualTo(networks.number(here, List.of()))
                .isNotEqualTo(networks.number(null, List.of("0.0.0.0")));
    }

    @Test
    void proxiesOnThePublicInternetAreBelievedWhereTheyAreNamed() {
        var behindEdges = ReaderNetworks.trusting(List.of("151.101.0.0/16", "2a04:4e40::/32", "8.8.8.8"));

        assertThat(behindEdges.of("151.101.7.7", List.of("1.2.3.4, 93.184.216.34")))
                .isEqualTo("93.184.216.34");
        assertThat(behindEdges.of("2a04:4e40::1", List.of("93.184.216.34, 8.8.8.8, 10.0.0.1")))
                .isEqualTo("93.184.216.34");
        assertThat(behindEdges.of("151.102.7.7", List.of("93.184.216.34"))).isEqualTo("151.102.7.7");
        assertThat(behindEdges.of("8.8.8.8", List.of())).isEqualTo("8.8.8.8");
        assertThat(behindEdges.of("127.0.0.1", List.of("93.184.216.34, 151.101.7.7")))
                .isEqualTo("93.184.216.34");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy.example",
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0.0.0/-1",
                "::/129",
                "1.2.3.4.5/8",
                "10/8",
                "151.101/16",
                "/8"
            })
    void whatIsNoBlockIsSaid(String block) {
        assertThatThrownBy(() -> new ProxyProperties(List.of(block)))
                .hasMessageContaining("linecaster.trusted-proxies")
                .hasMessageContaining(block);
    }
}
