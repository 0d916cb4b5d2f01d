package press.linecaster.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Brings the tables of each module up to date, in the order of `db/migration/modules.txt`: a module may
/// point at
/// those
/// before it. Each module numbers its own migrations and has a history table of its own.
final class Migrations {

    private static final String FOLDER = "db/migration/";

    private Migrations() {}

    static void run(DataSource source) {
        for (var module : modules())
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(source)
                    .table("migration_" + module)
                    .baselineOnMigrate(true) // the schema is never empty but for the first module
                    .baselineVersion("0")
                    .locations("classpath:" + FOLDER + module)
                    .load()
                    .migrate();
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
