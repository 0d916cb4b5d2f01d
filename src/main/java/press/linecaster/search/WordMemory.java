package press.linecaster.search;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/// Words that were cut from texts lately, as they are written, with what they are reduced to: most words of a text
/// are among the same few thousand, and reducing one costs many times as much as looking it up. Of a fixed size;
/// each word has one place, and whoever comes later takes it. Safe from any thread.
final class WordMemory {

    private static final int BITS = 15;
    /// Longer ones are hardly ever words.
    private static final int LONGEST = 32;

    /// What a word is reduced to. The word itself is known by a hash of 64 bits alone: to compare the letters would
    /// be to fetch them from memory, which takes longer than all the rest.
    ///
    /// @param reduced with its language in front
    record Known(long hash, String reduced, String spelled) {}

    /// Odd, and another one in each process: nobody can write two words that are taken for the same.
    private final long factor = new SecureRandom().nextLong() | 1;

    /// Read and written without a lock: what is found is whole, since its parts are final (JLS 17.5), and what is
    /// not found is only reduced once more.
    private final @Nullable Known[] places = new Known[1 << BITS];

    /// @return 0 for a word that is not to be remembered
    long hash(char[] letters, int length) {
        if (length > LONGEST) return 0;
        long hash = length;
        for (var i = 0; i < length; i++) hash = hash * factor + letters[i];
        return hash ^ hash >>> 32;
    }

    @Nullable
    Known find(long hash) {
        var known = places[place(hash)];
        return known != null && known.hash == hash && hash != 0 ? known : null;
    }

    void keep(Known known) {
        if (known.hash != 0) places[place(known.hash)] = known;
    }

    private static int place(long hash) {
        return (int) (hash * 0x9e3779b97f4a7c15L >>> Long.SIZE - BITS); // Fibonacci hashing (Knuth, TAOCP 6.4)
    }
}
