package press.linecaster.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import press.linecaster.exchange.ImportOptions;
import press.linecaster.exchange.ImportOptions.MediaSource;
import press.linecaster.exchange.ImportRefused;
import press.linecaster.exchange.ImportReport;
import press.linecaster.exchange.WordPressImport;
import press.linecaster.kernel.GuardedClient;

@Command(
        name = "import",
        description = {
            "Bring in a WordPress export (WXR 1.0 to 1.2, also gzipped).",
            "May be run again: what is known already is not added twice, and an import that was interrupted goes on."
                    + " A server that runs on the same data shows what comes in."
        },
        footer = {
            "",
            "Examples:",
            "  linecaster import export.xml",
            "  linecaster import export.xml --media ~/backup/wp-content/uploads",
            "  linecaster import export.xml --media https://old-paper.example",
            "  linecaster import one.xml two.xml --report report.json",
            "  linecaster import https://old-paper.example/export.xml.gz"
        })
final class ImportCommand implements Callable<Integer> {

    private static final String STOPPED = "linecaster: stopped; what has come in stays; run it again to go on";

    private final Application application;
    private final Options options;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE|URL",
            arity = "1..*",
            description = "Exports, taken in the order given. Those on the web are all fetched first.")
    private List<String> exports = List.of();

    @Option(
            names = "--media",
            paramLabel = "FOLDER|URL",
            description = "Where the old site's pictures and files lie: a copy of wp-content/uploads, or the address"
                    + " of the site. Without it, only what the export says of them comes in.")
    private @Nullable String media;

    @Option(names = "--json", description = "Print the report for programs: one JSON object a line for each file.")
    private boolean json;

    @Option(names = "--report", paramLabel = "FILE", description = "Write that JSON to a file as well.")
    private @Nullable Path reportFile;

    ImportCommand(Application application, Options options) {
        this.application = application;
        this.options = options;
    }

    @Override
    public Integer call() throws IOException {
        exports.forEach(ImportCommand::requireReadable);
        var source = new ImportOptions(media == null ? null : mediaSource(media));
        if (reportFile != null) requireWritable(reportFile); // before the work, not after it
        var progress = new ProgressLine(spec.commandLine().getErr(), ProgressLine.isOnTerminal());
        try (var _ = new StopNotice(() -> progress.stop(STOPPED))) {
            for (var export : exports) if (!Downloads.isAddress(export)) requireBeginningOfExport(export);
            bringIn(source, progress);
        }
        if (!json) tellWhatIsNext();
        return 0;
    }

    private void bringIn(ImportOptions source, ProgressLine progress) throws IOException {
        var reports = new ArrayList<ImportReport>();
        try (var context = application.work(options.data(), options);
                var downloads = new Downloads(context.getBean(GuardedClient.class), options.data())) {
            var files = new ArrayList<Path>();
            for (var export : exports)
                files.add(Downloads.isAddress(export) ? downloads.fetch(export) : Path.of(export));
            var wordPress = context.getBean(WordPressImport.class);
            for (var i = 0; i < files.size(); i++) {
                reports.add(run(wordPress, files.get(i), exports.get(i), source, progress));
                if (reportFile != null) write(reportFile, reports); // at once: the next file may be refused
            }
        }
    }

    /// @param name of the file as it was given
    private ImportReport run(
            WordPressImport wordPress, Path file, String name, ImportOptions source, ProgressLine progress) {
        try {
            var report = wordPress.run(file, source, progress::show).named(name);
            progress.end();
            spec.commandLine().getOut().println(json ? report.json() : report.text());
            return report;
        } catch (ImportRefused refused) {
            progress.end();
            throw told(name, refused);
        }
    }

    /// What is refused at its first lines is refused before there is a data folder, or anything in it.
    private static void requireBeginningOfExport(String file) {
        try {
            WordPressImport.requireBeginning(Path.of(file));
        } catch (ImportRefused refused) {
            throw told(file, refused);
        }
    }

    private static CommandFailed told(String name, ImportRefused refused) {
        return new CommandFailed(place(name, refused) + ": " + refused.words(), refused);
    }

    /// As compilers write it, so that editors can jump there.
    private static String place(String name, ImportRefused refused) {
        if (refused.line() == 0) return name;
        return name + ":" + refused.line() + (refused.column() == 0 ? "" : ":" + refused.column());
    }

    private void tellWhatIsNext() {
        var out = spec.commandLine().getOut();
        out.println("Next: " + Shell.command("linecaster", "serve", "--data", options.data()));
        out.println("If a server runs on this data already, it shows what has come in.");
    }

    private static MediaSource mediaSource(String text) {
        try {
            var source = MediaSource.of(text);
            if (source instanceof MediaSource.Folder folder && !Files.isDirectory(folder.path()))
                throw new CommandFailed("--media: there is no folder " + folder.path());
            return source;
        } catch (IllegalArgumentException e) {
            throw new CommandFailed("--media: " + e.getMessage(), e);
        }
    }

    private static void requireReadable(String export) {
        if (export.isBlank()) throw new CommandFailed("no file was named: '" + export + "' is empty");
        if (Downloads.isAddress(export)) return;
        if (export.contains("://"))
            throw new CommandFailed("import reads files and fetches http(s) addresses, and " + export + " is neither");
        var file = Path.of(export);
        if (Files.isDirectory(file))
            throw new CommandFailed(
                    file + " is a folder; name the exports in it, as " + Shell.command(file) + "/*.xml");
        if (!Files.exists(file)) throw new CommandFailed("there is no file " + file);
        if (!Files.isReadable(file)) throw new CommandFailed(file + " may not be read by this user");
    }

    /// Leaves alone what an earlier run has written there.
    private static void requireWritable(Path file) {
        try {
            Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                    .close();
        } catch (IOException e) {
            throw cannotBeWritten(file, e);
        }
    }

    private static void write(Path file, List<ImportReport> reports) {
        try {
            Files.write(file, reports.stream().map(ImportReport::json).toList());
        } catch (IOException e) {
            throw cannotBeWritten(file, e);
        }
    }

    private static CommandFailed cannotBeWritten(Path file, IOException e) {
        return new CommandFailed("the report " + file + " cannot be written: " + FileTrouble.words(e), e);
    }
}
