package press.linecaster.exchange;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/// Hands batches from a thread that makes them to the thread that writes them, and never has more than a
/// few of them in memory. What fails on either side ends both and is thrown to the caller.
final class Conveyor {

    private static final int BATCHES_WAITING = 3;

    /// What makes the batches; it is told where to put them.
    interface Source<T> {
        void run(Consumer<List<T>> out);
    }

    /// @param failure of the source; with it, or without a batch, nothing more comes
    private record Load<T>(List<T> batch, boolean isLast, List<Throwable> failure) {}

    private Conveyor() {}

    /// Runs the source on a thread of its own and the sink on this one.
    static <T> void run(String name, Source<T> source, Consumer<List<T>> sink) {
        var queue = new ArrayBlockingQueue<Load<T>>(BATCHES_WAITING);
        var thread = Thread.ofPlatform().name(name).daemon().start(() -> make(source, queue));
        try {
            for (var load = queue.take(); ; load = queue.take()) {
                if (!load.failure().isEmpty()) throw asItWas(load.failure().getFirst());
                if (load.isLast()) return;
                sink.accept(load.batch());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; run the import again and it goes on", e);
        } finally {
            thread.interrupt();
        }
    }

    private static <T> void make(Source<T> source, BlockingQueue<Load<T>> queue) {
        try {
            source.run(batch -> put(queue, new Load<>(batch, false, List.of())));
            put(queue, new Load<>(List.of(), true, List.of()));
        } catch (Abandoned e) {
            Thread.currentThread().interrupt(); // the sink has failed, and its failure is the one that counts
        } catch (RuntimeException | Error e) {
            put(queue, new Load<>(List.of(), true, List.of(e)));
        }
    }

    private static RuntimeException asItWas(Throwable failure) {
        if (failure instanceof Error error) throw error;
        return (RuntimeException) failure;
    }

    private static <T> void put(BlockingQueue<Load<T>> queue, Load<T> load) {
        try {
            queue.put(load);
        } catch (InterruptedException e) {
            throw new Abandoned(e);
        }
    }

    private static final class Abandoned extends RuntimeException {

        private static final long serialVersionUID = 1;

        Abandoned(InterruptedException cause) {
            super(cause);
        }
    }
}
