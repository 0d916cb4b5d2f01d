import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;
import org.slf4j.LoggerFactory;

/// Runs the migrations of each module on a scratch SQLite file and writes that module's tables as Java into
/// its own `db` package. A migration that SQLite cannot run breaks the build here. Does nothing when nothing
/// has changed.
///
/// Arguments: build directory, migrations directory, target directory.
class Codegen {

    public static void main(String[] arguments) throws Exception {
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger("ROOT")).setLevel(Level.WARN);
        var build = Path.of(arguments[0]);
        var migrations = Path.of(arguments[1]);
        var target = Path.of(arguments[2]);
        var stamp = build.resolve("codegen.stamp");
        var inputs = inputs(migrations);
        if (Files.isDirectory(target)
                && Files.exists(stamp)
                && Files.readString(stamp).equals(inputs)) return;
        Files.createDirectories(build);
        var file = build.resolve("codegen.db");
        Files.deleteIfExists(file);
        var url = "jdbc:sqlite:" + file;
        var known = new LinkedHashSet<String>();
        for (var line : Files.readAllLines(migrations.resolve("modules.txt"))) {
            var module = line.split(" ")[0]; // then comes its newest script
            Flyway.configure()
                    .dataSource(url, null, null)
                    .table("migration_" + module)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .locations("filesystem:" + migrations.resolve(module))
                    .load()
                    .migrate();
            var fresh = tables(url);
            fresh.removeAll(known);
            known.addAll(fresh);
            fresh.removeIf(name -> name.startsWith("migration_"));
            generate(url, module, fresh, target);
        }
        Files.writeString(stamp, inputs);
    }

    private static String inputs(Path migrations) throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(migrations)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList())
                all.append(file).append('\n').append(Files.readString(file));
        }
        return all.append(Files.readString(Path.of("tools/Codegen.java"))).toString();
    }

    private static Set<String> tables(String url) throws SQLException {
        var names = new LinkedHashSet<String>();
        try (var connection = DriverManager.getConnection(url);
                var rows = connection
                        .createStatement()
                        .executeQuery("select name from sqlite_master where type = 'table' order by name")) {
            while (rows.next()) names.add(rows.getString(1));
        }
        return names;
    }

    private static void generate(String url, String module, Set<String> tables, Path target) throws Exception {
        var instants = new ForcedType()
                .withUserType("java.time.Instant")
                .withConverter("press.linecaster.kernel.InstantMillis")
                .withIncludeExpression(".*_at")
                .withIncludeTypes("(?i:bigint)");
        var booleans = new ForcedType().withName("BOOLEAN").withIncludeTypes("(?i:boolean)");
        var database = new Database()
                .withName("org.jooq.meta.sqlite.SQLiteDatabase")
                .withIncludes(String.join("|", tables))
                .withForcedTypes(instants, booleans);
        var generator = new Generator()
                .withDatabase(database)
                .withGenerate(new Generate().withRecords(true).withGeneratedAnnotation(false))
                .withTarget(new Target()
                        .withPackageName("press.linecaster." + module + ".db")
                        .withDirectory(target.toString()));
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.ERROR)
                .withJdbc(new Jdbc().withDriver("org.sqlite.JDBC").withUrl(url))
                .withGenerator(generator));
    }
}
