package press.linecaster.articles;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Sleeps until the next of the [Moments], on a server only. Looks at least each second, since another
/// process may schedule something.
@Component
@ConditionalOnProperty(name = "linecaster.serving", matchIfMissing = true)
class MomentsWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MomentsWatch.class);
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);

    private final Moments moments;
    private final Clock clock;
    private Thread thread = Thread.ofVirtual().unstarted(() -> {});
    private volatile boolean isRunning;
    private boolean isWell = true;

    MomentsWatch(Moments moments, Clock clock) {
        this.moments = moments;
        this.clock = clock;
    }

    @Override
    public void start() {
        isRunning = true;
        thread = Thread.ofVirtual().name("moments").start(this::run);
    }

    @Override
    public void stop() {
        isRunning = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /// After the followers, which take in what is announced.
    @Override
    public int getPhase() {
        return 1;
    }

    private void run() {
        while (isRunning) {
            try {
                Thread.sleep(announceAndLookAhead());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /// @return how long to sleep
    private Duration announceAndLookAhead() {
        try {
            var next = moments.next();
            if (next.isPresent() && !next.get().isAfter(clock.instant())) {
                moments.announceDue();
                next = moments.next();
            }
            isWell = true;
            return next.map(this::until).orElse(LONGEST_SLEEP);
        } catch (RuntimeException | Error e) {
            if (isRunning && isWell)
                log.atWarn().setCause(e).log("moments cannot be announced, trying again every second");
            isWell = false;
            return LONGEST_SLEEP;
        }
    }

    private Duration until(Instant moment) {
        var left = Duration.between(clock.instant(), moment);
        if (left.isNegative()) return Duration.ofMillis(1);
        return left.compareTo(LONGEST_SLEEP) < 0 ? left : LONGEST_SLEEP;
    }
}
