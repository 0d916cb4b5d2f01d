package press.linecaster.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.linecaster.cli.Finding.State;
import press.linecaster.kernel.Migrations;

/// Looks at an installation without changing anything in it.
final class Doctor {

    private static final int JAVA_NEEDED = 25;
    private static final long MIB = 1024L * 1024;
    private static final long SPACE_TIGHT_MIB = 1024;
    private static final long SPACE_GONE_MIB = 100;

    private final Path data;
    private final SettingsCheck settings;
    private final @Nullable ServedDatabase database;
    private final String host;
    private final int port;

    /// @param database null where the settings do not tell which it is
    Doctor(Path data, SettingsCheck settings, @Nullable ServedDatabase database, String host, int port) {
        this.data = data;
        this.settings = settings;
        this.database = database;
        this.host = host;
        this.port = port;
    }

    List<Finding> examine() {
        return Stream.of(
                        List.of(java(), folder(), space()),
                        settings(),
                        database(),
                        List.of(port()),
                        RehearsalCheck.ofThisProcess())
                .flatMap(List::stream)
                .toList();
    }

    private static Finding java() {
        var version = Runtime.version();
        var words = version + ", at most " + Runtime.getRuntime().maxMemory() / MIB + " MiB of heap";
        return version.feature() >= JAVA_NEEDED
                ? Finding.well("Java", words)
                : Finding.ill("Java", words, "install a JDK of at least " + JAVA_NEEDED);
    }

    private Finding folder() {
        if (!Files.exists(data))
            return Finding.odd("data folder", data + " is not there yet", "the first 'linecaster serve' makes it");
        if (!Files.isDirectory(data))
            return Finding.ill("data folder", data + " is a file", "name a folder with --data");
        return notWritable()
                .map(file -> Finding.ill(
                        "data folder",
                        file + " cannot be written to by " + user(),
                        "give all of it to that user, as root: " + Shell.command("chown", "-R", user(), data)))
                .orElseGet(() -> Finding.well("data folder", data.toString()));
    }

    /// SQLite needs to write to the folder as well, where it keeps two files beside the database.
    private Optional<Path> notWritable() {
        var database = Stream.of("", "-wal", "-shm").map(end -> data.resolve(Backup.DATABASE + end));
        return Stream.concat(Stream.of(data), database)
                .filter(Files::exists)
                .filter(file -> !Files.isWritable(file) || !Files.isReadable(file))
                .findFirst();
    }

    private static String user() {
        return System.getProperty("user.name");
    }

    private List<Finding> settings() {
        var findings = new ArrayList<Finding>();
        for (var mistake : settings.mistakes())
            findings.add(Finding.ill("settings", mistake, "until that is mended, nothing starts"));
        for (var stranger : settings.strangers())
            findings.add(Finding.odd("settings", stranger, "it does nothing: mend its name, or remove it"));
        return findings.isEmpty() ? List.of(Finding.well("settings", "as they can be")) : findings;
    }

    private Finding space() {
        try {
            var free = Files.getFileStore(Files.exists(data) ? data : data.getRoot())
                            .getUsableSpace()
                    / MIB;
            if (free < SPACE_GONE_MIB) return Finding.ill("disk space", free + " MiB are free", "make room now");
            if (free < SPACE_TIGHT_MIB) return Finding.odd("disk space", free + " MiB are free", "make room soon");
            return Finding.well("disk space", free + " MiB are free");
        } catch (IOException e) {
            return Finding.odd("disk space", "cannot be told: " + e.getMessage(), "look with df");
        }
    }

    private List<Finding> database() {
        if (database == null) return List.of(); // said of the settings
        var file = data.resolve(Backup.DATABASE);
        if (database.isSqlite() && !Files.exists(file))
            return List.of(Finding.odd("database", "there is none yet", "the first 'linecaster serve' makes it"));
        if (database.isSqlite() && notWritable().isPresent()) return List.of(); // said of the folder
        try (var connection = connect(database, file)) {
            var findings = new ArrayList<Finding>();
            if (database.isSqlite()) findings.addAll(sqlite(connection));
            else findings.add(postgresql(connection));
            var tables = migrations(connection);
            findings.add(tables);
            if (tables.state() != State.WELL) return findings;
            findings.add(PaperCheck.examine(connection));
            findings.add(TrailCheck.examine(connection));
            findings.add(new OriginalsCheck(data).examine(connection));
            return findings;
        } catch (SQLException e) {
            return List.of(Finding.ill("database", String.valueOf(e.getMessage()), advice(database, file, e)));
        }
    }

    /// To restore a backup is the advice only where nothing else helps.
    private String advice(ServedDatabase database, Path file, SQLException e) {
        if (!database.isSqlite())
            return "check --database, or linecaster.database in linecaster.properties, with its user and password";
        if (DamagedDatabase.isCauseOf(e)) return DamagedDatabase.advice(data);
        return "see that " + file + " can be read and written by " + user() + ", and that its disk is well";
    }

    private static Connection connect(ServedDatabase database, Path file) throws SQLException {
        if (database.isSqlite()) return DriverManager.getConnection("jdbc:sqlite:" + file);
        return DriverManager.getConnection(database.address(), database.user(), database.password());
    }

    private static List<Finding> sqlite(Connection connection) throws SQLException {
        var integrity = first(connection, "pragma integrity_check(1)");
        var orphan = first(connection, "pragma foreign_key_check");
        return List.of(
                "ok".equals(integrity)
                        ? Finding.well("database", "SQLite, sound")
                        : Finding.ill("database", "damaged: " + integrity, "restore the last backup"),
                orphan == null
                        ? Finding.well("references", "all lead somewhere")
                        : Finding.ill("references", "rows of " + orphan + " point nowhere", "restore the last backup"));
    }

    private static Finding postgresql(Connection connection) throws SQLException {
        if ("ä".equals(first(connection, "select lower('Ä')"))) return Finding.well("database", "PostgreSQL answers");
        return Finding.odd(
                "database",
                "PostgreSQL answers, and knows capital and small letters of English alone",
                "searches mind capitals elsewhere; make the database with a locale of UTF-8, as the guide says");
    }

    private static @Nullable String first(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static Finding migrations(Connection connection) {
        var state = Migrations.state(connection);
        return switch (state) {
            case CURRENT -> Finding.well("tables", "as this version needs them");
            case BEHIND ->
                Finding.odd(
                        "tables",
                        "of an earlier version",
                        "back up; the next 'linecaster serve' brings them up to date");
            case FOREIGN ->
                Finding.ill("tables", "of another version than " + Version.ours(), "use that version or a later one");
        };
    }

    private Finding port() {
        if (port == 0) return Finding.well("port", "a free one will be taken");
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return Finding.well("port", port + " is free");
        } catch (IOException e) {
            return Finding.odd(
                    "port",
                    port + " on " + host + " cannot be had: " + e.getMessage(),
                    "fine if that is this paper's server; else choose another with --port");
        }
    }
}
