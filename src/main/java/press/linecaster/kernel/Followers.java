package press.linecaster.kernel;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Keeps each [Follower] of this node going, on a thread of its own: woken at once by commits of this
/// process, and by
/// a
/// short poll for those of others. Who commits waits until the followers of its own node have passed the
/// change: an
/// editor who reloads sees the new page. A command that serves no readers has none.
@Component
@ConditionalOnBooleanProperty(name = "linecaster.serving", matchIfMissing = true)
class Followers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Followers.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    /// A commit does not wait longer than this for a follower in trouble.
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration REPORT_EVERY = Duration.ofMinutes(1);
    private static final int BATCH = 500;

    private final ChangeLog changes;
    private final List<Runner> runners;
    private volatile boolean running;

    Followers(ChangeLog changes, List<Follower> followers) {
        this.changes = changes;
        this.runners = followers.stream().map(Runner::new).toList();
        changes.onCommit(this::awaitAll);
    }

    @Override
    public void start() {
        running = true;
        var head = runners.isEmpty() ? 0 : changes.head();
        for (var runner : runners) runner.start(head);
    }

    @Override
    public void stop() {
        running = false;
        runners.forEach(Runner::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0; // before the web server, which starts late and stops early
    }

    private void awaitAll(long position) {
        if (!running) return;
        for (var runner : runners) runner.wake();
        for (var runner : runners) runner.await(position);
    }

    private final class Runner {

        private final Follower follower;
        private final ReentrantLock lock = new ReentrantLock();
        private final Semaphore woken = new Semaphore(0);
        private final Condition moved = lock.newCondition();
        private volatile long position;
        private volatile boolean isWell = true;
        private Thread thread = Thread.ofVirtual().unstarted(() -> {});
        private long reportedAt = System.nanoTime();

        Runner(Follower follower) {
            this.follower = follower;
        }

        void start(long head) {
            position = follower.startAt(head);
            thread = Thread.ofVirtual().name("follower-" + follower.name()).start(this::run);
        }

        void stop() {
            thread.interrupt();
            try {
                thread.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void wake() {
            woken.release();
        }

        void await(long target) {
            if (position >= target || !isWell || Thread.currentThread() == thread) return;
            var left = PATIENCE.toNanos();
            lock.lock();
            try {
                while (position < target && running && left > 0) left = moved.awaitNanos(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                lock.unlock();
            }
        }

        private void run() {
            while (running) {
                try {
                    if (!takeNext()) pause(POLL);
                    isWell = true;
                } catch (InterruptedException e) {
                    return;
                } catch (RuntimeException e) {
                    if (!running) return;
                    if (isWell)
                        log.atWarn()
                                .addKeyValue("follower", follower.name())
                                .addKeyValue("position", position)
                                .setCause(e)
                                .log("follower stopped short, trying again every second");
                    isWell = false;
                    try {
                        pause(PAUSE_AFTER_FAILURE);
                    } catch (InterruptedException interrupted) {
                        return;
                    }
                }
            }
        }

        private boolean takeNext() {
            var entries = changes.after(position, BATCH);
            if (entries.isEmpty() || entries.getFirst().position() != position + 1) {
                if (changes.reachesBackTo(position)) return report();
                var head = changes.head();
                log.atWarn()
                        .addKeyValue("follower", follower.name())
                        .addKeyValue("position", position)
                        .addKeyValue("head", head)
                        .log("follower starts afresh: the log no longer reaches back to where it stood");
                follower.startAfresh(head);
                move(head);
                return true;
            }
            follower.follow(entries);
            move(entries.getLast().position());
            return true;
        }

        private boolean report() {
            if (System.nanoTime() - reportedAt > REPORT_EVERY.toNanos()) {
                reportedAt = System.nanoTime();
                changes.passed(follower.name(), position);
            }
            return false;
        }

        private void move(long to) {
            lock.lock();
            try {
                position = to;
                moved.signalAll();
            } finally {
                lock.unlock();
            }
        }

        private void pause(Duration atMost) throws InterruptedException {
            if (woken.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) woken.drainPermits();
        }
    }
}
