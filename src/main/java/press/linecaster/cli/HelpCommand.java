package press.linecaster.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

@Command(
        name = "help",
        description = "Show what a command can do.",
        footer = {"", "Example:", "  linecaster help import"})
final class HelpCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Parameters(paramLabel = "COMMAND", arity = "0..1", description = "Without one, what all of them do.")
    private @Nullable String command;

    @Override
    public void run() {
        var all = spec.parent().commandLine();
        var asked = command == null ? all : all.getSubcommands().get(command);
        if (asked == null) throw new UnmatchedArgumentException(all, List.of(command));
        asked.usage(spec.commandLine().getOut());
    }
}
