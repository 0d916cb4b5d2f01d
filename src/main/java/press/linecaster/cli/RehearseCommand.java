package press.linecaster.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import press.linecaster.bench.EditorAtWork;
import press.linecaster.bench.Jar;
import press.linecaster.people.Accounts;
import press.linecaster.people.OneTimeLinks;
import press.linecaster.people.Role;

/// Lets a server of its own serve the demo paper from a throw-away folder, reads and writes in it and ends it: a run
/// that shows the JVM what it should keep in its ahead-of-time cache. Called by the script, at low priority, after a
/// first start.
///
/// The server that is watched does nothing but serve. All that it loads is loaded at each later start and stays
/// in memory, so what paints the demo's pictures, imports, or asks for pages has no place in it.
@Command(name = "rehearse", hidden = true, description = "Train the ahead-of-time cache.")
final class RehearseCommand implements Callable<Integer> {

    /// However badly it goes, nothing of it is left after this.
    private static final Duration AT_MOST = Duration.ofMinutes(3);

    private static final Duration START_AT_MOST = Duration.ofMinutes(1);
    private static final int LINKS_FOLLOWED = 80;
    /// As often as it takes for the JVM to learn what is asked for often.
    private static final int QUESTIONS = 300;
    private static final int SHORTEST_WORD = 3;
    private static final Pattern ADDRESS = Pattern.compile("Serving (http://\\S+) from ");
    private static final Pattern LINK = Pattern.compile("href=\"/([^\"#?]*)\"");
    private static final List<String> PAGES = List.of(
            "",
            "latest",
            "feed.xml",
            "sitemap.xml",
            "no-such-page",
            "search?q=the+white+house",
            "search?q=senat&period=year",
            "search?q=-nothing+%22of+it%22",
            "-/suggest?q=sen");

    private static final int VERSIONS = 120;
    private static final int PARAGRAPHS = 8;
    private static final List<String> SCREENS = List.of(
            "/newsroom/",
            "/newsroom/articles",
            "/newsroom/articles?mine=1",
            "/newsroom/articles?q=the",
            "/newsroom/board",
            "/newsroom/calendar",
            "/newsroom/pictures");

    private final Application application;
    private final String password = UUID.randomUUID().toString();

    @Option(names = "--cache", required = true, description = "The file to write.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path cache;

    RehearseCommand(Application application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (System.getenv("LINECASTER_DATABASE") != null)
            throw new CommandFailed("a rehearsal writes, and not in a paper's database: unset LINECASTER_DATABASE");
        var jar = Jar.ofThisProcess();
        var folder = Files.createTempDirectory("linecaster-rehearsal");
        var end = new End(folder);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(end));
        endInTime(end);
        var data = folder.resolve("demo");
        var invitation = prepare(data);
        var output = folder.resolve("output.txt");
        var server = jar.with("-XX:AOTCacheOutput=" + cache.toAbsolutePath())
                .start(output, "serve", "--data", data.toString(), "--port", "0");
        end.server.set(server);
        var address = address(server, output);
        read(address);
        write(URI.create(address).getPort(), invitation);
        server.destroy(); // at whose end the cache is written
        server.waitFor();
        if (!Files.exists(cache)) throw new CommandFailed("the server that rehearsed wrote no cache: " + said(output));
        return 0;
    }

    /// Leaves no process and no file behind, however this one ends.
    private record End(Path folder, AtomicReference<@Nullable Process> server) implements Runnable {

        End(Path folder) {
            this(folder, new AtomicReference<>());
        }

        @Override
        public void run() {
            var running = server.get();
            if (running != null) {
                running.descendants().forEach(ProcessHandle::destroyForcibly); // who writes the cache
                running.destroyForcibly();
            }
            try {
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException e) {
                throw new UncheckedIOException("the folder of the rehearsal cannot be deleted", e);
            }
        }
    }

