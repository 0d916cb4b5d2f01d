package press.linecaster.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportCommandTest {

    private static final String EXPORT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/">
            <channel><title>The Old Paper</title><link>https://old.example</link>
            <wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://old.example</wp:base_site_url>
            <wp:base_blog_url>https://old.example</wp:base_blog_url></channel></rss>
            """;

    @TempDir
    Path folder;

    @Test
    void aRefusalLosesNoReportOfTheFilesBeforeIt() throws IOException {
        var good = Files.writeString(folder.resolve("good.xml"), EXPORT);
        var bad = Files.writeString(folder.resolve("bad.xml"), EXPORT.substring(0, 200));
        var report = folder.resolve("report.json");

        var said = said(good.toString(), bad.toString(), "--report", report.toString());

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err().lines()).singleElement().asString().contains("bad.xml");
        assertThat(report).content().hasLineCount(1).contains("good.xml");
    }

    @Test
    void aReportThatCannotBeWrittenFailsBeforeAnythingComesIn() throws IOException {
        var good = Files.writeString(folder.resolve("good.xml"), EXPORT);
        var report = folder.resolve("nowhere/report.json");

        var said = said(good.toString(), "--report", report.toString());

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err().lines()).singleElement().asString().contains(report.toString());
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://", "ftp://old.example/wp-content/uploads", "https://old paper.example"})
    void anAddressOfMediaThatIsNoneFailsInOneLine(String media) throws IOException {
        var good = Files.writeString(folder.resolve("good.xml"), EXPORT);

        var said = said(good.toString(), "--media", media);

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err().lines()).singleElement().asString().contains("--media", media);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Hello", "<html></html>", "PK and more"})
    void whatDoesNotBeginAsAnExportLeavesNoDataFolderBehind(String content) throws IOException {
        var file = Files.writeString(folder.resolve("hello.xml"), content);

        var said = said(file.toString());

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err().lines())
                .singleElement()
                .asString()
                .contains(file.toString())
                .doesNotContain("prolog");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void whatIsNextIsSaidForAnyCase() throws IOException {
        var said = said(Files.writeString(folder.resolve("good.xml"), EXPORT).toString());

        assertThat(said.out())
                .contains("Next: linecaster serve --data " + folder.resolve("data"))
                .contains("If a server runs on this data already");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void anImportThatIsStoppedSaysThatItGoesOn() throws Exception {
        var pipe = folder.resolve("export.xml");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        var err = folder.resolve("err.txt");
        var java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        var data = folder.resolve("data").toString();
        var words = List.of("import", pipe.toString(), "--data", data);
        var command = new ArrayList<>(List.of(java, "-cp", System.getProperty("java.class.path")));
        command.add("press.linecaster.Linecaster");
        command.addAll(words);
        var process = new ProcessBuilder(command).redirectError(err.toFile()).start();

        try (var writing = Files.newOutputStream(pipe)) { // waits until somebody reads
            writing.write(EXPORT.substring(0, 100).getBytes(UTF_8));
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(Files.readString(err).lines())
                .filteredOn(line -> line.startsWith("linecaster: "))
                .singleElement()
                .asString()
                .contains("stopped", "run it again");
    }

    private Said said(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addFirst("import");
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        return Said.by(all.toArray(String[]::new));
    }
}
