package press.linecaster.newsroom;

/// Something that was typed cannot be. The message stands beside the field. Nothing was changed.
public final class Mistyped extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;

    Mistyped(String field, String words) {
        super(words);
        this.field = field;
    }

    /// Its name.
    public String field() {
        return field;
    }
}
