package press.linecaster.illustrations;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;

/// Glassware, instruments and the person who uses them.
final class LabParts {

    private LabParts() {}

    static void window(Canvas c, double x, double y, double width, double height) {
        Palette p = c.palette();
        c.rect(p.wall(1), x - 2, y - 2, width + 4, height + 4);
        Shape pane = Shapes.rect(x, y, width, height);
        c.inside(pane, () -> {
            c.fade(pane, p.skyHigh(), p.skyLow());
            Sky.sun(c, x + width * c.dice().between(0.5, 0.8), y + height * 0.35, 4);
            Buildings.skyline(c, x - 4, x + width, y + height, 0.25, 8, 20);
            Foliage.tree(c, x + 8, y + height + 2, 26, 0.5);
            Foliage.tree(c, x + width - 6, y + height + 4, 20, 0.55);
        });
        for (int i = 1; i < 4; i++) {
            c.rect(p.wall(1), x + width * i / 4 - 0.5, y, 1, height);
        }
        c.rect(p.wall(1), x, y + height * 0.4, width, 1);
        c.fade(Shapes.rect(x - 4, y + height + 1.6, width + 8, 2.2), p.wall(1), p.shadedWall(1));
    }

    static void shelves(Canvas c, double x, double y, double width) {
        Palette p = c.palette();
        for (int shelf = 0; shelf < 3; shelf++) {
            double base = y + 9 + shelf * 14;
            double at = x + 1;
            while (at < x + width - 4) {
                double size = c.dice().between(2.2, 4.4);
                bottle(c, at, base, size, c.dice().between(5, 9.4));
                at += size + c.dice().between(0.5, 1.8);
            }
            c.fade(Shapes.rect(x - 1, base, width + 2, 1.2), p.depth(0.7), p.depth(0.85));
            c.rect(Tint.veil(p.ink(), 0.16), x, base + 1.2, width, 1.6);
        }
    }

    /// Somebody in a white coat bent over the microscope, in profile to the left.
    static void scientist(Canvas c, double x, double bench) {
        Palette p = c.palette();
        Color skin = p.skin(c.dice().between(0, 1));
        Color hair = c.dice().oneOf(p.ink(), p.shaded(p.accent(), 0.45), p.shaded(p.mid(), 0.35));
        Color coat = p.wall(1);
        Color fold = p.shadedWall(1);
        c.fadeAcross(
                Shapes.blob(
                        x - 7,
                        bench + 4,
                        x - 9,
                        bench - 14,
                        x - 8,
                        bench - 25,
                        x - 3,
                        bench - 31,
                        x + 4,
                        bench - 31,
                        x + 13,
                        bench - 25,
                        x + 16,
                        bench - 10,
                        x + 17,
                        bench + 4),
                Tint.mix(coat, fold, 0.3),
                fold);
        c.polygon(p.depth(0.75), x - 6, bench - 30, x + 1, bench - 31.4, x - 4, bench - 20);
        c.stroke(Tint.veil(p.mid(), 0.6), 0.4, Shapes.curve(x + 1, bench - 31, x - 3, bench - 20, x - 5, bench - 2));
        c.fill(
                p.shaded(skin, 0.2),
                Shapes.polygon(x - 5, bench - 36, x + 3, bench - 38, x + 3, bench - 29, x - 4, bench - 28));
        c.placed(x - 4, bench - 41, -14, 1, () -> {
            c.fill(
                    skin,
                    Shapes.blob(
                            -6.6, -4, -6.9, -0.6, -8.4, 1.6, -7, 2.4, -6.6, 5.4, -4.6, 7.2, 0.6, 5.4, 4.6, 2, 5, -5, 0,
                            -9, -5, -8));
            c.fill(
                    hair,
                    Shapes.blob(
                            -6.4, -4.6, -5.8, -9, 0, -11, 6.2, -8.4, 7.4, -1.6, 5, 4, 2.6, 4.6, 1.4, 0, 0.6, -3.6, -3,
                            -5));
            c.disc(hair, 7.8, -3.4, 3.5);
            c.oval(p.shaded(skin, 0.16), 1.6, 0.4, 1.2, 1.7);
            c.stroke(p.ink(), 0.5, Shapes.rounded(-7.2, -2.6, 4.2, 3.4, 1.2));
            c.fill(Tint.veil(p.light(), 0.45), Shapes.rounded(-7.2, -2.6, 4.2, 3.4, 1.2));
            c.line(p.ink(), 0.45, -3, -1.6, 1.6, -1);
            c.stroke(p.shaded(skin, 0.45), 0.35, Shapes.sag(-6.4, 4, -4.4, 3.7, 0.2));
        });
        c.stroke(fold, 7, Shapes.curve(x + 9, bench - 23, x + 5, bench - 11, x - 7, bench - 5.4));
        c.stroke(coat, 6, Shapes.curve(x + 8.6, bench - 23.4, x + 4.4, bench - 11.6, x - 7, bench - 6));
        c.fill(
                p.skyHigh(),
                Shapes.blob(
                        x - 9,
                        bench - 8.6,
                        x - 14.6,
                        bench - 8,
                        x - 16,
                        bench - 5.6,
                        x - 13,
                        bench - 4.4,
                        x - 9,
                        bench - 3.6));
    }

