package press.linecaster.media;

import org.jspecify.annotations.Nullable;

/// What the columns can hold, kept at the door.
final class Texts {

    private Texts() {}

    /// Without NUL, which PostgreSQL refuses, and not longer than the column.
    /// @param limit in UTF-16 units; a pair of surrogates is never cut in two
    static @Nullable String cut(@Nullable String text, int limit) {
        if (text == null) return null;
        var clean = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
        if (clean.length() <= limit) return clean;
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(limit - 1)) ? limit - 1 : limit);
    }
}
