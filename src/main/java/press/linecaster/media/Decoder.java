package press.linecaster.media;

import com.luciad.imageio.webp.WebPReadParam;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Locale;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import press.linecaster.media.IntakeOutcome.Reason;

/// Decodes pictures from strangers. Sizes are read from the header first; nothing is decoded that has too
/// many pixels, and what is decoded never takes more than [#LARGEST_RASTER], whatever the file says. Text and
/// profiles inside are not unpacked on the way.
final class Decoder {

    /// In bytes: a photograph of 26 megapixels as it is. What has more is decoded by every second pixel in
    /// both directions (or third, …) and still has more of them than the largest rendition.
    static final long LARGEST_RASTER = 80L << 20;

    /// Every scan of a progressive JPEG passes over the whole picture, and a small file can hold thousands.
    /// Encoders make about ten.
    private static final int MOST_SCANS = 100;

    private static final int MOST_FRAMES = 1000;
    private static final int UNKNOWN_BYTES_PER_PIXEL = 8;

    static {
        ImagePlugins.load();
    }

    private Decoder() {}

    /// What the header says, as the pixels lie in the file.
    record Size(int width, int height) {

        long pixels() {
            return (long) width * height;
        }

        Size turned() {
            return new Size(/* width= */ height, /* height= */ width);
        }
    }

    /// @throws Refusal when the header is damaged
    static Size size(FileType type, byte[] file) throws Refusal {
        if (type == FileType.GIF) {
            var gif = Gif.read(file);
            return new Size(gif.width(), gif.height());
        }
        if (type == FileType.WEBP) {
            var webp = Webp.read(file);
            if (webp.width() > 0) return new Size(webp.width(), webp.height());
        }
        return reading(type, file, reader -> new Size(reader.getWidth(0), reader.getHeight(0)));
    }

    /// Likewise, when turned upright.
    static Size uprightSize(FileType type, byte[] file) throws Refusal {
        var size = size(type, file);
        return Embedded.of(type, file).orientation() >= 5 ? size.turned() : size;
    }

    /// @throws Refusal when there are too many pixels, or the pixels do not come out of the file
    static Photo decode(FileType type, byte[] file, long mostPixels) throws Refusal {
        var size = size(type, file);
        check(size, mostPixels);
        var embedded = Embedded.of(type, file);
        var raw = switch (type) {
            case GIF -> ofGif(Gif.read(file), file, mostPixels);
            case WEBP -> ofWebp(Webp.read(file), mostPixels);
            case JPEG -> ofJpeg(file);
            default -> pixels(type, file);
        };
        return Photo.of(raw, size.width(), size.height(), embedded);
    }

    private static BufferedImage ofJpeg(byte[] file) throws Refusal {
        var scans = 0;
        for (var i = 0; i < file.length - 1; i++) if (file[i] == (byte) 0xff && file[i + 1] == (byte) 0xda) scans++;
        if (scans > MOST_SCANS) throw new Refusal(Reason.UNSAFE, "The picture consists of far too many scans.");
        return pixels(FileType.JPEG, file);
    }

    private static BufferedImage ofGif(Gif gif, byte[] file, long mostPixels) throws Refusal {
        check(new Size(gif.frameWidth(), gif.frameHeight()), mostPixels);
        checkFrames(gif.frames());
        return onCanvas(pixels(FileType.GIF, file), gif.width(), gif.height(), gif.frameX(), gif.frameY());
    }

    private static BufferedImage ofWebp(Webp webp, long mostPixels) throws Refusal {
        checkFrames(webp.frames());
        var still = pixels(FileType.WEBP, webp.still());
        if (webp.width() == 0) return still;
        check(new Size(still.getWidth(), still.getHeight()), mostPixels);
        return onCanvas(still, webp.width(), webp.height(), webp.frameX(), webp.frameY());
    }

    private static void check(Size size, long mostPixels) throws Refusal {
        if (size.width() < 1 || size.height() < 1) throw Refusal.damaged("The picture has no size.");
        if (size.pixels() > mostPixels)
            throw new Refusal(
                    Reason.TOO_MANY_PIXELS,
                    String.format(
                            Locale.ROOT,
                            "The picture has %,d × %,d pixels; at most %,d million are taken.",
                            size.width(),
                            size.height(),
                            mostPixels / 1_000_000));
    }

    private static void checkFrames(int frames) throws Refusal {
        if (frames > MOST_FRAMES)
            throw new Refusal(
                    Reason.TOO_MANY_PIXELS,
                    "The moving picture has " + frames + " frames; at most " + MOST_FRAMES + " are taken.");
    }

    /// A frame that covers only a part of its canvas, on that canvas.
    private static BufferedImage onCanvas(BufferedImage frame, int width, int height, int x, int y) {
        if (x == 0 && y == 0 && frame.getWidth() == width && frame.getHeight() == height) return frame;
        if ((long) width * height * Integer.BYTES > LARGEST_RASTER) return frame;
        var canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pen = canvas.createGraphics();
        pen.drawImage(frame, x, y, null);
        pen.dispose();
        return canvas;
    }

    private static BufferedImage pixels(FileType type, byte[] file) throws Refusal {
        return reading(type, file, reader -> {
            var size = new Size(reader.getWidth(0), reader.getHeight(0));
            var bytes = size.pixels() * bytesPerPixel(type, reader);
            var step = (int) Math.ceil(Math.sqrt((double) bytes / LARGEST_RASTER));
            var warnings = new ArrayList<String>();
            reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
            var pixels = reader.read(0, parameters(type, reader, size, Math.max(1, step)));
            // the JPEG decoder fills up with grey what is missing at the end, and merely warns
            if (warnings.stream().anyMatch(warning -> warning.contains("premature end of data")))
                throw new IIOException("cut short");
            return pixels;
        });
    }

    private static ImageReadParam parameters(FileType type, ImageReader reader, Size size, int step) {
        var parameters = reader.getDefaultReadParam();
        if (step == 1) return parameters;
        if (parameters instanceof WebPReadParam webp && type == FileType.WEBP) {
            webp.setUseScaling(true);
            webp.setScaledWidth(Math.max(1, size.width() / step));
            webp.setScaledHeight(Math.max(1, size.height() / step));
        } else {
            parameters.setSourceSubsampling(step, step, 0, 0);
        }
        return parameters;
    }

    private static int bytesPerPixel(FileType type, ImageReader reader) throws IOException {
        var raw = type == FileType.WEBP ? null : reader.getRawImageType(0);
        if (raw == null) return type == FileType.WEBP ? Integer.BYTES : UNKNOWN_BYTES_PER_PIXEL;
        var bits = 0;
        for (var sample : raw.getSampleModel().getSampleSize()) bits += sample;
        return Math.max(1, bits / Byte.SIZE);
    }

    private static <T> T reading(FileType type, byte[] file, Reading<T> what) throws Refusal {
        var reader = ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
        try (var input = new ByteArrayImageInputStream(file)) {
            reader.setInput(input, true, true); // forward only, and without texts: those can be bombs
            return what.of(reader);
        } catch (IOException | RuntimeException e) {
            throw Refusal.damaged("The picture is damaged or is not what it seems to be.");
        } finally {
            reader.dispose();
        }
    }

    private interface Reading<T> {
        T of(ImageReader reader) throws IOException;
    }
}
