package press.linecaster.search;

import org.jspecify.annotations.Nullable;

/// Words that were cut from texts lately, as they are written, with what they are reduced to: most words of a text
/// are among the same few thousand, and reducing one costs many times as much as looking it up. Of a fixed size;
/// each word has one place, and whoever comes later takes it. Safe from any thread.
final class WordMemory {

    private static final int PLACES = 1 << 15;
    /// Longer ones are hardly ever words.
    private static final int LONGEST = 32;

    /// @param reduced with its language in front
    record Known(String written, String reduced, String spelled) {}

    /// Read and written without a lock: what is found is whole, since its parts are final (JLS 17.5), and what is
    /// not found is only reduced once more.
    private final @Nullable Known[] places = new Known[PLACES];

    @Nullable
    Known find(char[] letters, int length) {
        if (length > LONGEST) return null;
        var known = places[place(letters, length)];
        return known != null && known.written.length() == length && isWritten(known.written, letters) ? known : null;
    }

    void keep(char[] letters, int length, Known known) {
        if (length <= LONGEST) places[place(letters, length)] = known;
    }

    private static boolean isWritten(String word, char[] letters) {
        for (var i = 0; i < word.length(); i++) if (word.charAt(i) != letters[i]) return false;
        return true;
    }

    private static int place(char[] letters, int length) {
        var hash = 0;
        for (var i = 0; i < length; i++) hash = 31 * hash + letters[i];
        return (hash ^ hash >>> 15) & PLACES - 1;
    }
}
