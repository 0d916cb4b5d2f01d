package press.linecaster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.linecaster.Linecaster;
import press.linecaster.cli.Finding.State;
import tools.jackson.databind.json.JsonMapper;

class DoctorTest {

    @TempDir
    Path folder;

    @Test
    void aNewInstallationIsNotIll() {
        var said = Said.by("doctor", "--port", "0", "--data", folder.toString());

        assertThat(said.exit()).as(said.out()).isZero();
        assertThat(said.out()).contains("database: there is none yet").doesNotContain("ILL");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aServedPaperIsWell() {
        new Application(Linecaster.class)
                .work(folder, options("--data", folder.toString()))
                .close();

        var said = Said.by("doctor", "--port", "0", "--data", folder.toString());

        assertThat(said.exit()).as(said.out()).isZero();
        assertThat(said.out())
                .contains("well  database")
                .contains("well  references")
                .contains("well  tables");
    }

    @Test
    void aDatabaseThatIsNoneIsIll() throws IOException {
        Files.writeString(folder.resolve("linecaster.db"), "no database at all, but long enough to look like one");

        var said = Said.by("doctor", "--port", "0", "--data", folder.toString());

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("ILL   database").contains("linecaster restore");
    }

    @Test
    void tablesOfAnotherVersionAreIll() throws SQLException {
        new Application(Linecaster.class)
                .work(folder, options("--data", folder.toString()))
                .close();
        run("update migration_kernel set checksum = 42 where version = '1'");

        var said = Said.by("doctor", "--port", "0", "--data", folder.toString());

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("ILL   tables");
    }

    @Test
    void rowsThatPointNowhereAreIll() throws SQLException {
        run("create table section (id integer primary key)");
        run("create table story (section integer references section)");
        run("insert into story values (7)");

        assertThat(Said.by("doctor", "--port", "0", "--data", folder.toString()).out())
                .contains("ILL   references")
                .contains("story");
    }

    @Test
    void aPortThatIsTakenIsOddButNotIll() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var said = Said.by("doctor", "--port", "" + taken.getLocalPort(), "--data", folder.toString());

            assertThat(said.exit()).isZero();
            assertThat(said.out()).contains("odd   port: " + taken.getLocalPort());
        }
    }

    @Test
    void aFileIsNoDataFolder() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        var said = Said.by("doctor", "--port", "0", "--data", file.toString());

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("ILL   data folder");
    }

    @Test
    void programsGetTheSameFindings() {
        var said = Said.by("doctor", "--json", "--port", "0", "--data", folder.toString());

        var findings = JsonMapper.builder().build().readValue(said.out(), Finding[].class);

        assertThat(findings).extracting(Finding::what).contains("Java", "data folder", "disk space", "port");
        assertThat(findings).noneMatch(finding -> finding.state() == State.ILL);
    }

    private static Options options(String... words) {
        var options = new Options();
        new picocli.CommandLine(options).parseArgs(words);
        return options;
    }

    private void run(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("linecaster.db"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
