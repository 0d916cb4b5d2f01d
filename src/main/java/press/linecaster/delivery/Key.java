package press.linecaster.delivery;

/// Names something that a page has read, such as `article:81`. A change touches keys; exactly the pages that
/// read one of them become stale. Also goes out as a surrogate key to a content delivery network.
///
/// @param value printable ASCII without spaces or commas, at most 100 characters
public record Key(String value) {

    /// Everything: whoever touches it makes every page stale.
    public static final Key EVERYTHING = new Key("everything");

    public Key {
        if (value.isEmpty() || value.length() > 100 || !value.chars().allMatch(c -> c > ' ' && c < 127 && c != ','))
            throw new IllegalArgumentException("not a dependency key: \"" + value + "\"");
    }
}
