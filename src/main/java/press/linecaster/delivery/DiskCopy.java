package press.linecaster.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.linecaster.delivery.TouchLog.Memory;

/// The pages on the disk: a restart finds them again, and readers get them while the database is away.
///
/// One file for each page, named by the hash of its address, written beside and moved into place by a thread
/// of its own. Which of the files are still true is not decided by deleting them in time but by the rule that
/// holds in memory too ([Touches]): a page is true if nothing that it read was touched after the position of
/// the change log at which its rendering began. The [TouchLog] remembers that over restarts. So a file that
/// was written late, or whose deletion got lost, is never shown.
///
/// It belongs to one build of the program, since another may render differently: after an upgrade it starts
/// anew.
final class DiskCopy implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DiskCopy.class);
    private static final int MAX_WAITING = 2_000;
    private static final int TRIMMED_TO_PERCENT = 80;
    private static final int PATIENCE_SECONDS = 5;
    private static final String TOUCHED = "touched.log";
    private static final String SUFFIX = ".page";

    private final Path folder;
    private final long capacity;
    private final long build;
    private final PageMaker maker;
    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>(MAX_WAITING);
    private volatile Thread worker = Thread.ofPlatform().unstarted(() -> {});
    /// On the worker's thread only.
    private long bytes;

    private volatile boolean isOn;
    /// The follower has seen all that happened while this process was not there.
    private volatile boolean isCaughtUp;
    private volatile long generation;
    private @Nullable TouchLog touches;

    /// @param capacity in bytes; 0: nothing is kept
    /// @param build differs between builds that may render differently
    DiskCopy(Path folder, long capacity, long build, PageMaker maker) {
        this.folder = folder;
        this.capacity = capacity;
        this.build = build;
        this.maker = maker;
    }

    /// What an earlier process, or an earlier start of this one, has left; or nothing at the newest position.
    /// @param head the newest position in the change log
    synchronized Memory open(long head) {
        var fresh = new Memory(ThreadLocalRandom.current().nextLong(), head, Map.of(), head);
        if (capacity == 0) return fresh;
        try {
            isCaughtUp = false;
            if (touches != null) touches.close();
            Files.createDirectories(folder);
            var known = TouchLog.read(folder.resolve(TOUCHED), build);
            var memory = known.orElse(fresh);
            generation = memory.generation();
            touches = TouchLog.start(folder.resolve(TOUCHED), build, memory);
            isOn = true;
            work.add(known.isPresent() ? this::measure : this::clear);
            if (!worker.isAlive())
                worker = Thread.ofPlatform().name("disk copy").daemon().start(this::work);
            return memory;
        } catch (IOException e) {
            giveUp(e);
            return fresh;
        }
    }

    /// Forgets all pages.
    synchronized void startAfresh(long head) {
        generation = ThreadLocalRandom.current().nextLong();
        restart(new Memory(generation, head, Map.of(), head));
        if (!work.offer(this::clear)) log.warn("the disk copy is busy: old pages stay until there is too little space");
    }

    /// From now on pages may be taken from here.
    void caughtUp() {
        isCaughtUp = true;
    }

    /// Notes what was touched. When it returns, no page that has read one of the keys will be shown by a
    /// later process.
    synchronized void touched(long position, Collection<Key> keys) {
        var current = touches;
        if (!isOn || current == null) return;
        try {
            current.append(position, keys);
        } catch (IOException e) {
            giveUp(e);
        }
    }

    synchronized boolean isLong() {
        try {
            return isOn && touches != null && touches.isLong();
        } catch (IOException e) {
            giveUp(e);
            return false;
        }
    }

    /// Forgets what later touches have made irrelevant.
    synchronized void shorten(long position, Map<Key, Long> touched, long floor) {
        restart(new Memory(generation, position, touched, floor));
    }

    /// The page as it was kept; whether it is still true is for the store to say.
    @Nullable
    StoredPage load(String address) {
        if (!isOn || !isCaughtUp) return null;
        var file = file(address);
        if (!Files.exists(file)) return null;
        try {
            var page = PageFile.read(Files.readAllBytes(file), generation);
            if (page.isEmpty() || !page.get().facts().address().equals(address)) return null;
            return maker.restore(
                    page.get().facts(), page.get().bodies(), page.get().effort());
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            log.atWarn().addKeyValue("file", file).setCause(e).log("a page on the disk cannot be read");
            return null;
        }
    }

    /// Keeps a page, a little later; not if there are too many already. Of what leads nowhere nothing is
    /// kept, and of what has parameters only what is asked for again: there is no end to either.
    void write(StoredPage page) {
        var mayBeEndless = page.address().indexOf('?') >= 0 && !page.isGood();
        if (!isOn || page.facts().isMissing() || mayBeEndless) return;
        var generation = this.generation;
        var _ = work.offer(() -> writeNow(page, generation));
    }

    void delete(List<String> addresses) {
        if (!isOn || addresses.isEmpty()) return;
        var _ = work.offer(() -> addresses.forEach(address -> deleteNow(file(address))));
    }

    /// Calls `done` when all that was given to this thread so far is on the disk.
    void whenWritten(Runnable done) {
        if (!isOn || !work.offer(done)) done.run();
    }

    /// Waits for what is still to be written, but not for long.
    /// @param position up to where the change log was followed
    synchronized void finish(long position) {
        var written = new CountDownLatch(1);
        whenWritten(written::countDown);
        try {
            if (!written.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) log.warn("not all pages were kept on the disk");
            if (touches != null) touches.finish(position);
        } catch (IOException e) {
            log.atWarn().setCause(e).log("the disk copy could not be closed: the next start will be a cold one");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    @Override
    public synchronized void close() {
        isOn = false;
        worker.interrupt();
        try {
            if (touches != null) touches.close();
        } catch (IOException e) {
            log.atWarn().setCause(e).log("the disk copy could not be closed");
        }
        touches = null;
    }

    private void restart(Memory memory) {
        if (!isOn || touches == null) return;
        try {
            touches.close();
            touches = TouchLog.start(folder.resolve(TOUCHED), build, memory);
        } catch (IOException e) {
            giveUp(e);
        }
    }

    /// A gap in what is known to be touched must never be: so the log ends here, and what it says stays true.
    /// Nothing is written to it any more, not even at the end of the process.
    private void giveUp(IOException reason) {
        log.atWarn().addKeyValue("folder", folder).setCause(reason).log("pages are no longer kept on the disk");
        close();
    }

    private void work() {
        while (isOn)
            try {
                work.take().run();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.atWarn().setCause(e).log("the disk copy missed a page");
            }
    }

    private void writeNow(StoredPage page, long generation) {
        var file = file(page.address());
        var temporary = file.resolveSibling(file.getFileName() + ".new");
        try {
            var content = PageFile.write(page.facts(), page.variants(), generation);
            var before = file.toFile().length();
            writeTo(temporary, content);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            bytes += content.length - before;
            if (bytes > capacity) trim();
        } catch (IOException e) {
            log.atWarn().addKeyValue("file", file).setCause(e).log("a page could not be kept on the disk");
        }
    }

    private static void writeTo(Path file, byte[] content) throws IOException {
        try {
            Files.write(file, content);
        } catch (NoSuchFileException e) { // the folder is there nearly always
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        }
    }

    private void deleteNow(Path file) {
        try {
            if (!Files.exists(file)) return;
            bytes -= Files.size(file);
            Files.delete(file);
        } catch (IOException e) {
            log.atWarn().addKeyValue("file", file).setCause(e).log("a page on the disk cannot be deleted");
        }
    }

    private void measure() {
        bytes = files().stream().mapToLong(Found::size).sum();
        if (bytes > capacity) trim();
    }

    private void clear() {
        for (var each : files()) deleteNow(each.file());
        bytes = 0;
    }

    /// The pages that were written longest ago go first.
    private void trim() {
        var files =
                files().stream().sorted(Comparator.comparing(Found::writtenAt)).toList();
        bytes = files.stream().mapToLong(Found::size).sum();
        for (var each : files) {
            if (bytes <= capacity * TRIMMED_TO_PERCENT / 100) return;
            deleteNow(each.file());
        }
    }

    private record Found(Path file, long size, FileTime writtenAt) {}

    private List<Found> files() {
        try (var all = Files.find(folder, 2, (path, attributes) -> attributes.isRegularFile() && !isTouchLog(path))) {
            return all.map(path -> {
                        try {
                            return new Found(path, Files.size(path), Files.getLastModifiedTime(path));
                        } catch (IOException e) {
                            return new Found(path, 0, FileTime.fromMillis(0));
                        }
                    })
                    .toList();
        } catch (IOException e) {
            log.atWarn().addKeyValue("folder", folder).setCause(e).log("the disk copy cannot be listed");
            return List.of();
        }
    }

    private boolean isTouchLog(Path path) {
        return folder.equals(path.getParent());
    }

    Path file(String address) {
        return file(folder, address);
    }

    static Path file(Path folder, String address) {
        var name = hash(address);
        return folder.resolve(name.substring(0, 2)).resolve(name + SUFFIX);
    }

    private static String hash(String address) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 20);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
