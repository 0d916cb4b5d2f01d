package press.linecaster.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The files of renditions: each is made when it is first asked for, once however many ask, and kept. Only
/// names that a page could use are made, so that strangers cannot fill the disk by asking.
@Component
class RenditionFiles {

    private static final Logger log = LoggerFactory.getLogger(RenditionFiles.class);

    private final FileStore files;
    private final Darkroom darkroom;
    private final ConcurrentMap<Path, CompletableFuture<Optional<Path>>> beingMade = new ConcurrentHashMap<>();

    RenditionFiles(FileStore files, Darkroom darkroom) {
        this.files = files;
        this.darkroom = darkroom;
    }

    /// The file of a rendition; empty when there is no such picture or no such rendition of it.
    /// @param prefix of the hash of the original
    /// @throws Darkroom.DarkroomBusy when it would have to be made and there are too many at once
    Optional<Path> find(String prefix, RenditionName name) {
        var place = files.rendition(prefix, name.toString());
        return Files.exists(place) ? Optional.of(place) : made(place, prefix, name);
    }

    /// The type of an original that readers get as it is: all but photographs, whose files may say where they
    /// were taken. Moving pictures and drawings were cleaned when they were taken in.
    Optional<FileType> servedAsItIs(Path original) throws IOException {
        var head = head(original);
        return Signatures.typeOf(head)
                .filter(type -> !type.isRaster()
                        || type == FileType.GIF
                        || type == FileType.WEBP && Webp.isCleanedAndMoving(head));
    }

    private Optional<Path> made(Path place, String prefix, RenditionName name) {
        var mine = new CompletableFuture<Optional<Path>>();
        var others = beingMade.putIfAbsent(place, mine);
        if (others != null) return joined(others);
        try {
            mine.complete(Files.exists(place) ? Optional.of(place) : make(place, prefix, name));
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
        } finally {
            beingMade.remove(place);
        }
        return joined(mine);
    }

    private static Optional<Path> joined(CompletableFuture<Optional<Path>> making) {
        try {
            return making.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw e;
        }
    }

    private Optional<Path> make(Path place, String prefix, RenditionName name) {
        var original = files.original(prefix);
        if (original.isEmpty()) return Optional.empty();
        try {
            var type = Signatures.typeOf(head(original.get()));
            if (!type.map(FileType::isRaster).orElse(false)) return Optional.empty();
            var bytes = Files.readAllBytes(original.get());
            if (!isOffered(name, type.get(), bytes)) return Optional.empty();
            make(place, name, type.get(), bytes);
            return Optional.of(place);
        } catch (Refusal refusal) {
            log.atWarn()
                    .addKeyValue("media", prefix)
                    .addKeyValue("rendition", name)
                    .addKeyValue("reason", refusal.getMessage())
                    .log("stored picture no longer decodes");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("rendition " + name + " of media " + prefix + "… not made", e);
        }
    }

    private void make(Path place, RenditionName name, FileType type, byte[] original) throws Refusal, IOException {
        var unfinished = files.incoming();
        try {
            darkroom.develop(name, type, original, unfinished);
            files.keepRendition(unfinished, place);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static byte[] head(Path original) throws IOException {
        try (var in = Files.newInputStream(original)) {
            return in.readNBytes(Signatures.HEAD);
        }
    }

    private static boolean isOffered(RenditionName name, FileType type, byte[] original) throws Refusal {
        if (name.isCard()) return true;
        if (name.format() == FileType.PNG && !type.canBeTransparent()) return false;
        return Renditions.widths(Decoder.uprightSize(type, original).width()).contains(name.width());
    }
}
