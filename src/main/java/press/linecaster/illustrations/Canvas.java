package press.linecaster.illustrations;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/// A surface to paint on, with the colours and the chance of the picture at hand.
///
/// Everything is measured on a stage of [#WIDTH] by [#HEIGHT] units with the origin at the top left. The
/// stage covers the image; an image of other proportions cuts off what stands over, equally at both edges.
/// What matters should therefore keep 14 units from the sides and 5 from the top and the bottom.
final class Canvas {

    static final double WIDTH = 160;
    static final double HEIGHT = 100;

    /// The part of the stage to fill so that no rounding shows at the edges.
    static final Shape STAGE = Shapes.rect(-1, -1, WIDTH + 2, HEIGHT + 2);

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final Palette palette;
    private final Dice dice;
    private final boolean mirrored;

    Canvas(BufferedImage image, Palette palette, Dice dice, boolean mirrored) {
        this.image = image;
        this.graphics = image.createGraphics();
        this.palette = palette;
        this.dice = dice;
        this.mirrored = mirrored;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double scale = Math.max(image.getWidth() / WIDTH, image.getHeight() / HEIGHT);
        graphics.translate(image.getWidth() / 2.0, image.getHeight() / 2.0);
        graphics.scale(mirrored ? -scale : scale, scale);
        graphics.translate(-WIDTH / 2, -HEIGHT / 2);
    }

    Palette palette() {
        return palette;
    }

    Dice dice() {
        return dice;
    }

    void fill(Paint paint, Shape shape) {
        graphics.setPaint(paint);
        graphics.fill(shape);
    }

    void rect(Paint paint, double x, double y, double width, double height) {
        fill(paint, Shapes.rect(x, y, width, height));
    }

    void disc(Paint paint, double x, double y, double radius) {
        oval(paint, x, y, radius, radius);
    }

    void oval(Paint paint, double x, double y, double radiusX, double radiusY) {
        fill(paint, Shapes.oval(x, y, radiusX, radiusY));
    }

    void polygon(Paint paint, double... points) {
        fill(paint, Shapes.polygon(points));
    }

    void line(Paint paint, double thickness, double x1, double y1, double x2, double y2) {
        stroke(paint, thickness, Shapes.open(x1, y1, x2, y2));
    }

    void stroke(Paint paint, double thickness, Shape shape) {
        graphics.setPaint(paint);
        graphics.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    /// Fills the shape with a gradient from its upper to its lower edge.
    void fade(Shape shape, Color top, Color bottom) {
        Rectangle2D bounds = shape.getBounds2D();
        fade(shape, top, bounds.getMinY(), bottom, bounds.getMaxY());
    }

    /// Fills the shape with a gradient that runs from one height to another, whatever the shape's own extent.
    void fade(Shape shape, Color top, double topY, Color bottom, double bottomY) {
        fill(gradient(0, topY, 0, bottomY, top, bottom), shape);
    }

    /// Fills the shape with a gradient from its left to its right edge.
    void fadeAcross(Shape shape, Color left, Color right) {
        Rectangle2D bounds = shape.getBounds2D();
        fill(gradient(bounds.getMinX(), 0, bounds.getMaxX(), 0, left, right), shape);
    }

    /// A soft round light.
    void glow(Color color, double x, double y, double radius, double opacity) {
        Color[] colors = {Tint.veil(color, opacity), Tint.veil(color, opacity * 0.35), Tint.veil(color, 0)};
        float[] stops = {0, 0.4f, 1};
        fill(
                new RadialGradientPaint(new Point2D.Double(x, y), (float) radius, stops, colors),
                Shapes.oval(x, y, radius, radius));
    }

    /// A cone of light from a slit, `spread` wide where it ends.
    void beam(Color color, double opacity, double x1, double y1, double x2, double y2, double width, double spread) {
        double length = Math.hypot(x2 - x1, y2 - y1);
        double acrossX = (y1 - y2) / length / 2;
        double acrossY = (x2 - x1) / length / 2;
        Path2D cone = Shapes.polygon(
                x1 + acrossX * width,
                y1 + acrossY * width,
                x2 + acrossX * spread,
                y2 + acrossY * spread,
                x2 - acrossX * spread,
                y2 - acrossY * spread,
                x1 - acrossX * width,
                y1 - acrossY * width);
        fill(gradient(x1, y1, x2, y2, Tint.veil(color, opacity), Tint.veil(color, 0)), cone);
    }

    /// Paints with the clip narrowed to the shape.
    void inside(Shape shape, Runnable painting) {
        Shape clip = graphics.getClip();
        graphics.clip(shape);
        painting.run();
        graphics.setClip(clip);
    }

    /// Paints with the origin moved to the point, turned by `degrees` and scaled.
    void placed(double x, double y, double degrees, double scale, Runnable painting) {
        AffineTransform transform = graphics.getTransform();
        graphics.translate(x, y);
        graphics.rotate(Math.toRadians(degrees));
        graphics.scale(scale, scale);
        painting.run();
        graphics.setTransform(transform);
    }

    /// Paints around the vertical axis at `x` what would look wrong in a mirrored picture, such as a tick.
    void unmirrored(double x, Runnable painting) {
        AffineTransform transform = graphics.getTransform();
        if (mirrored) {
            graphics.translate(2 * x, 0);
            graphics.scale(-1, 1);
        }
        painting.run();
        graphics.setTransform(transform);
    }

    /// Mirrors in the rows from `shore` to `bottom` what is painted above the shore, rippled, and weaker
    /// towards the viewer; `opacity` is the strength at the shore. The water itself must be painted before.
    void reflect(double shore, double bottom, double opacity) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int width = image.getWidth();
        int first = Math.max((int) Math.ceil(deviceY(shore)), 1);
        int end = Math.min((int) deviceY(bottom), image.getHeight());
        double rowsPerUnit = deviceY(1) - deviceY(0);
        for (int row = first; row < end; row++) {
            int source = Math.max(2 * first - row - 1, 0);
            double away = (row - first) / rowsPerUnit;
            double wave = Math.sin(away * 5.5) + Math.sin(away * 2.3 + 1);
            int shift = (int) (wave * Math.min(away * 0.035, 0.5) * rowsPerUnit);
            int share = (int) (256 * opacity * Math.max(1 - away / (bottom - shore), 0.15));
            blendRow(pixels, row * width, source * width, width, shift, share);
        }
    }

    void dispose() {
        graphics.dispose();
    }

    private double deviceY(double y) {
        return graphics.getTransform().transform(new Point2D.Double(0, y), null).getY();
    }

    private static void blendRow(int[] pixels, int row, int source, int width, int shift, int share) {
        for (int x = 0; x < width; x++) {
            int mirrored = pixels[source + Math.clamp(x + shift, 0, width - 1)];
            int water = pixels[row + x];
            int redBlue = (mirrored & 0xFF00FF) * share + (water & 0xFF00FF) * (256 - share) >>> 8 & 0xFF00FF;
            int green = (mirrored & 0x00FF00) * share + (water & 0x00FF00) * (256 - share) >>> 8 & 0x00FF00;
            pixels[row + x] = redBlue | green;
        }
    }

    private static LinearGradientPaint gradient(double x1, double y1, double x2, double y2, Color from, Color to) {
        return new LinearGradientPaint(
                new Point2D.Double(x1, y1), new Point2D.Double(x2, y2), new float[] {0, 1}, new Color[] {from, to});
    }
}
