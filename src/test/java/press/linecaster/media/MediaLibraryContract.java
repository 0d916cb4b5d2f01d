package press.linecaster.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.linecaster.kernel.Change;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.kernel.Cursor;
import press.linecaster.kernel.DataFolder;
import press.linecaster.kernel.Follower.Entry;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.media.IntakeOutcome.Reason;
import press.linecaster.media.IntakeOutcome.Refused;
import press.linecaster.media.IntakeOutcome.Stored;
import press.linecaster.media.LibraryFilter.End;
import press.linecaster.media.Media.Kind;
import press.linecaster.media.MediaChange.MediaAdded;
import press.linecaster.media.MediaChange.MediaEdited;
import press.linecaster.media.MediaChange.MediaRemoved;

/// What [MediaLibrary] promises.
abstract class MediaLibraryContract {

    private static final Set<Kind> ANY = EnumSet.allOf(Kind.class);
    private static final String HARBOUR = "https://old.example/harbour.png";

    @Autowired
    private MediaLibrary library;

    @Autowired
    private ChangeLog changes;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private MediaStore store;

    @Autowired
    private RenditionFiles renditions;

    @Autowired
    private DataFolder data;

    private long start;

    @BeforeEach
    void noteWhereTheLogStands() throws IOException {
        start = changes.head();
        var originals = data.path().resolve("media/originals");
        if (!Files.exists(originals)) return;
        try (var all = Files.walk(originals)) {
            for (var file : all.filter(Files::isRegularFile).toList()) Files.delete(file); // of tests before
        }
    }

    @Test
    void whatIsRegisteredIsFoundByItsIdAndByWhereItCameFrom() {
        var all = library.registerAll(List.of(harbour(), NewMedia.named("minutes.pdf", Description.NONE)));

        var harbour = all.getFirst();
        assertThat(library.find(harbour.id())).contains(harbour);
        assertThat(library.findByOriginal(HARBOUR)).contains(harbour);
        assertThat(library.findByOriginal(Set.of(HARBOUR, "https://old.example/other")))
                .containsOnlyKeys(HARBOUR);
        assertThat(library.find(List.of(all.getFirst().id(), all.getLast().id(), new MediaId(1))))
                .hasSize(2);
        assertThat(all).extracting(Media::kind).containsExactly(Kind.PICTURE, Kind.DOCUMENT);
        assertThat(announced()).hasSize(2).allMatch(MediaAdded.class::isInstance);
    }

    @Test
    void wordsThatDoNotChangeAreNotAnnounced() {
        var harbour = library.register(harbour());
        var words = new Description("The harbour", "Boats", SafeHtml.text("At dawn"), "A. Byrne", 0.25, 0.75);

        library.describe(harbour.id(), words);
        library.describe(harbour.id(), words);

        assertThat(library.find(harbour.id()).orElseThrow().description()).isEqualTo(words);
        assertThat(announced()).containsExactly(new MediaAdded(harbour.id()), new MediaEdited(harbour.id()));
    }

    @Test
    void wordsThatTheDatabaseCannotHoldAreCut() {
        var words = new Description("x".repeat(600), "a\0b", SafeHtml.EMPTY, "y".repeat(600), 0, 1);

        var kept = library.register(new NewMedia("n".repeat(300), "image/png", "u".repeat(2000), words));

        assertThat(library.find(kept.id())).contains(kept);
        assertThat(kept.alternative()).isEqualTo("ab");
        assertThat(kept.title()).hasSize(500);
        assertThat(kept.originalUrl()).isNull();
    }

    @Test
    void twoMediaMayShareTheirBytes() {
        var first = library.register(harbour());

        var stored = library.takeIn(first.id(), new ByteArrayResource(TestPictures.png(40, 30)));
        var again = library.takeIn(first.id(), new ByteArrayResource(TestPictures.png(40, 30)));
        var second = library.takeIn(harbour(), new ByteArrayResource(TestPictures.png(40, 30)));

        var bytes = stored(stored).stored();
        assertThat(bytes).isNotNull();
        assertThat(stored(stored)).isEqualTo(stored(again));
        assertThat(stored(second).stored()).isEqualTo(bytes);
        assertThat(library.find(first.id())).contains(stored(stored));
        assertThat(announced())
                .containsExactly(
                        new MediaAdded(first.id()),
                        new MediaEdited(first.id()),
                        new MediaAdded(stored(second).id()));
    }

