package press.linecaster.newsroom;

/// What an address names is not there.
public final class NoSuchArticle extends RuntimeException {

    private static final long serialVersionUID = 1;
}
