package press.linecaster.cli;

/// The work of a command could not be done, for a reason that whoever typed it can act on: shown as one line.
final class CommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    CommandFailed(String words) {
        super(words);
    }

    CommandFailed(String words, Throwable cause) {
        super(words, cause);
    }
}
