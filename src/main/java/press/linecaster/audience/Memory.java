package press.linecaster.audience;

import java.util.Arrays;

/// What is remembered of hashes for a day at most: a table of fixed size, so that millions of networks take
/// no more room than a hundred. Each hash has eight places where it may be; when all are taken, the value that
/// matters least makes room. A hash is known by its upper 32 bits within its eight places: to take one for
/// another is a matter of one in half a billion.
///
/// Not safe for several threads.
final class Memory {

    private static final int WAYS = 8;

    /// Hash above, value below; 0 is an empty place.
    private final long[] places;

    /// @param bits of the number of places
    Memory(int bits) {
        places = new long[1 << bits];
    }

    /// What is remembered of a hash; 0 for nothing.
    int get(long hash) {
        var at = find(hash);
        return at < 0 ? 0 : (int) places[at];
    }

    /// @param value above 0; the lowest are forgotten first
    void put(long hash, int value) {
        var _ = exchange(hash, value);
    }

    /// Remembers another value, and says which it was; 0 for none.
    /// @param value above 0; the lowest are forgotten first
    int exchange(long hash, int value) {
        var at = find(hash);
        var was = at < 0 ? 0 : (int) places[at];
        places[at < 0 ? leastOf(hash) : at] = tag(hash) | value;
        return was;
    }

    void forget() {
        Arrays.fill(places, 0);
    }

    private int find(long hash) {
        var first = first(hash);
        var tag = tag(hash);
        for (var at = first; at < first + WAYS; at++)
            if ((places[at] & 0xffffffff00000000L) == tag && (int) places[at] != 0) return at;
        return -1;
    }

    private int leastOf(long hash) {
        var first = first(hash);
        var least = first;
        for (var at = first + 1; at < first + WAYS; at++) if ((int) places[at] < (int) places[least]) least = at;
        return least;
    }

    private int first(long hash) {
        return (int) hash & (places.length - 1) & -WAYS;
    }

    private static long tag(long hash) {
        return hash & 0xffffffff00000000L;
    }
}
