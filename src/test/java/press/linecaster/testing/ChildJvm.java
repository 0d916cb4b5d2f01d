package press.linecaster.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Another process with the class path of the tests, to be ended. What it prints can be read line by line;
/// its errors go where ours go.
public final class ChildJvm implements AutoCloseable {

    private static final int PATIENCE_MINUTES = 5;

    private final Process process;
    private final BufferedReader output;

    private ChildJvm(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    public static ChildJvm start(Class<?> main, Map<String, String> settings) throws IOException {
        var words = new ArrayList<String>();
        settings.forEach((name, value) -> words.add("--" + name + "=" + value));
        return start(main, System.getProperty("java.class.path"), words);
    }

    static ChildJvm start(Class<?> main, String classPath, List<String> words) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dlogging.level.root=error",
                "-Dlogging.level.press.linecaster=error", // what it prints is read
                "-Dorg.jooq.no-logo=true",
                "-Dorg.jooq.no-tips=true",
                "-classpath",
                classPath,
                main.getName()));
        command.addAll(words);
        return new ChildJvm(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /// Waits for the next line that the process prints.
    /// @throws IOException when it has ended instead, or is ended because it has been silent for too long
    public String awaitLine() throws IOException {
        var line = readLine();
        if (line == null)
            throw new IOException(
                    "the child ended with exit code " + process.onExit().join().exitValue());
        return line;
    }

    private @Nullable String readLine() throws IOException {
        var giveUp = CompletableFuture.runAsync(
                process::destroyForcibly, CompletableFuture.delayedExecutor(PATIENCE_MINUTES, TimeUnit.MINUTES));
        try {
            return output.readLine();
        } finally {
            giveUp.cancel(false);
        }
    }

    public void awaitLines(int count) throws IOException {
        for (var line = 0; line < count; line++) awaitLine();
    }

    /// Ends the process as `kill -9` does, at whatever it is.
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Asks the process to end, as `kill` does.
    public void terminate() {
        process.destroy();
    }

    /// Waits until the process has ended by itself.
    public int awaitExit() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
