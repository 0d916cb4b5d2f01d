package press.linecaster.newsroom;

/// Something may not be done, or not now. The message is for who wanted to. Nothing was changed.
public final class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean isAboutRole;

    NotAllowed(String words) {
        this(words, false);
    }

    private NotAllowed(String words, boolean isAboutRole) {
        super(words);
        this.isAboutRole = isAboutRole;
    }

    static NotAllowed byRole(String words) {
        return new NotAllowed(words, true);
    }

    /// Whether others may do it, or nobody as things stand.
    public boolean isAboutRole() {
        return isAboutRole;
    }
}
