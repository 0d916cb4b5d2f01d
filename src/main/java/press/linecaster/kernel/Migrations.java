package press.linecaster.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Brings the tables of each module up to date, in the order of `db/migration/modules.txt`: a module may
/// point at those before it. Each module numbers its own migrations and has a history table of its own.
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

    static void run(DataSource source) {
        for (var module : modules()) flyway(source, module).load().migrate();
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

    private static FluentConfiguration flyway(DataSource source, String module) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .table("migration_" + module)
                .baselineOnMigrate(true) // the schema is never empty but for the first module
                .baselineVersion("0")
                .locations("classpath:" + FOLDER + module);
    }

    private static List<String> modules() {
        try (var list = Migrations.class.getClassLoader().getResourceAsStream(FOLDER + "modules.txt")) {
            if (list == null) throw new IllegalStateException(FOLDER + "modules.txt is missing from the jar");
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
