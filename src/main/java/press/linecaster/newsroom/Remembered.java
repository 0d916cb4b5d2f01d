package press.linecaster.newsroom;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import press.linecaster.kernel.Ids;
import press.linecaster.people.AccountId;

/// What somebody has just done, so that they can take it back: the latest of all, in memory. An undo is offered right
/// after the deed, and what was there before shall not stand in an address, where somebody else could have written it.
/// Safe from any thread.
final class Remembered<T> {

    private record Deed<T>(AccountId by, T what) {}

    private final int most;
    /// The oldest first.
    private final Map<Long, Deed<T>> latest = new LinkedHashMap<>();

    /// @param most deeds that are kept at one time
    Remembered(int most) {
        this.most = most;
    }

    /// @return the number by which it is found again
    synchronized long keep(AccountId by, T what) {
        var number = Ids.next();
        putBack(by, number, what);
        return number;
    }

    /// Keeps again what was taken, by its number.
    synchronized void putBack(AccountId by, long number, T what) {
        latest.put(number, new Deed<>(by, what));
        if (latest.size() > most) latest.remove(latest.keySet().iterator().next());
    }

    /// For whoever did it alone.
    synchronized Optional<T> find(AccountId by, long number) {
        return Optional.ofNullable(latest.get(number))
                .filter(deed -> deed.by().equals(by))
                .map(Deed::what);
    }

    boolean has(AccountId by, long number) {
        return find(by, number).isPresent();
    }

    /// Likewise, and once.
    synchronized Optional<T> take(AccountId by, long number) {
        var found = find(by, number);
        if (found.isPresent()) latest.remove(number);
        return found;
    }
}
