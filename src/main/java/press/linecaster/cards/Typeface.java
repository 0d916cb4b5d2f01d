package press.linecaster.cards;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The typeface that we ship, a bold Newsreader with the letters of Latin scripts, read from its TrueType file to
/// outlines (OpenType 1.9: head, hhea, hmtx, loca, glyf, cmap format 4, kern format 0). Java's own fonts cannot: see
/// [MachineFont]. Reads what `tools/headline_typeface.py` makes and no other file. Safe for several threads.
final class Typeface implements Lettering {

    static final Typeface OURS = load("/cards/newsreader-bold.ttf");

    private static final int ON_CURVE = 1;
    private static final int SHORT_X = 2;
    private static final int SHORT_Y = 4;
    private static final int REPEAT = 8;
    private static final int SAME_OR_POSITIVE_X = 16;
    private static final int SAME_OR_POSITIVE_Y = 32;

    private final ByteBuffer file;
    private final Map<String, Integer> tables = new HashMap<>();
    private final Map<Integer, Integer> glyphs = new HashMap<>();
    private final Map<Integer, Integer> kerning = new HashMap<>();
    private final int unitsPerEm;
    private final boolean hasLongOffsets;
    private final int metrics;

    private Typeface(byte[] bytes) {
        file = ByteBuffer.wrap(bytes);
        for (var i = 0; i < file.getShort(4); i++) {
            var at = 12 + 16 * i;
            tables.put(new String(bytes, at, 4, StandardCharsets.US_ASCII), file.getInt(at + 8));
        }
        unitsPerEm = unsigned(table("head") + 18);
        hasLongOffsets = file.getShort(table("head") + 50) == 1;
        metrics = unsigned(table("hhea") + 34);
        readCharacters();
        readKerning();
    }

