package press.linecaster.cards;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import press.linecaster.paper.Colour;

/// The icon of a paper: its first letter on its accent, or its logo on white.
///
/// @param letter may be empty; what nothing can draw is a lozenge
/// @param logo in place of the letter
public record Icon(String letter, Colour accent, @Nullable BufferedImage logo) {

    /// What stands around the letter.
    public enum Form {
        /// a square with round corners, for a tab
        ROUNDED(0.15, 0.62),
        /// to its edges, for systems that cut the corners themselves; what matters is in the middle four fifths (W3C,
        /// Web Application Manifest, "safe zone")
        FULL(0, 0.46);

        private final double corner;
        private final double share;

        Form(double corner, double share) {
            this.corner = corner;
            this.share = share;
        }
    }

    private static final List<Integer> SIZES_OF_ICO = List.of(16, 32, 48);
    private static final int ICO_HEADER_BYTES = 6;
    private static final int ICO_ENTRY_BYTES = 16;
    /// On a dark ground a dark accent would not be seen.
    private static final Colour LIGHT = new Colour(0xf3efe6);

    /// @param size in pixels
    public byte[] png(int size, Form form) {
        return Drawing.png(size, size, pen -> {
            pen.setColor(logo == null ? ground() : Color.WHITE);
            pen.fill(new RoundRectangle2D.Double(0, 0, size, size, 2 * form.corner * size, 2 * form.corner * size));
            if (logo == null) {
                pen.setColor(Inks.on(ground()));
                pen.fill(figure(size, form));
            } else Drawing.picture(logo, size, (form == Form.FULL ? 0.7 : 0.84) * size, pen);
        });
    }

    /// Of the sizes that browsers show in tabs, each as PNG.
    public byte[] ico() {
        var images = SIZES_OF_ICO.stream().map(size -> png(size, Form.ROUNDED)).toList();
        var length = images.stream().mapToInt(image -> image.length).sum();
        var start = ICO_HEADER_BYTES + ICO_ENTRY_BYTES * images.size();
        var file = ByteBuffer.allocate(start + length).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) images.size());
        for (var i = 0; i < images.size(); i++) {
            var size = SIZES_OF_ICO.get(i).byteValue();
            file.put(size).put(size).putShort((short) 0).putShort((short) 1).putShort((short) 32);
            file.putInt(images.get(i).length).putInt(start);
            start += images.get(i).length;
        }
        images.forEach(file::put);
        return file.array();
    }

    /// The letter as SVG. Whoever prefers dark pages sees it the other way round, where a style in a picture counts.
    public String svg() {
        var ground = accent.toString();
        var ink = hexadecimal(Inks.on(ground()));
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">\
                <style>@media(prefers-color-scheme:dark){rect{fill:%s}path{fill:%s}}</style>\
                <rect width="64" height="64" rx="9.6" fill="%s"/><path fill="%s" d="%s"/></svg>
                """.formatted(LIGHT, hexadecimal(Inks.of(accent).accent()), ground, ink, path(figure(64, Form.ROUNDED)));
    }

    private Color ground() {
        return new Color(accent.rgb());
    }

    /// In the middle, as high as capitals are there.
    private Shape figure(int size, Form form) {
        var words = Words.of(letter);
        if (words.isEmpty()) return Drawing.lozenge(size / 2.0, size / 2.0, form.share * size / 3);
        var outline = words.get().lettering().outline(words.get().text(), size);
        var bounds = outline.getBounds2D();
        var scale = form.share * size / Math.max(bounds.getHeight(), bounds.getWidth());
        var placed = AffineTransform.getTranslateInstance(size / 2.0, size / 2.0);
        placed.scale(scale, scale);
        placed.translate(-bounds.getCenterX(), -bounds.getCenterY());
        return placed.createTransformedShape(outline);
    }

    private static String hexadecimal(Color colour) {
        return new Colour(colour.getRGB() & 0xffffff).toString();
    }

    /// SVG 2, path data.
    private static String path(Shape shape) {
        var words = new ArrayList<String>();
        var at = new double[6];
        for (var it = shape.getPathIterator(null); !it.isDone(); it.next())
            switch (it.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> words.add("M" + numbers(at, 2));
                case PathIterator.SEG_LINETO -> words.add("L" + numbers(at, 2));
                case PathIterator.SEG_QUADTO -> words.add("Q" + numbers(at, 4));
                case PathIterator.SEG_CUBICTO -> words.add("C" + numbers(at, 6));
                default -> words.add("Z");
            }
        return String.join("", words);
    }

    private static String numbers(double[] at, int count) {
        var numbers = new ArrayList<String>();
        for (var i = 0; i < count; i++) numbers.add(String.format(Locale.ROOT, "%.1f", at[i]));
        return String.join(" ", numbers);
    }
}
