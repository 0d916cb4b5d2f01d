package press.linecaster.media;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DirectColorModel;
import java.awt.image.IndexColorModel;
import org.jspecify.annotations.Nullable;

/// A decoded picture, on its way to readers.
///
/// Colours are converted last: `pixels` are labelled as sRGB, whatever their numbers mean, so that scaling,
/// which sees most of the pixels, runs in Java2D's fast loops; `profile` says what the numbers mean and is
/// applied to the small result. For a 12-megapixel picture that is a tenth of the work.
///
/// @param pixels as they lie in the file, perhaps fewer than its header says
/// @param widthPx of the picture when upright, by the header of the file
/// @param heightPx likewise
/// @param orientation as EXIF numbers it, 1 to 8
/// @param profile absent: sRGB
record Photo(
        BufferedImage pixels,
        int widthPx,
        int heightPx,
        int orientation,
        @Nullable ICC_Profile profile) {

    /// @param raw as it comes from a decoder
    static Photo of(BufferedImage raw, int rawWidth, int rawHeight, Embedded embedded) {
        var isTurned = embedded.orientation() >= 5;
        var profile = embedded.profile() != null ? embedded.profile() : profileOf(raw);
        return new Photo(
                profile == null ? raw : labelledSrgb(raw),
                isTurned ? rawHeight : rawWidth,
                isTurned ? rawWidth : rawHeight,
                embedded.orientation(),
                profile);
    }

    boolean isTransparent() {
        if (!pixels.getColorModel().hasAlpha()) return false;
        var row = new int[pixels.getWidth()];
        var alpha = pixels.getColorModel() instanceof IndexColorModel ? null : pixels.getAlphaRaster();
        var opaque = alpha == null ? 0xff : (1 << alpha.getSampleModel().getSampleSize(0)) - 1;
        for (var y = 0; y < pixels.getHeight(); y++) {
            if (alpha == null) pixels.getRGB(0, y, row.length, 1, row, 0, row.length);
            else alpha.getSamples(0, y, row.length, 1, 0, row);
            for (var sample : row) if ((alpha == null ? sample >>> 24 : sample) != opaque) return true;
        }
        return false;
    }

    /// The whole picture, upright, in sRGB, at this size.
    BufferedImage scaled(int width, int height) {
        var isTurned = orientation >= 5;
        var small = resized(pixels, isTurned ? height : width, isTurned ? width : height);
        return inSrgb(upright(small));
    }

    /// A part of it, with no more pixels across than were decoded, nor than these.
    Photo part(Crop crop, int widest) {
        var x = crop.left() / (double) Crop.WHOLE;
        var y = crop.top() / (double) Crop.WHOLE;
        var right = 1 - x - crop.width() / (double) Crop.WHOLE;
        var bottom = 1 - y - crop.height() / (double) Crop.WHOLE;
        var edges = switch (orientation) { // left, top, right and bottom as they lie in the file
            case 2 -> new double[] {right, y, x, bottom};
            case 3 -> new double[] {right, bottom, x, y};
            case 4 -> new double[] {x, bottom, right, y};
            case 5 -> new double[] {y, x, bottom, right};
            case 6 -> new double[] {y, right, bottom, x};
            case 7 -> new double[] {bottom, right, y, x};
            case 8 -> new double[] {bottom, x, y, right};
            default -> new double[] {x, y, right, bottom};
        };
        var left = Math.min(pixels.getWidth() - 1, (int) Math.round(edges[0] * pixels.getWidth()));
        var top = Math.min(pixels.getHeight() - 1, (int) Math.round(edges[1] * pixels.getHeight()));
        var width = Math.max(1, pixels.getWidth() - left - (int) Math.round(edges[2] * pixels.getWidth()));
        var height = Math.max(1, pixels.getHeight() - top - (int) Math.round(edges[3] * pixels.getHeight()));
        var across = orientation >= 5 ? height : width;
        var down = orientation >= 5 ? width : height;
        var shown = Math.min(across, widest);
        return new Photo(
                pixels.getSubimage(left, top, width, height),
                shown,
                Renditions.heightAt(shown, across, down),
                orientation,
                profile);
    }

    /// Its social card, upright, in sRGB.
    BufferedImage card(int tenth) {
        var crop = CardCrop.at(widthPx, heightPx, tenth);
        var whole = scaled(
                Math.max(crop.cardWidth(), Math.round((float) widthPx * crop.cardWidth() / crop.width())),
                Math.max(crop.cardHeight(), Math.round((float) heightPx * crop.cardHeight() / crop.height())));
        var x = Math.round((whole.getWidth() - crop.cardWidth()) * tenth / (float) CardCrop.LAST);
        var y = Math.round((whole.getHeight() - crop.cardHeight()) * tenth / (float) CardCrop.LAST);
        return whole.getSubimage(x, y, crop.cardWidth(), crop.cardHeight());
    }

    /// Halves while it can, which averages all pixels, then goes the rest of the way by bicubic
    /// interpolation.
    private static BufferedImage resized(BufferedImage from, int width, int height) {
        var image = from;
        while (image.getWidth() >= 2 * width && image.getHeight() >= 2 * height)
            image = drawn(
                    image, image.getWidth() / 2, image.getHeight() / 2, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return drawn(image, width, height, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    }

    private static BufferedImage drawn(BufferedImage from, int width, int height, Object interpolation) {
        var drawn = blank(from, width, height);
        var pen = drawn.createGraphics();
        pen.setComposite(AlphaComposite.Src);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, interpolation);
        pen.drawImage(from, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    /// Premultiplied while being scaled, or transparent pixels would bleed their colour into their
    /// neighbours.
    private static BufferedImage blank(BufferedImage like, int width, int height) {
        var type = like.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB_PRE : BufferedImage.TYPE_INT_RGB;
        return new BufferedImage(width, height, type);
    }

    private BufferedImage upright(BufferedImage image) {
        if (orientation == 1) return image;
        var w = image.getWidth();
        var h = image.getHeight();
        var turn = switch (orientation) { // x' = m00 x + m01 y + m02, y' = m10 x + m11 y + m12
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
        var turned = blank(image, orientation >= 5 ? h : w, orientation >= 5 ? w : h);
        var pen = turned.createGraphics();
        pen.setComposite(AlphaComposite.Src);
        pen.drawImage(image, turn, null);
        pen.dispose();
        return turned;
    }

    private BufferedImage inSrgb(BufferedImage image) {
        var plain = unmultiplied(image);
        if (profile == null) return plain;
        var meant = new DirectColorModel(
                new ICC_ColorSpace(profile),
                plain.getColorModel().getPixelSize(),
                0xff0000,
                0xff00,
                0xff,
                plain.getColorModel().hasAlpha() ? 0xff000000 : 0,
                false,
                DataBuffer.TYPE_INT);
        var converted = new BufferedImage(plain.getWidth(), plain.getHeight(), plain.getType());
        try {
            return new ColorConvertOp(null).filter(new BufferedImage(meant, plain.getRaster(), false, null), converted);
        } catch (CMMException | IllegalArgumentException e) {
            return plain; // a profile that lies about itself
        }
    }

    private static BufferedImage unmultiplied(BufferedImage image) {
        if (!image.isAlphaPremultiplied()) return image;
        var plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        var pen = plain.createGraphics();
        pen.setComposite(AlphaComposite.Src);
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return plain;
    }

    /// Transparent parts on white, for formats that know none.
    static BufferedImage onWhite(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) return image;
        var white = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = white.createGraphics();
        pen.drawImage(image, 0, 0, Color.WHITE, null);
        pen.dispose();
        return white;
    }

    private static @Nullable ICC_Profile profileOf(BufferedImage raw) {
        var isPlain = !(raw.getColorModel() instanceof ComponentColorModel)
                || raw.getColorModel().getNumColorComponents() != 3;
        if (isPlain || raw.getColorModel().getColorSpace().isCS_sRGB()) return null;
        return raw.getColorModel().getColorSpace() instanceof ICC_ColorSpace space ? space.getProfile() : null;
    }

    private static BufferedImage labelledSrgb(BufferedImage raw) {
        var model = raw.getColorModel();
        if (!(model instanceof ComponentColorModel) || model.getColorSpace().isCS_sRGB()) return raw;
        var srgb = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                model.hasAlpha(),
                model.isAlphaPremultiplied(),
                model.getTransparency(),
                model.getTransferType());
        return new BufferedImage(srgb, raw.getRaster(), model.isAlphaPremultiplied(), null);
    }
}
