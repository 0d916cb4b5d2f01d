package press.linecaster.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.unit.DataSize;
import press.linecaster.Linecaster;

/// `linecaster.properties` in the data folder, and what weighs more than it.
class SettingsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"serve", "demo", "import"})
    void everyCommandReadsTheFileOfItsDataFolder(String command) throws IOException {
        var export = Files.writeString(folder.resolve("export.xml"), "<rss/>");
        write("# a comment\nlinecaster.delivery.memory=abc\nlinecaster.fetch.allow=nonsense\n");

        var said = command.equals("import") ? said(command, export.toString()) : said(command, "--port", "0");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err().lines()).singleElement().asString().contains("linecaster.");
    }

    @ParameterizedTest
    @CsvSource({
        "linecaster.delivery.memory, abc, a size such as 64MB",
        "linecaster.delivery.patience, soon, a time such as 500ms",
        "linecaster.delivery.renders, many, a whole number",
        "linecaster.delivery.surrogate-keys, perhaps, true or false",
        "linecaster.synchronous, most, NORMAL or FULL"
    })
    void aValueOfTheWrongTypeIsNamedWithItsPlace(String setting, String value, String accepted) throws IOException {
        write("# a comment\n" + setting + "=" + value + "\n");

        var said = said("serve", "--port", "0");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err().lines())
                .singleElement()
                .asString()
                .contains(folder.resolve("linecaster.properties") + ":2: " + setting + " must be " + accepted)
                .contains("was '" + value + "'");
    }

    @Test
    void aVariableOfTheWrongTypeIsNamed() {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new Variable("LINECASTER_DELIVERY_MEMORY", "abc"));
        ConfigurationPropertySources.attach(environment);

        var failure = catchThrowableOfType(
                BindException.class, () -> Binder.get(environment).bind("linecaster.delivery.memory", DataSize.class));

        assertThat(WrongSetting.words(failure).orElseThrow())
                .startsWith("the variable LINECASTER_DELIVERY_MEMORY: linecaster.delivery.memory must be a size")
                .endsWith("was 'abc'");
    }

    @Test
    void aHostThatIsNoneIsNamed() {
        var said = said("serve", "--port", "0", "--host", "no such host");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err().lines()).singleElement().asString().contains("--host", "no such host");
    }

    @Test
    void anOptionWeighsMoreThanTheFile() throws IOException {
        write("linecaster.database=jdbc:mysql://localhost/paper\nlinecaster.data=/nowhere\n");

        var fromFile = said("serve", "--port", "0");
        var fromOption = said("serve", "--port", "0", "--database", "jdbc:postgresql://127.0.0.1:1/paper");

        assertThat(fromFile.err()).contains("jdbc:mysql://localhost/paper");
        assertThat(fromOption.err()).contains("127.0.0.1:1").doesNotContain("mysql");
    }

    @Test
    void backupRestoreAndDoctorLookAtTheDatabaseOfTheFile() throws IOException {
        write("linecaster.database=jdbc:postgresql://127.0.0.1:1/paper\n");
        Files.writeString(folder.resolve("linecaster.db"), "what was there before PostgreSQL");
        var zip = folder.resolve("paper.zip").toString();

        assertThat(said("backup", zip).err()).contains("pg_dump");
        assertThat(said("restore", zip, "--force").err()).contains("pg_dump");
        assertThat(said("doctor", "--port", "0").out()).contains("127.0.0.1:1").contains("linecaster.properties");
    }

    @Test
    void aDatabaseOfTheFileThatIsNoneOfOursIsNamed() throws IOException {
        write("linecaster.database=jdbc:mysql://localhost/paper\n");

        var backup = said("backup", "paper.zip");
        assertThat(backup.exit()).isEqualTo(1);
        assertThat(backup.err().lines())
                .singleElement()
                .asString()
                .contains("linecaster.database must start with jdbc:postgresql:", "jdbc:mysql://localhost/paper");
        doctorFinds("ILL ", ":1: linecaster.database must start with jdbc:postgresql:");
    }

    @ParameterizedTest
    @CsvSource({
        "linecaster.delivery.memory, lots, must be a size such as 64MB",
        "linecaster.delivery.memory, 1KB, must be 1MB or more",
        "linecaster.synchronous, BANANA, must be NORMAL or FULL",
        "linecaster.media.most-pixels, 0, must be 1 or more",
        "linecaster.fetch.allow, nonsense, must be host:port",
        "linecaster.address, ftp://gazette.example, (or --address) must be scheme and host"
    })
    void whatServeRefusesTheDoctorFindsWithItsPlace(String setting, String value, String words) throws IOException {
        write("# a comment\n" + setting + "=" + value + "\n");

        var place = folder.resolve("linecaster.properties") + ":2: " + setting + " " + words;
        assertThat(said("serve", "--port", "0").err().lines())
                .singleElement()
                .asString()
                .contains(place);
        doctorFinds("ILL ", place);
    }

    @ParameterizedTest
    @CsvSource({
        "linecaster.delivery.memroy, 'linecaster.delivery.memory?'",
        "linecaster.synchronus, linecaster.synchronous?",
        "linecaster.colour, ''"
    })
    void aNameOfOursThatIsNotKnownIsRefusedWithTheNearestRightOne(String name, String nearest) throws IOException {
        write("linecaster.delivery.disk=0\n" + name + "=1\n");

        var place = folder.resolve("linecaster.properties") + ":2: '" + name + "' is not known here";
        var said = said("serve", "--port", "0");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err().lines()).singleElement().asString().contains(place, nearest);
        doctorFinds("ILL ", place);
    }

    @Test
    void aNameThatIsNobodysIsOddAndThoseOfSpringAreNot() throws IOException {
        write("""
                foo=1
                linecastr.synchronous=FULL
                server.max-http-request-header-size=16KB
                logging.level.root=warn
                """);

        var doctor = said("doctor", "--port", "0");

        assertThat(doctor.exit()).as(doctor.out()).isZero();
        assertThat(doctor.out())
                .containsPattern("odd   settings: .*linecaster.properties:1: 'foo' is not known here")
                .containsPattern(":2: 'linecastr.synchronous' is not known here; did you mean linecaster.synchronous")
                .doesNotContain("server.", "logging.");
        new Application(Linecaster.class).work(folder, new Options()).close();
    }

    @Test
    void aSettingMayBeWrittenInAnyWayThatSpringReads() throws IOException {
        write("""
                linecaster.delivery.surrogateKeys=true
                linecaster.fetch.allow[0]=127.0.0.1:8099
                linecaster.database_user=ada
                linecaster.media.largest-picture=8MB
                """);

        assertThat(said("doctor", "--port", "0").out()).contains("well  settings");
    }

    @Test
    void aFileThatCannotBeReadIsNamed() throws IOException {
        write("linecaster.synchronous=\\uXYZ\n");

        for (var said : new Said[] {said("doctor", "--port", "0"), said("serve", "--port", "0")}) {
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.err().lines()).singleElement().asString().contains("linecaster.properties cannot be read");
        }
    }

    @Test
    void everyClassOfSettingsIsLookedAt() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));

        assertThat(SettingsCheck.classes())
                .extracting(Class::getName)
                .containsExactlyInAnyOrderElementsOf(scanner.findCandidateComponents("press.linecaster").stream()
                        .map(BeanDefinition::getBeanClassName)
                        .toList());
    }

    private void doctorFinds(String state, String words) {
        var said = said("doctor", "--port", "0");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out().lines())
                .filteredOn(line -> line.startsWith(state) && line.contains("settings: "))
                .singleElement()
                .asString()
                .contains(words);
    }

    private void write(String settings) throws IOException {
        Files.writeString(folder.resolve("linecaster.properties"), settings);
    }

    private Said said(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder.toString()));
        return Said.by(all.toArray(String[]::new));
    }

    /// A variable of the process, as Spring Boot presents them.
    private static final class Variable extends SystemEnvironmentPropertySource implements OriginLookup<String> {

        Variable(String name, String value) {
            super(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(name, value));
        }

        @Override
        public Origin getOrigin(String key) {
            return new SystemEnvironmentOrigin(key);
        }
    }
}
