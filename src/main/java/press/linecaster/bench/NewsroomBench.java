package press.linecaster.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import press.linecaster.articles.Articles;
import press.linecaster.articles.Manuscript;
import press.linecaster.articles.Placement;
import press.linecaster.articles.Release;
import press.linecaster.articles.Saving;
import press.linecaster.articles.Text;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.people.Accounts;
import press.linecaster.people.OneTimeLinks;
import press.linecaster.people.Role;
import press.linecaster.sections.Sections;

/// Takes the figures of a newsroom with twenty editors and 100,000 articles, and of a thousand stories that are
/// scheduled for the same second, in ten to fifteen minutes.
public final class NewsroomBench {

    private static final int ARTICLES = 100_000;
    private static final int EDITORS = 20;
    private static final int ROUNDS = 40;
    private static final int WARM_UP = 20;
    /// Between two deeds of one editor, who saves, is saved by the editor's own timer and looks at a list in turn: some
    /// ten times as fast as people are.
    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final int DUE = 1_000;
    private static final int PUBLICATIONS = 200;
    private static final int PARAGRAPHS = 20;
    private static final String PARAGRAPH =
            "The harbour council met again on Tuesday, and what it decided about the pier will be felt in every street"
                    + " between the market and the old lighthouse before the year is out.";
    private static final String PASSWORD = "kelp-otter-91-violin";
    /// Within which as many are scheduled.
    private static final Duration AHEAD = Duration.ofSeconds(45);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> LISTS = List.of(
            "/newsroom/articles",
            "/newsroom/articles?stage=DRAFT",
            "/newsroom/articles?mine=1",
            "/newsroom/articles?sort=publication",
            "/newsroom/articles?q=harbour",
            "/newsroom/board",
            "/newsroom/");

    private final Function<Path, ConfigurableApplicationContext> serveHere;
    private final Consumer<String> progress;
    private final List<Figure> figures = new ArrayList<>();

    /// @param serveHere starts a server on a data folder within this process
    /// @param progress told the steps by name
    public NewsroomBench(Function<Path, ConfigurableApplicationContext> serveHere, Consumer<String> progress) {
        this.serveHere = serveHere;
        this.progress = progress;
    }

