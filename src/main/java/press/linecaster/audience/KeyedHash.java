package press.linecaster.audience;

import java.security.SecureRandom;

/// SipHash-2-4 (Aumasson, Bernstein: [SipHash: a fast short-input
/// PRF](https://www.aumasson.jp/siphash/siphash.pdf), 2012) with a key that only this process knows. Without
/// the key nobody can tell what was hashed, not even by trying all addresses that there are; and the key is
/// forgotten with the day.
final class KeyedHash {

    private final long key0;
    private final long key1;

    KeyedHash(long key0, long key1) {
        this.key0 = key0;
        this.key1 = key1;
    }

    static KeyedHash random() {
        var random = new SecureRandom();
        return new KeyedHash(random.nextLong(), random.nextLong());
    }

    /// Of the characters of a text as their lower bytes: what stands in header fields has no others.
    long of(String text) {
        var state = new State(key0, key1);
        var length = text.length();
        var word = 0L;
        for (var i = 0; i < length; i++) {
            word |= (text.charAt(i) & 0xffL) << 8 * (i & 7);
            if ((i & 7) != 7) continue;
            state.take(word);
            word = 0;
        }
        state.take(word | (long) length << 56);
        return state.end();
    }

    /// Of the eight bytes of a number.
    long of(long number) {
        var state = new State(key0, key1);
        state.take(number);
        state.take((long) Long.BYTES << 56);
        return state.end();
    }

    /// Of two numbers of which one is a hash already: the finalizer of SplitMix64 is enough to spread them.
    static long together(long hash, long number) {
        var mixed = hash + number * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    private static final class State {

        private long v0;
        private long v1;
        private long v2;
        private long v3;

        State(long key0, long key1) {
            v0 = key0 ^ 0x736f6d6570736575L;
            v1 = key1 ^ 0x646f72616e646f6dL;
            v2 = key0 ^ 0x6c7967656e657261L;
            v3 = key1 ^ 0x7465646279746573L;
        }

        void take(long word) {
            v3 ^= word;
            round();
            round();
            v0 ^= word;
        }

        long end() {
            v2 ^= 0xff;
            for (var i = 0; i < 4; i++) round();
            return v0 ^ v1 ^ v2 ^ v3;
        }

        private void round() {
            v0 += v1;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v3;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 += v3;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 += v1;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v2 = Long.rotateLeft(v2, 32);
        }
    }
}
