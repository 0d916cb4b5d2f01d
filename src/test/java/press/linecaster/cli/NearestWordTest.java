package press.linecaster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestWordTest {

    private static final List<String> COMMANDS = List.of("serve", "demo", "import", "backup", "restore", "doctor");

    @Test
    void aSlipOfAFingerIsForgiven() {
        assertThat(NearestWord.of("srve", COMMANDS)).contains("serve");
        assertThat(NearestWord.of("imoprt", COMMANDS)).contains("import");
        assertThat(NearestWord.of("restoer", COMMANDS)).contains("restore");
    }

    @Test
    void whatIsNothingLikeAWordHasNoNearest() {
        assertThat(NearestWord.of("wordpress", COMMANDS)).isEmpty();
    }

    @Test
    void theDistanceCountsLettersToChange() {
        assertThat(NearestWord.distance("", "abc")).isEqualTo(3);
        assertThat(NearestWord.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(NearestWord.distance("demo", "demo")).isZero();
    }
}
