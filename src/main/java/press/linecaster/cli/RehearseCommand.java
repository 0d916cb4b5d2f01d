package press.linecaster.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import press.linecaster.exchange.ImportOptions;
import press.linecaster.exchange.WordPressImport;

/// Imports a small export, serves that and the demo paper from throw-away folders, reads pages of both and ends:
/// a run that shows the JVM what it should keep in its ahead-of-time cache. Called by the script, at low
/// priority, after a first start.
@Command(name = "rehearse", hidden = true, description = "Train the ahead-of-time cache.")
final class RehearseCommand implements Callable<Integer> {

    /// However badly it goes, nothing of it is left after this.
    private static final Duration AT_MOST = Duration.ofMinutes(3);
    private static final int LINKS_FOLLOWED = 40;
    private static final Pattern LINK = Pattern.compile("href=\"/([^\"#?]*)\"");
    private static final List<String> PAGES = List.of("", "latest", "feed.xml", "sitemap.xml", "no-such-page");

    private final Application application;

    RehearseCommand(Application application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        endWithoutFail();
        var folder = Files.createTempDirectory("linecaster-rehearsal");
        try {
            var options = new Options();
            new CommandLine(options).parseArgs("--port", "0");
            readImported(folder, options);
            readDemo(folder.resolve("demo"), options);
        } finally {
            delete(folder);
        }
        return 0;
    }

    /// Enough pages of one kind for the JVM to learn what rendering does most.
    private void readImported(Path folder, Options options) throws IOException, InterruptedException {
        var export = RehearsalExport.write(folder.resolve("export.xml"));
        var data = folder.resolve("imported");
        try (var context = application.work(data, options)) {
            context.getBean(WordPressImport.class).run(export, ImportOptions.STANDARD, progress -> {});
        }
        try (var context = application.serve(data, options);
                var client = HttpClient.newHttpClient()) {
            var address = new Server(context, options.host()).address();
            for (var path : RehearsalExport.paths().toList())
                get(client, address + path, "gzip", BodyHandlers.discarding());
        }
    }

    private void readDemo(Path data, Options options) throws IOException, InterruptedException {
        try (var context = application.serve(data, options)) {
            var address = new Server(context, options.host()).address();
            DemoPaper.loadIfEmpty(context, address, new PrintWriter(Writer.nullWriter()));
            read(address);
        }
    }

    private static void endWithoutFail() {
        Thread.ofPlatform().daemon().name("end-of-rehearsal").start(() -> {
            try {
                Thread.sleep(AT_MOST);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(1);
        });
    }

    private static void read(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var home = get(client, address, "identity", BodyHandlers.ofString());
            var linked = LINK.matcher(home)
                    .results()
                    .map(link -> link.group(1))
                    .distinct()
                    .limit(LINKS_FOLLOWED);
            var pages = Stream.concat(PAGES.stream(), linked).toList();
            for (var page : pages)
                for (var encoding : List.of("identity", "gzip", "zstd", "br"))
                    get(client, address + page, encoding, BodyHandlers.discarding());
        }
    }

    private static <T> T get(HttpClient client, String address, String encoding, BodyHandler<T> body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).header("Accept-Encoding", encoding);
        return client.send(request.build(), body).body();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
