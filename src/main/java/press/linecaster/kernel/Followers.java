package press.linecaster.kernel;

import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Keeps the followers of this node going, each on a thread of its own: woken at once by commits of this
/// process, and by a short poll for those of others. Who commits waits until the followers of its own node
/// have passed the change: an editor who reloads sees the new page. Also notes how far they have come, and
/// trims the log behind them.
///
/// An idle node asks the database for one number each [#POLL], however many followers there are.
@Component
@ConditionalOnProperty(name = "linecaster.serving", matchIfMissing = true)
public class Followers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Followers.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration PATIENCE_AT_START = Duration.ofSeconds(30);
    /// A commit does not wait longer than this for the followers together.
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration REPORT_EVERY = Duration.ofMinutes(1);
    private static final Duration TRIM_EVERY = Duration.ofHours(1);
    private static final int KEPT_ENTRIES = 10_000;
    /// A node that is away for longer starts afresh.
    private static final Duration KEPT_FOR = Duration.ofDays(1);

    private final ChangeLog changes;
    private final Commits commits;
    private final NodeName node;
    private final List<Follower> followers;
    private final LongConsumer onCommit = this::await;
    private volatile List<FollowerRunner> runners = List.of();
    private volatile boolean isRunning;
    private Thread watch = Thread.ofVirtual().unstarted(() -> {});
    private boolean isWell = true;
    private long seen;
    private long reportAt;
    private long trimAt;

    Followers(ChangeLog changes, Commits commits, NodeName node, List<Follower> followers) {
        this.changes = changes;
        this.commits = commits;
        this.node = node;
        this.followers = List.copyOf(followers);
    }

    /// Whether each of them takes in what happens.
    public boolean areWell() {
        return runners.stream().allMatch(FollowerRunner::isWell);
    }

    @Override
    public void start() {
        seen = changes.head();
        reportAt = System.nanoTime();
        trimAt = reportAt + TRIM_EVERY.toNanos();
        runners = followers.stream()
                .map(follower -> new FollowerRunner(changes, follower))
                .toList();
        runners.forEach(runner -> runner.start(seen));
        isRunning = true;
        commits.tell(onCommit);
        watch = Thread.ofVirtual().name("change-log-watch").start(this::watch);
        awaitFirstLooks();
    }

    @Override
    public void stop() {
        isRunning = false;
        commits.stopTelling(onCommit);
        watch.interrupt();
        runners.forEach(FollowerRunner::stop);
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /// Before the web server, which starts late and stops early.
    @Override
    public int getPhase() {
        return 0;
    }

    private void await(long position) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        runners.forEach(FollowerRunner::wake);
        for (var runner : runners) runner.await(position, deadline);
    }

    /// So that what readers get from the first request on is as new as this start.
    private void awaitFirstLooks() {
        try {
            for (var runner : runners) runner.awaitFirstLook(PATIENCE_AT_START);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        while (isRunning) {
            try {
                look();
                isWell = true;
            } catch (RuntimeException | Error e) {
                if (isRunning && isWell)
                    log.atWarn().setCause(e).log("the change log cannot be read, trying again every second");
                isWell = false;
            }
            try {
                Thread.sleep(isWell ? POLL : PAUSE_AFTER_FAILURE);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void look() {
        var head = changes.head();
        if (head != seen) runners.forEach(FollowerRunner::wake);
        seen = head;
        var now = System.nanoTime();
        if (now - reportAt >= 0) {
            reportAt = now + REPORT_EVERY.toNanos();
            for (var runner : runners) changes.passed(runner.name() + "@" + node.value(), runner.position());
        }
        if (now - trimAt >= 0) {
            trimAt = now + TRIM_EVERY.toNanos();
            changes.trim(KEPT_ENTRIES, KEPT_FOR);
        }
    }
}
