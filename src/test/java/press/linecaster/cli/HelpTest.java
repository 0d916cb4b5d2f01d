package press.linecaster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve",
                "demo",
                "import",
                "settings",
                "comments",
                "token",
                "user",
                "related",
                "reindex",
                "backup",
                "restore",
                "doctor",
                "bench"
            })
    void helpWithACommandIsThatOfTheCommand(String command) {
        var said = Said.by("help", command);

        assertThat(said.exit()).isZero();
        assertThat(said.out()).isEqualTo(Said.by(command, "--help").out()).startsWith("Usage: linecaster " + command);
    }

    @Test
    void helpAloneIsThatOfAll() {
        assertThat(Said.by("help").out())
                .isEqualTo(Said.by("--help").out())
                .contains("data beside the script", "  train ");
    }

    @Test
    void helpWithAWordThatIsNoCommandNamesTheNearest() {
        var said = Said.by("help", "imprt");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("'imprt' is not known here; did you mean import?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "serve",
                "demo",
                "import",
                "settings",
                "comments",
                "backup",
                "restore",
                "doctor",
                "bench",
                "help"
            })
    void helpFitsATerminalAndBreaksNoWord(String command) {
        var help = command.isEmpty()
                ? Said.by("help").out()
                : Said.by("help", command).out();

        assertThat(help.lines()).allMatch(line -> line.length() <= HelpText.WIDTH);
        assertThat(Arrays.asList(help.split("\\s+")))
                .contains("https://paper.example;", "jdbc:postgresql://HOST/NAME.", "./data");
    }

    @Test
    void aLongLineGoesOnBeneathItsText() {
        var line = "      --data=DIR   "
                + "word https://paper.example/a/b.c ".repeat(4).strip();

        assertThat(HelpText.wrapped(line + "\n"))
                .isEqualTo("      --data=DIR   word https://paper.example/a/b.c word\n"
                        + " ".repeat(19) + "https://paper.example/a/b.c word https://paper.example/a/b.c\n"
                        + " ".repeat(19) + "word https://paper.example/a/b.c\n");
    }
}
