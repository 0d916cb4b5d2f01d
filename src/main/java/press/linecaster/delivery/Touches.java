package press.linecaster.delivery;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// What was touched when, by position in the change log: the one rule that decides whether a page is still
/// true, be it one that was being rendered while the change came or one that lies on the disk since
/// yesterday. A page is true if none of the keys that it read was touched after the position at which its
/// rendering began.
///
/// Remembers a bounded number of keys; pages older than what it remembers count as no longer true.
/// Not safe for several threads: the store's lock is around it.
final class Touches {

    private final int capacity;
    private final Map<Key, Long> last = new HashMap<>();
    private long floor;

    Touches(int capacity) {
        this.capacity = capacity;
    }

    void touch(Key key, long position) {
        if (key.equals(Key.EVERYTHING)) {
            forgetUpTo(position);
            return;
        }
        last.merge(key, position, Math::max);
        if (last.size() > capacity) forgetUpTo(median());
    }

    boolean isTouchedSince(long at, Collection<Key> keys) {
        if (at < floor) return true;
        for (var key : keys) {
            var position = last.get(key);
            if (position != null && position > at) return true;
        }
        return false;
    }

    /// Whatever was true at an earlier position than this counts as touched.
    long floor() {
        return floor;
    }

    Map<Key, Long> positions() {
        return Map.copyOf(last);
    }

    /// Begins with what is known from elsewhere.
    void reset(Map<Key, Long> known, long from) {
        last.clear();
        last.putAll(known);
        floor = from;
    }

    private void forgetUpTo(long position) {
        floor = Math.max(floor, position);
        last.values().removeIf(each -> each <= floor);
    }

    private long median() {
        var sorted = last.values().stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
