package press.linecaster.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/// Where pictures are decoded, scaled and written: two at a time, or one that is large, so that neither the
/// memory nor the processors are theirs alone.
@Component
class Darkroom {

    private static final float WEBP_QUALITY = 0.78f;
    private static final float JPEG_QUALITY = 0.80f;
    /// Of what renditions are made of.
    private static final float PART_QUALITY = 0.93f;
    /// Twice as wide as any rendition.
    private static final int WIDEST_PART = 3840;
    /// A picture takes one place for each of these, in bytes of decoded pixels.
    private static final long BYTES_PER_PLACE = Decoder.LARGEST_RASTER / 2;

    private static final int PLACES = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static {
        ImagePlugins.load();
    }

    private final Semaphore places = new Semaphore(PLACES, true);
    private final MediaProperties limits;

    Darkroom(MediaProperties limits) {
        this.limits = limits;
    }

    /// Decodes a picture and says what it is: the proof that it is one.
    Proof prove(FileType type, byte[] file) throws Refusal {
        var places = enter(Decoder.size(type, file));
        try {
            var photo = Decoder.decode(type, file, limits.mostPixels());
            return new Proof(photo.widthPx(), photo.heightPx(), photo.isTransparent());
        } finally {
            this.places.release(places);
        }
    }

    /// @param widthPx upright
    /// @param heightPx likewise
    record Proof(int widthPx, int heightPx, boolean isTransparent) {}

    /// Writes one rendition of an original into a file.
    /// @throws DarkroomBusy when no place has come free in time
    void develop(RenditionName name, FileType type, byte[] original, Path into) throws Refusal, IOException {
        var places = enter(Decoder.size(type, original));
        try {
            var photo = Decoder.decode(type, original, limits.mostPixels());
            var picture = name.isCard()
                    ? photo.card(name.cardTenth())
                    : photo.scaled(name.width(), Renditions.heightAt(name.width(), photo.widthPx(), photo.heightPx()));
            write(picture, name.format(), JPEG_QUALITY, Files.newOutputStream(into));
        } finally {
            this.places.release(places);
        }
    }

    /// A part of a picture as a file of its own, without what the file said beside its pixels: as JPEG where the
    /// original has lost something already, else as PNG.
    /// @throws DarkroomBusy when no place has come free in time
    Part cut(FileType type, byte[] original, Crop crop) throws Refusal, IOException {
        var places = enter(Decoder.size(type, original));
        try {
            var part = Decoder.decode(type, original, limits.mostPixels()).part(crop, WIDEST_PART);
            var isLossy = (type == FileType.JPEG || type == FileType.WEBP) && !part.isTransparent();
            var into = new ByteArrayOutputStream();
            var format = isLossy ? FileType.JPEG : FileType.PNG;
            write(part.scaled(part.widthPx(), part.heightPx()), format, PART_QUALITY, into);
            return new Part(format, new ByteArrayResource(into.toByteArray()));
        } finally {
            this.places.release(places);
        }
    }

    record Part(FileType type, ByteArrayResource bytes) {}

    private int enter(Decoder.Size size) {
        var needed = Math.clamp(size.pixels() * Integer.BYTES / BYTES_PER_PLACE + 1, 1, PLACES);
        try {
            if (places.tryAcquire(needed, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) return needed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new DarkroomBusy();
    }

    private static void write(BufferedImage picture, FileType format, float quality, OutputStream into)
            throws IOException {
        var writer = ImageIO.getImageWritersByMIMEType(format.mediaType()).next();
        try (var out = ImageIO.createImageOutputStream(into)) {
            writer.setOutput(out);
            var opaque = format == FileType.JPEG ? Photo.onWhite(picture) : picture;
            writer.write(
                    null, new IIOImage(opaque, null, null), parameters(writer.getDefaultWriteParam(), format, quality));
        } finally {
            writer.dispose();
        }
    }

    private static ImageWriteParam parameters(ImageWriteParam parameters, FileType format, float quality) {
        if (format == FileType.PNG) return parameters;
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        if (format == FileType.WEBP) parameters.setCompressionType("Lossy");
        if (format == FileType.JPEG) parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        parameters.setCompressionQuality(format == FileType.WEBP ? WEBP_QUALITY : quality);
        return parameters;
    }

    /// Nothing is wrong with the picture; there are too many at once.
    static final class DarkroomBusy extends RuntimeException {
        DarkroomBusy() {
            super("no place in the darkroom came free within " + PATIENCE);
        }
    }
}