    @Test
    void aPictureThatIsTakenInAgainIsTheSame() {
        var logo = NewMedia.named("logo.png", Description.NONE);
        var bytes = new ByteArrayResource(TestPictures.png(40, 30));

        var first = library.takeInPicture(logo, bytes);
        var again = library.takeInPicture(logo, bytes);
        var other = library.takeInPicture(NewMedia.named("other.png", Description.NONE), bytes);

        assertThat(again).isInstanceOf(Stored.class).isEqualTo(first);
        assertThat(other).isInstanceOf(Stored.class).isNotEqualTo(first);
        assertThat(announced()).hasSize(2).allMatch(MediaAdded.class::isInstance);
    }

    @Test
    void whereOnlyAPictureCanBeNothingElseIsTaken() {
        var paper = new ByteArrayResource("%PDF-1.7 and more".getBytes(UTF_8));

        var outcome = library.takeInPicture(NewMedia.named("logo.pdf", Description.NONE), paper);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_A_KNOWN_TYPE));
        assertThat(announced()).isEmpty();
    }

    @Test
    void whatIsRefusedChangesNothing() {
        var first = library.register(harbour());

        var page = new ByteArrayResource("<html><script>alert(1)</script>".getBytes(UTF_8));
        var refused = library.takeIn(first.id(), page);
        var refusedToo = library.takeIn(harbour(), page);

        for (var each : List.of(refused, refusedToo))
            assertThat(each)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            outcome -> assertThat(outcome.reason()).isEqualTo(Reason.NOT_A_KNOWN_TYPE));
        assertThat(library.find(first.id())).contains(first);
        assertThat(announced()).containsExactly(new MediaAdded(first.id()));
    }

    @Test
    void bytesAreNeverTakenInWhileTheWriterIsHeld() {
        var transaction = new TransactionTemplate(transactions);

        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(
                        status -> library.takeIn(harbour(), new ByteArrayResource(TestPictures.png(4, 3)))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> library.takeIn(new MediaId(1), new ByteArrayResource(TestPictures.png(4, 3))));
    }

    @Test
    void wordsAndRightsAreKeptTogether() {
        var harbour = library.register(harbour());
        var until = Instant.parse("2026-12-01T00:00:00.123456Z");
        var words = new Description(null, "", SafeHtml.text("At dawn"), "A. Byrne", 0.25, 0.75);

        library.edit(harbour.id(), words, new Rights("Once, " + "x".repeat(600), until));
        library.edit(harbour.id(), words, new Rights("Once, " + "x".repeat(600), until));

        var kept = library.find(harbour.id()).orElseThrow();
        assertThat(kept.description()).isEqualTo(words);
        assertThat(kept.rights().licence()).hasSize(500);
        assertThat(kept.rights().haveEndedAt(until.minusMillis(1))).isFalse();
        assertThat(kept.rights().haveEndedAt(until)).isTrue();
        assertThat(announced()).containsExactly(new MediaAdded(harbour.id()), new MediaEdited(harbour.id()));
        assertThat(library.describe(harbour.id(), Description.NONE).rights()).isEqualTo(kept.rights());
    }

    @Test
    void whatIsTakenInOnceIsKnownTheNextTime() {
        var told = new ArrayList<Media>();
        var bytes = new ByteArrayResource(TestPictures.png(40, 30));

        var first = library.takeInOnce(NewMedia.named("a.png", Description.NONE).by(7), bytes, ANY, told::add);
        var again = library.takeInOnce(NewMedia.named("b.png", Description.NONE).by(8), bytes, ANY, told::add);

        assertThat(again).isEqualTo(new Stored(stored(first), true));
        assertThat(stored(first).addedBy()).isEqualTo(7);
        assertThat(library.find(stored(first).id())).contains(stored(first));
        assertThat(told).containsExactly(stored(first));
    }

    @Test
    void whatCouldNotBeNotedIsNotKept() {
        var bytes = new ByteArrayResource(TestPictures.png(47, 31));

        assertThatIllegalStateException()
                .isThrownBy(() -> library.takeInOnce(harbour(), bytes, ANY, media -> {
                    throw new IllegalStateException("no");
                }));

        assertThat(announced()).isEmpty();
        assertThat(originals()).isZero();
    }

    @Test
    void otherBytesInItsPlaceTakeTheOldOnesAway() {
        var first = stored(library.takeIn(harbour(), new ByteArrayResource(TestPictures.png(40, 30))));
        var old = Objects.requireNonNull(first.stored());
        assertThat(renditions.find(prefix(old), RenditionName.parse("40.webp").orElseThrow()))
                .isPresent();

        var after = stored(
                library.replace(first.id(), "image/png", new ByteArrayResource(TestPictures.png(50, 20)), media -> {}));

        assertThat(after.id()).isEqualTo(first.id());
        assertThat(after.stored()).isNotEqualTo(old);
        assertThat(renditions.find(prefix(old), RenditionName.parse("40.webp").orElseThrow()))
                .isEmpty();
        assertThat(store.formerly(prefix(old))).contains(after);
        assertThat(originals()).isEqualTo(1);
        stored(library.replace(first.id(), "image/png", new ByteArrayResource(TestPictures.png(40, 30)), media -> {}));
        assertThat(store.formerly(prefix(old))).isEmpty();
        assertThat(announced()).hasSize(3);
    }

    @Test
    void ofTwoWhoReplaceItAtOnceNoBytesStayThatNothingShows() {
        var first = stored(library.takeIn(harbour(), new ByteArrayResource(TestPictures.png(40, 30))));

        var after = stored(library.replace(
                first.id(),
                "image/png",
                () -> {
                    stored(library.replace(
                            first.id(), "image/png", new ByteArrayResource(TestPictures.png(60, 10)), media -> {}));
                    return new ByteArrayResource(TestPictures.png(50, 20)).getInputStream();
                },
                media -> {}));

        assertThat(library.find(first.id())).contains(after);
        assertThat(originals()).isEqualTo(1);
    }

    @Test
    void wordsThatAreSavedAtTheSameMomentLeaveOtherBytesInTheirPlace() throws Exception {
        var first = stored(library.takeIn(harbour(), new ByteArrayResource(TestPictures.png(40, 30))));
        var words = new Description(null, "Boats", SafeHtml.EMPTY, null, 0.5, 0.5);
        var widthPx = 50;
        try (var threads = Executors.newSingleThreadExecutor()) {
            for (var saving : List.<Consumer<MediaId>>of(
                    id -> library.describe(id, words), id -> library.edit(id, words, new Rights("Once", null)))) {
                var other = new ByteArrayResource(TestPictures.png(widthPx++, 30));
                var saved = new AtomicReference<Future<?>>();
                var replaced = stored(library.replace(first.id(), "image/png", other, media -> {
                    saved.set(threads.submit(() -> saving.accept(media.id())));
                    reachTheRow(saved.get());
                }));
                saved.get().get();

                var now = library.find(first.id()).orElseThrow();
                assertThat(now.stored()).isEqualTo(replaced.stored());
                assertThat(now.alternative()).isEqualTo("Boats");
            }
        }
    }

    @Test
    void bytesThatComeAtTheSameMomentLeaveTheWords() throws Exception {
        var harbour = library.register(harbour());
        var words = new Description(null, "Boats", SafeHtml.EMPTY, null, 0.5, 0.5);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var coming = new TransactionTemplate(transactions).execute(_ -> {
                library.describe(harbour.id(), words);
                var bytes = new ByteArrayResource(TestPictures.png(40, 30));
                var takingIn = threads.submit(() -> library.takeIn(harbour.id(), bytes));
                reachTheRow(takingIn);
                return takingIn;
            });

            var after = stored(Objects.requireNonNull(coming).get());
            assertThat(library.find(harbour.id())).contains(after);
            assertThat(after.alternative()).isEqualTo("Boats");
        }
    }

    /// Time for somebody else to read what they can and wait for the rest, which ends after this transaction.
    private static void reachTheRow(Future<?> somebody) {
        assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> somebody.get(500, MILLISECONDS));
    }

    @Test
    void bytesThatOthersHaveTooStay() {
        var bytes = new ByteArrayResource(TestPictures.png(40, 30));
        var first = stored(library.takeIn(harbour(), bytes));
        var second = stored(library.takeIn(harbour(), bytes));

        library.remove(first.id(), media -> {});
        assertThat(originals()).isEqualTo(1);
        library.remove(second.id(), media -> {});

        assertThat(originals()).isZero();
        assertThat(library.find(List.of(first.id(), second.id()))).isEmpty();
        assertThat(announced()).endsWith(new MediaRemoved(first.id()), new MediaRemoved(second.id()));
    }

    @Test
    void aPictureIsReplacedByAPictureOnly() {
        var first = stored(library.takeIn(harbour(), new ByteArrayResource(TestPictures.png(40, 30))));

        var outcome = library.replace(
                first.id(), "application/pdf", new ByteArrayResource("%PDF-1.7 x".getBytes(UTF_8)), media -> {});

        assertThat(outcome).isInstanceOf(Refused.class);
        assertThat(library.find(first.id())).contains(first);
        assertThat(originals()).isEqualTo(1);
    }

    @Test
    void theLibraryIsWalkedNewestFirstByWhatIsLookedFor() {
        var words =
                new Description(null, "Ein Möwenschwarm", SafeHtml.clean("<p>At <b>dawn</b></p>"), "A. Byrne", 0, 0);
        var gulls = library.register(new NewMedia("GULLS_1%.png", "image/png", null, words, 7L));
        var quay = library.register(harbour());
        var minutes = library.register(NewMedia.named("minutes.pdf", Description.NONE));
        var song = library.register(NewMedia.named("song.mp3", Description.NONE));

        assertThat(ids(new LibraryFilter(ANY, false, null, null, "")))
                .containsExactly(song.id(), minutes.id(), quay.id(), gulls.id());
        assertThat(ids(new LibraryFilter(Set.of(Kind.AUDIO, Kind.DOCUMENT), false, null, null, "")))
                .containsExactly(song.id(), minutes.id());
        assertThat(ids(new LibraryFilter(ANY, true, null, null, ""))).containsExactly(quay.id());
        assertThat(ids(new LibraryFilter(ANY, false, null, 7L, ""))).containsExactly(gulls.id());
        for (var looked : List.of("MÖWEN", "byrne dawn", "gulls_1%", "at dawn", ""))
            assertThat(ids(new LibraryFilter(ANY, false, null, null, looked))).contains(gulls.id());
        assertThat(ids(new LibraryFilter(ANY, false, null, null, "gulls%png"))).isEmpty();
        var second = library.list(LibraryFilter.ANYTHING, null, 2).getLast();
        assertThat(library.list(
                        LibraryFilter.ANYTHING,
                        new Cursor(second.addedAt(), second.id().value()),
                        2))
                .extracting(Media::id)
                .containsExactly(quay.id(), gulls.id());
    }

    @Test
    void whatEndsIsFoundByWhen() {
        var now = Instant.parse("2026-11-28T12:00:00Z");
        var ended = library.register(harbour());
        var ending = library.register(harbour());
        library.register(harbour());
        library.edit(ended.id(), Description.NONE, new Rights(null, now));
        library.edit(ending.id(), Description.NONE, new Rights(null, now.plusSeconds(1)));

        assertThat(ids(new LibraryFilter(ANY, false, new End(Instant.EPOCH, now), null, "")))
                .containsExactly(ended.id());
        assertThat(ids(new LibraryFilter(ANY, false, new End(now, now.plusSeconds(9)), null, "")))
                .containsExactly(ending.id());
    }

    private List<MediaId> ids(LibraryFilter filter) {
        return library.list(filter, null, 50).stream().map(Media::id).toList();
    }

    private static String prefix(Media.Stored stored) {
        return stored.sha256().substring(0, Renditions.PREFIX_DIGITS);
    }

    private long originals() {
        var folder = data.path().resolve("media/originals");
        if (!Files.exists(folder)) return 0;
        try (var all = Files.walk(folder)) {
            return all.filter(file -> !file.startsWith(folder.resolve("aside")))
                    .filter(Files::isRegularFile)
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NewMedia harbour() {
        return new NewMedia("harbour.png", "image/png", HARBOUR, Description.NONE);
    }

    private static Media stored(IntakeOutcome outcome) {
        assertThat(outcome).isInstanceOf(Stored.class);
        return ((Stored) outcome).media();
    }

    private List<Change> announced() {
        return changes.after(start, 100).stream().map(Entry::change).toList();
    }
}
