package press.linecaster.media;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import press.linecaster.kernel.DataFolder;

/// Where the bytes of media lie, below the data folder. Files appear whole or not at all (written beside,
/// then moved) and are named by their content, so the same content is there once and a name never changes
/// what it means.
///
/// ```
/// media/originals/9f/9f3c…          64 hexadecimal digits: the truth, backed up
/// media/originals/aside/9f3c…       likewise, and never served: wholes of crops, and what was just deleted
/// media/renditions/9f/9f3c…/640.webp   16 digits, as in addresses: can be deleted at any time
/// media/incoming/                   what is being written
/// ```
@Component
class FileStore {

    private final Path originals;
    private final Path aside;
    private final Path renditions;
    private final Path incoming;
    /// Content that has its file and not its row yet, and how many bring it.
    private final Map<String, Integer> arriving = new HashMap<>();
    /// Held while what was set aside is taken up again, and while it is deleted.
    private final Object sweeping = new Object();

    FileStore(DataFolder folder) {
        var media = folder.path().resolve("media");
        originals = media.resolve("originals");
        aside = originals.resolve("aside");
        renditions = media.resolve("renditions");
        incoming = media.resolve("incoming");
    }

    /// A new empty file for what arrives; whoever asked for it deletes it.
    Path incoming() throws IOException {
        Files.createDirectories(incoming);
        return Files.createTempFile(incoming, "in-", ".tmp");
    }

    /// Takes over a file from [#incoming], durably: when this returns, a power failure does not lose it.
    /// It is safe from [#forget] until [#settled].
    /// @return false when a different file is there already whose hash begins alike, so that the two
    ///     would share their addresses: no accident, and nothing has been kept
    boolean keep(Path arrived, String sha256) throws IOException {
        synchronized (arriving) {
            arriving.merge(sha256, 1, Integer::sum);
        }
        var there = original(sha256.substring(0, Renditions.PREFIX_DIGITS));
        if (there.isPresent()) return there.get().endsWith(sha256);
        force(arrived);
        var folder = originals.resolve(sha256.substring(0, 2));
        Files.createDirectories(folder);
        Files.move(arrived, folder.resolve(sha256), StandardCopyOption.ATOMIC_MOVE);
        force(folder);
        return true;
    }

    /// What was kept has its row by now, or will have none.
    void settled(String sha256) {
        synchronized (arriving) {
            arriving.computeIfPresent(sha256, (_, brought) -> brought == 1 ? null : brought - 1);
        }
    }

    /// Deletes an original with all that was made of it, unless somebody is bringing the same content just now.
    /// @param isUnused asked while nobody else can begin to bring it to this node
    void forget(String sha256, BooleanSupplier isUnused) throws IOException {
        synchronized (arriving) {
            if (arriving.containsKey(sha256) || !isUnused.getAsBoolean()) return;
            Files.deleteIfExists(originals.resolve(sha256.substring(0, 2)).resolve(sha256));
        }
        var made = renditionsOf(sha256.substring(0, Renditions.PREFIX_DIGITS));
        if (!Files.isDirectory(made)) return;
        try (var files = Files.newDirectoryStream(made)) {
            for (var file : files) Files.deleteIfExists(file);
        }
        Files.deleteIfExists(made);
    }

    /// A file that is kept and not served.
    record Aside(Path path) {

        InputStream openStream() throws IOException {
            return Files.newInputStream(path);
        }

        byte[] bytes() throws IOException {
            return Files.readAllBytes(path);
        }
    }

    /// Keeps an original beside as well, durably, at least until [#sweep] comes by that is told otherwise.
    /// @throws NoSuchFileException when it is neither here nor there
    Aside setAside(String sha256) throws IOException {
        var place = aside.resolve(sha256);
        if (!isTakenUpAgain(place)) {
            Files.createDirectories(aside);
            var copy = incoming();
            try {
                Files.copy(originals.resolve(sha256.substring(0, 2)).resolve(sha256), copy, REPLACE_EXISTING);
                force(copy);
                Files.move(copy, place, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(copy);
            }
            force(aside);
        }
        return new Aside(place);
    }

    /// False where it is not there. Never between the last look of [#sweep] and what it does then.
    private boolean isTakenUpAgain(Path place) throws IOException {
        try {
            synchronized (sweeping) {
                Files.setLastModifiedTime(place, FileTime.from(Instant.now()));
            }
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    Optional<Aside> aside(String sha256) {
        return Optional.of(aside.resolve(sha256)).filter(Files::exists).map(Aside::new);
    }

    /// Keeps again among the originals what was set aside, as [#keep] does.
    /// @return false where it is not kept any more
    boolean bringBack(String sha256) throws IOException {
        var copy = incoming();
        try {
            Files.copy(aside.resolve(sha256), copy, REPLACE_EXISTING);
            return keep(copy, sha256);
        } catch (NoSuchFileException e) {
            return false;
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /// Deletes what was set aside before a moment and that nothing needs.
    /// @return how many files
    int sweep(Instant before, Predicate<String> isNeeded) throws IOException {
        if (!Files.isDirectory(aside)) return 0;
        var gone = 0;
        try (var all = Files.newDirectoryStream(aside)) {
            for (var file : all)
                if (isOlder(file, before)
                        && !isNeeded.test(String.valueOf(file.getFileName()))
                        && isDeleted(file, before)) gone++;
        }
        return gone;
    }

    /// False where somebody has taken it up while the database was asked, here or on another node.
    private boolean isDeleted(Path file, Instant before) throws IOException {
        synchronized (sweeping) {
            return isOlder(file, before) && Files.deleteIfExists(file);
        }
    }

    /// False for what another node has deleted.
    private static boolean isOlder(Path file, Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /// The original whose hash begins with these digits. Lists one of 256 folders.
    /// @param prefix hexadecimal, [Renditions#PREFIX_DIGITS] long
    Optional<Path> original(String prefix) {
        var folder = originals.resolve(prefix.substring(0, 2));
        if (!Files.isDirectory(folder)) return Optional.empty();
        try (var files = Files.newDirectoryStream(folder, prefix + "*")) {
            var found = files.iterator();
            return found.hasNext() ? Optional.of(found.next()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("media " + prefix + "… unreadable in " + folder, e);
        }
    }

    /// Where a rendition lies or would lie.
    /// @param name of the file, one of those that [RenditionFiles] knows
    Path rendition(String prefix, String name) {
        return renditionsOf(prefix).resolve(name);
    }

    private Path renditionsOf(String prefix) {
        return renditions.resolve(prefix.substring(0, 2)).resolve(prefix);
    }

    /// Makes a finished rendition visible. Not forced to the disk: what a power failure takes is made again.
    void keepRendition(Path made, Path place) throws IOException {
        Files.createDirectories(place.getParent());
        Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
