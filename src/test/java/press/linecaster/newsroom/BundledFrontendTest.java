package press.linecaster.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Machines for which there is no bundler take the copies that the repository keeps: they are what a bundler makes.
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class BundledFrontendTest {

    @ParameterizedTest
    @ValueSource(strings = {"editor.js", "newsroom.js", "newsroom.css", "newsroom-licences.txt"})
    void theCopyIsWhatIsMadeNow(String name) throws IOException {
        assertThat(Files.readString(Path.of("src/main/frontend/bundled", name)))
                .as("java tools/Bundle.java target src/main/frontend target/classes/assets --keep makes it new")
                .isEqualTo(Files.readString(Path.of("target/classes/assets", name)));
    }
}
