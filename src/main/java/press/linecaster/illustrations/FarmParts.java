package press.linecaster.illustrations;

import java.awt.Color;
import java.awt.geom.Path2D;

/// Fields and what stands in them.
final class FarmParts {

    private FarmParts() {}

    static void patchwork(Canvas c) {
        Palette p = c.palette();
        double[] rows = {47.5, 50, 53.5, 58, 64};
        for (int row = 0; row < rows.length - 1; row++) {
            double x = -20 - c.dice().between(0, 20);
            while (x < Canvas.WIDTH + 10) {
                double width = c.dice().between(16, 34) * (0.8 + row * 0.35);
                Color crop = c.dice()
                        .oneOf(
                                p.depth(0.4),
                                p.depth(0.55),
                                p.depth(0.66),
                                p.lit(p.depth(0.4), 0.45),
                                Tint.mix(p.accent(), p.depth(0.35), 0.62));
                double lean = (x - 80) * 0.07;
                c.fade(
                        Shapes.polygon(
                                x,
                                rows[row],
                                x + width,
                                rows[row],
                                x + width + lean * 1.3,
                                rows[row + 1] + 0.1,
                                x + lean,
                                rows[row + 1] + 0.1),
                        Tint.mix(crop, p.depth(0.1), 0.3 - row * 0.05),
                        crop);
                c.line(Tint.veil(p.ink(), 0.3), 0.14 + row * 0.08, x, rows[row], x + lean, rows[row + 1]);
                x += width;
            }
        }
    }

    /// The ploughed field in front, its furrows running to a point on the horizon.
    static void furrows(Canvas c, double vanishX) {
        Palette p = c.palette();
        double top = 63.5;
        Path2D field = Shapes.above(104, -2, 66, 40, 63.5, 90, 64.5, 130, 63, 162, 65.5);
        c.fade(field, p.lit(p.depth(0.55), 0.25), p.depth(0.8));
        c.inside(field, () -> {
            Perspective view = new Perspective(vanishX, 48);
            for (int i = -26; i < 26; i++) {
                double x = i * 15.0;
                double near = 1 / 1.05;
                double far = (104 - 48) / (top - 51);
                c.fade(view.flat(x, x + 6, 56, near, far), Tint.veil(p.ink(), 0.12), Tint.veil(p.ink(), 0.42));
                c.fade(
                        view.flat(x + 8, x + 11, 56, near, far),
                        Tint.veil(p.daylight(), 0.12),
                        Tint.veil(p.daylight(), 0.34));
            }
        });
    }

    static void farmstead(Canvas c, double x, double base) {
        Palette p = c.palette();
        Color barn = p.shaded(p.accent(), 0.18);
        Foliage.tree(c, x - 13, base + 0.5, 17, 0.72);
        silo(c, x + 26, base, 5, 19);
        silo(c, x + 32, base + 0.4, 4, 15);
        c.fadeAcross(
                Shapes.polygon(
                        x - 4, base, x - 4, base - 9, x - 1, base - 13, x + 4.5, base - 16, x + 10, base - 13, x + 13,
                        base - 9, x + 13, base),
                p.shaded(barn, 0.3),
                barn);
        c.fade(
                Shapes.polygon(
                        x + 4.5,
                        base - 16.4,
                        x + 19,
                        base - 15.4,
                        x + 26,
                        base - 8.6,
                        x + 13.4,
                        base - 8.6,
                        x + 10.2,
                        base - 13),
                p.lit(p.depth(0.6), 0.35),
                p.depth(0.72));
        c.rect(p.lit(barn, 0.14), x + 13, base - 8.8, 12.4, 8.8);
        Buildings.windows(c, x + 14, base - 7.4, 11, 4, 5, 1);
        c.rect(p.shaded(barn, 0.6), x + 1.6, base - 6.6, 6, 6.6);
        c.stroke(p.light(), 0.3, Shapes.rect(x + 1.6, base - 6.6, 6, 6.6));
        c.line(p.light(), 0.3, x + 1.6, base - 6.6, x + 7.6, base);
        c.line(p.light(), 0.3, x + 7.6, base - 6.6, x + 1.6, base);
        c.rect(p.shaded(barn, 0.6), x + 3.5, base - 12, 2, 2.4);
        c.stroke(
                p.light(),
                0.25,
                Shapes.open(
                        x - 4, base - 9, x - 1, base - 13, x + 4.5, base - 16, x + 10, base - 13, x + 13, base - 9));
        Foliage.tree(c, x + 41, base + 1, 13, 0.74);
        c.polygon(Tint.veil(p.ink(), 0.3), x - 4, base, x + 35, base, x + 28, base + 2.4, x - 12, base + 2.4);
    }

