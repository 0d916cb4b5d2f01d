package press.linecaster.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

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
    void originalsThatAreNotOnTheDiskAreIll() throws IOException, SQLException {
        new Application(Linecaster.class)
                .work(folder, options("--data", folder.toString()))
                .close();
        for (var number = 1; number <= 9; number++) stored(number, "harbour-" + number + ".jpg");
        assertThat(doctor().out()).contains("well  pictures and files: 9, all on the disk");

        run("insert into media (id, kind, file_name, media_type, added_at)"
                + " values (10, 'PICTURE', 'quay.jpg', 'image/jpeg', 0)");
        assertThat(doctor().out()).contains("9, all on the disk; 1 known by name only");

        for (var number = 2; number <= 8; number++) Files.delete(original(number));

        var said = doctor();
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out())
                .contains("ILL   pictures and files: 7 of 9 are not on the disk: harbour-2.jpg, harbour-3.jpg,"
                        + " harbour-4.jpg, harbour-5.jpg, harbour-6.jpg and 2 more; copy media/originals back");
    }

    @Test
    void aDatabaseThatIsNoneIsIll() throws IOException {
        Files.writeString(folder.resolve("linecaster.db"), "no database at all, but long enough to look like one");

        var said = Said.by("doctor", "--port", "0", "--data", folder.toString());

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out())
                .contains("ILL   database")
                .contains("linecaster restore BACKUP.zip --force --data " + folder);
        assertThat(Said.by("serve", "--port", "0", "--data", folder.toString())
                        .err()
                        .lines())
                .singleElement()
                .asString()
                .contains(folder.resolve("linecaster.db") + " is damaged, or is no database")
                .contains("linecaster restore BACKUP.zip --force --data " + folder);
    }

    @Test
    void aFolderOfAnotherUserSaysNothingAgainstItsDatabase() throws SQLException {
        run("create table section (id integer primary key)");
        assertThat(folder.toFile().setWritable(false)).isTrue();
        assumeFalse(Files.isWritable(folder), "root may write everywhere");

        var said = doctor();

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out())
                .contains("chown -R " + System.getProperty("user.name") + " " + folder)
                .doesNotContain("database", "restore");
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

    private Said doctor() {
        return Said.by("doctor", "--port", "0", "--data", folder.toString());
    }

    private void stored(int number, String name) throws IOException, SQLException {
        Files.createDirectories(original(number).getParent());
        Files.writeString(original(number), "a picture");
        run("insert into media (id, kind, file_name, media_type, stored, sha256, size_bytes, added_at) values ("
                + number + ", 'PICTURE', '" + name + "', 'image/jpeg', true, '"
                + original(number).getFileName() + "', 9, 0)");
    }

    private Path original(int number) {
        return folder.resolve("media/originals/0" + number).resolve("0" + number + "f".repeat(62));
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