    /// @return the secret of a link by which an editor comes in
    private String prepare(Path data) {
        var options = new Options();
        new CommandLine(options).parseArgs("--port", "0");
        try (var context = application.work(data, options)) {
            DemoPaper.loadIfEmpty(context, options.port(), new PrintWriter(Writer.nullWriter()));
            var editor = context.getBean(Accounts.class)
                    .add("Rehearsal", "editor@rehearsal.example", Role.EDITOR, "rehearsal");
            return context.getBean(OneTimeLinks.class).forAccount(editor.id(), "rehearsal");
        }
    }

    private static void endInTime(End end) {
        Thread.ofPlatform().daemon().name("end-of-rehearsal").start(() -> {
            try {
                Thread.sleep(AT_MOST);
                System.err.println("linecaster: the rehearsal was given up after " + AT_MOST.toMinutes()
                        + " minutes: the machine is too busy");
                end.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                Runtime.getRuntime().halt(1);
            }
        });
    }

    /// What the server says when it is ready.
    private static String address(Process server, Path output) throws IOException, InterruptedException {
        var until = System.nanoTime() + START_AT_MOST.toNanos();
        while (server.isAlive() && System.nanoTime() < until) {
            var said = ADDRESS.matcher(said(output));
            if (said.find()) return said.group(1);
            Thread.sleep(50);
        }
        throw new CommandFailed("the server that was to rehearse did not start within " + START_AT_MOST.toSeconds()
                + " seconds: " + said(output));
    }

    private static String said(Path output) throws IOException {
        return Files.readString(output, StandardCharsets.ISO_8859_1);
    }

    private static void read(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var home = get(client, address, "identity", BodyHandlers.ofString());
            var linked = LINK.matcher(home)
                    .results()
                    .map(link -> link.group(1))
                    .distinct()
                    .limit(LINKS_FOLLOWED)
                    .toList();
            var pages = Stream.concat(PAGES.stream(), linked.stream()).toList();
            for (var page : pages)
                for (var encoding : List.of("identity", "gzip", "zstd", "br"))
                    get(client, address + page, encoding, BodyHandlers.discarding());
            var reader = 0;
            for (var question : questions(linked)) ask(client, address + question, reader++);
        }
    }

    /// An article from the first word to its publication, with a look at all that an editor looks at.
    private void write(int port, String invitation) throws IOException, InterruptedException {
        try (var editor = new EditorAtWork(port)) {
            editor.post("/newsroom/link/" + invitation, "password", password);
            var article = editor.post("/newsroom/articles");
            for (var version = 1; version <= VERSIONS; version++) {
                editor.keep(article + "/autosave", typed(version, "typed"));
                editor.post(article, typed(version, "saved"));
                editor.get(version % 2 == 0 ? article : SCREENS.get(version / 2 % SCREENS.size()));
            }
            editor.post(article + "/stage", "stage", "READY");
        }
    }

    private static String[] typed(int version, String word) {
        return new String[] {
            "based-on", Integer.toString(version),
            "headline", "A headline, %s for the %d. time".formatted(word, version),
            "body", "A first paragraph.\n\n> A quotation.\n\n".repeat(PARAGRAPHS) + "The end, draft " + version
        };
    }

    /// For the words that addresses are made of, two by two, and for their beginnings.
    private static List<String> questions(List<String> addresses) {
        var words = addresses.stream()
                .flatMap(address -> Stream.of(address.split("[^a-z]+")))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .distinct()
                .toList();
        return IntStream.range(0, words.isEmpty() ? 0 : QUESTIONS)
                .mapToObj(i -> {
                    var word = words.get(i % words.size());
                    var other = words.get((i * 7 + 1) % words.size());
                    return i % 3 == 0
                            ? "-/suggest?q=" + word.substring(0, SHORTEST_WORD)
                            : "search?q=" + word + "+" + other;
                })
                .distinct()
                .toList();
    }

    /// For a reader of their own: one alone would soon have to wait. (198.51.100.0/24 is for examples, RFC 5737.)
    private static void ask(HttpClient client, String address, int reader) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept-Encoding", "gzip")
                .header("X-Forwarded-For", "198.51.100." + reader % 250);
        client.send(request.build(), BodyHandlers.discarding());
    }

    private static <T> T get(HttpClient client, String address, String encoding, BodyHandler<T> body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).header("Accept-Encoding", encoding);
        return client.send(request.build(), body).body();
    }
}
