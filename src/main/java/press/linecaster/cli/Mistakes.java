package press.linecaster.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is printed, and which exit code is given, when a command cannot be understood or done.
final class Mistakes {

    private Mistakes() {}

    /// The words are off: names the word and the nearest right ones.
    static int ofWords(ParameterException e, String[] arguments) {
        var line = e.getCommandLine();
        line.getErr().println("linecaster: " + words(e));
        line.getErr().println("  " + line.getCommandSpec().qualifiedName() + " --help shows what it can do");
        return CommandLine.ExitCode.USAGE;
    }

    /// The work failed: one line for what its user can mend, a stack trace for what only we can.
    static int ofWork(Exception e, CommandLine line, ParseResult parsed) {
        if (e instanceof ParameterException words) return ofWords(words, new String[0]);
        var failure = e instanceof CommandFailed known ? known : StartFailures.explain(e);
        if (failure == null) {
            line.getErr().println("linecaster: this should not happen; please report it with the lines below");
            NestedExceptionUtils.getMostSpecificCause(e).printStackTrace(line.getErr());
        } else {
            line.getErr().println("linecaster: " + failure.getMessage());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String words(ParameterException e) {
        if (e.getArgSpec() instanceof OptionSpec option && e.getValue() != null && option.type() == Integer.class)
            return option.longestName() + " must be a whole number, was '" + e.getValue() + "'";
        if (!(e instanceof UnmatchedArgumentException unmatched)) return String.valueOf(e.getMessage());
        var typed = unmatched.getUnmatched().getFirst();
        var nearest = NearestWord.of(typed, known(e.getCommandLine().getCommandSpec(), typed.startsWith("-")));
        return "'" + typed + "' is not known here"
                + nearest.map(word -> "; did you mean " + word + "?").orElse("");
    }

    private static List<String> known(CommandSpec command, boolean options) {
        if (options)
            return command.options().stream()
                    .flatMap(option -> Stream.of(option.names()))
                    .toList();
        return command.subcommands().entrySet().stream()
                .filter(each -> !each.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .toList();
    }
}
