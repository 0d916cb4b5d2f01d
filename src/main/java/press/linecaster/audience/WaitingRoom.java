package press.linecaster.audience;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;

/// Sightings on their way from many threads to one. Whoever brings one never waits: when the room is full,
/// it is dropped. A ring in which each place is taken by counting up ([Dmitry Vyukov's bounded
/// queue](https://www.1024cores.net/home/lock-free-algorithms/queues/bounded-mpmc-queue), for one reader), so
/// nothing is allocated.
final class WaitingRoom {

    /// A quarter of a second of all that one machine can serve.
    static final int PLACES = 1 << 14;

    private final AtomicReferenceArray<Sighting> places = new AtomicReferenceArray<>(PLACES);
    private final AtomicLong next = new AtomicLong();
    /// Written by the one who empties the room.
    private final AtomicLong emptied = new AtomicLong();

    /// @return false when there is no room
    boolean offer(Sighting sighting) {
        while (true) {
            var place = next.getPlain();
            if (place - emptied.getAcquire() >= PLACES) return false;
            if (!next.compareAndSet(place, place + 1)) continue;
            places.setRelease((int) (place & (PLACES - 1)), sighting);
            return true;
        }
    }

    /// How many have been handed out.
    long taken() {
        return emptied.getAcquire();
    }

    /// Hands out all that are there. By one thread at a time.
    void empty(Consumer<Sighting> taker) {
        var at = emptied.getPlain();
        while (true) {
            var place = (int) (at & (PLACES - 1));
            var sighting = places.getAcquire(place);
            if (sighting == null) return; // nobody, or somebody who is about to sit down
            places.setPlain(place, null);
            emptied.setRelease(++at);
            taker.accept(sighting);
        }
    }
}
