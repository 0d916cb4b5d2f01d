package press.linecaster.media;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes away for good, on a server and each hour, what was deleted a day ago, and wholes of crops that are none any
/// more.
@Component
@ConditionalOnProperty(name = "linecaster.serving", matchIfMissing = true)
class AsideSweep implements SmartLifecycle {

    static final Duration KEPT = Duration.ofDays(1);
    private static final Logger log = LoggerFactory.getLogger(AsideSweep.class);
    private static final Duration EVERY = Duration.ofHours(1);

    private final FileStore files;
    private final CropStore crops;
    private final TransactionTemplate reading;
    private final Clock clock;
    private Thread sweeping = Thread.ofVirtual().unstarted(() -> {});

    AsideSweep(FileStore files, CropStore crops, PlatformTransactionManager transactions, Clock clock) {
        this.files = files;
        this.crops = crops;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    public void start() {
        sweeping = Thread.ofVirtual().name("what was deleted").start(this::keepSweeping);
    }

    @Override
    public void stop() {
        sweeping.interrupt();
    }

    @Override
    public boolean isRunning() {
        return sweeping.isAlive();
    }

    /// Ends before the database.
    @Override
    public int getPhase() {
        return 1;
    }

    private void keepSweeping() {
        while (true) {
            try {
                Thread.sleep(EVERY);
                sweep();
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                log.atWarn().setCause(e).log("bytes that nothing needs are still there; tried again in an hour");
            }
        }
    }

    int sweep() throws IOException {
        return files.sweep(
                clock.instant().minus(KEPT), sha256 -> Boolean.TRUE.equals(reading.execute(_ -> crops.needs(sha256))));
    }
}
