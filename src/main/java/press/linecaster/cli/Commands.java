package press.linecaster.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/// The words after `linecaster`: answers with an exit code, 0 done, 1 the work failed, 2 the words are off.
public final class Commands {

    private Commands() {}

    /// Runs one command and ends the process. Standard output is for answers alone: whatever else is printed
    /// or logged goes to standard error.
    public static void main(Class<?> application, String[] arguments) {
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

    private static CommandLine line(Application application) {
        var options = new Options();
        return new CommandLine(options)
                .addSubcommand(new ServeCommand(application, options))
                .addSubcommand(new DemoCommand(application, options))
                .addSubcommand(new ImportCommand(application, options))
                .addSubcommand(new BackupCommand(options))
                .addSubcommand(new RestoreCommand(options))
                .addSubcommand(new DoctorCommand(options))
                .addSubcommand(new BenchCommand(application))
                .addSubcommand(new RehearseCommand(application))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Mistakes::ofWords)
                .setExecutionExceptionHandler(Mistakes::ofWork);
    }
}
