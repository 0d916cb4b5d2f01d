package press.linecaster.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The script beside a jar, as it is installed, with JDKs that only say what they were asked.
@EnabledOnOs({OS.LINUX, OS.MAC})
class LinecasterScriptTest {

    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void anInstallation() throws IOException {
        home = Files.createDirectory(folder.resolve("with space"));
        Files.copy(Path.of("linecaster"), home.resolve("linecaster"));
        Files.writeString(home.resolve("linecaster.jar"), "stands for the jar");
    }

    @Test
    void theJdkThatTheCallerNamesIsTaken() throws Exception {
        var jdk = jdk("named", "25.0.3");

        assertThat(script(Map.of("JAVA_HOME", jdk), "--help").out()).contains("java of named", "--help");
    }

    @Test
    void ourOwnVariableWeighsMoreThanJavaHome() throws Exception {
        var environment = Map.of("JAVA_HOME", jdk("other", "26"), "LINECASTER_JAVA_HOME", jdk("ours", "25.0.1"));

        assertThat(script(environment, "--help").out()).contains("java of ours");
    }

    @Test
    void aJdkThatIsTooOldIsPassedOver() throws Exception {
        var environment = Map.of("JAVA_HOME", jdk("old", "17.0.19"), "HOME", sdkman("25.0.2", "27-ea", "8"));

        assertThat(script(environment, "--help").out()).contains("java of 27-ea");
    }

    @Test
    void aJavaHomeThatIsMissingIsPassedOver() throws Exception {
        var environment = Map.of("JAVA_HOME", folder.resolve("nowhere"), "HOME", sdkman("99"));

        assertThat(script(environment, "--help").out()).contains("java of 99");
    }

    @Test
    void withoutAnyJdkItSaysWhereItLookedAndHowToGetOne() throws Exception {
        var text = Files.readString(home.resolve("linecaster")).replace("NEED=25", "NEED=999");
        Files.writeString(home.resolve("linecaster"), text);

        var said = script(Map.of("JAVA_HOME", jdk("old", "25")), "--help");

        assertThat(said.exit()).isEqualTo(78);
        assertThat(said.err()).contains("needs Java 999", "JAVA_HOME", "SDKMAN", "apt install");
    }

    @Test
    void theJvmGetsItsHeapItsFlagsAndTheWords() throws Exception {
        var environment = Map.of(
                "JAVA_HOME", jdk("named", "25"), "LINECASTER_HEAP", "1g", "LINECASTER_JAVA_OPTS", "-Done=1 -Dtwo=2");

        assertThat(script(environment, "doctor", "--data", "my paper").out())
                .contains("<-Xmx1g>", "<-Done=1>", "<-Dtwo=2>", "<doctor>", "<--data>", "<my paper>");
    }

    @Test
    void itWorksThroughALinkAndFromElsewhere() throws Exception {
        var link = Files.createSymbolicLink(folder.resolve("link"), Path.of("with space/linecaster"));

        var said = run(link, Map.of("JAVA_HOME", jdk("named", "25")), "--help");

        assertThat(said.out()).contains("java of named").contains(home.resolve("linecaster.jar") + ">");
    }

    @Test
    void theExitCodeIsThatOfTheJvm() throws Exception {
        assertThat(script(Map.of("JAVA_HOME", jdk("named", "25")), "exit", "7").exit())
                .isEqualTo(7);
    }

    @Test
    void withoutSourcesThereIsNothingToBuildOrTest() throws Exception {
        for (var command : List.of("build", "test")) {
            var said = script(Map.of("JAVA_HOME", jdk(command, "25")), command);

            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.err()).contains("no sources beside this script");
        }
    }

    @Test
    void aJarThatIsMissingIsTold() throws Exception {
        Files.delete(home.resolve("linecaster.jar"));

        var said = script(Map.of("JAVA_HOME", jdk("named", "25")), "serve");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("there is no").contains("LINECASTER_JAR");
    }

    @Test
    void aRehearsalThatFailsLeavesItsLogUntilOneIsKept() throws Exception {
        var environment = Map.of("JAVA_HOME", rehearsing("echo 'the machine is too busy'; exit 1"));
        var failed = script(environment, "train");

        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.err()).contains("no rehearsal was kept: " + home.resolve("data/run"), "rehearsal.log");
        var run = Path.of(failed.err().strip().replaceFirst(".* kept: (.*)/rehearsal.log.*", "$1"));
        assertThat(run.resolve("rehearsal.log")).content().contains("exit code was 1", "the machine is too busy");
        assertThat(run.resolve("training")).doesNotExist();

        rehearsing(": >\"$last\"");
        assertThat(script(environment, "train").exit()).isZero();

        assertThat(run.resolve("app.aot")).exists();
        assertThat(run.resolve("rehearsal.log")).doesNotExist();
    }

    /// A JDK that can unpack, and does as it is told when it is to rehearse; `$last` is the file to write then.
    private Path rehearsing(String does) throws IOException {
        var jdk = jdk("rehearsing", "25");
        Files.writeString(jdk.resolve("bin/java"), """
                #!/bin/sh
                for last; do :; done
                case "$*" in *jarmode*) mkdir -p "$last" ;; *rehearse*) %s ;; esac
                """.formatted(does));
        return jdk;
    }

    /// A folder that looks like a JDK; its `java` cannot unpack a jar, and otherwise prints its words, or
    /// ends with `exit N`.
    private Path jdk(String name, String version) throws IOException {
        return jdk(folder.resolve(name), version);
    }

    private static Path jdk(Path home, String version) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"us\"\nJAVA_VERSION=\"" + version + "\"\n");
        var java = home.resolve("bin/java");
        Files.writeString(java, """
                #!/bin/sh
                case "$*" in *jarmode*) exit 1 ;; *"exit 7") exit 7 ;; esac
                echo "java of %s"
                for word in "$@"; do echo "<$word>"; done
                """.formatted(home.getFileName()));
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return home;
    }

    /// A home folder with JDKs that SDKMAN has installed.
    private Path sdkman(String... versions) throws IOException {
        for (var version : versions)
            jdk(folder.resolve("home/.sdkman/candidates/java").resolve(version), version);
        return folder.resolve("home");
    }

    private Said script(Map<String, ?> environment, String... words) throws Exception {
        return run(home.resolve("linecaster"), environment, words);
    }

    private Said run(Path script, Map<String, ?> environment, String... words)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", script.toString()));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).directory(folder.toFile());
        process.environment().put("PATH", "/usr/bin:/bin");
        process.environment().keySet().removeIf(name -> name.startsWith("LINECASTER") || name.equals("JAVA_HOME"));
        environment.forEach((name, value) -> process.environment().put(name, value.toString()));
        var err = folder.resolve("err");
        var started = process.redirectError(err.toFile()).start();
        var out = new String(started.getInputStream().readAllBytes(), UTF_8);
        return new Said(started.waitFor(), out, Files.readString(err));
    }
}