    static void microscope(Canvas c, double x, double base, double scale) {
        Palette p = c.palette();
        Color body = p.shaded(p.mid(), 0.55);
        c.placed(x, base, 0, scale, () -> {
            c.fill(Tint.veil(p.ink(), 0.25), Shapes.lens(1, 0.4, 12, 0.8));
            c.fadeAcross(Shapes.rounded(-8, -2.6, 16, 2.6, 1), body, p.lit(body, 0.25));
            c.stroke(body, 2.8, Shapes.curve(5, -2, 7.6, -9, 6, -16, 1.6, -20));
            c.rect(p.ink(), -7, -7.6, 12, 1.3);
            c.rect(p.light(), -5, -8, 5, 0.5);
            c.placed(0, -15, 26, 1, () -> {
                c.fadeAcross(Shapes.rounded(-1.7, -10, 3.4, 12, 0.8), p.shadedWall(1), p.wall(1));
                c.fill(p.ink(), Shapes.rounded(-1.3, -13.4, 2.6, 4, 0.6));
                c.fill(p.lamp(), Shapes.rounded(-1.1, 1.6, 2.2, 3.4, 0.4));
                c.rect(p.accent(), -1.7, -1, 3.4, 1.1);
            });
            c.disc(p.ink(), 7.4, -9, 1.7);
            c.disc(p.lamp(), 7.4, -9, 0.8);
            c.glow(p.light(), -2.6, -5.6, 5, 0.75);
        });
    }

    static void erlenmeyer(Canvas c, double x, double base, double scale, Color liquid) {
        Path2D glass = Shapes.polygon(-1.6, -15, -1.6, -10, -7, -1, -6, 0, 6, 0, 7, -1, 1.6, -10, 1.6, -15);
        flask(c, x, base, scale, liquid, glass, -6.6, 16);
    }

    static void roundFlask(Canvas c, double x, double base, double scale, Color liquid) {
        Path2D glass = new Path2D.Double(Path2D.WIND_NON_ZERO);
        glass.append(Shapes.oval(0, -7, 6.8, 6.8), false);
        glass.append(Shapes.rect(-1.6, -21, 3.2, 9), false);
        c.rect(c.palette().ink(), x - 6 * scale, base - 1.6 * scale, 12 * scale, 1.6 * scale);
        flask(c, x, base, scale, liquid, glass, -8, 22);
        Color steam = Tint.veil(c.palette().light(), 0.4);
        c.stroke(steam, 0.9, Shapes.curve(x, base - 30, x + 1.6, base - 34, x - 1.4, base - 38, x + 1, base - 43));
    }

