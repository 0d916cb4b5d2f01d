package press.linecaster.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyedHashTest {

    private final KeyedHash hash = new KeyedHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);

    /// Appendix A of the paper, and the first of the reference vectors.
    @Test
    void itIsSipHash() {
        var fifteen = IntStream.range(0, 15)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertThat(hash.of(fifteen)).isEqualTo(0xa129ca6149be45e5L);
        assertThat(hash.of("")).isEqualTo(0x726fdb47dd0e0e31L);
        assertThat(hash.of(0x0706050403020100L)).isEqualTo(0x93f5f5799a932462L).isEqualTo(hash.of("\0\1\2\3\4\5\6\7"));
    }

    @Test
    void anotherKeyGivesAnotherHash() {
        assertThat(KeyedHash.random().of("192.0.2.1"))
                .isNotEqualTo(KeyedHash.random().of("192.0.2.1"));
    }
}
