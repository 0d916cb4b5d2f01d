package press.linecaster.delivery;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/// Which build of the program this is, as far as pages are concerned.
final class Build {

    private Build() {}

    /// The same for each start of one jar, another for any other jar; another for each start where classes
    /// lie loose, as they do while somebody is working on them.
    static long fingerprint() {
        try {
            var source = Build.class.getProtectionDomain().getCodeSource();
            var file = source == null
                    ? Path.of("")
                    : jar(source.getLocation().toURI().toString());
            if (!Files.isRegularFile(file)) return ThreadLocalRandom.current().nextLong();
            return Objects.hash(
                    Files.size(file), Files.getLastModifiedTime(file).toMillis());
        } catch (IOException | URISyntaxException e) {
            return ThreadLocalRandom.current().nextLong();
        }
    }

    /// Inside of an executable jar the address is `jar:nested:/…/linecaster.jar/!BOOT-INF/classes/!/`.
    private static Path jar(String location) {
        var path = location.replaceFirst("^(jar:)?(nested:|file:)+", "");
        var inner = path.indexOf("/!");
        return Path.of(inner < 0 ? path : path.substring(0, inner));
    }
}
