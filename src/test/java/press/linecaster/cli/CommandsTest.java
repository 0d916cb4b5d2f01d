package press.linecaster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    @TempDir
    Path folder;

    @Test
    void anUnknownCommandIsNamedWithTheNearestRightOne() {
        var said = Said.by("imprt", "export.xml");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("'imprt' is not known").contains("import");
    }

    @Test
    void anUnknownOptionIsNamedWithTheNearestRightOne() {
        var said = Said.by("serve", "--prot", "80");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("'--prot' is not known").contains("--port");
    }

    @Test
    void withoutACommandTheWordsAreOff() {
        assertThat(Said.by().exit()).isEqualTo(2);
    }

    @Test
    void helpHasExamplesAndGoesToStandardOutput() {
        var said = Said.by("import", "--help");

        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("Examples:").contains("--media");
        assertThat(said.err()).isEmpty();
    }

    @Test
    void theHelpOfAllNamesEveryCommandButNoneForTheScriptAlone() {
        assertThat(Said.by("--help").out())
                .contains("serve", "demo", "import", "settings", "comments", "backup", "restore", "doctor")
                .doesNotContain("rehearse");
    }

    @Test
    void theVersionNamesTheJavaThatRunsIt() {
        assertThat(Said.by("--version").out())
                .startsWith("linecaster ")
                .contains(Runtime.version().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "-1", "http"})
    void aBadPortIsNamed(String port) {
        var said = Said.by("serve", "--port", port, "--data", folder.toString());

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("--port must be").contains(port);
    }

    @Test
    void aDatabaseThatIsNoneOfOursIsRefused() {
        var said = Said.by("serve", "--database", "jdbc:mysql://localhost/paper", "--data", folder.toString());

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("jdbc:postgresql:").contains("jdbc:mysql://localhost/paper");
    }

    @Test
    void aPortThatIsTakenFailsInOneLine() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var said = Said.by("serve", "--port", String.valueOf(taken.getLocalPort()), "--data", folder.toString());

            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.err().lines())
                    .singleElement()
                    .asString()
                    .contains(taken.getLocalPort() + " is taken")
                    .contains("--port");
        }
    }

    @Test
    void aDataFolderThatCannotBeMadeFailsInOneLine() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        for (var data : List.of(file, file.resolve("paper"))) {
            var said = Said.by("serve", "--data", data.toString());

            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.err().lines())
                    .singleElement()
                    .asString()
                    .isEqualTo("linecaster: the data folder " + data + " cannot be made: " + file + " is a file");
        }
    }

    @Test
    void anExportThatIsMissingFailsBeforeAnythingIsMade() {
        var data = folder.resolve("data");

        var said = Said.by("import", folder.resolve("no.xml").toString(), "--data", data.toString());

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("there is no file").contains("no.xml");
        assertThat(data).doesNotExist();
    }

    @Test
    void aFolderIsNoExport() {
        var said = Said.by("import", folder.toString(), "--data", folder.toString());

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("is a folder");
    }

    @Test
    void anEmptyNameIsNoExport() {
        var said = Said.by("import", "", "--data", folder.resolve("data").toString());

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("no file was named");
    }

    @Test
    void anImportWithoutAFileIsTold() {
        var said = Said.by("import");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("FILE");
    }
}
