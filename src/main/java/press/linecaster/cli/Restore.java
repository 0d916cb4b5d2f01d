package press.linecaster.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.springframework.util.FileSystemUtils;

/// Puts a [Backup] into a data folder: unpacked and checked beside what is there, then moved into place.
final class Restore {

    /// What lies in a data folder without belonging to its paper.
    private static final List<String> NOT_OF_THE_PAPER = List.of("run", "demo", "pages", "search");

    /// What was made from the old database, or was on its way into it. Under a database that is put in its
    /// place, stored pages would pass for true ones: positions in the change log are counted anew there.
    private static final List<String> NOT_TO_BE_KEPT = List.of("pages", "search", "media/renditions", "media/incoming");

    private static final String ASIDE = "before-restore-";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path data;

    Restore(Path data) {
        this.data = data;
    }

    /// @param force whether a paper that is there already is moved aside
    /// @return where that paper lies now
    Optional<Path> from(Path file, boolean force) throws IOException, SQLException {
        Files.createDirectories(data);
        var present = present();
        if (!present.isEmpty() && !force)
            throw new CommandFailed(
                    data + " holds a paper already (" + present.getFirst().getFileName() + "); --force moves it aside");
        refuseWhileServing();
        var unpacked = Files.createTempDirectory(data, "restoring-");
        try {
            unpack(file, unpacked);
            check(unpacked.resolve(Backup.DATABASE));
            for (var made : NOT_TO_BE_KEPT) FileSystemUtils.deleteRecursively(data.resolve(made));
            var aside = moveAside(present);
            try {
                for (var restored : children(unpacked)) Files.move(restored, data.resolve(restored.getFileName()));
            } catch (IOException e) {
                throw new CommandFailed(
                        "the backup could not be moved into place (" + e.getMessage() + ")"
                                + aside.map(old -> "; what was there lies in " + old)
                                        .orElse(""),
                        e);
            }
            return aside;
        } finally {
            FileSystemUtils.deleteRecursively(unpacked);
        }
    }

    private List<Path> present() throws IOException {
        return children(data).stream()
                .filter(child -> !NOT_OF_THE_PAPER.contains(child.getFileName().toString()))
                .filter(child -> !child.getFileName().toString().startsWith(ASIDE))
                .toList();
    }

    private static List<Path> children(Path folder) throws IOException {
        var children = new ArrayList<Path>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            all.forEach(children::add);
        }
        children.sort(Comparator.naturalOrder());
        return children;
    }

    /// SQLite gives a connection the file for itself only when no other process has it open.
    private void refuseWhileServing() throws SQLException {
        if (!Files.exists(data.resolve(Backup.DATABASE))) return;
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(Backup.DATABASE));
                var statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout = 0");
            statement.execute("pragma locking_mode = exclusive");
            statement.execute("begin exclusive");
            statement.execute("rollback");
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).contains("SQLITE_BUSY"))
                throw new CommandFailed("a server or a command is using " + data + "; stop it first", e);
            // whatever else is wrong with the old database is no reason not to replace it
        }
    }

    private static void unpack(Path file, Path into) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry(Backup.DATABASE) == null)
                throw new CommandFailed(
                        file + " is no backup of Linecaster: there is no " + Backup.DATABASE + " in it");
            for (var entry : zip.stream().toList()) {
                if (entry.isDirectory()) continue;
                var target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into) || !belongs(into.relativize(target).toString()))
                    throw new CommandFailed(file + " is no backup of Linecaster: it holds " + entry.getName());
                Files.createDirectories(target.getParent());
                try (InputStream bytes = zip.getInputStream(entry)) {
                    Files.copy(bytes, target);
                }
            }
        } catch (ZipException e) {
            throw new CommandFailed(
                    file + " is no backup of Linecaster, which is a zip file, or it is cut off or damaged", e);
        }
    }

    private static boolean belongs(String name) {
        return name.equals(Backup.DATABASE) || name.equals(Backup.SETTINGS) || name.startsWith(Backup.ORIGINALS + "/");
    }

    private static void check(Path database) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var answer = connection.createStatement().executeQuery("pragma quick_check(1)")) {
            var words = answer.next() ? answer.getString(1) : "no answer";
            if (!words.equals("ok")) throw new CommandFailed("the database in the backup is damaged: " + words);
        }
    }

    private Optional<Path> moveAside(List<Path> present) throws IOException {
        if (present.isEmpty()) return Optional.empty();
        var aside = Files.createDirectory(data.resolve(ASIDE + STAMP.format(Instant.now())));
        for (var old : present) Files.move(old, aside.resolve(old.getFileName()));
        return Optional.of(aside);
    }
}
