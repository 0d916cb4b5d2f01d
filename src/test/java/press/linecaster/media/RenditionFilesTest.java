package press.linecaster.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenditionFilesTest {

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void start() {
        bench = new Workbench(folder);
    }

    @Test
    void theSameContentIsThereOnce() throws Exception {
        bench.keep("a.png", TestPictures.png(700, 500));
        bench.keep("b.png", TestPictures.png(700, 500));

        assertThat(bench.count("media/originals")).isEqualTo(1);
        assertThat(bench.count("media/incoming")).isZero();
    }

    @Test
    void aRenditionIsMadeOnceHoweverManyAsk() throws Exception {
        var kept = bench.keep("a.jpg", TestPictures.jpeg(1600, 1200));
        Callable<Object> asking = () -> Files.readAttributes(bench.rendition(kept, "640.webp"), "unix:ino");

        var files = new HashSet<Object>();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : readers.invokeAll(
                    IntStream.range(0, 40).mapToObj(i -> asking).toList())) files.add(each.get());
        }

        assertThat(files).hasSize(1);
        assertThat(bench.count("media/renditions")).isEqualTo(1);
        assertThat(bench.count("media/incoming")).isZero();
    }

    @Test
    void onlyWhatPagesUseIsMade() throws Exception {
        var kept = bench.keep("a.jpg", TestPictures.jpeg(700, 500));

        for (var name : new String[] {"641.webp", "960.webp", "1.jpg", "640.png"})
            assertThat(bench.renditions.find(
                            Workbench.prefix(kept), RenditionName.parse(name).orElseThrow()))
                    .as(name)
                    .isEmpty();
        for (var name : new String[] {"card-11.jpg", "card-5.webp", "0640.webp", "640.gif", "../640.webp"})
            assertThat(RenditionName.parse(name)).as(name).isEmpty();
        assertThat(bench.count("media/renditions")).isZero();
        assertThat(ImageIO.read(bench.rendition(kept, "700.jpg").toFile()).getWidth())
                .isEqualTo(700);
    }

    @Test
    void aCardHasTheShapeOfACardAndShowsTheFocalPoint() throws Exception {
        var kept = bench.keep("a.jpg", TestPictures.jpeg(3000, 1000));

        var card = ImageIO.read(bench.rendition(kept, "card-10.jpg").toFile());

        assertThat(card.getWidth()).isEqualTo(1200);
        assertThat(card.getHeight()).isEqualTo(630);
        for (var focal = 0.0; focal <= 1; focal += 0.05) {
            var crop = CardCrop.around(3000, 1000, focal, 0.5);
            assertThat(focal * 3000).isBetween(crop.x() - 1.0, crop.x() + crop.width() + 1.0);
        }
    }
}
