package press.linecaster.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
            "  linecaster import one.xml two.xml --report report.json"
        })
final class ImportCommand implements Callable<Integer> {

    private final Application application;
    private final Options options;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Exports, taken in the order given.")
    private List<Path> files = List.of();

    @Option(
            names = "--media",
            paramLabel = "FOLDER|URL",
            description = "Where the old site's pictures and files lie: a copy of wp-content/uploads, or an address."
                    + " Without it, only what the export says of them comes in.")
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
    public Integer call() {
        files.forEach(ImportCommand::requireReadable);
        var source = new ImportOptions(media == null ? null : mediaSource(media));
        var reports = new ArrayList<ImportReport>();
        try (var context = application.work(options.data(), options)) {
            var wordPress = context.getBean(WordPressImport.class);
            for (var file : files) reports.add(run(wordPress, file, source));
        }
        if (reportFile != null) write(reportFile, reports);
        if (!json) tellWhatIsNext();
        return 0;
    }

    private ImportReport run(WordPressImport wordPress, Path file, ImportOptions source) {
        var progress = new ProgressLine(spec.commandLine().getErr(), ProgressLine.isOnTerminal());
        try {
            var report = wordPress.run(file, source, progress::show);
            progress.end();
            spec.commandLine().getOut().println(json ? report.json() : report.text());
            return report;
        } catch (ImportRefused refused) {
            progress.end();
            throw new CommandFailed(place(refused) + ": " + refused.words(), refused);
        }
    }

    /// As compilers write it, so that editors can jump there.
    private static String place(ImportRefused refused) {
        if (refused.line() == 0) return refused.file().toString();
        return refused.file() + ":" + refused.line() + (refused.column() == 0 ? "" : ":" + refused.column());
    }

    private void tellWhatIsNext() {
        var out = spec.commandLine().getOut();
        out.println("Next: linecaster serve --data " + options.data());
        out.println("A server that runs on this data already shows it.");
    }

    private static MediaSource mediaSource(String text) {
        var source = MediaSource.of(text);
        if (source instanceof MediaSource.Folder folder && !Files.isDirectory(folder.path()))
            throw new CommandFailed("--media: there is no folder " + folder.path());
        return source;
    }

    private static void requireReadable(Path file) {
        if (isAddress(file))
            throw new CommandFailed("import reads files; download it first: curl -O " + URI.create(file.toString()));
        if (Files.isDirectory(file)) throw new CommandFailed(file + " is a folder, not an export");
        if (!Files.exists(file)) throw new CommandFailed("there is no file " + file);
        if (!Files.isReadable(file)) throw new CommandFailed(file + " may not be read by this user");
    }

    private static boolean isAddress(Path file) {
        return file.toString().matches("https?:/.*");
    }

    private static void write(Path file, List<ImportReport> reports) {
        try {
            Files.writeString(
                    file, reports.stream().map(ImportReport::json).collect(Collectors.joining("\n", "", "\n")));
        } catch (IOException e) {
            throw new CommandFailed("the report cannot be written to " + file + ": " + e.getMessage(), e);
        }
    }
}
