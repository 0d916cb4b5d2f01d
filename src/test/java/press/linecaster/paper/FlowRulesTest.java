package press.linecaster.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowRulesTest {

    @Test
    void stagesAreWrittenAsTheyAreRead() {
        var paper = Settings.UNDECIDED.with(Map.of(
                Setting.STAGES,
                " Ready : For the chief,idea:Pitch, ",
                Setting.FOUR_EYES,
                "/Politics/, sport/football"));

        assertThat(Setting.STAGES.of(paper)).isEqualTo("idea: Pitch, ready: For the chief");
        assertThat(Setting.FOUR_EYES.of(paper)).isEqualTo("politics, sport/football");
        assertThat(paper.with(Map.of(Setting.STAGES, "")).flow().stages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ready", "someday: Soon", "ready: ", "ready: a: b", "ready: 1234567890123456789012345678901"})
    void whatIsNoNameOfAStageIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.UNDECIDED.with(Map.of(Setting.STAGES, text)))
                .withMessageStartingWith("the setting stages: ");
    }
}
