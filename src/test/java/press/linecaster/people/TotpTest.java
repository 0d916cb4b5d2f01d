package press.linecaster.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /// The key of the examples, and the same to the base 32.
    private static final String KEY = "12345678901234567890";

    private static final String KEY_32 = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    /// RFC 6238, appendix B, for SHA-1; of its eight digits the last six.
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theExamplesOfTheStandardComeOut(long seconds, String code) {
        var step = Totp.step(Instant.ofEpochSecond(seconds));

        assertThat(Totp.code(KEY.getBytes(StandardCharsets.US_ASCII), step)).isEqualTo(code);
        assertThat(Totp.code(KEY_32, step)).isEqualTo(code);
    }

    /// RFC 4226, appendix D.
    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "3, 969429", "9, 520489"})
    void soDoThoseOfHotp(long counter, String code) {
        assertThat(Totp.code(KEY_32, counter)).isEqualTo(code);
    }

    @Test
    void aKeyHas160BitsOfChance() {
        var keys = new HashSet<String>();
        for (var i = 0; i < 100; i++) keys.add(Totp.key());

        assertThat(keys).hasSize(100).allMatch(key -> key.matches("[A-Z2-7]{32}"));
    }
}
