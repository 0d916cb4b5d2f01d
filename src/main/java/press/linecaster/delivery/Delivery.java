package press.linecaster.delivery;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.linecaster.kernel.ReaderNetworks;

/// The parts of delivery, put together.
final class Delivery implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final Duration LOOK_FOR_EXPIRED_EVERY = Duration.ofSeconds(1);

    final Meters meters = new Meters();
    final PageStore store;
    final Renders renders;
    final FrontDoor door;
    final PageFollower follower;
    final DiskCopy disk;

    private final PageSource source;
    private final Thread refining;
    private final Thread timer;

    /// @param folder for the disk copy
    /// @param build as in [DiskCopy]
    Delivery(
            PageSource source,
            Assets assets,
            ReadListener listener,
            ReaderNetworks networks,
            DeliveryProperties properties,
            Path folder,
            long build,
            Clock clock) {
        this.source = source;
        var headers = new Headers(properties.surrogateKeys());
        var maker = new PageMaker(headers);
        disk = new DiskCopy(folder, properties.disk().toBytes(), build, maker);
        var outage = new Outage();
        store = new PageStore(properties.memory().toBytes(), clock, meters);
        renders = new Renders(
                source, store, maker, disk, outage, meters, clock, properties.renders(), properties.patience());
        var refiner = new Refiner(store, maker, disk);
        door = new FrontDoor(
                source, assets, store, renders, refiner, maker, headers, meters, listener, networks, clock);
        follower = new PageFollower(source, store, disk);
        refining = Thread.ofPlatform().name("refiner").daemon().start(refiner);
        timer = Thread.ofVirtual().name("page timer").start(this::keepTime);
    }

    /// Renders what has ended being true and is in demand, so that no reader has to wait for it.
    void renderExpired() {
        for (var page : store.takeExpired())
            if (page.isUsed()) PageAddress.of(page, source).ifPresent(renders::refresh);
    }

    private void keepTime() {
        try {
            while (true) {
                Thread.sleep(LOOK_FOR_EXPIRED_EVERY);
                tryToRenderExpired();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What is missed here is rendered when somebody asks for it.
    private void tryToRenderExpired() {
        try {
            renderExpired();
        } catch (RuntimeException | Error e) {
            log.atWarn().setCause(e).log("pages that have expired are not rendered ahead");
        }
    }

    @Override
    public void close() {
        timer.interrupt();
        refining.interrupt();
        disk.finish(store.position());
    }
}
