package press.linecaster.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import press.linecaster.Linecaster;
import press.linecaster.paper.Setting;
import press.linecaster.testing.PostgresServer;

/// `linecaster settings`.
class SettingsCommandTest {

    private static final String DRAWING =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"80\" height=\"20\"><rect width=\"80\" height=\"9\"/></svg>";

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void begin() {
        data = folder.resolve("data");
    }

    @Test
    void everySettingIsListedWithWhatItIsAndWhatItMeans() {
        assertThat(said("set", "name", "The", "Harbour", "Gazette").exit()).isZero();

        var list = said();

        assertThat(list.exit()).as(list.err()).isZero();
        assertThat(list.out())
                .contains("name                The Harbour Gazette\n")
                .contains("accent              #a11d21 (default)\n")
                .contains("tagline             — (default)\n");
        for (var setting : Setting.values()) assertThat(list.out()).contains(setting.title(), setting.meaning());
    }

    @Test
    void oneSettingIsPrintedAsItIs() throws IOException {
        var ads = Files.writeString(
                folder.resolve("ads.txt"), "\uFEFFexample.com, 1, DIRECT\nexample.org, 2, RESELLER\n");
        assertThat(said("set", "ads", "@" + ads).out())
                .contains("ads                 example.com, 1, DIRECT … 2 lines\n");

        assertThat(said("get", "ads").out()).isEqualTo("example.com, 1, DIRECT\nexample.org, 2, RESELLER\n");
    }

    @Test
    void whatIsResetHasItsDefaultAgain() {
        said("set", "accent", "1D4F91");
        assertThat(said("get", "accent").out()).isEqualTo("#1d4f91\n");

        assertThat(said("reset", "accent").out()).contains("#a11d21 (default)");

        assertThat(said("get", "accent").out()).isEqualTo("#a11d21\n");
    }

    @Test
    void aLogoIsTakenIntoTheLibraryOnce() throws IOException {
        var drawing = Files.writeString(folder.resolve("logo.svg"), DRAWING).toString();
        assertThat(said("set", "logo", drawing).exit()).isZero();
        var number = said("get", "logo").out();
        assertThat(number).matches("\\d+\n");

        said("set", "logo", drawing);

        assertThat(said("get", "logo").out()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "empty.svg, '', The file is empty.",
        "page.svg, <html><body>no drawing</body></html>, of no type",
        "film.png, %PDF-1.7 and more, of no type",
        "cut.png, cut, damaged"
    })
    void aLogoThatIsRefusedSaysWhyAndChangesNothing(String name, String content, String why) throws IOException {
        said("set", "name", "Gazette");
        var file = folder.resolve(name);
        if (content.equals("cut"))
            Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        else Files.writeString(file, content);

        var refused = said("set", "logo", file.toString());

        assertThat(refused.exit()).as(refused.err()).isEqualTo(1);
        assertThat(refused.err().lines())
                .singleElement()
                .asString()
                .startsWith("linecaster: " + file)
                .contains(why);
        assertThat(said("get", "logo").out()).isEqualTo("\n");
        assertThat(data.resolve("media/originals"))
                .satisfiesAnyOf(
                        originals -> assertThat(originals).doesNotExist(),
                        originals -> assertThat(originals).isEmptyDirectory());
    }

