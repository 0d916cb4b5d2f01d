package press.linecaster.illustrations;

import java.awt.Color;
import java.awt.geom.Path2D;

/// Hills, mountains and the ground under foot.
final class Land {

    private static final double FLOOR = Canvas.HEIGHT + 2;

    private Land() {}

    /// Rolling hills across the whole width, dissolving into haze at their foot.
    static void hills(Canvas c, double nearness, double base, double amplitude) {
        Path2D ridge = Shapes.above(FLOOR, ridge(c, base, amplitude));
        Color top = c.palette().depth(nearness);
        Color foot = Tint.mix(top, c.palette().depth(0), 0.45 * (1 - nearness) + 0.08);
        c.fade(ridge, c.palette().lit(top, 0.08), base - amplitude, foot, base + 22);
    }

    /// A level plain from `top` down to the bottom of the stage.
    static void plain(Canvas c, double top, double farNearness, double nearNearness) {
        c.fade(
                Shapes.rect(-1, top, Canvas.WIDTH + 2, FLOOR - top),
                c.palette().depth(farNearness),
                c.palette().depth(nearNearness));
    }

    /// A range of faceted peaks, with snow if `snowline` lies below their tops.
    static void mountains(Canvas c, double nearness, double base, double height, double snowline) {
        double x = -20 + c.dice().between(-8, 8);
        while (x < Canvas.WIDTH + 20) {
            double half = height * c.dice().between(0.75, 1.15);
            peak(c, nearness, x, base, half, height * c.dice().between(0.6, 1.05), snowline);
            x += half * c.dice().between(0.65, 1.1);
        }
    }

    /// One peak: a dark and a lit face that meet in a crooked edge.
    static void peak(Canvas c, double nearness, double x, double base, double half, double height, double snowline) {
        Palette p = c.palette();
        double top = base - height;
        double[] edge = crookedEdge(c, x, top, base, half * 0.25);
        Color rock = p.depth(nearness);
        Color foot = Tint.mix(rock, p.depth(0), 0.6 * (1 - nearness) + 0.15);
        Path2D dark = flank(c, edge, x - half, base);
        Path2D bright = flank(c, edge, x + half, base);
        c.fade(dark, p.shaded(rock, 0.16), top, foot, base);
        c.fade(bright, p.lit(rock, 0.22), top, foot, base);
        if (top < snowline) {
            Color snow = Tint.mix(p.wall(1), rock, 0.45 * (1 - nearness));
            c.inside(dark, () -> snow(c, Tint.mix(snow, rock, 0.42), x, top, half, snowline));
            c.inside(bright, () -> snow(c, snow, x, top, half, snowline));
        }
    }

    /// The long shadow of something upright that stands at `x`, falling towards the viewer.
    static void shadow(Canvas c, double x, double foot, double width, double length, double lean) {
        Path2D shape = Shapes.polygon(
                x - width / 2,
                foot,
                x + width / 2,
                foot,
                x + width * 0.7 + lean * length,
                foot + length,
                x - width * 0.7 + lean * length,
                foot + length);
        c.fade(shape, Tint.veil(c.palette().ink(), 0.42), Tint.veil(c.palette().ink(), 0));
    }

    private static double[] ridge(Canvas c, double base, double amplitude) {
        double[] phases = {
            c.dice().between(0, 7), c.dice().between(0, 7), c.dice().between(0, 7)
        };
        double length = c.dice().between(0.75, 1.3);
        int count = 34;
        double[] points = new double[2 * count];
        for (int i = 0; i < count; i++) {
            double x = -2 + i * 5.0;
            double wave = Math.sin(x * 0.035 * length + phases[0]) * 0.6
                    + Math.sin(x * 0.083 * length + phases[1]) * 0.3
                    + Math.sin(x * 0.19 * length + phases[2]) * 0.1;
            points[2 * i] = x;
            points[2 * i + 1] = base - amplitude * wave;
        }
        return points;
    }

    private static double[] crookedEdge(Canvas c, double x, double top, double base, double swing) {
        int count = 6;
        double[] points = new double[2 * count];
        for (int i = 0; i < count; i++) {
            double down = (double) i / (count - 1);
            points[2 * i] =
                    x + (i == 0 ? 0 : swing * (i % 2 == 0 ? -1 : 1) * c.dice().between(0.3, 0.9) * down) + swing * down;
            points[2 * i + 1] = top + (base - top) * down;
        }
        return points;
    }

    private static Path2D flank(Canvas c, double[] edge, double cornerX, double base) {
        Path2D path = Shapes.open(edge);
        path.lineTo(cornerX, base);
        int steps = 4;
        for (int i = 1; i < steps; i++) {
            double up = (double) i / steps;
            double bump = c.dice().between(-0.05, 0.05) * (base - edge[1]);
            path.lineTo(cornerX + (edge[0] - cornerX) * up, base + (edge[1] - base) * up + bump);
        }
        path.closePath();
        return path;
    }

    private static void snow(Canvas c, Color color, double x, double top, double half, double snowline) {
        Path2D cap = new Path2D.Double();
        cap.moveTo(x - half, top - 5);
        int teeth = 14;
        for (int i = 0; i <= teeth; i++) {
            double drop = (i % 2 == 0 ? 0.15 : 1) * c.dice().between(0.5, 1) * (snowline - top) * 0.4;
            cap.lineTo(x - half + 2 * half * i / teeth, snowline - (snowline - top) * 0.3 + drop);
        }
        cap.lineTo(x + half, top - 5);
        cap.closePath();
        c.fill(color, cap);
    }
}
