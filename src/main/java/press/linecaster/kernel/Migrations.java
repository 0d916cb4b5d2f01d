package press.linecaster.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Brings the tables of each module up to date, in the order of `db/migration/modules.txt`, which also names
/// the newest migration of each: a module may point at the tables of those before it. Each module numbers its
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
    /// @throws IllegalStateException when a later version has been here, whose tables this one does not know
    static void run(DataSource source) {
        var modules = modules();
        if (!areCurrent(source, modules))
            for (var module : modules) flyway(source, module).load().migrate();
    }

    private static boolean areCurrent(DataSource source, List<Module> modules) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (var module : modules)
                try (var row = statement.executeQuery(
                        "select max(cast(version as integer)), min(case when success then 1 else 0 end) from "
                                + module.history())) {
                    if (!row.next() || row.getInt(1) < module.newest() || row.getInt(2) == 0) return false;
                    if (row.getInt(1) > module.newest()) throw ofLaterVersion(module, row.getInt(1));
                }
            return true;
        } catch (SQLException e) {
            return false; // there is no such table yet; whatever else is wrong, Flyway will say
        }
    }

    private static IllegalStateException ofLaterVersion(Module module, int found) {
        return new IllegalStateException(("the database was brought up to date by a later version of Linecaster (%s %d,"
                        + " this one knows %d): start that version, or restore a backup from before")
                .formatted(module.name(), found, module.newest()));
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
        try (var list = Migrations.class.getClassLoader().getResourceAsStream(FOLDER + "modules.txt")) {
            if (list == null) throw new IllegalStateException(FOLDER + "modules.txt is missing from the jar");
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" "))
                    .map(words -> new Module(words[0], Integer.parseInt(words[1])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param newest the number of its last migration
    record Module(String name, int newest) {

        String history() {
            return "migration_" + name;
        }
    }
}
