package press.linecaster.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    @TempDir
    Path folder;

    private Path paper;
    private Path zip;

    @BeforeEach
    void aPaper() throws IOException, SQLException {
        paper = folder.resolve("paper");
        zip = folder.resolve("paper.zip");
        Files.createDirectories(paper.resolve("media/originals/ab"));
        Files.createDirectories(paper.resolve("media/renditions"));
        Files.createDirectories(paper.resolve("run"));
        Files.writeString(paper.resolve("media/originals/ab/abcd"), "a picture");
        Files.writeString(paper.resolve("media/renditions/small"), "can be made again");
        Files.writeString(paper.resolve("linecaster.properties"), "linecaster.synchronous=full");
        run(paper, "create table story (headline text)");
        run(paper, "insert into story values ('Harbour on fire')");
    }

    @Test
    void aBackupComesBackWithAllThatCannotBeMadeAgain() throws SQLException {
        var data = folder.resolve("elsewhere");

        assertThat(Said.by("backup", zip.toString(), "--data", paper.toString()).exit())
                .isZero();
        var said = Said.by("restore", zip.toString(), "--data", data.toString());

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).contains("Next: linecaster serve --data " + data);
        assertThat(headlines(data)).isEqualTo("Harbour on fire");
        assertThat(data.resolve("media/originals/ab/abcd")).hasContent("a picture");
        assertThat(data.resolve("linecaster.properties")).exists();
        assertThat(data.resolve("media/renditions")).doesNotExist();
        assertThat(data).isDirectoryNotContaining("glob:**restoring-*");
    }

    @Test
    void theCommandsThatAreNextCanBeCopied() throws IOException {
        var spaced = Files.move(paper, folder.resolve("my paper"));

        var backup = Said.by("backup", zip.toString(), "--data", spaced.toString());
        assertThat(backup.out()).contains("linecaster restore " + zip + " --data '" + spaced + "'");

        var restore = Said.by("restore", zip.toString(), "--force", "--data", spaced.toString());
        assertThat(restore.out()).contains("Next: linecaster serve --data '" + spaced + "'");
    }

    @Test
    void aFolderThatCannotBeWrittenToIsNamed() {
        assertThat(paper.toFile().setWritable(false)).isTrue();
        assumeFalse(Files.isWritable(paper), "root may write everywhere");

        var elsewhere = Said.by("backup", zip.toString(), "--data", paper.toString());
        var there = Said.by("backup", paper.resolve("paper.zip").toString(), "--data", paper.toString());

        for (var said : new Said[] {elsewhere, there}) {
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.err()).contains("the folder " + paper + " cannot be written to");
        }
    }

    @Test
    void aBackupThatIsNoZipIsToldSo() throws IOException {
        var text = Files.writeString(folder.resolve("text.zip"), "not a zip");

        assertThat(Said.by(
                                "restore",
                                text.toString(),
                                "--data",
                                folder.resolve("new").toString())
                        .err())
                .contains(text + " is no backup of Linecaster", "zip", "cut off");
    }

    @Test
    void aBackupHoldsWhatWasCommittedWhileAServerHasTheDatabaseOpen() throws SQLException {
        var data = folder.resolve("elsewhere");
        try (var server = DriverManager.getConnection("jdbc:sqlite:" + paper.resolve("linecaster.db"));
                var statement = server.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.execute("update story set headline = 'Harbour saved'");

            assertThat(Said.by("backup", zip.toString(), "--data", paper.toString())
                            .exit())
                    .isZero();
        }
        Said.by("restore", zip.toString(), "--data", data.toString());

        assertThat(headlines(data)).isEqualTo("Harbour saved");
    }

    @Test
    void aBackupReplacesNoFileUnasked() throws IOException {
        Files.writeString(zip, "something else");

        var said = Said.by("backup", zip.toString(), "--data", paper.toString());

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("--force");
        assertThat(zip).hasContent("something else");
    }

    @Test
    void whereThereIsNoPaperThereIsNothingToBackUp() {
        var said = Said.by(
                "backup", zip.toString(), "--data", folder.resolve("empty").toString());

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("there is no paper");
        assertThat(zip).doesNotExist();
    }

    @Test
    void aRestoreDoesNotTouchAPaperThatIsThere() throws SQLException {
        Said.by("backup", zip.toString(), "--data", paper.toString());
        run(paper, "update story set headline = 'Edited since'");

        var said = Said.by("restore", zip.toString(), "--data", paper.toString());

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("holds a paper already").contains("--force");
        assertThat(headlines(paper)).isEqualTo("Edited since");
    }

    @Test
    void aForcedRestoreMovesThePaperThatIsThereAside() throws IOException, SQLException {
        Said.by("backup", zip.toString(), "--data", paper.toString());
        run(paper, "update story set headline = 'Edited since'");

        var said = Said.by("restore", zip.toString(), "--data", paper.toString(), "--force");

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(headlines(paper)).isEqualTo("Harbour on fire");
        assertThat(headlines(aside())).isEqualTo("Edited since");
        assertThat(paper.resolve("run")).exists();
    }

    @Test
    void pagesOfTheOldDatabaseDoNotOutliveIt() throws IOException {
        Said.by("backup", zip.toString(), "--data", paper.toString());
        Files.createDirectories(paper.resolve("pages/ab"));
        Files.writeString(paper.resolve("pages/touched.log"), "positions in the change log of the old database");
        Files.writeString(paper.resolve("pages/ab/abcd.page"), "what was edited since");
        Files.createDirectories(paper.resolve("search/1"));
        Files.writeString(paper.resolve("search/1/current"), "an index of the old database");

        var said = Said.by("restore", zip.toString(), "--data", paper.toString(), "--force");

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(paper.resolve("pages")).doesNotExist();
        assertThat(paper.resolve("search")).doesNotExist();
        assertThat(aside().resolve("pages")).doesNotExist();
        assertThat(aside().resolve("media/renditions")).doesNotExist();
        assertThat(aside().resolve("media/originals/ab/abcd")).hasContent("a picture");
    }

    @Test
    void pagesWithoutADatabaseAreNoPaperAndDoNotOutliveARestore() throws IOException {
        Said.by("backup", zip.toString(), "--data", paper.toString());
        var data = folder.resolve("elsewhere");
        Files.createDirectories(data.resolve("pages"));
        Files.writeString(data.resolve("pages/touched.log"), "of a database that was deleted by hand");

        var said = Said.by("restore", zip.toString(), "--data", data.toString());

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(data.resolve("pages")).doesNotExist();
    }

    @Test
    void aRestoreIsRefusedWhileSomethingUsesTheData() throws SQLException {
        Said.by("backup", zip.toString(), "--data", paper.toString());
        try (var server = DriverManager.getConnection("jdbc:sqlite:" + paper.resolve("linecaster.db"));
                var statement = server.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.execute("select 1 from story");

            var said = Said.by("restore", zip.toString(), "--data", paper.toString(), "--force");

            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.err()).contains("stop it first");
        }
    }

    @Test
    void whatIsNoBackupIsRefusedAndChangesNothing() throws IOException, SQLException {
        var text = Files.writeString(folder.resolve("text.zip"), "not a zip");
        var climbing = zipOf("linecaster.db", "../escaped");
        var foreign = zipOf("wp-config.php");
        var damaged = zipOf("linecaster.db");

        for (var file : new Path[] {text, climbing, foreign, damaged, folder.resolve("missing.zip")}) {
            var said = Said.by("restore", file.toString(), "--data", paper.toString(), "--force");

            assertThat(said.exit()).as(file.toString()).isEqualTo(1);
            assertThat(said.err().lines()).hasSize(1);
            assertThat(headlines(paper)).isEqualTo("Harbour on fire");
        }
        assertThat(folder.resolve("escaped")).doesNotExist();
    }

    private Path aside() throws IOException {
        try (var found = Files.newDirectoryStream(paper, "before-restore-*")) {
            return found.iterator().next();
        }
    }

    private Path zipOf(String... names) throws IOException {
        var file = Files.createTempFile(folder, "made", ".zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("nothing of ours".getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static void run(Path data, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("linecaster.db"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String headlines(Path data) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("linecaster.db"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select group_concat(headline) from story")) {
            return rows.getString(1);
        }
    }
}
