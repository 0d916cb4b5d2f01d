package press.linecaster.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.kernel.Cursor;
import press.linecaster.kernel.Ids;
import press.linecaster.media.Intake.Kept;
import press.linecaster.media.IntakeOutcome.Reason;
import press.linecaster.media.Media.Kind;
import press.linecaster.media.MediaChange.MediaAdded;
import press.linecaster.media.MediaChange.MediaEdited;
import press.linecaster.media.MediaChange.MediaRemoved;

/// The pictures and files of the paper.
@Service
@Transactional(readOnly = true)
public class MediaLibrary {

    private static final Logger log = LoggerFactory.getLogger(MediaLibrary.class);
    private static final Set<Kind> ANY = EnumSet.allOf(Kind.class);

    private final MediaStore store;
    private final CropStore crops;
    private final ChangeLog changes;
    private final Intake intake;
    private final FileStore files;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MediaLibrary(
            MediaStore store,
            CropStore crops,
            ChangeLog changes,
            Intake intake,
            FileStore files,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.crops = crops;
        this.changes = changes;
        this.intake = intake;
        this.files = files;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    public Optional<Media> find(MediaId id) {
        return store.find(List.of(id)).stream().findFirst();
    }

    /// Those of `ids` that exist. One query.
    public Map<MediaId, Media> find(Collection<MediaId> ids) {
        return store.find(ids).stream().collect(Collectors.toMap(Media::id, Function.identity()));
    }

    /// No larger file is ever taken in.
    public DataSize largest() {
        return intake.largest();
    }

    /// What a filter lets through, newest first.
    /// @param after only what comes after this place; null from the top
    /// @param limit 1 to 200
    public List<Media> list(LibraryFilter filter, @Nullable Cursor after, int limit) {
        return store.list(filter, after, limit);
    }

    /// What came from this address; the oldest, if it was taken up more than once.
    public Optional<Media> findByOriginal(String url) {
        return store.findByOriginal(List.of(url)).stream().findFirst();
    }

    /// What came from these addresses, by address. One query.
    /// @param urls at most some hundreds
    public Map<String, Media> findByOriginal(Collection<String> urls) {
        return store.findByOriginal(urls).stream()
                .filter(media -> media.originalUrl() != null)
                .collect(Collectors.toMap(Media::originalUrl, Function.identity(), (oldest, other) -> oldest));
    }

    /// Takes up what is known of a picture or file whose bytes we do not have (yet).
    @Transactional
    public Media register(NewMedia wanted) {
        return registerAll(List.of(wanted)).getFirst();
    }

    /// Likewise for many, in one batch; the answer is in the order of `wanted`.
    @Transactional
    public List<Media> registerAll(List<NewMedia> wanted) {
        var added = wanted.stream().map(this::media).toList();
        add(added);
        return added;
    }

    /// One that nobody else changes until the end of this transaction.
    /// @throws NoSuchMedia when there is none
    @Transactional(propagation = Propagation.MANDATORY)
    public Media held(MediaId id) {
        store.hold(id);
        return existing(id);
    }

    /// Saves what people say about it. Nothing is announced when nothing has changed.
    /// @throws NoSuchMedia when there is none
    @Transactional
    public Media describe(MediaId id, Description description) {
        var before = held(id); // all of its row is written, so nobody may put other bytes there meanwhile
        if (before.description().equals(description)) return before;
        var after = before.with(description);
        store.update(after);
        changes.append(new MediaEdited(id));
        return after;
    }

    /// Takes in the bytes of what is registered, in place of those that it may have. Everything about them is
    /// found out from themselves: nothing from outside is believed. Decoding takes up to a second or so and
    /// must not hold the database's writer: never call it in a transaction.
    /// @param bytes opened once, and closed
    /// @throws NoSuchMedia when there is none
    /// @throws java.io.UncheckedIOException when the bytes cannot be read or kept
    @Transactional(propagation = Propagation.NEVER)
    public IntakeOutcome takeIn(MediaId id, InputStreamSource bytes) {
        var claimed = inTransaction(() -> existing(id).mediaType());
        return keeping(bytes, claimed, ANY, kept -> {
            var before = held(id);
            var after = before.with(kept);
            if (after.equals(before)) return before;
            store.update(after);
            changes.append(new MediaEdited(id));
            return after;
        });
    }

    /// Takes in bytes together with what is known of them. What is refused is not registered either.
    /// @param bytes opened once, and closed
    /// @throws java.io.UncheckedIOException when the bytes cannot be read or kept
    @Transactional(propagation = Propagation.NEVER)
    public IntakeOutcome takeIn(NewMedia wanted, InputStreamSource bytes) {
        return keeping(bytes, wanted.mediaType(), ANY, kept -> added(wanted, kept));
    }

    /// Takes in a picture for a place where nothing else can be. One whose bytes the library has already, under
    /// the same name, is that one.
    /// @param bytes opened once, and closed
    /// @throws java.io.UncheckedIOException when the bytes cannot be read or kept
    @Transactional(propagation = Propagation.NEVER)
    public IntakeOutcome takeInPicture(NewMedia wanted, InputStreamSource bytes) {
        return keeping(
                bytes,
                wanted.mediaType(),
                EnumSet.of(Kind.PICTURE),
                kept -> store.findByContent(kept.stored().sha256()).stream()
                        .filter(media -> media.fileName().equals(wanted.fileName()))
                        .findFirst()
                        .orElseGet(() -> added(wanted, kept)));
    }

    /// Takes in what somebody brings. Bytes that the library has already are not added again.
    /// @param bytes opened once, and closed
    /// @param kinds what can be taken
    /// @param noting told in the transaction in which something was added
    /// @throws java.io.UncheckedIOException when the bytes cannot be read or kept
    @Transactional(propagation = Propagation.NEVER)
    public IntakeOutcome takeInOnce(NewMedia wanted, InputStreamSource bytes, Set<Kind> kinds, Consumer<Media> noting) {
        var isKnown = new AtomicBoolean();
        var outcome = keeping(bytes, wanted.mediaType(), kinds, kept -> {
            var known = store.findByContent(kept.stored().sha256());
            isKnown.set(!known.isEmpty());
            if (!known.isEmpty()) return known.getFirst();
            var added = added(wanted, kept);
            noting.accept(added);
            return added;
        });
        return outcome instanceof IntakeOutcome.Stored(var media, var _)
                ? new IntakeOutcome.Stored(media, isKnown.get())
                : outcome;
    }

    /// Saves what people say about it and under what it may be shown. Nothing is announced when nothing has changed.
    /// @throws NoSuchMedia when there is none
    @Transactional
    public Media edit(MediaId id, Description description, Rights rights) {
        var before = held(id);
        var after = before.with(description).with(rights);
        if (after.equals(before)) return before;
        store.update(after);
        changes.append(new MediaEdited(id));
        return after;
    }

    /// Takes in other bytes of the same kind in place of those that it has, as a whole. Where the old ones were served,
    /// the way leads to the new ones; their files are deleted unless others have them too.
    /// @param bytes opened once, and closed
    /// @param noting told in the transaction, if anything has changed
    /// @throws NoSuchMedia when there is none
    @Transactional(propagation = Propagation.NEVER)
    public IntakeOutcome replace(MediaId id, String claimed, InputStreamSource bytes, Consumer<Media> noting) {
        return exchange(id, claimed, bytes, (_, kept) -> kept, after -> {
            crops.delete(id);
            noting.accept(after);
        });
    }

    /// Likewise, as any of its kind.
    /// @param described what it was and what it would be by its bytes alone, to what it shall be
    @Transactional(propagation = Propagation.NEVER)
    IntakeOutcome exchange(
            MediaId id,
            String claimed,
            InputStreamSource bytes,
            BinaryOperator<Media> described,
            Consumer<Media> noting) {
        var kind = inTransaction(() -> existing(id)).kind();
        var replaced = new AtomicReference<Media>();
        var outcome = keeping(bytes, claimed, EnumSet.of(kind), kept -> {
            var before = held(id); // by now it may have others than when the new ones began to come
            var after = described.apply(before, before.with(kept));
            if (after.equals(before)) return before;
            replaced.set(before);
            store.update(after);
            store.lead(before.stored(), kept.stored(), id, clock.instant());
            changes.append(new MediaEdited(id));
            noting.accept(after);
            return after;
        });
        if (outcome instanceof IntakeOutcome.Stored && replaced.get() != null) forgetBytes(replaced.get());
        return outcome;
    }

    /// What a picture was cropped from; null where it is the whole.
    @Nullable
    Cropped cropped(MediaId id) {
        return transaction.execute(_ -> crops.find(id).orElse(null));
    }

    /// Takes it out of the library. Its bytes are no longer served unless others have them too, and are kept for a day,
    /// so that it can be brought back.
    /// @param noting told in the transaction
    /// @throws NoSuchMedia when there is none
    /// @throws org.springframework.dao.DataIntegrityViolationException when something shows it
    @Transactional(propagation = Propagation.NEVER)
    public Removed remove(MediaId id, Consumer<Media> noting) {
        while (true) {
            var aside = inTransaction(() -> bytesOf(existing(id)));
            aside.setAside(files);
            var removed = inTransaction(() -> removed(id, aside, noting));
            if (removed.isEmpty()) continue; // by now it has other bytes, which are not set aside
            forgetBytes(removed.get().media());
            return removed.get();
        }
    }

    /// Empty, with nothing done, where it has other bytes than these.
    private Optional<Removed> removed(MediaId id, Bytes aside, Consumer<Media> noting) {
        var media = held(id);
        var bytes = bytesOf(media);
        if (!bytes.equals(aside)) return Optional.empty();
        var gone = new Removed(media, bytes.cropped(), store.formerOf(id));
        store.delete(id);
        changes.append(new MediaRemoved(id));
        noting.accept(media);
        return Optional.of(gone);
    }

    private Bytes bytesOf(Media media) {
        return new Bytes(media.stored(), crops.find(media.id()).orElse(null));
    }

    /// Brings back what was removed, as it was and under its old number.
    /// @param noting told in the transaction
    /// @return false when it is there already, or its bytes are gone for good
    @Transactional(propagation = Propagation.NEVER)
    public boolean bringBack(Removed removed, Consumer<Media> noting) {
        var media = removed.media();
        var stored = media.stored();
        try {
            if (stored != null && !files.bringBack(stored.sha256())) return false;
        } catch (IOException e) {
            throw new UncheckedIOException("the bytes of media " + media.id().value() + " cannot be brought back", e);
        }
        try {
            return inTransaction(() -> {
                if (find(media.id()).isPresent()) return false;
                store.insert(List.of(media));
                if (removed.cropped() != null) crops.put(media.id(), removed.cropped());
                store.leadAgain(removed.former(), media.id(), clock.instant());
                changes.append(new MediaAdded(media.id()));
                noting.accept(media);
                return true;
            });
        } finally {
            if (stored != null) files.settled(stored.sha256());
            forgetBytes(media);
        }
    }

    /// After the deed, which is done whether they can be deleted or not.
    private void forgetBytes(Media media) {
        if (media.stored() == null) return;
        try {
            forget(media.stored().sha256());
        } catch (IOException | UncheckedIOException e) {
            var sha256 = media.stored().sha256();
            log.atError().setCause(e).addKeyValue("sha256", sha256).log("old bytes are still there, and still served");
        }
    }

    private Media added(NewMedia wanted, Kept kept) {
        var added = media(wanted).with(kept);
        add(List.of(added));
        return added;
    }

    private IntakeOutcome keeping(
            InputStreamSource bytes, String claimed, Set<Kind> kinds, Function<Kept, Media> noting) {
        try {
            var kept = intake.keep(bytes, claimed, kinds);
            return new IntakeOutcome.Stored(noted(kept, noting));
        } catch (Refusal refusal) {
            return refusal.outcome();
        } catch (Overtaken overtaken) {
            return overtaken.outcome();
        } catch (Darkroom.DarkroomBusy busy) {
            return new IntakeOutcome.Refused(Reason.BUSY, "Too many pictures come at once. Please send it again.");
        } catch (IOException e) {
            throw new UncheckedIOException("the bytes of a " + claimed + " could not be read or kept", e);
        }
    }

    private Media noted(Kept kept, Function<Kept, Media> noting) throws IOException {
        var isNoted = false;
        try {
            var noted = inTransaction(() -> noting.apply(kept));
            isNoted = true;
            return noted;
        } finally {
            intake.settled(kept);
            if (!isNoted) forget(kept.stored().sha256());
        }
    }

    /// Bytes that no row knows any more.
    private void forget(String sha256) throws IOException {
        files.forget(
                sha256, () -> inTransaction(() -> store.findByContent(sha256).isEmpty()));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private void add(List<Media> added) {
        store.insert(added);
        added.forEach(media -> changes.append(new MediaAdded(media.id())));
    }

    private Media existing(MediaId id) {
        return find(id).orElseThrow(() -> new NoSuchMedia(id));
    }

    private Media media(NewMedia wanted) {
        return new Media(
                new MediaId(Ids.next()),
                wanted.kind(),
                wanted.fileName(),
                wanted.mediaType(),
                null,
                wanted.originalUrl(),
                wanted.description(),
                Rights.UNLIMITED,
                wanted.addedBy(),
                clock.instant());
    }
}
