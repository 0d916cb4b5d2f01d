package press.linecaster.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/// The words after `linecaster`: answers with an exit code, 0 done, 1 the work failed, 2 the words are off.
public final class Commands {

    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";
    /// Its readers and its writer: see [press.linecaster.kernel].
    private static final int CONNECTIONS_TO_SQLITE = 5;

    private Commands() {}

    /// Runs one command and ends the process. Standard output is for answers alone: whatever else is printed
    /// or logged goes to standard error.
    public static void main(Class<?> application, String[] arguments) {
        provideCarriers();
        var answers = System.out;
        System.setOut(System.err);
        System.exit(run(application, answers, System.err, arguments));
    }

    /// Runs one command within this process.
    /// @param application the Spring Boot application
    static int run(Class<?> application, PrintStream out, PrintStream err, String... arguments) {
        return line(new Application(application))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .execute(arguments);
    }

    /// SQLite works and waits in native code, where a virtual thread keeps its carrier. With one carrier for
    /// each processor, two queries that wait for a lock would hold up everything else on a small machine,
    /// pages from the disk included; so there is one more for each connection. Only before the first virtual
    /// thread.
    private static void provideCarriers() {
        var carriers = Runtime.getRuntime().availableProcessors() + CONNECTIONS_TO_SQLITE;
        if (System.getProperty(CARRIERS) == null) System.setProperty(CARRIERS, Integer.toString(carriers));
    }

    private static CommandLine line(Application application) {
        var options = new Options();
        var line = new CommandLine(options)
                .addSubcommand(new ServeCommand(application, options))
                .addSubcommand(new DemoCommand(application, options))
                .addSubcommand(new ImportCommand(application, options))
                .addSubcommand(new SettingsCommand(application, options))
                .addSubcommand(new CommentsCommand(application, options))
                .addSubcommand(new TokenCommand(application, options))
                .addSubcommand(new UserCommand(application, options))
                .addSubcommand(new RelatedCommand(application, options))
                .addSubcommand(new ReindexCommand(application, options))
                .addSubcommand(new BackupCommand(options))
                .addSubcommand(new RestoreCommand(options))
                .addSubcommand(new DoctorCommand(options))
                .addSubcommand(new BenchCommand(application))
                .addSubcommand(new RehearseCommand(application))
                .addSubcommand(new HelpCommand())
                .setExpandAtFiles(false) // a word that begins so is what its command makes of it
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Mistakes::ofWords)
                .setExecutionExceptionHandler(Mistakes::ofWork);
        return HelpText.of(line);
    }
}
