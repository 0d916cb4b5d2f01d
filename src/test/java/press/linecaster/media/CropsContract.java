package press.linecaster.media;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import press.linecaster.kernel.DataFolder;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.media.IntakeOutcome.Stored;

/// What [Crops] promises, and what is deleted and comes back.
abstract class CropsContract {

    private static final Crop LOWER_RIGHT = new Crop(500, 500, 500, 500);
    private static final Crop WHOLE = new Crop(0, 0, Crop.WHOLE, Crop.WHOLE);

    @Autowired
    private MediaLibrary library;

    @Autowired
    private Crops crops;

    @Autowired
    private MediaStore store;

    @Autowired
    private CropStore cropStore;

    @Autowired
    private FileStore files;

    @Autowired
    private RenditionFiles renditions;

    @Autowired
    private DataFolder data;

    private Media quarters;

    /// Red, green, blue and white.
    @BeforeEach
    void drawQuarters() throws IOException {
        var picture = new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        var colours = new Color[] {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (var i = 0; i < colours.length; i++) {
            pen.setColor(colours[i]);
            pen.fillRect(i % 2 * 40, i / 2 * 30, 40, 30);
        }
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        var words = new Description(null, "Four", SafeHtml.EMPTY, "A. Byrne", 0.75, 0.75);
        var wanted = new NewMedia("quarters.png", "image/png", null, words);
        quarters = media(library.takeIn(wanted, new ByteArrayResource(bytes.toByteArray())));
    }

    @Test
    void thePartHasRenditionsOfItsOwnAndTheWholeIsNoLongerServed() throws IOException {
        var whole = stored(quarters);

        var after = media(crop(LOWER_RIGHT));

        var part = stored(after);
        assertThat(part.widthPx()).isEqualTo(40);
        assertThat(part.heightPx()).isEqualTo(30);
        assertThat(color(after)).isEqualTo(Color.WHITE);
        assertThat(crops.find(quarters.id())).contains(LOWER_RIGHT);
        assertThat(files.original(prefix(whole))).isEmpty();
        assertThat(store.formerly(prefix(whole))).contains(after);
        assertThat(after.description().focalX()).isCloseTo(0.5, within(0.001));
        assertThat(after.credit()).isEqualTo("A. Byrne");
        assertThat(ImageIO.read(new ByteArrayInputStream(
                                crops.look(quarters.id()).orElseThrow()))
                        .getWidth())
                .isEqualTo(960);
    }

    @Test
    void eachCropIsOfTheWholeAndTheWholeComesBackByteForByte() throws IOException {
        crop(LOWER_RIGHT);

        var other = media(crop(new Crop(0, 0, 500, 500)));
        assertThat(color(other)).isEqualTo(Color.RED);
        var again = media(crop(WHOLE));

        assertThat(again.stored()).isEqualTo(quarters.stored());
        assertThat(again.description().alternative()).isEqualTo("Four");
        assertThat(crops.find(quarters.id())).isEmpty();
        assertThat(store.formerly(prefix(stored(quarters)))).isEmpty();
        assertThat(store.formerly(prefix(stored(other)))).contains(again);
        assertThat(files.original(prefix(stored(other)))).isEmpty();
    }

    @Test
    void anotherFileInItsPlaceIsShownWhole() {
        crop(LOWER_RIGHT);

        library.replace(quarters.id(), "image/png", new ByteArrayResource(TestPictures.png(50, 20)), media -> {});

        assertThat(crops.find(quarters.id())).isEmpty();
    }

    @Test
    void whatIsNoPhotographIsNotCropped() {
        var minutes = library.register(NewMedia.named("minutes.pdf", Description.NONE));

        assertThat(Crops.canCrop(minutes)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> crops.crop(minutes.id(), "", LOWER_RIGHT, media -> {}));
        assertThatIllegalArgumentException().isThrownBy(() -> new Crop(600, 0, 500, 1000));
        assertThatIllegalArgumentException().isThrownBy(() -> new Crop(Integer.MAX_VALUE, 0, 500, 1000));
    }

    @Test
    void whatIsDeletedComesBackWithItsCropItsWordsAndItsFormerAddresses() {
        var cropped = media(crop(LOWER_RIGHT));

        var removed = library.remove(quarters.id(), media -> {});

        assertThat(library.find(quarters.id())).isEmpty();
        assertThat(files.original(prefix(stored(cropped)))).isEmpty();
        assertThat(library.bringBack(removed, media -> {})).isTrue();
        assertThat(library.find(quarters.id())).contains(cropped);
        assertThat(crops.find(quarters.id())).contains(LOWER_RIGHT);
        assertThat(files.original(prefix(stored(cropped)))).isPresent();
        assertThat(store.formerly(prefix(stored(quarters)))).contains(cropped);
        assertThat(library.bringBack(removed, media -> {})).isFalse();
    }

    @Test
    void afterADayOnlyWholesOfCropsAreKept() throws IOException {
        var whole = stored(quarters);
        var part = stored(media(crop(LOWER_RIGHT)));
        var other = media(library.takeIn(
                NewMedia.named("other.png", Description.NONE), new ByteArrayResource(TestPictures.png(31, 17))));
        var removed = library.remove(other.id(), media -> {});
        var now = Files.getLastModifiedTime(data.path()
                        .resolve("media/originals/aside/" + stored(other).sha256()))
                .toInstant();

        assertThat(files.sweep(now, cropStore::needs)).isZero();
        assertThat(files.aside(stored(other).sha256())).isPresent();
        assertThat(files.sweep(now.plusMillis(1), cropStore::needs)).isPositive();

        assertThat(files.aside(whole.sha256())).isPresent();
        assertThat(files.aside(stored(other).sha256())).isEmpty();
        assertThat(files.original(prefix(part))).isPresent();
        assertThat(library.bringBack(removed, media -> {})).isFalse();
        assertThat(library.find(other.id())).isEmpty();
    }

    @Test
    void aPartThatWasChosenOfOtherBytesIsNotCutOutOfThese() {
        var replaced = media(library.replace(
                quarters.id(), "image/png", new ByteArrayResource(TestPictures.png(50, 20)), media -> {}));

        var outcome = crops.crop(quarters.id(), stored(quarters).sha256(), LOWER_RIGHT, media -> {});

        assertOvertaken(outcome);
        assertThat(library.find(quarters.id())).contains(replaced);
    }

    @Test
    void whatIsPutInItsPlaceWhileAPartIsMadeIsNotLost() throws Exception {
        try (var threads = Executors.newSingleThreadExecutor()) {
            var cropping = new AtomicReference<Future<IntakeOutcome>>();
            var replaced = media(library.replace(
                    quarters.id(), "image/png", new ByteArrayResource(TestPictures.png(50, 20)), media -> {
                        cropping.set(threads.submit(() -> crop(LOWER_RIGHT)));
                        reachTheRow(cropping.get());
                    }));

            assertOvertaken(cropping.get().get());
            assertThat(library.find(quarters.id())).contains(replaced);
            assertThat(crops.find(quarters.id())).isEmpty();
            assertThat(files.original(prefix(stored(replaced)))).isPresent();
        }
    }

    @Test
    void whatIsDeletedIsKeptWithTheBytesThatItHadThen() throws Exception {
        try (var threads = Executors.newSingleThreadExecutor()) {
            var removing = new AtomicReference<Future<Removed>>();
            var replaced = media(library.replace(
                    quarters.id(), "image/png", new ByteArrayResource(TestPictures.png(50, 20)), media -> {
                        removing.set(threads.submit(() -> library.remove(quarters.id(), gone -> {})));
                        reachTheRow(removing.get());
                    }));

            assertThat(removing.get().get().media()).isEqualTo(replaced);
            assertThat(library.bringBack(removing.get().get(), media -> {})).isTrue();
            assertThat(files.original(prefix(stored(replaced)))).isPresent();
        }
    }

    /// Time for somebody else to read what they can and wait for the rest, which ends after this transaction.
    private static void reachTheRow(Future<?> somebody) {
        assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> somebody.get(500, MILLISECONDS));
    }

