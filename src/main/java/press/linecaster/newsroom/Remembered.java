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

    private static final int MOST = 100;

    private record Deed<T>(AccountId by, T what) {}

    private final Map<Long, Deed<T>> latest = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Deed<T>> eldest) {
            return size() > MOST;
        }
    };

    /// @return the number by which it is found again
    synchronized long keep(AccountId by, T what) {
        var number = Ids.next();
        latest.put(number, new Deed<>(by, what));
        return number;
    }

    synchronized boolean has(AccountId by, long number) {
        var deed = latest.get(number);
        return deed != null && deed.by().equals(by);
    }

    /// Once, and for whoever did it alone.
    synchronized Optional<T> take(AccountId by, long number) {
        if (!has(by, number)) return Optional.empty();
        return Optional.ofNullable(latest.remove(number)).map(Deed::what);
    }
}
