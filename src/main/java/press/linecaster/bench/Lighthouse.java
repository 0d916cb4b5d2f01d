package press.linecaster.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What Lighthouse says of a page on a phone, as it comes: 1.6 Mbit/s, 150 ms there and back, a processor four times
/// as slow as this one.
/// @see <a href="https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md">its throttling</a>
final class Lighthouse {

    private static final String NAME = "lighthouse";
    private static final int PATIENCE_SECONDS = 120;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// @param scores of 100: performance, accessibility, best practices, search engines
    /// @param largestPaintSeconds until the largest part of the first screen is there
    /// @param bytes over the wire, heads of the answers among them, without the pictures and the paper's icon
    record Verdict(List<Integer> scores, double largestPaintSeconds, double layoutShift, long bytes) {

        int lowestScore() {
            return scores.stream().mapToInt(Integer::intValue).min().orElse(0);
        }
    }

    private final Path program;
    private final Path folder;

    private Lighthouse(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /// Empty where it is not installed.
    /// @param folder for its reports
    static Optional<Lighthouse> in(Path folder) {
        return Tools.find(NAME).map(program -> new Lighthouse(program, folder));
    }

    /// How a slow phone comes about.
    enum Slowness {
        /// The page is loaded at full speed, and what it would have taken is reckoned: all that came before the
        /// first paint is counted as if the paint had waited for it, which on one machine is nearly all.
        RECKONED,
        /// The browser itself is slowed down, and waits.
        REAL
    }

    private static final List<String> SLOWED = List.of(
            "--throttling-method=devtools",
            "--throttling.requestLatencyMs=150",
            "--throttling.downloadThroughputKbps=1638.4",
            "--throttling.uploadThroughputKbps=675",
            "--throttling.cpuSlowdownMultiplier=4");

    Verdict judge(int port, String path, Slowness slowness) throws IOException, InterruptedException {
        var report = folder.resolve("lighthouse.json");
        var output = folder.resolve("lighthouse.txt");
        Files.deleteIfExists(report);
        var command = new ArrayList<>(List.of(
                program.toString(),
                "http://127.0.0.1:" + port + path,
                "--quiet",
                "--output=json",
                "--output-path=" + report,
                "--no-enable-error-reporting",
                "--chrome-flags=--headless=new --no-sandbox"));
        if (slowness == Slowness.REAL) command.addAll(SLOWED);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } finally {
            // its browser would outlive it
            process.descendants().toList().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (!Files.exists(report)) throw new BenchFailed("lighthouse gave no report: " + Jar.lastLines(output));
        return read(Files.readString(report), path);
    }

    /// @param report as Lighthouse writes it in JSON
    /// @throws BenchFailed for a page that it could not judge
    static Verdict read(String report, String path) {
        var root = JSON.readTree(report);
        var trouble = root.path("runtimeError").path("message").asString("");
        if (!trouble.isEmpty()) throw new BenchFailed("lighthouse could not judge " + path + ": " + trouble);
        var audits = root.path("audits");
        var bytes = items(audits.path("network-requests").path("details").path("items"))
                .filter(item -> !isPicture(item))
                .mapToLong(item -> item.path("transferSize").asLong())
                .sum();
        return new Verdict(
                List.of(
                        score(root, "performance"),
                        score(root, "accessibility"),
                        score(root, "best-practices"),
                        score(root, "seo")),
                value(audits, "largest-contentful-paint") / 1000,
                value(audits, "cumulative-layout-shift"),
                bytes);
    }

    /// The browser's own asking for an icon for its tab goes by no type, but is for a picture too.
    private static boolean isPicture(JsonNode request) {
        var file = request.path("url").asString("").replaceFirst(".*/", "");
        return request.path("resourceType").asString("").equals("Image")
                || file.startsWith("favicon.")
                || file.startsWith("icon-");
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static int score(JsonNode root, String category) {
        var score = root.path("categories").path(category).path("score");
        if (!score.isNumber()) throw new BenchFailed("lighthouse gave no score for " + category);
        return (int) Math.round(score.asDouble() * 100);
    }

    private static double value(JsonNode audits, String audit) {
        var value = audits.path(audit).path("numericValue");
        if (!value.isNumber()) throw new BenchFailed("lighthouse gave no value for " + audit);
        return value.asDouble();
    }
}
