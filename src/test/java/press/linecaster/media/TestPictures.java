package press.linecaster.media;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// Pictures drawn for tests.
final class TestPictures {

    private TestPictures() {}

    /// The same bytes for the same size.
    static byte[] png(int width, int height) {
        return encoded(drawn(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    static byte[] jpeg(int width, int height) {
        return encoded(drawn(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    private static BufferedImage drawn(int width, int height, int type) {
        var picture = new BufferedImage(width, height, type);
        var pen = picture.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.ORANGE, width, height, Color.BLUE));
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return picture;
    }

    private static byte[] encoded(BufferedImage picture, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, bytes)) throw new IllegalStateException("no writer of " + format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
