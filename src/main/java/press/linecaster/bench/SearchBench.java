package press.linecaster.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import press.linecaster.bench.SampleExport.Written;

/// Takes the figures of finding in a paper of 100,000 articles, in ten to fifteen minutes, in a folder that is
/// removed at the end.
public final class SearchBench {

    private static final int ARTICLES = 100_000;
    private static final int RUNS = 3;
    private static final int PER_SECOND = 200;
    private static final int QUESTIONS = 20 * PER_SECOND;
    private static final int TO_WARM_UP = 80 * PER_SECOND;
    private static final int PUBLICATIONS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final double MB = 1e6;

    private final Function<Path, ConfigurableApplicationContext> serveHere;
    private final Consumer<String> progress;
    private final Jar jar = Jar.ofThisProcess();
    private final List<Figure> figures = new ArrayList<>();

    /// @param serveHere starts a server on a data folder within this process
    /// @param progress told the steps by name
    /// @throws BenchFailed when this process was not started from the jar
    public SearchBench(Function<Path, ConfigurableApplicationContext> serveHere, Consumer<String> progress) {
        this.serveHere = serveHere;
        this.progress = progress;
    }

    /// @throws BenchFailed when a figure cannot be taken
    public List<Figure> run() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("linecaster-bench");
        try {
            measure(folder);
            return List.copyOf(figures);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void measure(Path folder) throws IOException, InterruptedException {
        progress.accept("writing an export of %,d articles".formatted(ARTICLES));
        var words = new Vocabulary(new Random(1935));
        var export = folder.resolve("sample.xml");
        var written = SampleExport.write(export, ARTICLES, words);
        progress.accept("importing it");
        var data = folder.resolve("paper");
        var output = folder.resolve("output.txt");
        jar.run(output, "import", export.toString(), "--data", data.toString());
        FileSystemUtils.deleteRecursively(data.resolve("search"));
        try (var server = Served.start(jar, data, "/", output)) {
            indexing(server, data, output, written);
            var questions = new Questions(words, written.headlines());
            asking(server, questions);
        }
        publishing(data);
    }

    private void indexing(Served server, Path data, Path output, Written written)
            throws IOException, InterruptedException {
        progress.accept("waiting for the index");
        await(output, "the search index is being made");
        var since = System.nanoTime();
        await(output, "the search index is complete");
        var seconds = (System.nanoTime() - since) / 1e9;
        server.awaitIdle();
        var size = size(data.resolve("search"));
        add(Figure.atLeast(
                "indexing", ARTICLES / seconds, "articles/s", 1_500, "%,d articles by a server".formatted(ARTICLES)));
        add(Figure.atMost(
                "index, of the text",
                1.0 * size / written.textBytes(),
                "x",
                1.2,
                "%,.0f MB, the text %,.0f MB".formatted(size / MB, written.textBytes() / MB)));
    }

    /// Told at once as well: a later figure may fail.
    private void add(Figure figure) {
        figures.add(figure);
        progress.accept(figure.row());
    }

    private static void await(Path output, String words) throws IOException, InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(output).contains(words)) {
            if (System.nanoTime() > until) throw new BenchFailed("the server does not say that " + words);
            Thread.sleep(10);
        }
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.mapToLong(SearchBench::sizeOf).sum();
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (NoSuchFileException e) {
            return 0; // merged with others meanwhile
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void asking(Served server, Questions questions) throws InterruptedException {
        var pace = new Pace(server.port(), PER_SECOND);
        progress.accept("asking, to warm up");
        pace.ask(questions.searches(TO_WARM_UP));
        tell("search", 10, runs("searches", pace, questions::searches));
        pace.ask(questions.suggestions(TO_WARM_UP / 2));
        tell("suggestions", 5, runs("suggestions", pace, questions::suggestions));
    }

    private List<List<Double>> runs(String what, Pace pace, Function<Integer, List<String>> paths)
            throws InterruptedException {
        var runs = new ArrayList<List<Double>>();
        for (var run = 1; run <= RUNS; run++) {
            progress.accept("%s at %d/s, run %d".formatted(what, PER_SECOND, run));
            runs.add(pace.ask(paths.apply(QUESTIONS)));
        }
        return runs;
    }

    private void tell(String what, double most, List<List<Double>> runs) {
        var refused = runs.stream()
                .flatMap(List::stream)
                .filter(time -> time == Pace.REFUSED)
                .count();
        var note = "at %d/s, %,d different ones, from when each was due; %,d refused"
                .formatted(PER_SECOND, RUNS * QUESTIONS, refused);
        add(Figure.atMost(what + ", p99", median(99, runs), "ms", most, note));
        add(Figure.only(what + ", p50", median(50, runs), "ms", note));
    }

    private static double median(int percent, List<List<Double>> runs) {
        return Bench.median(
                runs.stream().map(times -> Bench.percentile(times, percent)).toList());
    }

    private void publishing(Path data) throws IOException, InterruptedException {
        progress.accept("publishing " + PUBLICATIONS + " articles");
        try (var server = serveHere.apply(data)) {
            var times = new Findable(server).measure(PUBLICATIONS);
            var note = "%d publications, each asked for by a word that only it has".formatted(PUBLICATIONS);
            add(Figure.atMost("publish to findable, worst", Bench.percentile(times, 100), "ms", 1_000, note));
            add(Figure.only("publish to findable, p50", Bench.median(times), "ms", note));
        }
    }
}
