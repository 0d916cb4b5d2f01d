package press.linecaster.bench;

/// A figure cannot be taken here; the message says why, in one line.
public final class BenchFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    BenchFailed(String words) {
        super(words);
    }
}
