package press.linecaster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.linecaster.cli.Finding.State;

class RehearsalCheckTest {

    @TempDir
    Path run;

    @Test
    void startsAreSlowUntilARehearsalIsKept() throws IOException {
        Files.createFile(run.resolve("ready"));
        assertThat(line()).startsWith("odd   starts: slow").contains("linecaster train");

        Files.createFile(run.resolve("rehearsal.log"));
        assertThat(line()).contains("has failed, see " + run.resolve("rehearsal.log"), "linecaster train");

        Files.createFile(run.resolve("app.aot"));
        assertThat(RehearsalCheck.of(run.resolve("app/linecaster.jar")))
                .singleElement()
                .extracting(Finding::state)
                .isEqualTo(State.WELL);
    }

    @Test
    void ofAJarThatTheScriptHasNotUnpackedNothingIsSaid() {
        assertThat(RehearsalCheck.of(run.resolve("app/linecaster.jar"))).isEmpty();
        assertThat(RehearsalCheck.of(Path.of("linecaster.jar"))).isEmpty();
        assertThat(RehearsalCheck.ofThisProcess()).isEmpty();
    }

    private String line() {
        return RehearsalCheck.of(run.resolve("app/linecaster.jar")).getFirst().line();
    }
}
