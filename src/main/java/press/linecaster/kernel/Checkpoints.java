package press.linecaster.kernel;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Folds SQLite's write-ahead log into the database file, on a thread of its own. Left to SQLite, the commit that
/// finds the log full does that, and who waits for this commit waits for the disk. Works only after something
/// was written, and rests between two times. SQLite's own way stays behind it, for a log that grows faster
/// ([WAL](https://sqlite.org/wal.html#ckpt)).
final class Checkpoints implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Checkpoints.class);
    private static final Duration REST = Duration.ofMillis(500);

    private final DataSource source;
    private final Semaphore written = new Semaphore(0);
    private final Thread thread;
    private volatile boolean isClosed;

    /// @param source of connections that are not within a transaction
    Checkpoints(DataSource source) {
        this.source = source;
        this.thread = Thread.ofPlatform().daemon().name("sqlite-checkpoints").start(this::run);
    }

    /// Something has been written. Cheap.
    void written() {
        written.release();
    }

    @Override
    public void close() {
        isClosed = true;
        written.release();
        try {
            thread.join(); // never interrupted: it may be within a write
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!isClosed) {
            written.acquireUninterruptibly();
            if (isClosed) return;
            written.drainPermits();
            checkpoint();
            rest();
        }
    }

    private void checkpoint() {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("pragma wal_checkpoint(passive)");
        } catch (SQLException e) {
            if (!isClosed) log.atDebug().setCause(e).log("the write-ahead log is left as it is for now");
        }
    }

    private void rest() {
        try {
            Thread.sleep(REST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
