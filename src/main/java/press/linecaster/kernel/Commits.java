package press.linecaster.kernel;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.DefaultTransactionStatus;

/// Tells of each commit that appended to the change log, on the thread that committed and before the caller
/// of its transaction goes on; but only after the connection has been given back. Who is told may wait for
/// followers, and those may need a connection: with SQLite there is one that writes.
@Component
class Commits {

    private final ThreadLocal<Long> made = new ThreadLocal<>();
    private final List<LongConsumer> told = new CopyOnWriteArrayList<>();

    /// @param listener gets the newest position of each commit
    void tell(LongConsumer listener) {
        told.add(listener);
    }

    void stopTelling(LongConsumer listener) {
        told.remove(listener);
    }

    void made(long newest) {
        made.set(newest);
    }

    private void connectionGivenBack() {
        var newest = made.get();
        if (newest == null) return;
        made.remove();
        told.forEach(listener -> listener.accept(newest));
    }

    /// The transaction manager of the application.
    static final class Transactions extends JdbcTransactionManager {

        private static final long serialVersionUID = 1;

        private final transient Databases.Pools pools;
        private final transient Commits commits;

        Transactions(Databases.Pools pools, Commits commits) {
            super(pools);
            this.pools = pools;
            this.commits = commits;
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            super.doCommit(status);
            if (!status.isReadOnly()) pools.written();
        }

        @Override
        protected void doCleanupAfterCompletion(Object transaction) {
            super.doCleanupAfterCompletion(transaction);
            commits.connectionGivenBack();
        }
    }
}
