package press.linecaster.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.linecaster.kernel.Change;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.kernel.Follower.Entry;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.media.IntakeOutcome.Reason;
import press.linecaster.media.IntakeOutcome.Refused;
import press.linecaster.media.IntakeOutcome.Stored;
import press.linecaster.media.Media.Kind;
import press.linecaster.media.MediaChange.MediaAdded;
import press.linecaster.media.MediaChange.MediaEdited;

/// What [MediaLibrary] promises.
abstract class MediaLibraryContract {

    private static final String HARBOUR = "https://old.example/harbour.png";

    @Autowired
    private MediaLibrary library;

    @Autowired
    private ChangeLog changes;

    @Autowired
    private PlatformTransactionManager transactions;

    private long start;

    @BeforeEach
    void noteWhereTheLogStands() {
        start = changes.head();
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
