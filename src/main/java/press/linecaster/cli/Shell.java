package press.linecaster.cli;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Commands that are printed to be copied.
final class Shell {

    private static final String PLAIN = "[\\p{Alnum}_@%+=:,./-]+";

    private Shell() {}

    /// The words of a command, each quoted where a POSIX shell would read something else into it.
    static String command(Object... words) {
        return Arrays.stream(words).map(word -> quoted(word.toString())).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches(PLAIN) ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
