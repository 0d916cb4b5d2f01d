package press.linecaster.media;

/// There is none of this number, or none any more.
public final class NoSuchMedia extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    NoSuchMedia(MediaId id) {
        super("no media " + id.value());
    }
}
