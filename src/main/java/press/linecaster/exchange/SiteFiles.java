package press.linecaster.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;
import press.linecaster.kernel.FetchOutcome;
import press.linecaster.kernel.FetchOutcome.Failed;
import press.linecaster.kernel.FetchOutcome.Fetched;
import press.linecaster.kernel.FetchOutcome.Reason;
import press.linecaster.kernel.FetchWish;
import press.linecaster.kernel.GuardedClient;
import press.linecaster.media.MediaId;

/// Fetches files from where the old site still stands: a few at a time, since it has readers of its own, and
/// no more once it has fallen silent. Used once.
final class SiteFiles {

    private static final int AT_ONCE = 4;

    /// Failures in a row without any answer; each further try might take minutes to fail as well.
    private static final int MOST_SILENCE = 20;

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final GuardedClient client;
    private final FetchWish wish;
    private final AtomicInteger silence = new AtomicInteger();

    /// @param largest what is larger is not fetched
    SiteFiles(GuardedClient client, DataSize largest) {
        this.client = client;
        // a web page where a file should be asks to sign in, or says that there is nothing
        this.wish = new FetchWish(largest, PATIENCE, type -> !type.equals("text/html"));
    }

    /// @param address on the web
    record Wanted(MediaId id, String address) {}

    /// @param file holds what was fetched until its taker returns; absent where nothing was
    record Arrived(Wanted wanted, Path file, FetchOutcome outcome) {}

    /// Blocks until all have come or failed.
    /// @param incoming a folder for what arrives, on the disk where it will stay
    /// @param taker told of each in the order of `files`, on this thread, while further ones are fetched
    void fetch(List<Wanted> files, Path incoming, Consumer<Arrived> taker) {
        var folder = fresh(incoming);
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            var underWay = new ArrayDeque<Future<Arrived>>();
            for (var i = 0; i < files.size(); i++) {
                var wanted = files.get(i);
                var file = folder.resolve(String.valueOf(i));
                if (underWay.size() == AT_ONCE) take(underWay.remove(), taker);
                underWay.add(threads.submit(() -> new Arrived(wanted, file, fetch(wanted.address(), file))));
            }
            while (!underWay.isEmpty()) take(underWay.remove(), taker);
        } finally {
            threads.shutdownNow();
            threads.close();
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }

    private FetchOutcome fetch(String address, Path file) {
        if (silence.get() >= MOST_SILENCE)
            return new Failed(Reason.IO, "not asked for, after " + MOST_SILENCE + " others in a row got no answer");
        var outcome = client.fetch(address, wish, file);
        if (isAnswer(outcome)) silence.set(0);
        else silence.incrementAndGet();
        return outcome;
    }

    private static boolean isAnswer(FetchOutcome outcome) {
        return switch (outcome) {
            case Fetched fetched -> true;
            case Failed failed ->
                switch (failed.reason()) {
                    case STATUS, TYPE, TOO_LARGE, TOO_MANY_REDIRECTS -> true;
                    case BAD_ADDRESS, PRIVATE_ADDRESS, DNS, TLS, TIMEOUT, INTERRUPTED, IO -> false;
                };
        };
    }

    private static void take(Future<Arrived> coming, Consumer<Arrived> taker) {
        try {
            var arrived = coming.get();
            taker.accept(arrived);
            Files.deleteIfExists(arrived.file());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; run the import again and it goes on", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a file could not be fetched", e.getCause());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path fresh(Path incoming) {
        try {
            return Files.createTempDirectory(Files.createDirectories(incoming), "site-");
        } catch (IOException e) {
            throw new UncheckedIOException("there is no room for what arrives in " + incoming, e);
        }
    }
}