    @Test
    void whatIsTakenUpAgainAtThatMomentIsNotSweptAway() throws IOException {
        var whole = stored(quarters).sha256();
        files.setAside(whole);
        var file = data.path().resolve("media/originals/aside/" + whole);
        var longAgo = Instant.now().minus(AsideSweep.KEPT).minusSeconds(1);
        Files.setLastModifiedTime(file, FileTime.from(longAgo));

        files.sweep(longAgo.plusMillis(1), sha256 -> {
            assertThatCode(() -> files.setAside(sha256)).doesNotThrowAnyException();
            return false;
        });

        assertThat(files.aside(whole)).isPresent();
    }

    private IntakeOutcome crop(Crop crop) {
        var seen = stored(library.find(quarters.id()).orElseThrow()).sha256();
        return crops.crop(quarters.id(), seen, crop, media -> {});
    }

    private static void assertOvertaken(IntakeOutcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        IntakeOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(IntakeOutcome.Reason.OVERTAKEN));
    }

    private Color color(Media media) throws IOException {
        var name = RenditionName.parse("40.png").orElseThrow();
        var file = renditions.find(prefix(stored(media)), name).orElseThrow();
        var picture = ImageIO.read(file.toFile());
        return new Color(picture.getRGB(picture.getWidth() / 2, picture.getHeight() / 2));
    }

    private static Media.Stored stored(Media media) {
        return Objects.requireNonNull(media.stored());
    }

    private static String prefix(Media.Stored stored) {
        return stored.sha256().substring(0, Renditions.PREFIX_DIGITS);
    }

    private static Media media(IntakeOutcome outcome) {
        assertThat(outcome).isInstanceOf(Stored.class);
        return ((Stored) outcome).media();
    }
}
