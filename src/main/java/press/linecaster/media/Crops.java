package press.linecaster.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.media.IntakeOutcome.Reason;
import press.linecaster.media.Media.Form;
import press.linecaster.media.Media.Kind;

/// Pictures of which a part is shown. The part has bytes, addresses and renditions of its own, as if it had been put in
/// the place of the whole; the whole is kept where nothing is served from, so that nobody sees by an old address what
/// was cut off.
@Service
public class Crops {

    private static final RenditionName LOOK = RenditionName.parse("960.webp").orElseThrow();

    private final MediaLibrary library;
    private final CropStore store;
    private final FileStore files;
    private final Darkroom darkroom;

    Crops(MediaLibrary library, CropStore store, FileStore files, Darkroom darkroom) {
        this.library = library;
        this.store = store;
        this.files = files;
        this.darkroom = darkroom;
    }

    /// Whether a part of it can be cut out: of photographs, not of what moves or is drawn.
    public static boolean canCrop(Media media) {
        return media.kind() == Kind.PICTURE
                && media.stored() != null
                && media.stored().form() != Form.FILE;
    }

    /// Which part is shown; empty where it is the whole.
    @Transactional(readOnly = true)
    public Optional<Crop> find(MediaId id) {
        return store.find(id).map(Cropped::crop);
    }

    /// Shows this part of a picture from now on, wherever it stands; of the whole, whatever part was shown until now.
    /// Refused as overtaken where it is not what was seen, or somebody changes it before the part is made.
    /// @param seen the hash of the bytes that it had when the part was chosen
    /// @param noting told in the transaction, if anything has changed
    /// @throws NoSuchMedia when there is none
    /// @throws IllegalArgumentException for what cannot be cropped
    /// @throws UncheckedIOException when the bytes cannot be read or kept
    @Transactional(propagation = Propagation.NEVER)
    public IntakeOutcome crop(MediaId id, String seen, Crop crop, Consumer<Media> noting) {
        var before = croppable(id);
        var present = library.cropped(id);
        if (before.stored() == null || !before.stored().sha256().equals(seen)) return new Overtaken().outcome();
        if (crop.isWhole() && present == null) return new IntakeOutcome.Stored(before);
        var whole = whole(before, present);
        var type = FileType.ofMediaType(whole.mediaType()).orElseThrow();
        try {
            var described = described(before, present, crop);
            if (crop.isWhole())
                return put(id, whole.mediaType(), files.setAside(whole.sha256())::openStream, described, null, noting);
            var part = darkroom.cut(type, files.setAside(whole.sha256()).bytes(), crop);
            var cropped = new Cropped(whole.sha256(), whole.mediaType(), crop);
            return put(id, part.type().mediaType(), part.bytes(), described, cropped, noting);
        } catch (Refusal refusal) {
            return refusal.outcome();
        } catch (Darkroom.DarkroomBusy busy) {
            return new IntakeOutcome.Refused(Reason.BUSY, "Too many pictures are being made. Please try again.");
        } catch (NoSuchFileException e) {
            if (!library.find(id).equals(Optional.of(before))) return new Overtaken().outcome();
            return new IntakeOutcome.Refused(Reason.DAMAGED, "Its file is not on the disk any more.");
        } catch (IOException e) {
            throw new UncheckedIOException("media " + id.value() + " could not be cropped", e);
        }
    }

    private Media croppable(MediaId id) {
        var media = library.find(id).orElseThrow(() -> new NoSuchMedia(id));
        if (!canCrop(media)) throw new IllegalArgumentException("nothing to crop: " + id.value());
        return media;
    }

    private static Cropped whole(Media media, @Nullable Cropped present) {
        if (present != null) return present;
        var stored = media.stored();
        if (stored == null)
            throw new IllegalArgumentException("no bytes of media " + media.id().value());
        return new Cropped(stored.sha256(), media.mediaType(), new Crop(0, 0, Crop.WHOLE, Crop.WHOLE));
    }

    /// What is said of it stays; the most important point stays where it is in the whole.
    private BinaryOperator<Media> described(Media before, @Nullable Cropped present, Crop crop) {
        return (now, kept) -> {
            requireAsBefore(now, before, present);
            var words = now.description();
            return kept.with(
                    crop.within(present == null ? words : present.crop().beyond(words)));
        };
    }

    /// In the transaction: of what somebody has put in its place since it was read, nothing is lost.
    private void requireAsBefore(Media now, Media before, @Nullable Cropped present) {
        var isAsBefore = Objects.equals(now.stored(), before.stored())
                && Objects.equals(store.find(now.id()).orElse(null), present);
        if (!isAsBefore) throw new Overtaken();
    }

    private IntakeOutcome put(
            MediaId id,
            String type,
            InputStreamSource bytes,
            BinaryOperator<Media> described,
            @Nullable Cropped cropped,
            Consumer<Media> noting) {
        return library.exchange(id, type, bytes, described, after -> {
            if (cropped == null) store.delete(id);
            else store.put(id, cropped);
            noting.accept(after);
        });
    }

    /// The whole of a picture, for who chooses the part: as WebP, 960 pixels across.
    /// @throws UncheckedIOException when it cannot be read
    @Transactional(propagation = Propagation.NEVER)
    public Optional<byte[]> look(MediaId id) {
        var cropped = library.cropped(id);
        var whole = cropped == null ? Optional.<FileStore.Aside>empty() : files.aside(cropped.sha256());
        if (cropped == null || whole.isEmpty()) return Optional.empty();
        try {
            var made = files.incoming();
            try {
                var type = FileType.ofMediaType(cropped.mediaType()).orElseThrow();
                darkroom.develop(LOOK, type, whole.get().bytes(), made);
                return Optional.of(Files.readAllBytes(made));
            } finally {
                Files.deleteIfExists(made);
            }
        } catch (Refusal refusal) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the whole of media " + id.value() + " cannot be read", e);
        }
    }
}
