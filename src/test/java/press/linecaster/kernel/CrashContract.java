package press.linecaster.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;
import press.linecaster.testing.ChildJvm;
import press.linecaster.testing.TestDatabase;

/// What remains true when processes are killed at whatever they are.
abstract class CrashContract {

    private static final int KILLS = 3;

    @Autowired
    private ChangeLog changes;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Environment environment;

    @TempDir
    private Path folder;

    @Test
    void aFollowerThatIsKilledAgainAndAgainSkipsNothingAndKeepsTheOrder() throws Exception {
        var start = changes.head();
        var seen = Files.createFile(folder.resolve("seen"));
        var random = new Random();
        var isWriting = new AtomicBoolean(true);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writer = threads.submit(() -> writeWhile(isWriting));
            for (var kill = 0; kill < KILLS; kill++)
                try (var child = following(seen, start)) {
                    child.awaitLines(random.nextInt(1, 200));
                    child.kill();
                }
            isWriting.set(false);
            writer.get();
        }
        try (var child = following(seen, start)) {
            child.awaitLines((int) (changes.head() - start) - wholeLines(seen).size());
        }

        assertThat(wholeLines(seen)).isEqualTo(everythingAfter(start));
    }

    private ChildJvm following(Path seen, long start) throws IOException {
        var settings = TestDatabase.settingsOf(environment);
        settings.put("scribe.file", seen.toString());
        settings.put("scribe.start", Long.toString(start));
        return ChildJvm.start(FollowingProcess.class, settings);
    }

    private void writeWhile(AtomicBoolean isWriting) {
        var random = new Random();
        for (var number = 0; isWriting.get(); number++) {
            var count = random.nextInt(1, 5);
            var own = number;
            transaction.executeWithoutResult(status -> {
                for (var index = 0; index < count; index++) changes.append(new Noted(0, own, index, count));
                if (random.nextInt(5) == 0) status.setRollbackOnly();
            });
            LockSupport.parkNanos(2_000_000); // leaves the processor to the others
        }
    }

    private static List<String> wholeLines(Path seen) throws IOException {
        var text = Files.readString(seen);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private List<String> everythingAfter(long position) {
        var lines = new ArrayList<String>();
        for (var at = position; at < changes.head(); at += 500)
            for (var entry : changes.after(at, 500)) lines.add(entry.position() + " " + entry.change());
        return lines;
    }
}