    /// @throws BenchFailed when a figure cannot be taken, or this process was not started from the jar
    public List<Figure> run() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("linecaster-bench");
        try {
            progress.accept("importing %,d articles".formatted(ARTICLES));
            var export = folder.resolve("sample.xml");
            SampleExport.write(export, ARTICLES, new Vocabulary(new Random(1935)));
            var data = folder.resolve("paper");
            Jar.ofThisProcess()
                    .run(folder.resolve("output.txt"), "import", export.toString(), "--data", data.toString());
            return run(data);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /// @param data of a paper that has no accounts yet; it is changed
    List<Figure> run(Path data) throws IOException, InterruptedException {
        var missed = Instant.EPOCH;
        try (var server = serveHere.apply(data)) {
            editing(server);
            due(server);
            missed = Instant.now().plus(AHEAD);
            schedule(server, missed, "overslept");
        }
        overARestart(data, missed);
        return List.copyOf(figures);
    }

    private void editing(ConfigurableApplicationContext server) throws IOException, InterruptedException {
        progress.accept("%d editors save and look at lists".formatted(EDITORS));
        var saves = Collections.synchronizedList(new ArrayList<Double>());
        var lists = Collections.synchronizedList(new ArrayList<Double>());
        var publications = Collections.synchronizedList(new ArrayList<Double>());
        var editors = new ArrayList<EditorAtWork>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < EDITORS; i++) editors.add(editor(server, i));
            all(threads.invokeAll(editors.stream()
                    .<Callable<Void>>map(editor -> () -> {
                        work(editor, editors.indexOf(editor), saves, lists);
                        return null;
                    })
                    .toList()));
            progress.accept("publishing %d articles".formatted(PUBLICATIONS));
            for (var i = 0; i < WARM_UP + PUBLICATIONS; i++) {
                var took = publish(server, editors.get(i % EDITORS), "Sent out by an editor, number " + i);
                if (i >= WARM_UP) publications.add(took);
            }
        } finally {
            editors.forEach(EditorAtWork::close);
        }
        var note = "%d editors, each with a deed every %d ms, %,d articles"
                .formatted(EDITORS, BETWEEN.toMillis(), ARTICLES);
        tell(Figure.atMost("saving, p99", Bench.percentile(saves, 99), "ms", 50, note));
        tell(Figure.only("saving, p50", Bench.median(saves), "ms", note));
        tell(Figure.atMost("lists, board and my work, p99", Bench.percentile(lists, 99), "ms", 100, note));
        tell(Figure.only("lists, board and my work, p50", Bench.median(lists), "ms", note));
        tell(Figure.atMost(
                "publish to visible, p99",
                Bench.percentile(publications, 99),
                "ms",
                50,
                "by the button, on the home page"));
        tell(Figure.only("publish to visible, p50", Bench.median(publications), "ms", "likewise"));
    }

    private static EditorAtWork editor(ConfigurableApplicationContext server, int number)
            throws IOException, InterruptedException {
        var account = server.getBean(Accounts.class)
                .add("Editor " + number, "editor" + number + "@bench.example", Role.EDITOR, "bench");
        var secret = server.getBean(OneTimeLinks.class).forAccount(account.id(), "bench");
        var editor = new EditorAtWork(port(server));
        editor.post("/newsroom/link/" + secret, "password", PASSWORD);
        return editor;
    }

    private static void work(EditorAtWork editor, int number, List<Double> saves, List<Double> lists)
            throws IOException, InterruptedException {
        var article = editor.post("/newsroom/articles");
        var due = System.nanoTime() + BETWEEN.toNanos() * number / EDITORS;
        for (var round = 1; round <= WARM_UP + ROUNDS; round++) {
            var isCounted = round > WARM_UP;
            due = await(due);
            editor.post(article, typed(round, "saved"));
            if (isCounted) saves.add((System.nanoTime() - due) / 1e6);
            due = await(due + BETWEEN.toNanos());
            editor.keep(article + "/autosave", typed(round + 1, "typed"));
            if (isCounted) saves.add((System.nanoTime() - due) / 1e6);
            due = await(due + BETWEEN.toNanos());
            editor.get(LISTS.get((number + round) % LISTS.size()));
            if (isCounted) lists.add((System.nanoTime() - due) / 1e6);
            due += BETWEEN.toNanos();
        }
    }

    /// Whoever was kept waiting is late for the next deed, and that is counted: see [Pace].
    private static long await(long due) {
        while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
        return due;
    }

    private static String[] typed(int round, String word) {
        var body = new StringBuilder();
        for (var i = 0; i < PARAGRAPHS; i++) body.append(PARAGRAPH).append("\n\n");
        return new String[] {
            "based-on", Integer.toString(round),
            "headline", "In the making, %s for the %d. time".formatted(word, round),
            "body", body.append("The end, draft ").append(round).toString()
        };
    }

    private double publish(ConfigurableApplicationContext server, EditorAtWork editor, String headline)
            throws IOException, InterruptedException {
        var article = server.getBean(Articles.class)
                .create(manuscript(server, headline), Saving.by("bench"))
                .id();
        Http.get(port(server), "/", "gzip");
        var path = "/newsroom/articles/" + Ids.inAddress(article.value());
        var since = System.nanoTime();
        editor.post(path + "/publish");
        awaitOn(port(server), headline);
        return (System.nanoTime() - since) / 1e6;
    }

    private void due(ConfigurableApplicationContext server) throws IOException, InterruptedException {
        progress.accept("waiting for %,d that are due in the same second".formatted(DUE));
        var at = Instant.now().plus(AHEAD);
        schedule(server, at, "due together");
        Http.get(port(server), "/", "gzip");
        awaitOn(port(server), "due together");
        tell(Figure.atMost(
                "%,d due in the same second, late by".formatted(DUE),
                (double) Math.max(0, Duration.between(at, Instant.now()).toMillis()),
                "ms",
                1_000,
                "until the home page, which was cached, shows them"));
    }

    private void overARestart(Path data, Instant missed) throws IOException, InterruptedException {
        progress.accept("starting again after the moment of %,d others".formatted(DUE));
        Thread.sleep(Duration.between(Instant.now(), missed.plusSeconds(1)).toMillis());
        try (var server = serveHere.apply(data)) {
            var since = System.nanoTime();
            awaitOn(port(server), "overslept");
            tell(Figure.atMost(
                    "%,d due while all were down, late by".formatted(DUE),
                    (System.nanoTime() - since) / 1e6,
                    "ms",
                    1_000,
                    "since the server is up again"));
        }
    }

    private static void schedule(ConfigurableApplicationContext server, Instant at, String words) {
        var articles = server.getBean(Articles.class);
        for (var i = 0; i < DUE; i++)
            articles.create(
                    manuscript(server, "Story %d, %s".formatted(i, words)).with(Release.published(at)),
                    Saving.by("bench"));
        if (!Instant.now().isBefore(at)) throw new BenchFailed("scheduling took longer than " + AHEAD);
    }

    private static Manuscript manuscript(ConfigurableApplicationContext server, String headline) {
        var section = server.getBean(Sections.class).tree().top().getFirst();
        var text = Text.of(headline, SafeHtml.clean("<p>It is so.</p>"), Locale.ENGLISH);
        return Manuscript.article(text)
                .with(new Placement(List.of(section.id()), List.of(), List.of(), null, Set.of()));
    }

    private static void awaitOn(int port, String words) throws IOException, InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!Http.text(port, "/").contains(words)) {
            if (System.nanoTime() > until) throw new BenchFailed("the home page does not show what is " + words);
            Thread.sleep(1);
        }
    }

    private static void all(List<Future<Void>> futures) throws InterruptedException {
        for (var each : futures) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw new BenchFailed(String.valueOf(e.getMessage()));
            }
        }
    }

    private static int port(ConfigurableApplicationContext server) {
        return Objects.requireNonNull(((WebServerApplicationContext) server).getWebServer())
                .getPort();
    }

    private void tell(Figure figure) {
        figures.add(figure);
        progress.accept(figure.row());
    }
}
