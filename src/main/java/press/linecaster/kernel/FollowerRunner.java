package press.linecaster.kernel;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/// Keeps one [Follower] going on a thread of its own: takes whatever it has not taken yet, then sleeps until
/// it is woken.
final class FollowerRunner {

    private static final Logger log = LoggerFactory.getLogger(FollowerRunner.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration TO_FINISH = Duration.ofSeconds(5);
    private static final int BATCH = 500;

    private final ChangeLog changes;
    private final Follower follower;
    private final Semaphore woken = new Semaphore(0);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final CountDownLatch firstLooked = new CountDownLatch(1);
    private Thread thread = Thread.ofVirtual().unstarted(() -> {});
    private long headAtStart;
    private boolean stands;
    private volatile long position;
    private volatile boolean isRunning = true;
    private volatile boolean isWell = true;

    FollowerRunner(ChangeLog changes, Follower follower) {
        this.changes = changes;
        this.follower = follower;
    }

    void start(long head) {
        headAtStart = head;
        if (follower.isAwaited()) stand();
        thread = Thread.ofVirtual().name("follower-" + follower.name()).start(this::run);
    }

    /// Lets the follower finish what it is at, and interrupts it only when that takes too long: an interrupt
    /// would close the files that it is writing.
    void stop() {
        isRunning = false;
        wake();
        try {
            if (!thread.join(TO_FINISH)) thread.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String name() {
        return follower.name();
    }

    long position() {
        return position;
    }

    /// Whether it could take what it was last offered.
    boolean isWell() {
        return isWell && thread.isAlive();
    }

    /// Says that there may be something to take. Never lost: who is not asleep looks again before going to
    /// sleep.
    void wake() {
        woken.release();
    }

    /// Waits until the follower has taken, or tried to take, what happened before it was started.
    void awaitFirstLook(Duration atMost) throws InterruptedException {
        if (follower.isAwaited() && !firstLooked.await(atMost.toMillis(), TimeUnit.MILLISECONDS))
            at(log.atWarn()).log("follower is still catching up");
    }

    /// Waits until the follower has passed a position. Does not wait for one that is in trouble, nor for
    /// itself.
    void await(long target, long deadlineNanos) {
        if (!follower.isAwaited()
                || position >= target
                || Thread.currentThread().equals(thread)) return;
        lock.lock();
        try {
            var left = deadlineNanos - System.nanoTime();
            while (position < target && isRunning && isWell && left > 0) left = moved.awaitNanos(left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        while (isRunning) {
            try {
                if (!stands) stand();
                takeAll();
                firstLooked.countDown();
                woken.acquire();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                if (!isRunning) return;
                failed(e);
                if (!pause()) return;
            }
            woken.drainPermits(); // before looking, so that no permit stands for something unseen
        }
    }

    private void stand() {
        position = follower.startAt(headAtStart);
        stands = true;
    }

    private void takeAll() {
        while (isRunning && takeNext()) isWell = true;
        isWell = true;
    }

    /// @return whether there may be more
    private boolean takeNext() {
        var head = changes.head();
        if (head == position) return false;
        var entries = changes.after(position, BATCH);
        if (head < position || entries.isEmpty() || entries.getFirst().position() != position + 1) {
            at(log.atWarn())
                    .addKeyValue("head", head)
                    .log("the change log no longer tells what came next: starting afresh");
            follower.startAfresh(head);
            move(head);
        } else {
            follower.follow(entries);
            move(entries.getLast().position());
        }
        return true;
    }

    private void move(long to) {
        position = to;
        signal();
    }

    private void failed(Throwable e) {
        if (isWell) at(log.atWarn()).setCause(e).log("follower stopped short, trying again every second");
        isWell = false;
        firstLooked.countDown();
        signal(); // whoever waits goes on without it
    }

    private void signal() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean pause() {
        try {
            var _ = woken.tryAcquire(PAUSE_AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private LoggingEventBuilder at(LoggingEventBuilder event) {
        return event.addKeyValue("follower", follower.name()).addKeyValue("position", position);
    }
}
