package press.linecaster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import press.linecaster.exchange.Progress;
import press.linecaster.exchange.Progress.Step;

class ProgressLineTest {

    private static final Progress HALF = new Progress(Step.WRITING, 5_000, 10_000, 10, 1_000, Duration.ofSeconds(2));

    private final StringWriter written = new StringWriter();

    @Test
    void itSaysHowFarAndHowFast() {
        assertThat(ProgressLine.text(HALF)).isEqualTo("bringing it in: 5,000 items, 50 %, 2,500 a second");
    }

    @Test
    void asLongAsNobodyKnowsHowManyThereAreTheBytesTellHowFar() {
        var checking = new Progress(Step.CHECKING, 70, 0, 250, 1_000, Duration.ofSeconds(1));

        assertThat(ProgressLine.text(checking)).isEqualTo("checking the file: 70 items, 25 %, 70 a second");
    }

    @Test
    void onATerminalTheLineIsWrittenOver() {
        var line = new ProgressLine(new PrintWriter(written), true);

        line.show(HALF);
        line.end();

        assertThat(written.toString()).startsWith("\rbringing it in").endsWith(System.lineSeparator());
    }

    @Test
    void elsewhereNothingIsSaidInTheFirstSeconds() {
        var line = new ProgressLine(new PrintWriter(written), false);

        line.show(HALF);
        line.end();

        assertThat(written.toString()).isEmpty();
    }
}
