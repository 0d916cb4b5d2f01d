package press.linecaster.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `linecaster` itself, with the options that every command understands, before or after its name.
@Command(
        name = "linecaster",
        description = "A newsroom in one jar: your news site, on your own machine.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        sortOptions = false,
        sortSynopsis = false,
        optionListHeading = "%nOptions of every command:%n",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "The script ./linecaster also knows:",
            "  train              make later starts quick, and wait for it",
            "and in a source tree:",
            "  build              make target/linecaster.jar",
            "  test [fast [NAME]] everything that CI runs; the fast tests alone",
            "  format             lay out the sources",
            "",
            "Examples:",
            "  linecaster demo      a made-up paper on http://localhost:8080",
            "  linecaster serve --port 80 --host 0.0.0.0",
            "",
            "Exit codes: 0 done, 1 the work failed, 2 the words are off, 78 no JDK found."
        })
final class Options implements Runnable {

    private static final int DEFAULT_PORT = 8080;
    private static final int GREATEST_PORT = 65_535;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Where the paper is kept. Default: LINECASTER_DATA, else data beside the script,"
                    + " or ./data where there is none")
    private @Nullable Path data;

    @Option(
            names = "--port",
            paramLabel = "N",
            scope = ScopeType.INHERIT,
            description = "Port to serve on; 0 takes a free one. Default: LINECASTER_PORT, else 8080")
    private @Nullable Integer port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            scope = ScopeType.INHERIT,
            defaultValue = "127.0.0.1",
            description = "Address to serve on; 0.0.0.0 opens it to the network. Default: ${DEFAULT-VALUE}")
    private String host = "127.0.0.1";

    @Option(
            names = "--address",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "Where readers find the paper, as https://paper.example; kept for later starts."
                    + " Default: LINECASTER_ADDRESS, else what was said before")
    private @Nullable String address;

    @Option(
            names = "--database",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description =
                    "PostgreSQL, as jdbc:postgresql://HOST/NAME. Default: LINECASTER_DATABASE, else SQLite in the data folder")
    private @Nullable String database;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean version;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }

    /// Absolute.
    Path data() {
        return absolute(data != null ? data : Path.of(environment("LINECASTER_DATA", "data")));
    }

    /// The folder of the demo edition: beside a paper of one's own, unless one is named.
    Path demoData() {
        return data != null ? absolute(data) : data().resolve("demo");
    }

    /// 0 to 65,535; 0 means any that is free.
    int port() {
        if (port != null) return inRange(port, "--port");
        var text = environment("LINECASTER_PORT", Integer.toString(DEFAULT_PORT));
        try {
            return inRange(Integer.parseInt(text), "LINECASTER_PORT");
        } catch (NumberFormatException e) {
            throw wrong("LINECASTER_PORT must be a number from 0 to 65535, was '" + text + "'");
        }
    }

    String host() {
        return host;
    }

    /// Where readers are to find the paper; null where this is not said on the command line.
    @Nullable
    String address() {
        return address;
    }

    /// JDBC address of PostgreSQL; null means SQLite in the data folder.
    @Nullable
    String database() {
        var address = database != null ? database : System.getenv("LINECASTER_DATABASE");
        if (address != null && !address.startsWith("jdbc:postgresql:"))
            throw wrong("--database must start with jdbc:postgresql: (leave it out for SQLite), was '" + address + "'");
        return address;
    }

    private static String environment(String name, String otherwise) {
        var value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    private int inRange(int number, String name) {
        if (number < 0 || number > GREATEST_PORT) throw wrong(name + " must be from 0 to 65535, was " + number);
        return number;
    }

    private ParameterException wrong(String words) {
        return new ParameterException(spec.commandLine(), words);
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