    private static Typeface load(String name) {
        try (var in = Objects.requireNonNull(Typeface.class.getResourceAsStream(name), name)) {
            return new Typeface(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read from the jar", e);
        }
    }

    @Override
    public boolean has(String words) {
        return words.codePoints().allMatch(glyphs::containsKey);
    }

    @Override
    public double width(String words, double size) {
        return advance(words, new Path2D.Double(), false) * size / unitsPerEm;
    }

    @Override
    public Shape outline(String words, double size) {
        var path = new Path2D.Double();
        advance(words, path, true);
        // the file's ordinates grow upwards
        return AffineTransform.getScaleInstance(size / unitsPerEm, -size / unitsPerEm)
                .createTransformedShape(path);
    }

    private int advance(String words, Path2D path, boolean drawn) {
        var x = 0;
        var before = -1;
        for (var c : words.codePoints().toArray()) {
            var glyph = glyphs.getOrDefault(c, 0);
            if (before >= 0) x += kerning.getOrDefault(before << 16 | glyph, 0);
            if (drawn) append(glyph, x, path);
            x += unsigned(table("hmtx") + 4 * Math.min(glyph, metrics - 1));
            before = glyph;
        }
        return x;
    }

    private void readCharacters() {
        var cmap = table("cmap");
        var at = cmap + file.getInt(cmap + 8); // there is one, of format 4
        var segments = unsigned(at + 6) / 2;
        var ends = at + 14;
        var starts = ends + 2 * segments + 2;
        var deltas = starts + 2 * segments;
        var ranges = deltas + 2 * segments;
        for (var i = 0; i < segments; i++) {
            var range = unsigned(ranges + 2 * i);
            for (int c = unsigned(starts + 2 * i), end = unsigned(ends + 2 * i); c <= end && c < 0xffff; c++) {
                var delta = unsigned(deltas + 2 * i);
                var listed = range == 0 ? c : unsigned(ranges + 2 * i + range + 2 * (c - unsigned(starts + 2 * i)));
                var glyph = range != 0 && listed == 0 ? 0 : listed + delta & 0xffff;
                if (glyph != 0) glyphs.put(c, glyph);
            }
        }
    }

    private void readKerning() {
        var at = table("kern") + 4; // the first of its tables, and the only one
        var pairs = unsigned(at + 6);
        for (var i = 0; i < pairs; i++) {
            var pair = at + 14 + 6 * i;
            kerning.put(file.getInt(pair), (int) file.getShort(pair + 4));
        }
    }

    /// The contours of a glyph, moved to the right by `x`.
    private void append(int glyph, int x, Path2D path) {
        var start = offset(glyph);
        if (start == offset(glyph + 1)) return; // a space
        var at = table("glyf") + start;
        var contours = file.getShort(at);
        if (contours < 0) throw new IllegalStateException("glyph " + glyph + " is made of others");
        var count = unsigned(at + 10 + 2 * (contours - 1)) + 1;
        var instructions = at + 10 + 2 * contours;
        var points = points(count, instructions + 2 + unsigned(instructions));
        var first = 0;
        for (var contour = 0; contour < contours; contour++) {
            var last = unsigned(at + 10 + 2 * contour);
            new Contour(points, first, last, x).append(path);
            first = last + 1;
        }
    }

    /// Abscissa, ordinate and whether it is on the curve, of each point.
    private int[][] points(int count, int start) {
        var points = new int[count][3];
        var flags = new int[count];
        var at = start;
        for (var i = 0; i < count; ) {
            var flag = file.get(at++) & 0xff;
            var times = (flag & REPEAT) == 0 ? 1 : 1 + (file.get(at++) & 0xff);
            for (; times > 0; times--) flags[i++] = flag;
        }
        at = coordinates(points, flags, 0, SHORT_X, SAME_OR_POSITIVE_X, at);
        coordinates(points, flags, 1, SHORT_Y, SAME_OR_POSITIVE_Y, at);
        for (var i = 0; i < count; i++) points[i][2] = flags[i] & ON_CURVE;
        return points;
    }

    private int coordinates(int[][] points, int[] flags, int axis, int isShort, int sameOrPositive, int start) {
        var at = start;
        var value = 0;
        for (var i = 0; i < flags.length; i++) {
            var isMarked = (flags[i] & sameOrPositive) != 0;
            if ((flags[i] & isShort) != 0) {
                var step = file.get(at++) & 0xff;
                value += isMarked ? step : -step;
            } else if (!isMarked) {
                value += file.getShort(at);
                at += 2;
            }
            points[i][axis] = value;
        }
        return at;
    }

    /// Quadratic curves: between two points off the curve, one on it is left out.
    private static final class Contour {

        private final int[][] points;
        private final int first;
        private final int last;
        private final int x;

        Contour(int[][] points, int first, int last, int x) {
            this.points = points;
            this.first = first;
            this.last = last;
            this.x = x;
        }

        void append(Path2D path) {
            var count = last - first + 1;
            if (count < 2) return;
            var start = isOn(0) ? 0 : isOn(count - 1) ? count - 1 : -1;
            if (start < 0) path.moveTo((x(0) + x(count - 1)) / 2, (y(0) + y(count - 1)) / 2);
            else path.moveTo(x(start), y(start));
            for (var step = start < 0 ? 0 : 1; step < count + (start < 0 ? 0 : 1); step++) {
                var here = Math.max(start, 0) + step;
                if (isOn(here)) {
                    if (isOn(here - 1)) path.lineTo(x(here), y(here));
                } else if (isOn(here + 1)) path.quadTo(x(here), y(here), x(here + 1), y(here + 1));
                else path.quadTo(x(here), y(here), (x(here) + x(here + 1)) / 2, (y(here) + y(here + 1)) / 2);
            }
            path.closePath();
        }

        private int[] point(int number) {
            return points[first + Math.floorMod(number, last - first + 1)];
        }

        private boolean isOn(int number) {
            return point(number)[2] != 0;
        }

        private double x(int number) {
            return point(number)[0] + x;
        }

        private double y(int number) {
            return point(number)[1];
        }
    }

    private int offset(int glyph) {
        var loca = table("loca");
        return hasLongOffsets ? file.getInt(loca + 4 * glyph) : 2 * unsigned(loca + 2 * glyph);
    }

    private int table(String name) {
        return Objects.requireNonNull(tables.get(name), name);
    }

    private int unsigned(int at) {
        return file.getShort(at) & 0xffff;
    }
}
