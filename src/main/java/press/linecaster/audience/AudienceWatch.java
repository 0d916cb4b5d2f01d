package press.linecaster.audience;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import press.linecaster.kernel.Follower;
import press.linecaster.paper.PaperChange.SettingsChanged;
import press.linecaster.paper.Setting;
import press.linecaster.sections.SectionChange.SectionTreeChanged;

/// Has the work done on a server: sightings are judged many times a second, what counted is stored each minute
/// and at the end, and the list is made anew then, or as soon as somebody has decided otherwise about it.
@Component
@ConditionalOnProperty(name = "linecaster.serving", matchIfMissing = true)
class AudienceWatch implements SmartLifecycle, Follower {

    private static final Logger log = LoggerFactory.getLogger(AudienceWatch.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration WHILE_BUSY = Duration.ofMillis(15);
    private static final Duration WHILE_IDLE = Duration.ofMillis(100);
    private static final Set<Setting> RULES =
            Set.of(Setting.HOT_HALF_LIFE, Setting.HOT_WINDOW, Setting.HOT_EXCLUDED, Setting.HOT_MINIMUM);

    private final Counting counting;
    private final HotDesk desk;
    private final BlockingQueue<Boolean> wishes = new ArrayBlockingQueue<>(1);
    private volatile boolean isRunning;
    private Thread judging = Thread.ofPlatform().unstarted(() -> {});
    private Thread storing = Thread.ofVirtual().unstarted(() -> {});
    private boolean isWell = true;

    AudienceWatch(Counting counting, HotDesk desk) {
        this.counting = counting;
        this.desk = desk;
    }

    @Override
    public void start() {
        isRunning = true;
        judging = Thread.ofPlatform().name("reads").daemon().start(this::judge);
        storing = Thread.ofVirtual().name("what is hot").start(this::keepStoring);
    }

    /// What has been counted so far is stored.
    @Override
    public void stop() {
        isRunning = false;
        judging.interrupt();
        wish(); // not interrupted: it may be within a write, and would not know whether that was done
        awaitStoring();
        attempt(desk::store);
    }

    private void awaitStoring() {
        try {
            storing.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /// Ends after the web server and before the database.
    @Override
    public int getPhase() {
        return 1;
    }

    private void judge() {
        while (isRunning) {
            try {
                Thread.sleep(counting.takeIn() ? WHILE_BUSY : WHILE_IDLE);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                log.atWarn().setCause(e).log("some reads are not counted");
            }
        }
    }

    private void keepStoring() {
        var atOnce = false;
        while (isRunning) {
            var wish = atOnce;
            attempt(() -> desk.work(wish));
            try {
                atOnce = wishes.poll(EVERY.toMillis(), TimeUnit.MILLISECONDS) != null;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void attempt(Runnable work) {
        try {
            work.run();
            isWell = true;
        } catch (RuntimeException | Error e) {
            if (isWell) log.atWarn().setCause(e).log("reads cannot be stored, trying again every minute");
            isWell = false;
        }
    }

    @Override
    public String name() {
        return "what is hot";
    }

    @Override
    public long startAt(long head) {
        return head;
    }

    /// Only asks for the work: whoever follows the log must not write to it.
    @Override
    public void follow(List<Entry> entries) {
        for (var entry : entries)
            switch (entry.change()) {
                case SettingsChanged(var settings) when settings.stream().anyMatch(RULES::contains) -> wish();
                case SectionTreeChanged _ -> wish();
                default -> {}
            }
    }

    @Override
    public void startAfresh(long head) {
        wish();
    }

    private void wish() {
        var _ = wishes.offer(true); // one is enough
    }
}
