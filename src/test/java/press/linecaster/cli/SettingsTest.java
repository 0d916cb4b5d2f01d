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
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.unit.DataSize;

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

        for (var said : new Said[] {said("doctor", "--port", "0"), said("backup", "paper.zip")}) {
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.err().lines())
                    .singleElement()
                    .asString()
                    .contains("linecaster.database must start with jdbc:postgresql:", "jdbc:mysql://localhost/paper");
        }
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
