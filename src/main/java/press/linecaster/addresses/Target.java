package press.linecaster.addresses;

/// What an address leads to: a kind of thing and its id. Standing pages are articles here.
public record Target(Kind kind, long id) {

    public enum Kind {
        ARTICLE,
        SECTION,
        TAG,
        AUTHOR,
        MEDIA
    }
}
