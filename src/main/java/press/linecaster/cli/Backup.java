package press.linecaster.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;

/// Writes what cannot be made again into one zip file: the database, the originals of pictures and files, and
/// the settings. Servers may go on meanwhile: SQLite copies a state of one moment, and originals are only
/// ever added.
final class Backup {

    static final String DATABASE = "linecaster.db";
    static final String SETTINGS = "linecaster.properties";
    static final String ORIGINALS = "media/originals";

    private final Path data;

    /// @param data a folder with a SQLite database
    Backup(Path data) {
        this.data = data;
    }

    /// The file appears under its name only when it is whole.
    void writeTo(Path file) throws IOException, SQLException {
        var folder = file.toAbsolutePath().getParent();
        var partial = Files.createTempFile(folder, file.getFileName() + ".", ".partial");
        var copy = Files.createTempFile(folder, file.getFileName() + ".", ".db");
        try {
            copyDatabase(copy);
            try (var zip = new ZipOutputStream(Files.newOutputStream(partial))) {
                zip.setLevel(Deflater.BEST_SPEED);
                add(zip, copy, DATABASE);
                if (Files.exists(data.resolve(SETTINGS))) add(zip, data.resolve(SETTINGS), SETTINGS);
                zip.setLevel(Deflater.NO_COMPRESSION); // pictures are compressed already
                for (var original : originals()) add(zip, original, nameOf(original));
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(partial);
            Files.deleteIfExists(copy);
        }
    }

    private void copyDatabase(Path copy) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(DATABASE))) {
            var answer = connection.unwrap(SQLiteConnection.class).getDatabase().backup("main", copy.toString(), null);
            if (answer != 0)
                throw new SQLException(
                        data.resolve(DATABASE) + " cannot be copied: " + SQLiteErrorCode.getErrorCode(answer).message);
        }
    }

    /// After the database was copied, so that whatever it names is among them.
    private List<Path> originals() {
        var folder = data.resolve(ORIGINALS);
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String nameOf(Path original) {
        return data.relativize(original).toString().replace('\\', '/');
    }

    private static void add(ZipOutputStream zip, Path file, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(file, zip);
        zip.closeEntry();
    }
}
