package press.linecaster.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.linecaster.delivery.StoredPage.Freshness;

/// Has pages rendered: each once, however many ask for it, and not too many at a time. Rendering happens on
/// virtual threads; whoever asks is called back.
///
/// What is rendered while something that it reads is touched is true for those who had asked before the
/// rendering began, and for nobody else: for the others it is rendered once more. So nobody waits for more
/// than two renderings, however often a thing is changed, and nobody sees what was changed before they
/// asked.
final class Renders {

    /// What came of asking.
    sealed interface Outcome {

        /// @param isDoubtful it could not be rendered, and this is what was published before
        record Ready(StoredPage page, boolean isDoubtful) implements Outcome {}

        /// Too much is going on; asking again a little later helps.
        record Busy() implements Outcome {}

        /// It cannot be rendered, and there is nothing from before.
        record Failed() implements Outcome {}
    }

    private static final Logger log = LoggerFactory.getLogger(Renders.class);

    /// Beyond this many pages under way or waiting for their turn, the next is refused at once.
    private static final int MAX_FLIGHTS = 2_000;

    private final PageSource source;
    private final PageStore store;
    private final PageMaker maker;
    private final DiskCopy disk;
    private final Outage outage;
    private final Meters meters;
    private final Clock clock;
    private final Semaphore turns;
    private final Duration patience;
    private final ConcurrentHashMap<String, Flight> flights = new ConcurrentHashMap<>();

    Renders(
            PageSource source,
            PageStore store,
            PageMaker maker,
            DiskCopy disk,
            Outage outage,
            Meters meters,
            Clock clock,
            int atATime,
            Duration patience) {
        this.source = source;
        this.store = store;
        this.maker = maker;
        this.disk = disk;
        this.outage = outage;
        this.meters = meters;
        this.clock = clock;
        this.turns = new Semaphore(atATime);
        this.patience = patience;
    }

    /// Renders a page, or joins those who wait for it already. Returns at once.
    /// @param first the variant to be made while they wait
    /// @param waiter called once, on another thread
    void ask(PageAddress address, Encoding first, Consumer<Outcome> waiter) {
        var started = new Flight(address, first);
        var flight = flights.compute(address.key(), (_, known) -> {
            var joined = known == null ? started : known;
            joined.waiting.add(waiter);
            return joined;
        });
        if (flight == started)
            Thread.ofVirtual().name("render " + address.key()).start(started);
    }

    /// Renders a page because nobody shall have to wait for it later.
    void refresh(PageAddress address) {
        ask(address, Encoding.GZIP, _ -> {});
    }

    int underWay() {
        return flights.size();
    }

    /// One page on its way to those who wait for it.
    private final class Flight implements Runnable {

        private final PageAddress address;
        private final Encoding first;
        /// Changed inside of `flights.compute` only.
        private List<Consumer<Outcome>> waiting = new ArrayList<>();
        /// Those who had asked before the rendering began.
        private List<Consumer<Outcome>> aboard = new ArrayList<>();

        Flight(PageAddress address, Encoding first) {
            this.address = address;
            this.first = first;
        }

        @Override
        public void run() {
            try {
                if (landFromDisk()) return;
                if (outage.isOn() && landOld(_ -> true))
                    outage.probe(() -> source.render(address.request(), new Reads()));
                else if (!takeTurn()) refuse();
                else
                    try {
                        renderUntilTrue();
                    } finally {
                        turns.release();
                    }
            } catch (RuntimeException | Error e) {
                outage.failed(address.key(), e);
                meters.failures.increment();
                var _ = landOld(_ -> true);
            } finally {
                land(new Outcome.Failed()); // for whoever has got no answer, which is nobody unless all else failed
            }
        }

        private boolean landFromDisk() {
            if (store.find(address.key()) != null) return false;
            var page = disk.load(address.key());
            if (page == null || page.freshness(clock.millis()) != Freshness.FRESH || !store.isTrue(page.facts()))
                return false;
            if (!store.keep(page, this::boardAndDepart)) return false;
            meters.fromDisk.increment();
            callAboard(new Outcome.Ready(page, false));
            return true;
        }

        private boolean takeTurn() {
            try {
                return flights.size() <= MAX_FLIGHTS && turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                return false;
            }
        }

        private void refuse() {
            meters.refused.increment();
            if (!landOld(page -> clock.millis() < page.facts().expiresAt())) land(new Outcome.Busy());
        }

        private void renderUntilTrue() {
            var hasLanded = false;
            while (!hasLanded) {
                board();
                var page = render();
                if (store.keep(page, this::boardAndDepart)) {
                    hasLanded = true;
                    if (page.isKept()) disk.write(page);
                } else {
                    meters.repeated.increment();
                    hasLanded = departIfNobodyWaits();
                }
                callAboard(new Outcome.Ready(page, false));
            }
        }

        private StoredPage render() {
            var at = store.position();
            var reads = new Reads();
            var began = System.nanoTime();
            var answer = source.render(address.request(), reads);
            meters.rendered(System.nanoTime() - began);
            outage.over(address.key());
            return maker.make(address.key(), answer, reads, at, clock.instant(), first);
        }

        /// Hands out what was published before, from memory or from the disk, unless it must not be shown.
        private boolean landOld(Predicate<StoredPage> mayBeServed) {
            var old = store.find(address.key());
            if (old == null) old = disk.load(address.key());
            if (old == null || !store.mayBeServed(old.facts()) || !mayBeServed.test(old)) return false;
            land(new Outcome.Ready(old, true));
            return true;
        }

        private void land(Outcome outcome) {
            boardAndDepart();
            callAboard(outcome);
        }

        private void callAboard(Outcome outcome) {
            var called = aboard;
            aboard = new ArrayList<>();
            for (var waiter : called) call(waiter, outcome);
        }

        /// One who fails must not take the others along.
        private void call(Consumer<Outcome> waiter, Outcome outcome) {
            try {
                waiter.accept(outcome);
            } catch (RuntimeException | Error e) {
                log.atWarn().addKeyValue("address", address.key()).setCause(e).log("an answer could not be given");
            }
        }

        private void board() {
            flights.compute(address.key(), (_, flight) -> {
                aboard.addAll(waiting);
                waiting = new ArrayList<>();
                return flight;
            });
        }

        /// Once it has departed, another may be on its way to the same page.
        private void boardAndDepart() {
            flights.compute(address.key(), (_, flight) -> {
                aboard.addAll(waiting);
                waiting = new ArrayList<>();
                return flight == this ? null : flight;
            });
        }

        private boolean departIfNobodyWaits() {
            return flights.compute(address.key(), (_, flight) -> waiting.isEmpty() ? null : flight) == null;
        }
    }
}
