package press.linecaster.cli;

import org.jspecify.annotations.Nullable;

/// The work of a command could not be done, for a reason that whoever typed it can act on: shown as one line.
final class CommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    CommandFailed(String words) {
        this(words, null);
    }

    CommandFailed(String words, @Nullable Throwable cause) {
        super(words, cause);
    }
}
