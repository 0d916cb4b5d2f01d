package press.linecaster.demo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.stereotype.Component;
import press.linecaster.illustrations.Scenes;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.media.Description;
import press.linecaster.media.IntakeOutcome.Refused;
import press.linecaster.media.IntakeOutcome.Stored;
import press.linecaster.media.MediaId;
import press.linecaster.media.MediaLibrary;
import press.linecaster.media.NewMedia;

/// Draws the pictures of the demo edition and takes them into the library, by the same door as an editor's
/// upload. What was drawn by a load that did not end is found again by its address.
@Component
class DemoPictures {

    /// @param leads of articles, by slug
    /// @param portraits of authors, by name
    record Drawn(Map<String, MediaId> leads, Map<String, MediaId> portraits) {}

    private static final int WIDTH_PX = 1600;
    private static final int HEIGHT_PX = 1000;
    private static final int PORTRAIT_PX = 480;
    private static final float JPEG_QUALITY = 0.86f;

    private final MediaLibrary library;

    DemoPictures(MediaLibrary library) {
        this.library = library;
    }

    Drawn draw(List<DemoFile> articles, List<DemoFile> people) {
        var leads = articles.parallelStream().collect(Collectors.toMap(DemoFile::slug, this::lead));
        var portraits =
                people.parallelStream().collect(Collectors.toMap(person -> person.required("Name"), this::portrait));
        return new Drawn(leads, portraits);
    }

    private MediaId lead(DemoFile article) {
        var scene = article.required("Picture").split(" ");
        var seed = Long.parseLong(scene[1]);
        var description = new Description(
                null,
                article.required("Alt"),
                SafeHtml.text(article.required("Caption")),
                article.required("Credit"),
                0.5,
                0.5);
        return keep(article.slug() + ".jpg", description, () -> Scenes.paint(scene[0], seed, WIDTH_PX, HEIGHT_PX));
    }

    /// The face of the word that stands in their file, chosen to become them.
    private MediaId portrait(DemoFile person) {
        var name = person.required("Name");
        var description = new Description(name, "Portrait of " + name, SafeHtml.EMPTY, null, 0.5, 0.4);
        return keep(
                name.toLowerCase(Locale.ROOT).replace(' ', '-') + ".jpg",
                description,
                () -> Scenes.portrait(person.required("Portrait"), PORTRAIT_PX));
    }

    private MediaId keep(String fileName, Description description, Supplier<BufferedImage> drawing) {
        var address = "demo:" + fileName;
        var known = library.findByOriginal(address);
        if (known.isPresent() && known.get().stored() != null)
            return known.get().id();
        var jpeg = jpeg(drawing.get());
        var outcome = library.takeIn(
                new NewMedia(fileName, "image/jpeg", address, description), () -> new ByteArrayInputStream(jpeg));
        return switch (outcome) {
            case Stored stored -> stored.media().id();
            case Refused refused -> throw new IllegalStateException(fileName + " was refused: " + refused.words());
        };
    }

    private static byte[] jpeg(BufferedImage picture) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream(256_000);
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(JPEG_QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), settings);
            output.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // writing to memory does not fail
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
