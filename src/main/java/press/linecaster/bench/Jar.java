package press.linecaster.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The jar that this process runs from, to be run in others with the same JVM and the same flags, the
/// ahead-of-time cache among them.
public record Jar(List<String> java) {

    /// @throws BenchFailed when this process runs from loose classes
    public static Jar ofThisProcess() {
        var path = System.getProperty("java.class.path", "");
        if (!path.endsWith(".jar") || !Files.isRegularFile(Path.of(path)))
            throw new BenchFailed("this works with the built jar only: call it through ./linecaster");
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        words.addAll(List.of("-jar", path));
        return new Jar(List.copyOf(words));
    }

    /// With one more flag for the JVM, and no cache from an earlier rehearsal.
    public Jar with(String flag) {
        var words = new ArrayList<String>();
        for (var word : java) {
            if (word.equals("-jar")) words.add(flag);
            if (!isCache(word)) words.add(word);
        }
        return new Jar(List.copyOf(words));
    }

    /// With a setting of the paper.
    Jar set(String name, String value) {
        var words = new ArrayList<>(java);
        words.add(words.indexOf("-jar"), "-D" + name + "=" + value);
        return new Jar(List.copyOf(words));
    }

    boolean hasAotCache() {
        return java.stream().anyMatch(Jar::isCache);
    }

    private static boolean isCache(String word) {
        return word.startsWith("-XX:AOTCache=");
    }

    /// Starts a command, with its output in a file.
    public Process start(Path output, String... words) throws IOException {
        var command = new ArrayList<>(java);
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /// Runs a command to its end.
    /// @throws BenchFailed when it fails, with the end of what it said
    void run(Path output, String... words) throws IOException, InterruptedException {
        var exit = start(output, words).waitFor();
        if (exit != 0) throw new BenchFailed(words[0] + " ended with " + exit + ": " + lastLines(output));
    }

    static String lastLines(Path output) throws IOException {
        var lines = Files.readAllLines(output);
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    }
}