    static void beaker(Canvas c, double x, double base, Color liquid) {
        flask(c, x, base, 1.1, liquid, Shapes.polygon(-5, -12, -4.6, 0, 4.6, 0, 5, -12), -6, 13);
    }

    static void testTubes(Canvas c, double x, double base) {
        Palette p = c.palette();
        for (int i = 0; i < 5; i++) {
            Color liquid = c.dice().oneOf(p.accent(), p.depth(0.55), p.skyHigh(), p.lamp());
            Path2D glass = Shapes.blob(-1.2, -15, -1.2, -3, 0, -1.4, 1.2, -3, 1.2, -15);
            flask(c, x + i * 4, base - 1, 1, liquid, glass, c.dice().between(-10, -5), 16);
        }
        c.rect(p.shaded(p.accent(), 0.55), x - 3, base - 9.6, 22, 1.3);
        c.rect(p.shaded(p.accent(), 0.55), x - 3, base - 1.6, 22, 1.6);
        c.rect(p.shaded(p.accent(), 0.55), x - 3, base - 9.6, 1.2, 9);
        c.rect(p.shaded(p.accent(), 0.55), x + 17.8, base - 9.6, 1.2, 9);
    }

    static void notebook(Canvas c, double x, double y) {
        Palette p = c.palette();
        c.polygon(p.light(), x - 8, y - 0.4, x - 5, y - 2.6, x + 3, y - 2.6, x + 2, y - 0.4);
        c.polygon(p.shadedWall(1), x - 8, y - 0.4, x + 2, y - 0.4, x + 2, y + 0.3, x - 8, y + 0.3);
        c.line(p.accent(), 0.5, x - 3, y - 1.8, x + 6, y - 1.6);
    }

    private static void flask(
            Canvas c, double x, double base, double scale, Color liquid, Path2D glass, double level, double height) {
        Palette p = c.palette();
        c.placed(x, base, 0, scale, () -> {
            c.fill(Tint.veil(p.light(), 0.42), glass);
            c.inside(glass, () -> {
                c.fade(
                        Shapes.rect(-9, level, 18, -level + 1),
                        Tint.mix(liquid, p.light(), 0.25),
                        p.shaded(liquid, 0.2));
                c.rect(Tint.veil(p.light(), 0.6), -9, level, 18, 0.5);
                c.rect(Tint.veil(p.light(), 0.4), 1.5, -height, 1.1, height);
                for (int i = 0; i < 5; i++) {
                    c.disc(
                            Tint.veil(p.light(), 0.55),
                            c.dice().between(-4, 4),
                            c.dice().between(level + 1, -0.6),
                            0.35);
                }
            });
            c.stroke(Tint.veil(p.mid(), 0.75), 0.35, glass);
        });
    }

    private static void bottle(Canvas c, double x, double base, double width, double height) {
        Palette p = c.palette();
        Color glass = Tint.mix(
                c.dice().oneOf(p.accent(), p.depth(0.6), p.depth(0.35), p.skyHigh(), p.shaded(p.accent(), 0.4)),
                p.wall(0.8),
                0.25);
        c.fadeAcross(
                Shapes.rounded(x, base - height * 0.78, width, height * 0.78, 0.5),
                p.shaded(glass, 0.25),
                p.lit(glass, 0.2));
        c.rect(p.shaded(glass, 0.15), x + width * 0.32, base - height * 0.9, width * 0.36, height * 0.14);
        c.rect(p.ink(), x + width * 0.26, base - height, width * 0.48, height * 0.12);
        c.rect(p.light(), x + width * 0.12, base - height * 0.52, width * 0.76, height * 0.28);
        c.rect(Tint.veil(p.ink(), 0.5), x + width * 0.22, base - height * 0.44, width * 0.5, height * 0.05);
    }
}
