package press.linecaster.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        description =
                "Write database, originals of pictures and settings into one zip file. Servers may go on meanwhile.",
        footer = {"", "Example:", "  linecaster backup paper-2026-11-24.zip"})
final class BackupCommand implements Callable<Integer> {

    private final Options options;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The zip file to write.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path file;

    @Option(names = "--force", description = "Replace the file if it exists.")
    private boolean force;

    BackupCommand(Options options) {
        this.options = options;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        requireSqlite(options);
        if (!Files.exists(options.data().resolve(Backup.DATABASE)))
            throw new CommandFailed("there is no paper in " + options.data() + "; --data says where it is");
        if (Files.exists(file) && !force) throw new CommandFailed(file + " exists; --force replaces it");
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) throw new CommandFailed("there is no folder for " + file);
        for (var needed : List.of(folder, options.data())) // in the other SQLite keeps files beside the database
        if (!Files.isWritable(needed)) throw new CommandFailed("the folder " + needed + " cannot be written to");
        new Backup(options.data()).writeTo(file);
        var out = spec.commandLine().getOut();
        out.println("Wrote " + file + ", " + Files.size(file) + " bytes.");
        out.println("Next: keep it on another machine. This brings it back, into an empty folder:");
        out.println("  " + Shell.command("linecaster", "restore", file, "--data", options.data()));
        return 0;
    }

    static void requireSqlite(Options options) {
        if (!ServedDatabase.of(options).isSqlite())
            throw new CommandFailed("PostgreSQL has its own tools for this: pg_dump and pg_restore for the database;"
                    + " copy " + options.data().resolve(Backup.ORIGINALS) + " beside it");
    }
}
