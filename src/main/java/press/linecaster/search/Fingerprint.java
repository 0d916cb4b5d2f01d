package press.linecaster.search;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// What tells texts that are nearly the same from others: the least of many hashes of each three words in a
/// row (Broder, On the resemblance and containment of documents, 1997). Two texts agree in about as many of
/// them as they have threes in common.
final class Fingerprint {

    private static final int SIZE = 32;
    private static final int IN_A_ROW = 3;

    private final int[] least;

    private Fingerprint(int[] least) {
        this.least = least;
    }

    /// @param words of a text, in order
    static Fingerprint of(List<String> words) {
        var least = new int[SIZE];
        Arrays.fill(least, Integer.MAX_VALUE);
        var hashes = new ArrayList<Integer>(words.size());
        for (var word : words) hashes.add(word.hashCode());
        for (var i = 0; i + IN_A_ROW <= hashes.size(); i++) {
            var shingle = 17L;
            for (var j = 0; j < IN_A_ROW; j++) shingle = shingle * 0x9E3779B97F4A7C15L + hashes.get(i + j);
            for (var each = 0; each < SIZE; each++) {
                var hash = mixed(shingle + each * 0xBF58476D1CE4E5B9L);
                if (hash < least[each]) least[each] = hash;
            }
        }
        return new Fingerprint(least);
    }

    /// From 0, for nothing in common, to 1. Texts of fewer than three words are like no other.
    double likeness(Fingerprint other) {
        var same = 0;
        for (var i = 0; i < SIZE; i++) if (least[i] == other.least[i] && least[i] != Integer.MAX_VALUE) same++;
        return (double) same / SIZE;
    }

    byte[] bytes() {
        var bytes = ByteBuffer.allocate(SIZE * Integer.BYTES);
        for (var each : least) bytes.putInt(each);
        return bytes.array();
    }

    /// Takes back what [#bytes] gave out.
    static Fingerprint of(byte[] bytes, int offset) {
        var buffer = ByteBuffer.wrap(bytes, offset, SIZE * Integer.BYTES);
        var least = new int[SIZE];
        for (var i = 0; i < SIZE; i++) least[i] = buffer.getInt();
        return new Fingerprint(least);
    }

    String text() {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes());
    }

    /// Takes back what [#text] gave out.
    static Fingerprint of(String text) {
        return of(Base64.getDecoder().decode(text), 0);
    }

    /// The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
    private static int mixed(long value) {
        var z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (int) ((z ^ (z >>> 31)) & Integer.MAX_VALUE);
    }
}
