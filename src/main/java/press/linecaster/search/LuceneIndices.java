package press.linecaster.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.util.ThreadInterruptedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lucene indices in the data folder. Each process has a place of its own there, `search/1`, `search/2` and
/// so on, which it holds by a lock as long as it runs: Lucene lets one process write to an index. A place
/// has one folder for each index and a file `current` that names the one that is asked.
final class LuceneIndices implements Indices {

    /// Raised when fields or [Reduction] change: an index of another version is made anew.
    static final String VERSION = "2-" + org.apache.lucene.util.Version.LATEST.major;

    private static final Logger log = LoggerFactory.getLogger(LuceneIndices.class);
    private static final String CURRENT = "current";
    private static final int MOST_PLACES = 64;

    private final Path place;
    private final FileChannel lockFile;
    private final FileLock lock;
    private @Nullable LuceneIndex current;
    private @Nullable LuceneIndex inTheMaking;
    private String trouble = "";

    private LuceneIndices(Path place, FileChannel lockFile, FileLock lock) {
        this.place = place;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /// Takes the first place that no other process has.
    /// @param folder for all places
    static LuceneIndices in(Path folder) {
        for (var number = 1; number <= MOST_PLACES; number++) {
            var indices = take(folder.resolve(Integer.toString(number)));
            if (indices.isPresent()) return indices.get();
        }
        throw new IllegalStateException("more than " + MOST_PLACES + " processes search in " + folder);
    }

    /// The place that the first process takes; empty while a process has it.
    static Optional<LuceneIndices> firstIn(Path folder) {
        return take(folder.resolve("1"));
    }

    private static Optional<LuceneIndices> take(Path place) {
        try {
            Files.createDirectories(place);
            var file = FileChannel.open(place.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(file);
            if (lock == null) {
                file.close();
                return Optional.empty();
            }
            return Optional.of(new LuceneIndices(place, file, lock));
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the search index cannot be used: " + place, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) { // this very process, as in tests
            return null;
        }
    }

    @Override
    public Optional<SearchIndex> current() {
        if (current != null && current.isOpen()) return Optional.of(current);
        if (current != null) closeWhatFailed(current);
        try {
            var name = Files.readString(place.resolve(CURRENT)).strip();
            if (!name.matches("[0-9a-z]{1,20}")) throw new IOException("the file " + CURRENT + " is damaged");
            var folder = place.resolve(name);
            if (!Files.isDirectory(folder)) throw new IOException("its folder is gone");
            var index = new LuceneIndex(folder, VERSION);
            if (index.position() >= 0) {
                current = index;
                settle(index);
                return Optional.of(index);
            }
            index.close();
            throw new IOException("it was never completed");
        } catch (NoSuchFileException e) {
            return Optional.empty(); // the first start
        } catch (IOException | RuntimeException e) {
            if (isAboutAnInterrupt(e)) throw new UncheckedIOException(new IOException("the server ends", e));
            trouble = "The search index in " + place + " could not be used (" + e.getMessage() + ").";
            log.atWarn()
                    .addKeyValue("because", e.getMessage())
                    .log("the search index cannot be used and is made anew: {}", place);
            return Optional.empty();
        }
    }

    /// It can be asked all the same where that fails, only slower.
    private static void settle(LuceneIndex index) {
        try {
            index.settle();
        } catch (RuntimeException e) {
            log.atWarn().setCause(e).log("the segments of the search index are not merged");
        }
    }

    /// That says nothing about the index.
    private static boolean isAboutAnInterrupt(Exception e) {
        return Thread.currentThread().isInterrupted()
                || e instanceof ThreadInterruptedException
                || e instanceof ClosedByInterruptException;
    }

    private void closeWhatFailed(LuceneIndex index) {
        current = null;
        try {
            index.close();
        } catch (UncheckedIOException e) {
            log.atDebug().setCause(e).log("it had failed before");
        }
    }

    @Override
    public SearchIndex create() {
        try {
            if (inTheMaking != null) inTheMaking.close();
            inTheMaking = null;
            tidy();
            inTheMaking = new LuceneIndex(place.resolve(Long.toString(System.currentTimeMillis(), 36)), VERSION);
            return inTheMaking;
        } catch (IOException e) {
            throw new UncheckedIOException("no search index can be made in " + place, e);
        }
    }

    @Override
    public void makeCurrent(SearchIndex index) {
        if (!(index instanceof LuceneIndex made) || made != inTheMaking)
            throw new IllegalArgumentException("only the index in the making can become the current one");
        try {
            var next = place.resolve(CURRENT + ".next");
            Files.writeString(next, name(made));
            Files.move(next, place.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the search index in " + place + " cannot be made the current one", e);
        }
        current = made;
        inTheMaking = null;
        settle(made);
        trouble = "";
    }

    @Override
    public void tidy() {
        try {
            var kept = Stream.of(current, inTheMaking)
                    .filter(Objects::nonNull)
                    .map(LuceneIndices::name)
                    .collect(Collectors.toCollection(HashSet::new));
            var named = place.resolve(CURRENT);
            if (Files.exists(named))
                kept.add(Files.readString(named).strip()); // though it could not be opened just now
            removeAllBut(kept);
        } catch (IOException e) {
            log.atWarn().setCause(e).log("an old search index cannot be removed from {}", place);
        }
    }

    @Override
    public String trouble() {
        return trouble;
    }

    @Override
    public void close() {
        if (current != null) current.close();
        if (inTheMaking != null) inTheMaking.close();
        try {
            lock.release();
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(LuceneIndex index) {
        return index.folder().getFileName().toString();
    }

    private void removeAllBut(Set<String> kept) throws IOException {
        try (var folders = Files.list(place)) {
            for (var folder : folders.filter(Files::isDirectory).toList())
                if (!kept.contains(folder.getFileName().toString())) remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
