package press.linecaster.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import press.linecaster.media.Media.Form;
import press.linecaster.testing.Corpus;
import tools.jackson.databind.JsonNode;

/// Every picture of the collection comes in as an independent library reads it, or is refused, and nothing
/// that readers get says more than its pixels.
class PictureCorpusTest {

    private static final Set<String> FORMATS = Set.of("JPEG", "PNG", "GIF", "WEBP", "BMP");

    /// Where we decide otherwise than that library.
    private static final Map<String, String> REFUSED_BY_US = Map.of(
            "pillow/broken_data_stream.png", "its pixels are cut off in the middle; the library fills up with black",
            "metadata-payloads/mouseover-xss-ecs.jpeg", "a script stands where the pixels should be");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> pictures() {
        var expected = Corpus.json("images/expected.json").get("files");
        return expected.propertyStream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> check(entry.getKey(), entry.getValue())));
    }

    private void check(String name, JsonNode expected) throws Exception {
        var bench = new Workbench(folder);
        var bytes = Corpus.bytes(Corpus.at("images").resolve(name));
        Intake.Kept kept;
        try {
            kept = bench.keep(name.replace(".gz", ""), bytes);
        } catch (Refusal refusal) {
            assertThat(mustBeTaken(name, expected))
                    .as(refusal.outcome().words())
                    .isFalse();
            return;
        }
        assertThat(mustBeRefused(expected)).as("taken as " + kept).isFalse();
        assertThat(kept.type().name()).isEqualTo(expected.get("format").asString());
        assertThat(kept.stored().widthPx()).isEqualTo(upright(expected, "Width"));
        assertThat(kept.stored().heightPx()).isEqualTo(upright(expected, "Height"));
        if (kept.stored().form() == Form.FILE) checkFile(bench, kept);
        else checkRenditions(bench, kept);
    }

    private static boolean mustBeTaken(String name, JsonNode expected) {
        if (expected.has("expect")) return expected.get("expect").asString().startsWith("accept");
        return expected.path("decodes").asBoolean()
                && FORMATS.contains(expected.path("format").asString())
                && !REFUSED_BY_US.containsKey(name);
    }

    private static boolean mustBeRefused(JsonNode expected) {
        if (expected.has("expect")) return expected.get("expect").asString().equals("reject");
        return !expected.path("decodes").asBoolean();
    }

    private static int upright(JsonNode expected, String side) {
        var upright = expected.get("upright" + side);
        return (upright != null ? upright : expected.get(side.toLowerCase(Locale.ROOT))).asInt();
    }

    private static void checkFile(Workbench bench, Intake.Kept kept) throws Exception {
        var original = bench.files.original(Workbench.prefix(kept)).orElseThrow();
        assertThat(bench.renditions.servedAsItIs(original)).contains(kept.type());
        checkSaysNothing(original);
    }

    private static void checkRenditions(Workbench bench, Intake.Kept kept) throws Exception {
        var original = bench.files.original(Workbench.prefix(kept)).orElseThrow();
        if (kept.type() != FileType.GIF)
            assertThat(bench.renditions.servedAsItIs(original)).isEmpty();
        var width = Renditions.widths(kept.stored().widthPx()).getLast();
        var fallback = kept.stored().form() == Form.TRANSPARENT ? ".png" : ".jpg";
        for (var name : new String[] {width + ".webp", width + fallback, "card-5.jpg"}) {
            var rendition = bench.rendition(kept, name);
            checkSaysNothing(rendition);
            var pixels = ImageIO.read(rendition.toFile());
            if (name.startsWith("card")) continue;
            assertThat(pixels.getWidth()).isEqualTo(width);
            assertThat(pixels.getHeight())
                    .isEqualTo(Renditions.heightAt(
                            width, kept.stored().widthPx(), kept.stored().heightPx()));
        }
    }

    private static void checkSaysNothing(Path served) throws IOException {
        try (var in = Files.newInputStream(served)) {
            for (var directory : ImageMetadataReader.readMetadata(in).getDirectories())
                assertThat(directory)
                        .isNotInstanceOfAny(
                                GpsDirectory.class, ExifDirectoryBase.class, IptcDirectory.class, XmpDirectory.class);
        } catch (ImageProcessingException e) {
            fail(served + " is no picture", e);
        }
    }
}
