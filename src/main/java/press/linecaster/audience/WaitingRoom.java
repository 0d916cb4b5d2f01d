package press.linecaster.audience;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// Sightings that may be reads, on their way from many threads to one. Whoever brings one never waits: when the
/// room is full, it is dropped. A ring in which each place is taken by counting up ([Dmitry Vyukov's bounded
/// queue](https://www.1024cores.net/home/lock-free-algorithms/queues/bounded-mpmc-queue), for one reader), of bare
/// numbers: what waits in it is nothing that the garbage collector would have to carry along.
final class WaitingRoom {

    /// What one machine can serve while those before are judged, and few enough to stay in a processor's cache.
    static final int PLACES = 1 << 13;

    private static final VarHandle SEATS = MethodHandles.arrayElementVarHandle(long[].class);

    /// Of each place: whose turn it was to sit there, then article, network and browser.
    private static final int WIDTH = 4;

    private final long[] seats = new long[PLACES * WIDTH];
    private final AtomicLong next = new AtomicLong();
    /// Written by the one who empties the room.
    private final AtomicLong emptied = new AtomicLong();

    /// @param sighting one that is not refused
    /// @return false when there is no room
    boolean offer(Sighting sighting) {
        while (true) {
            var turn = next.getPlain();
            if (turn - emptied.getAcquire() >= PLACES) return false;
            if (!next.compareAndSet(turn, turn + 1)) continue;
            var seat = seat(turn);
            seats[seat + 1] = sighting.article();
            seats[seat + 2] = sighting.network();
            seats[seat + 3] = sighting.browser();
            SEATS.setRelease(seats, seat, turn + 1);
            return true;
        }
    }

    /// How many have been handed out.
    long taken() {
        return emptied.getAcquire();
    }

    /// Hands out all that are there. By one thread at a time.
    void empty(Consumer<Sighting> taker) {
        var turn = emptied.getPlain();
        while (true) {
            var seat = seat(turn);
            // nobody, or somebody who is about to sit down
            if ((long) SEATS.getAcquire(seats, seat) != turn + 1) return;
            var sighting = new Sighting(seats[seat + 1], null, seats[seat + 2], seats[seat + 3]);
            emptied.setRelease(++turn);
            taker.accept(sighting);
        }
    }

    private static int seat(long turn) {
        return (int) (turn & PLACES - 1) * WIDTH;
    }
}
