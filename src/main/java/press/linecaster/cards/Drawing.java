package press.linecaster.cards;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// What drawings have in common.
final class Drawing {

    private Drawing() {}

    /// Draws on a transparent ground.
    static byte[] png(int width, int height, Consumer<Graphics2D> draw) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        draw.accept(pen);
        pen.dispose();
        var bytes = new ByteArrayOutputStream(32_768);
        try (var out = new MemoryCacheImageOutputStream(bytes)) { // ImageIO's own choice is a file
            if (!ImageIO.write(image, "png", out)) throw new IllegalStateException("this Java writes no PNG");
        } catch (IOException e) {
            throw new UncheckedIOException("a drawing was not written to memory", e);
        }
        return bytes.toByteArray();
    }

    /// A square that stands on a corner.
    static Shape lozenge(double x, double y, double half) {
        var path = new Path2D.Double();
        path.moveTo(x, y - half);
        path.lineTo(x + half, y);
        path.lineTo(x, y + half);
        path.lineTo(x - half, y);
        path.closePath();
        return path;
    }

    /// In the middle of a square, as large as fits into one of `room`.
    static void picture(BufferedImage picture, int size, double room, Graphics2D pen) {
        var scale = room / Math.max(picture.getWidth(), picture.getHeight());
        var width = (int) Math.max(1, Math.round(picture.getWidth() * scale));
        var height = (int) Math.max(1, Math.round(picture.getHeight() * scale));
        pen.drawImage(
                picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING),
                (size - width) / 2,
                (size - height) / 2,
                null);
    }

    /// 64 bits of SHA-256, as hexadecimal digits.
    static String fingerprint(int edition, String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) edition);
            for (var part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0xff); // in no UTF-8
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
