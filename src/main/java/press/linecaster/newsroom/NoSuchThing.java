package press.linecaster.newsroom;

/// There is no such section, tag, author or redirect, or not any more.
public final class NoSuchThing extends RuntimeException {

    private static final long serialVersionUID = 1;
}