    static void tractor(Canvas c, double x, double ground, double scale) {
        Palette p = c.palette();
        c.placed(x, ground, 0, scale, () -> {
            c.fill(Tint.veil(p.ink(), 0.4), Shapes.lens(-2, 0.6, 12, 1.1));
            c.polygon(p.ink(), -1.6, -10.6, 4.6, -10.6, 4.2, -9.9, -1.6, -9.9);
            c.polygon(Tint.veil(p.light(), 0.6), -0.8, -9.9, 3.6, -9.9, 4.6, -6, -0.8, -6);
            c.line(p.ink(), 0.3, -0.9, -10, -0.9, -5.5);
            c.line(p.ink(), 0.3, 3.8, -10, 4.8, -5.5);
            c.disc(p.ink(), 1.4, -8.2, 0.7);
            c.fill(p.ink(), Shapes.rounded(0.6, -7.4, 1.8, 2, 0.5));
            c.fade(Shapes.rounded(-2, -6.2, 12, 3.6, 0.7), p.lit(p.accent(), 0.2), p.shaded(p.accent(), 0.3));
            c.line(p.ink(), 0.4, 7.6, -6, 7.6, -9.4);
            for (int i = 0; i < 4; i++) {
                c.line(p.ink(), 0.2, 6.6 + i * 0.8, -5.3, 6.6 + i * 0.8, -3.6);
            }
            wheel(c, 0, -3.1, 3.3);
            wheel(c, 8, -1.9, 2);
            c.polygon(p.depth(0.95), -4, -2.6, -9, -1.4, -9, 0.3, -8.2, 0.3, -7.6, -1, -4, -1.8);
            for (int i = 0; i < 3; i++) {
                c.disc(Tint.veil(p.wall(0.5), 0.3 - i * 0.08), -10 - i * 2.6, -1.2 - i * 0.6, 1.6 + i * 0.7);
            }
        });
    }

    static void bales(Canvas c) {
        Palette p = c.palette();
        double[][] places = {{52, 74, 2.6}, {68, 70.5, 1.9}, {34, 82, 3.8}, {134, 86, 4.6}, {146, 74, 2.4}};
        for (double[] place : places) {
            double r = place[2];
            Color straw = Tint.mix(p.lit(p.depth(0.4), 0.5), p.accent(), 0.2);
            Land.shadow(c, place[0], place[1], r * 2, r * 1.5, -1.2);
            c.fadeAcross(
                    Shapes.rounded(place[0] - r * 1.3, place[1] - 2 * r, r * 2.4, 2 * r, r * 0.8),
                    p.shaded(straw, 0.4),
                    straw);
            c.disc(p.lit(straw, 0.25), place[0] + r * 0.7, place[1] - r, r);
            c.stroke(
                    Tint.veil(p.ink(), 0.35),
                    r * 0.07,
                    Shapes.oval(place[0] + r * 0.7, place[1] - r, r * 0.68, r * 0.68));
            c.stroke(
                    Tint.veil(p.ink(), 0.35),
                    r * 0.07,
                    Shapes.oval(place[0] + r * 0.7, place[1] - r, r * 0.35, r * 0.35));
        }
    }

    private static void wheel(Canvas c, double x, double y, double radius) {
        Palette p = c.palette();
        c.disc(p.ink(), x, y, radius);
        c.disc(p.depth(0.72), x, y, radius * 0.62);
        c.disc(Tint.mix(p.light(), p.accent(), 0.3), x, y, radius * 0.4);
        c.disc(p.ink(), x, y, radius * 0.14);
    }

    private static void silo(Canvas c, double x, double base, double width, double height) {
        Palette p = c.palette();
        c.fadeAcross(
                Shapes.rect(x - width / 2, base - height * 0.85, width, height * 0.85), p.shadedWall(0.7), p.wall(0.8));
        c.fadeAcross(
                Shapes.above(
                        base - height * 0.84,
                        x - width / 2,
                        base - height * 0.85,
                        x - width * 0.3,
                        base - height * 0.96,
                        x,
                        base - height,
                        x + width * 0.3,
                        base - height * 0.96,
                        x + width / 2,
                        base - height * 0.85),
                p.depth(0.6),
                p.depth(0.4));
        for (int i = 1; i < 5; i++) {
            c.rect(Tint.veil(p.ink(), 0.16), x - width / 2, base - height * 0.17 * i, width, 0.25);
        }
    }
}