    @ParameterizedTest
    @CsvSource({"get, acent, accent?", "set, langauge, language?", "reset, colour-of-everything, they are name"})
    void aNameThatIsNoneIsSaidWithTheNearest(String word, String name, String nearest) {
        var said = word.equals("set") ? said(word, name, "x") : said(word, name);

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("no setting is called '" + name + "'", nearest);
        assertThat(data).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "accent, red, six digits",
        "language, english, en",
        "zone, Dublin, Europe/Dublin",
        "dates, tiny, 'long, medium, short, iso'",
        "articles-per-page, 4, 5 to 100",
        "articles-per-page, many, whole number",
        "address, https://gazette.example/paper, https://paper.example",
        "permalinks, {slug}, starts with /",
        "name, '  ', reset name"
    })
    void aValueThatCannotBeIsRefusedWithWhatCan(String name, String value, String rule) {
        var refused = said("set", name, value);

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains(rule, "settings --help");
        assertThat(data).doesNotExist();
    }

    @Test
    void aFileThatCannotBeReadIsNamed() throws IOException {
        var latin1 = Files.write(folder.resolve("latin1.txt"), new byte[] {'C', 'a', 'f', (byte) 0xe9});

        for (var setting : List.of("about", "logo"))
            assertThat(said("set", setting, "@" + folder.resolve("none")))
                    .isEqualTo(new Said(1, "", "linecaster: there is no file " + folder.resolve("none") + "\n"));
        assertThat(said("set", "about", "@" + folder).err()).contains(folder + " is a folder");
        assertThat(said("set", "about", "@" + latin1).err()).contains(latin1 + " is no text in UTF-8");
        assertThat(data).doesNotExist();
    }

    @Test
    void whoLooksMakesNoPaper() {
        for (var said : List.of(said(), said("get", "name"))) {
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.err()).contains("there is no paper in " + data, "--data");
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void aDatabaseThatIsNoneIsNamed() throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("linecaster.db"), "no database at all, but long enough to look like one");

        for (var said : List.of(said(), said("set", "name", "Gazette"))) {
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.err().lines()).singleElement().asString().contains("is damaged, or is no database");
        }
    }

    @Test
    void aSettingThatCannotBeReadIsNamedByAllAndMendedByReset() throws SQLException {
        said("set", "name", "Gazette");
        spoil("insert into setting (name, content, changed_at) values ('zone', 'Nowhere', 0)");

        assertThat(said().exit()).isEqualTo(1);
        assertThat(said().err()).contains("the setting zone", "Nowhere", "reset");
        var doctor = doctor();
        assertThat(doctor.exit()).isEqualTo(1);
        assertThat(doctor.out()).contains("ILL   paper: the setting zone", "linecaster settings reset");

        assertThat(said("reset", "zone").exit()).isZero();
        assertThat(doctor().out()).contains("well  paper: Gazette");
    }

    @Test
    void theDoctorMissesALogoThatIsNotThere() throws SQLException {
        said("set", "name", "Gazette");
        spoil("insert into setting (name, content, changed_at) values ('logo', '17', 0)");

        assertThat(doctor().out())
                .contains("ILL   paper: its logo, picture 17, is not in the library", "settings set logo");
    }

    @Test
    void theDoctorSaysThatNobodyHasNamedThePaper() {
        said("reset", "name");

        var doctor = doctor();

        assertThat(doctor.exit()).as(doctor.out()).isZero();
        assertThat(doctor.out()).contains("odd   paper: nobody has named it", "linecaster settings set name");
    }

    @Test
    void aServerThatRunsShowsWhatIsDecided() throws Exception {
        var options = options("--port", "0");
        try (var context = new Application(Linecaster.class).serve(data, options);
                var client = HttpClient.newHttpClient()) {
            var home = URI.create(new Server(context, options.host()).address());
            assertThat(body(client, home)).contains("<title>Linecaster</title>");

            assertThat(said("set", "name", "The Harbour Gazette").exit()).isZero();

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> body(client, home).contains("<title>The Harbour Gazette</title>"));
        }
    }

    @Test
    @Tag("real")
    void aPaperOnPostgresqlIsDecidedAboutLikewise() {
        var database = PostgresServer.running().freshDatabase();

        assertThat(said("set", "name", "Gazette", "--database", database).exit())
                .isZero();

        assertThat(said("get", "name", "--database", database).out()).isEqualTo("Gazette\n");
        assertThat(data.resolve("linecaster.db")).doesNotExist();
    }

    private static String body(HttpClient client, URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }

    private void spoil(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("linecaster.db"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Said doctor() {
        return Said.by("doctor", "--port", "0", "--data", data.toString());
    }

    private Said said(String... words) {
        var all = new ArrayList<>(List.of("settings"));
        all.addAll(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        return Said.by(all.toArray(String[]::new));
    }

    private static Options options(String... words) {
        var options = new Options();
        new CommandLine(options).parseArgs(words);
        return options;
    }
}
