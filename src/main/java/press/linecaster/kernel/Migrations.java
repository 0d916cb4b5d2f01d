package press.linecaster.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Brings the tables of each module up to date, in the order of `db/migration/modules.txt`, which also names
/// the newest script of each: a module may point at the tables of those before it. Each module numbers its
/// own migrations and has a history table of its own.
public final class Migrations {

    /// How the tables of a database stand to what this version needs.
    public enum State {
        CURRENT,
        /// this version brings them up to date when it starts
        BEHIND,
        /// made by a later version, or by one that is none of ours
        FOREIGN
    }

    private static final String FOLDER = "db/migration/";

    private Migrations() {}

    /// At most starts there is nothing to do, which a glance at each history tells; Flyway takes half a second
    /// for that, and memory.
    /// @throws LaterVersion when one has been here, whose tables this one does not know
    static void run(DataSource source) {
        var modules = modules();
        if (!areCurrent(source, modules))
            for (var module : modules) flyway(source, module).load().migrate();
    }

    private static boolean areCurrent(DataSource source, List<Module> modules) {
        var current = true;
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (var module : modules) current &= isCurrent(statement, module);
            return current;
        } catch (SQLException e) {
            return false; // whatever is wrong, Flyway will say
        }
    }

    private static boolean isCurrent(Statement statement, Module module) {
        var isThere = false;
        var query = "select cast(version as integer), checksum, success from " + module.history();
        try (var row = statement.executeQuery(query)) {
            while (row.next()) {
                if (row.getInt(1) > module.newest()) throw new LaterVersion(module, row.getInt(1));
                if (!row.getBoolean(3)) return false;
                if (row.getInt(1) == module.newest()) isThere = row.getInt(2) == module.checksum();
            }
            return isThere;
        } catch (SQLException e) {
            return false; // there is no such table yet
        }
    }

    /// The database was brought up to date by a later version of the program.
    public static final class LaterVersion extends IllegalStateException {

        private static final long serialVersionUID = 1;

        private LaterVersion(Module module, int found) {
            super(("a later version of Linecaster has brought the database up to date (%s %d, this one knows %d);"
                            + " start that version, or restore a backup from before")
                    .formatted(module.name(), found, module.newest()));
        }
    }

    /// Looks without changing anything.
    public static State state(Connection connection) {
        var source = new SingleConnectionDataSource(connection, true);
        var behind = false;
        for (var module : modules()) {
            var flyway =
                    flyway(source, module).ignoreMigrationPatterns("*:pending").load();
            if (!flyway.validateWithResult().validationSuccessful) return State.FOREIGN;
            behind |= flyway.info().pending().length > 0;
        }
        return behind ? State.BEHIND : State.CURRENT;
    }

    private static FluentConfiguration flyway(DataSource source, Module module) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .table(module.history())
                .baselineOnMigrate(true) // the schema is never empty but for the first module
                .baselineVersion("0")
                .locations("classpath:" + FOLDER + module.name());
    }

    static List<Module> modules() {
        return read("modules.txt")
                .lines()
                .map(line -> line.split(" "))
                .map(words -> new Module(words[0], words[1]))
                .toList();
    }

    private static String read(String file) {
        try (var script = Migrations.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            if (script == null) throw new IllegalStateException(FOLDER + file + " is missing from the jar");
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param script its newest, such as `V2__drafts.sql`
    record Module(String name, String script) {

        String history() {
            return "migration_" + name;
        }

        int newest() {
            return Integer.parseInt(script.substring(1, script.indexOf("__")));
        }

        /// As Flyway keeps it: CRC-32 of the lines without their ends.
        int checksum() {
            var checksum = new CRC32();
            read(name + "/" + script).lines().forEach(line -> checksum.update(line.getBytes(StandardCharsets.UTF_8)));
            return (int) checksum.getValue();
        }
    }
}
