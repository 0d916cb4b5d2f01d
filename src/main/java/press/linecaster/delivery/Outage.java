package press.linecaster.delivery;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Whether pages can be rendered at all. While they cannot, because the database is away, what was published
/// before is served at once, and one page every now and then finds out whether it is over.
final class Outage {

    private static final Logger log = LoggerFactory.getLogger(Outage.class);
    private static final long PROBE_EVERY_NANOS = 1_000_000_000;
    private static final int MAX_DEFECTS_REMEMBERED = 1_000;

    private final AtomicBoolean isProbing = new AtomicBoolean();
    /// Pages that cannot be rendered for a reason of their own, each logged once.
    private final Set<String> defects = ConcurrentHashMap.newKeySet();
    private volatile boolean isOn;
    private volatile long triedAt;

    boolean isOn() {
        return isOn;
    }

    void failed(String address, Throwable reason) {
        if (reason instanceof DataAccessException || reason instanceof TransactionException) {
            triedAt = System.nanoTime();
            if (!isOn) log.atError().setCause(reason).log("the database is away: serving pages as they were published");
            isOn = true;
        } else if (defects.size() < MAX_DEFECTS_REMEMBERED && defects.add(address))
            log.atError().addKeyValue("address", address).setCause(reason).log("a page could not be rendered");
    }

    void over(String address) {
        if (isOn) {
            isOn = false;
            log.info("the database is back: pages are rendered again");
        }
        if (!defects.isEmpty()) defects.remove(address);
    }

    /// Tries, if nobody else does so and it was not tried a moment ago.
    void probe(Runnable rendering) {
        if (System.nanoTime() - triedAt < PROBE_EVERY_NANOS || !isProbing.compareAndSet(false, true)) return;
        try {
            rendering.run();
            over("");
        } catch (RuntimeException e) {
            failed("", e);
        } finally {
            isProbing.set(false);
        }
    }
}
