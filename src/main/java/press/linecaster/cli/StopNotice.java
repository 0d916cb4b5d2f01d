package press.linecaster.cli;

import java.util.concurrent.CountDownLatch;

/// Lets a command say something when a signal ends the process in the middle of its work.
final class StopNotice implements AutoCloseable {

    private final Thread hook;

    StopNotice(Runnable telling) {
        hook = Thread.ofPlatform().unstarted(telling);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// Nothing is said from now on. Does not return from a process that ends already: what its command runs into
    /// then, such as a database that has been closed, is no news to anybody.
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            awaitEnd();
        }
    }

    private static void awaitEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
