package press.linecaster.delivery;

import java.util.ArrayList;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.linecaster.delivery.Compression.Effort;

/// Compresses pages well that are asked for more than once, one after the other behind everybody's back.
final class Refiner implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Refiner.class);
    private static final int MAX_WAITING = 1_000;

    private final PageStore store;
    private final PageMaker maker;
    private final DiskCopy disk;
    private final BlockingQueue<StoredPage> waiting = new ArrayBlockingQueue<>(MAX_WAITING);

    Refiner(PageStore store, PageMaker maker, DiskCopy disk) {
        this.store = store;
        this.maker = maker;
        this.disk = disk;
    }

    /// @return false when there are too many already
    boolean offer(StoredPage page) {
        return waiting.offer(page);
    }

    @Override
    public void run() {
        try {
            while (true) tryToRefine(waiting.take());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A page that cannot be refined stays as it is, and the next one gets its turn.
    private void tryToRefine(StoredPage page) {
        try {
            refine(page);
        } catch (RuntimeException | Error e) {
            log.atWarn().addKeyValue("address", page.address()).setCause(e).log("a page could not be compressed well");
        }
    }

    private void refine(StoredPage page) {
        if (page.isGood() || store.find(page.address()) != page) return;
        var body = page.body();
        var variants = new ArrayList<Variant>();
        for (var encoding : Encoding.values())
            if (encoding != Encoding.IDENTITY && Compression.knows(encoding))
                variants.add(maker.variant(page.facts(), encoding, Effort.GOOD, body));
        store.replaceVariants(page, variants, true);
        disk.write(page);
    }
}
