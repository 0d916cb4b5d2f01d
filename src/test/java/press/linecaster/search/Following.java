package press.linecaster.search;

import org.springframework.context.ApplicationContext;
import press.linecaster.kernel.ChangeLog;

/// Lets the index take in what has happened, where no server does.
public final class Following {

    private Following() {}

    /// Until it holds everything.
    public static void catchUp(ApplicationContext context) {
        var indexer = context.getBean(Indexer.class);
        var changes = context.getBean(ChangeLog.class);
        if (indexer.passed() < 0) indexer.startAt(changes.head());
        for (var more = changes.after(indexer.passed(), 500);
                !more.isEmpty();
                more = changes.after(indexer.passed(), 500)) indexer.follow(more);
        awaitMade(indexer);
    }

    static void awaitMade(Indexer indexer) {
        while (indexer.state().isBeingMade() || !indexer.state().isComplete()) {
            if (!indexer.state().trouble().isEmpty())
                throw new AssertionError(indexer.state().trouble());
            Thread.onSpinWait();
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
