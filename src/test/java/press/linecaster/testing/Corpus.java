package press.linecaster.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The collection of real and hostile files from public sources. It lies beside the project, or where
/// `LINECASTER_CORPUS` (environment or system property) says; tests that need it are skipped where it is
/// absent.
public final class Corpus {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Corpus() {}

    /// A file or folder of the collection; skips the test without it.
    public static Path at(String path) {
        var found = root().resolve(path);
        assumeTrue(Files.exists(found), () -> "skipped: " + found + " is not here (set LINECASTER_CORPUS)");
        return found;
    }

    public static JsonNode json(String path) {
        return JSON.readTree(at(path).toFile());
    }

    /// Every file beneath a folder whose name ends so, in order.
    public static List<Path> files(String folder, String ending) {
        try (var files = Files.walk(at(folder))) {
            return files.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The `cases` of a list of cases.
    public static Stream<JsonNode> cases(String path) {
        return json(path).get("cases").valueStream();
    }

    /// The bytes of a file; of one that is kept as `.gz`, those inside.
    public static byte[] bytes(Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            if (!file.toString().endsWith(".gz")) return bytes;
            try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                return unpacked.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        var property = System.getProperty("linecaster.corpus");
        var environment = System.getenv("LINECASTER_CORPUS");
        if (property != null) return Path.of(property);
        return environment != null ? Path.of(environment) : Path.of("..", "shared", "corpus");
    }
}
