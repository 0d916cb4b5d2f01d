package press.linecaster.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellTest {

    @Test
    void plainWordsStayAsTheyAre() {
        assertThat(Shell.command("linecaster", "serve", "--data", "/srv/paper-1"))
                .isEqualTo("linecaster serve --data /srv/paper-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/srv/my paper", "it's", "$HOME", "a;b", "*", "", "~ada", "Zeitung für alle", "\"`\\"})
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aShellReadsEachWordAsItIs(String word) throws IOException {
        var process = new ProcessBuilder("sh", "-c", Shell.command("printf", "%s", word)).start();

        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).isEqualTo(word);
    }
}
