package press.linecaster.newsroom;

/// Something may not be done, or not now. The message is for who wanted to. Nothing was changed.
public final class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotAllowed(String words) {
        super(words);
    }
}
