package press.linecaster.illustrations;

import java.awt.Color;
import java.awt.Shape;

/// A suspension bridge that strides from the near left to the far right, and what passes under it.
final class BridgeParts {

    private static final double NEAR_X = 42;
    private static final double FAR_X = 124;

    private BridgeParts() {}

    static void suspension(Canvas c, double water) {
        Palette p = c.palette();
        Color paint = p.shaded(p.accent(), p.isDark() ? 0.45 : 0.12);
        Color far = Tint.mix(paint, p.depth(0.1), 0.42);
        cable(c, far, 0.35, FAR_X, 40, 172, 60, 0);
        tower(c, FAR_X, water, 30, 0.55, far);
        cable(c, paint, 0.75, NEAR_X, 11, FAR_X, 40, 21);
        cable(c, paint, 0.9, NEAR_X, 11, -30, 58, 3);
        deck(c, paint);
        tower(c, NEAR_X, water + 6, 72, 1, paint);
    }

    static void headland(Canvas c) {
        Palette p = c.palette();
        c.fade(Shapes.above(104, -2, 82, 14, 82, 30, 87, 52, 92, 74, 98, 90, 104), p.lit(p.depth(0.85), 0.15), p.ink());
        for (int i = 0; i < 9; i++) {
            Foliage.bush(c, -2 + i * 7, 86 + i * 1.9, c.dice().between(7, 12), 0.9);
        }
        Foliage.conifer(c, 8, 90, 22, 0.95);
        Foliage.conifer(c, 17, 93, 16, 0.97);
        Figures.walker(c, 66, 98, 9);
        Figures.walker(c, 71, 99, 8.4);
    }

    static void freighter(Canvas c, double x, double waterline) {
        Palette p = c.palette();
        c.fill(Tint.veil(p.ink(), 0.3), Shapes.lens(x, waterline + 0.5, 20, 1));
        for (int i = 0; i < 9; i++) {
            Color box = c.dice().oneOf(p.accent(), p.depth(0.6), p.wall(0.6), p.depth(0.75));
            double stack = c.dice().whole(1, 3) * 1.3;
            c.rect(Tint.mix(box, p.depth(0.35), 0.25), x - 8 + i * 2.2, waterline - 3 - stack, 2, stack);
        }
        c.fadeAcross(Shapes.rect(x - 13, waterline - 8.4, 4.2, 5.8), p.shadedWall(0.7), p.wall(0.7));
        c.rect(p.ink(), x - 12.8, waterline - 7.6, 3.8, 0.8);
        c.rect(p.accent(), x - 12, waterline - 10.4, 1.6, 2);
        c.fadeAcross(
                Shapes.polygon(
                        x - 15,
                        waterline - 3,
                        x + 15,
                        waterline - 3,
                        x + 18,
                        waterline - 4.2,
                        x + 15.6,
                        waterline,
                        x - 14,
                        waterline),
                p.ink(),
                p.depth(0.75));
        Water.foam(c, x + 4, waterline, 14);
    }

    private static void tower(Canvas c, double x, double foot, double height, double scale, Color paint) {
        Palette p = c.palette();
        double half = 5.2 * scale;
        double leg = 2 * scale;
        double top = foot - height;
        c.fadeAcross(
                Shapes.rect(x - half - leg * 0.8, foot - 3.6 * scale, 2 * half + leg * 1.6, 4 * scale),
                p.shadedWall(scale * 0.8),
                p.wall(scale * 0.8));
        for (int side = -1; side <= 1; side += 2) {
            double at = x + side * half * 0.8;
            Shape pillar = Shapes.polygon(
                    at - leg * 0.62,
                    foot - 3 * scale,
                    at - leg * 0.42,
                    top,
                    at + leg * 0.42,
                    top,
                    at + leg * 0.62,
                    foot - 3 * scale);
            c.fadeAcross(pillar, p.shaded(paint, 0.35), p.lit(paint, 0.22));
        }
        for (int i = 0; i < 4; i++) {
            double y = top + height * (0.02 + i * 0.17);
            c.fade(
                    Shapes.rect(x - half * 0.8, y, half * 1.6, height * 0.035),
                    p.lit(paint, 0.15),
                    p.shaded(paint, 0.3));
            c.fill(
                    p.shaded(paint, 0.3),
                    Shapes.polygon(
                            x - half * 0.7, y, x - half * 0.7, y + height * 0.07, x - half * 0.3, y + height * 0.03));
            c.fill(
                    p.shaded(paint, 0.3),
                    Shapes.polygon(
                            x + half * 0.7, y, x + half * 0.7, y + height * 0.07, x + half * 0.3, y + height * 0.03));
        }
        c.disc(p.lamp(), x - half * 0.8, top - 0.5 * scale, 0.6 * scale);
        c.disc(p.lamp(), x + half * 0.8, top - 0.5 * scale, 0.6 * scale);
    }

    private static double deckY(double x) {
        return 59 + (NEAR_X - x) * -0.025;
    }

    private static void deck(Canvas c, Color paint) {
        Palette p = c.palette();
        c.fade(
                Shapes.polygon(-4, 58, -4, 63, NEAR_X, 62.4, 162, 63.4, 162, 62),
                p.lit(paint, 0.1),
                p.shaded(paint, 0.5));
        c.line(p.wall(0.8), 0.25, -4, 57.8, 162, 61.9);
        for (double x = -2; x < 150; x += 2.4) {
            double thick = 0.2 - x * 0.0008;
            c.line(p.shaded(paint, 0.5), thick, x, deckY(x) + 0.2, x + 1.2, 63);
            c.line(p.shaded(paint, 0.5), thick, x + 1.2, 63, x + 2.4, deckY(x) + 0.2);
        }
        for (int i = 0; i < 15; i++) {
            double x = 4 + i * 9 + c.dice().between(-2, 2);
            double size = 1.5 - i * 0.06;
            Color body = c.dice().oneOf(p.ink(), p.wall(0.7), p.depth(0.7));
            c.fill(body, Shapes.rounded(x, deckY(x) - 0.9 - size * 0.6, size * 1.8, size * 0.7, 0.25));
        }
    }

    private static void cable(
            Canvas c, Color paint, double thickness, double x1, double y1, double x2, double y2, double sag) {
        c.stroke(paint, thickness, Shapes.sag(x1, y1, x2, y2, sag * 0.78));
        double reach = Math.abs(x2 - x1);
        int hangers = (int) (reach / 2.7);
        for (int i = 1; i < hangers; i++) {
            double t = (double) i / hangers;
            double x = x1 + (x2 - x1) * t;
            double y = y1 + (y2 - y1) * t + 4 * sag * 0.78 * t * (1 - t);
            if (y < deckY(x)) {
                c.line(Tint.veil(paint, 0.75), thickness * 0.24, x, y, x, deckY(x));
            }
        }
    }
}
