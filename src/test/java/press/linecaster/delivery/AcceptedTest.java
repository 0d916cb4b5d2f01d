package press.linecaster.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.delivery.Encoding.BR;
import static press.linecaster.delivery.Encoding.GZIP;
import static press.linecaster.delivery.Encoding.IDENTITY;
import static press.linecaster.delivery.Encoding.ZSTD;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What comes of `Accept-Encoding`; the examples of RFC 9110, section 12.5.3, among them.
class AcceptedTest {

    static List<Arguments> headers() {
        return List.of(
                of(null, IDENTITY),
                of("", IDENTITY),
                of("identity", IDENTITY),
                of("gzip", GZIP, IDENTITY),
                of("GZip", GZIP, IDENTITY),
                of("x-gzip", GZIP, IDENTITY),
                of("compress, gzip", GZIP, IDENTITY),
                of("gzip, deflate, br, zstd", BR, ZSTD, GZIP, IDENTITY),
                of("gzip, deflate, br", BR, GZIP, IDENTITY),
                of("*", BR, ZSTD, GZIP, IDENTITY),
                of("compress;q=0.5, gzip;q=1.0", GZIP, IDENTITY),
                of("gzip;q=1.0, identity; q=0.5, *;q=0", GZIP, IDENTITY),
                of("br;q=0.5, gzip;q=0.8", GZIP, BR, IDENTITY),
                of("gzip;q=0, br", BR, IDENTITY),
                of("identity;q=1, gzip;q=0.5", IDENTITY, GZIP),
                of("gzip;q=0.5, *;q=0.1", GZIP, BR, ZSTD, IDENTITY),
                of("br ; q=0.9 , zstd", ZSTD, BR, IDENTITY),
                of("gzip;q=nonsense", IDENTITY),
                of("gzip;q=2", IDENTITY),
                of("identity;q=0", IDENTITY), // nothing is left, and a page in the wrong coding beats none
                of("*;q=0", IDENTITY),
                of(",;,q=1,,gzip", GZIP, IDENTITY));
    }

    private static Arguments of(@Nullable String header, Encoding... order) {
        return Arguments.of(header, List.of(order));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void theOrderFollowsWeightAndThenSize(@Nullable String header, List<Encoding> order) {
        assertThat(Accepted.of(header).order()).isEqualTo(order);
        assertThat(Accepted.of(header)).isEqualTo(Accepted.of(header));
    }

    @Test
    void whatIsMadeWhileTheClientWaitsIsCheapToMake() {
        assertThat(Accepted.of("gzip, deflate, br, zstd").quickest()).isEqualTo(ZSTD);
        assertThat(Accepted.of("gzip, deflate, br").quickest()).isEqualTo(GZIP);
        assertThat(Accepted.of("br, zstd;q=0.1").quickest()).isEqualTo(BR);
        assertThat(Accepted.of(null).quickest()).isEqualTo(IDENTITY);
    }
}
