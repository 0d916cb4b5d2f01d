package press.linecaster.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/// Tells this node from the others that work on the same database: drawn once, kept in the file `node` of the
/// data folder.
record NodeName(String value) {

    static NodeName of(Path folder) {
        var file = folder.resolve("node");
        try {
            Files.createDirectories(folder);
            if (!Files.exists(file)) Files.writeString(file, UUID.randomUUID().toString());
            return new NodeName(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder " + folder + " cannot be used", e);
        }
    }
}
