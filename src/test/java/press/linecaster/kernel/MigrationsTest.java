package press.linecaster.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import press.linecaster.kernel.Migrations.State;

class MigrationsTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/db/migration");

    @TempDir
    private Path folder;

    @Test
    void theListNamesEachModuleWithItsNewestMigration() throws IOException {
        for (var module : Migrations.modules())
            try (var scripts = Files.list(SCRIPTS.resolve(module.name()))) {
                assertThat(scripts.map(script -> script.getFileName().toString().replaceAll("^V(\\d+)__.*", "$1"))
                                .map(Integer::valueOf)
                                .max(Comparator.naturalOrder()))
                        .as(module.name())
                        .contains(module.newest());
            }
        try (var folders = Files.list(SCRIPTS).filter(Files::isDirectory)) {
            assertThat(folders).hasSameSizeAs(Migrations.modules());
        }
    }

    @Test
    void whatIsCurrentIsKnownByAGlance() throws SQLException {
        var source = source();
        Migrations.run(source);

        for (var module : Migrations.modules())
            try (var connection = source.getConnection();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("select checksum from " + module.history() + " where version = '"
                            + module.newest() + "'")) {
                assertThat(row.next()).isTrue();
                assertThat(module.checksum()).as(module.name()).isEqualTo(row.getInt(1));
            }
    }

    @Test
    void aDatabaseOfOtherScriptsIsRefused() throws SQLException {
        var source = source();
        Migrations.run(source);
        execute(source, "update migration_articles set checksum = 1");

        assertThatThrownBy(() -> Migrations.run(source)).isInstanceOf(FlywayException.class);
    }

    @Test
    void whatWasBegunIsCompleted() throws SQLException {
        var source = source();
        Migrations.run(source);
        execute(source, "drop table imported", "drop table migration_exchange");

        Migrations.run(source);

        try (var connection = source.getConnection()) {
            assertThat(Migrations.state(connection)).isEqualTo(State.CURRENT);
        }
    }

    @Test
    void theDatabaseOfALaterVersionIsRefused() throws SQLException {
        var source = source();
        Migrations.run(source);
        execute(
                source,
                "drop table migration_addresses", // one that is behind must not be brought up to date before
                "insert into migration_people (installed_rank, version, description, type, script, checksum,"
                        + " installed_by, execution_time, success)"
                        + " values (9, '9', 'later', 'SQL', 'V9__later.sql', 1, 'x', 1, 1)");

        try (var connection = source.getConnection()) {
            assertThat(Migrations.state(connection)).isEqualTo(State.FOREIGN);
        }
        assertThatThrownBy(() -> Migrations.run(source))
                .hasMessageContainingAll("later version", "people 9", "restore a backup");
    }

    private DataSource source() {
        return new SqliteSource(folder.resolve("paper.db"), new SQLiteConfig());
    }

    private static void execute(DataSource source, String... statements) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) statement.execute(sql);
        }
    }
}
