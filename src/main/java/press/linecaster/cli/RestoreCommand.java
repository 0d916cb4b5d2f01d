package press.linecaster.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        description = "Bring a paper back from a backup, into an empty data folder.",
        footer = {"", "Example:", "  linecaster restore paper-2026-11-24.zip --data /srv/paper"})
final class RestoreCommand implements Callable<Integer> {

    private final Options options;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A zip file that 'linecaster backup' has written.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path file;

    @Option(names = "--force", description = "Move a paper that is there already aside, within the data folder.")
    private boolean force;

    RestoreCommand(Options options) {
        this.options = options;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        BackupCommand.requireSqlite(options);
        if (!Files.isRegularFile(file)) throw new CommandFailed("there is no file " + file);
        var aside = new Restore(options.data()).from(file, force);
        var out = spec.commandLine().getOut();
        out.println("Restored " + file + " into " + options.data() + ".");
        aside.ifPresent(folder -> out.println("What was there before lies in " + folder + "."));
        out.println("Next: " + Shell.command("linecaster", "serve", "--data", options.data()));
        return 0;
    }
}
