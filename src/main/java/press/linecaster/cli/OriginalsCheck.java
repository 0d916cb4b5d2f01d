package press.linecaster.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Whether the pictures and files that the database says are stored lie on the disk.
final class OriginalsCheck {

    private static final int NAMED = 5;
    private static final String WHAT = "pictures and files";

    private final Path originals;

    OriginalsCheck(Path data) {
        this.originals = data.resolve(Backup.ORIGINALS);
    }

    /// Looks at each file's name on the disk, not into it. One query over all media, and a count.
    /// @param connection to a database with the tables of this version
    Finding examine(Connection connection) throws SQLException {
        var stored = 0;
        var missing = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select file_name, sha256 from media where stored order by id")) {
            while (rows.next()) {
                stored++;
                if (!isThere(rows.getString("sha256"))) missing.add(rows.getString("file_name"));
            }
        }
        if (missing.isEmpty()) return Finding.well(WHAT, stored + ", all on the disk" + knownByName(connection));
        return Finding.ill(
                WHAT,
                missing.size() + " of " + stored + " are not on the disk: " + names(missing),
                "copy media/originals back from the last backup, or take them in again");
    }

    /// What an import has told of and not brought along.
    private static String knownByName(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from media where not stored")) {
            var count = rows.next() ? rows.getLong(1) : 0;
            return count == 0 ? "" : "; " + count + " known by name only, import with --media to have them";
        }
    }

    private boolean isThere(String sha256) {
        return Files.isRegularFile(originals.resolve(sha256.substring(0, 2)).resolve(sha256));
    }

    private static String names(List<String> missing) {
        var first = String.join(", ", missing.subList(0, Math.min(NAMED, missing.size())));
        var oneLine = first.replaceAll("\\p{Cntrl}", "?"); // they came with the files, from anywhere
        return missing.size() > NAMED ? oneLine + " and " + (missing.size() - NAMED) + " more" : oneLine;
    }
}
