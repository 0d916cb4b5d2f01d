package press.linecaster.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Programs of this machine.
final class Tools {

    /// Where Debian keeps servers, which is on the `PATH` of root alone.
    private static final String SERVERS = "/usr/sbin";

    private Tools() {}

    static Optional<Path> find(String name) {
        var path = String.valueOf(System.getenv("PATH")).split(File.pathSeparator);
        return Stream.concat(Stream.of(path), Stream.of(SERVERS))
                .map(folder -> Path.of(folder, name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }
}
