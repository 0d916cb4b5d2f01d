package press.linecaster.media;

import org.jspecify.annotations.Nullable;

/// Lengths of the columns, kept at the door.
final class Texts {

    private Texts() {}

    /// @param limit in UTF-16 units; a pair of surrogates is never cut in two
    static @Nullable String cut(@Nullable String text, int limit) {
        if (text == null || text.length() <= limit) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
    }
}
