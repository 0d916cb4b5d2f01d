package press.linecaster.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is printed, and which exit code is given, when a command cannot be understood or done.
final class Mistakes {

    private static final int NEAREST_SHOWN = 2;

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
        if (!(e instanceof UnmatchedArgumentException unmatched)) return String.valueOf(e.getMessage());
        var word = unmatched.getUnmatched().getFirst();
        var nearest = nearest(unmatched);
        return "'" + word + "' is not known here" + (nearest.isEmpty() ? "" : "; did you mean " + nearest + "?");
    }

    private static String nearest(UnmatchedArgumentException unmatched) {
        List<String> suggestions = unmatched.getSuggestions();
        return suggestions.stream().limit(NEAREST_SHOWN).collect(Collectors.joining(" or "));
    }
}
