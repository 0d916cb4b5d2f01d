package press.linecaster.illustrations;

import java.awt.Color;

/// The white house of a president, seen across the south lawn.
final class MansionParts {

    private MansionParts() {}

    static void house(Canvas c, double x, double ground) {
        Palette p = c.palette();
        if (p.isDark()) {
            c.glow(p.light(), x, ground - 12, 70, 0.3);
        }
        c.fadeAcross(Shapes.rect(x - 42, ground - 24, 84, 24), Tint.mix(p.wall(1), p.shadedWall(1), 0.55), p.wall(1));
        facade(c, x - 42, ground, 27);
        facade(c, x + 15, ground, 27);
        c.rect(p.wall(1), x - 43, ground - 26, 86, 2.6);
        c.rect(p.shadedWall(1), x - 42, ground - 23.6, 84, 0.7);
        balustrade(c, x - 43, ground - 26, 86);
        c.rect(p.shadedWall(0.8), x - 30, ground - 30.4, 3, 3);
        c.rect(p.shadedWall(0.8), x + 27, ground - 30.4, 3, 3);
        Buildings.flag(c, x, ground - 45, ground - 27, 9, p.accent(), p.light(), p.accent(), p.light(), p.accent());
        portico(c, x, ground);
    }

    static void lawn(Canvas c, double ground) {
        Palette p = c.palette();
        c.fade(Shapes.rect(-1, ground, 162, 30), p.lit(p.depth(0.52), 0.28), p.depth(0.85));
        for (int i = 0; i < 7; i++) {
            double y = ground + 0.6 + i * i * 0.62;
            c.fill(Tint.veil(p.daylight(), 0.14), Shapes.lens(80, y + 1, 90, 0.5 + i * 0.26));
        }
        c.polygon(Tint.veil(p.ink(), 0.24), 38, ground, 122, ground, 134, ground + 3.4, 50, ground + 3.4);
        for (int i = 0; i < 7; i++) {
            Foliage.bush(c, 36 + i * 5, ground + 1.2, 5.4, 0.68);
            Foliage.bush(c, 94 + i * 5, ground + 1.2, 5.4, 0.68);
        }
    }

    static void fountain(Canvas c, double x, double y) {
        Palette p = c.palette();
        c.oval(p.shaded(p.depth(0.6), 0.3), x, y + 1, 22, 3.6);
        c.oval(p.wall(0.9), x, y, 21.4, 3.3);
        c.fade(Shapes.oval(x, y + 0.1, 19.8, 2.7), Tint.mix(p.skyLow(), p.mid(), 0.35), p.mid());
        for (int i = 0; i < 24; i++) {
            c.disc(p.accent(), x - 23 + i * 2, y + 2.2 + 2 * Math.sin(Math.PI * i / 23), 0.55);
        }
        Color spray = Tint.veil(p.light(), 0.7);
        c.fade(
                Shapes.polygon(x - 0.4, y - 11, x + 0.4, y - 11, x + 1.6, y, x - 1.6, y),
                p.light(),
                Tint.veil(p.light(), 0.2));
        for (int i = -4; i <= 4; i++) {
            c.stroke(
                    spray,
                    0.3,
                    Shapes.curve(x, y - 9.6 + Math.abs(i) * 0.4, x + i * 1.3, y - 9 + Math.abs(i), x + i * 2.2, y - 1));
        }
    }

    static void railing(Canvas c) {
        Palette p = c.palette();
        c.rect(p.ink(), -1, 90, 162, 0.7);
        c.rect(p.ink(), -1, 97, 162, 0.7);
        for (double x = 1; x < Canvas.WIDTH; x += 3.2) {
            c.rect(p.ink(), x - 0.22, 87.4, 0.44, 14);
            c.polygon(p.ink(), x - 0.6, 87.6, x, 85.4, x + 0.6, 87.6);
        }
    }

    private static void facade(Canvas c, double x, double ground, double width) {
        Palette p = c.palette();
        int bays = 4;
        double step = width / bays;
        for (int bay = 0; bay < bays; bay++) {
            double at = x + step * (bay + 0.5);
            window(c, at, ground - 21, 6.6, bay % 2 == 0);
            window(c, at, ground - 11.4, 7, false);
            c.rect(Tint.veil(p.mid(), 0.35), at - step / 2 - 0.3, ground - 23, 0.6, 23);
            c.fill(p.shaded(p.mid(), 0.25), Shapes.arch(at - 1.3, ground, 2.6, 3));
        }
        c.rect(Tint.veil(p.mid(), 0.5), x, ground - 3.8, width, 0.5);
    }

    private static void window(Canvas c, double x, double y, double height, boolean gable) {
        Palette p = c.palette();
        Color glass = p.isDark() && c.dice().chance(0.7) ? p.lamp() : p.shaded(p.mid(), 0.35);
        c.rect(p.wall(1), x - 1.9, y - 0.5, 3.8, height + 1);
        c.rect(glass, x - 1.4, y, 2.8, height);
        c.rect(p.wall(1), x - 0.12, y, 0.24, height);
        c.rect(p.wall(1), x - 1.4, y + height * 0.48, 2.8, 0.24);
        if (gable) {
            c.polygon(p.shadedWall(1), x - 2.3, y - 0.5, x + 2.3, y - 0.5, x, y - 1.7);
        } else {
            c.rect(p.shadedWall(1), x - 2.2, y - 1.1, 4.4, 0.5);
        }
    }

    private static void balustrade(Canvas c, double x, double y, double width) {
        Palette p = c.palette();
        c.rect(p.wall(1), x, y - 2.4, width, 0.6);
        for (double at = x + 0.5; at < x + width; at += 1.3) {
            c.rect(p.shadedWall(1), at, y - 1.8, 0.6, 1.8);
        }
    }

    /// The bow in the middle with its colonnade.
    private static void portico(Canvas c, double x, double ground) {
        Palette p = c.palette();
        c.fadeAcross(
                Shapes.rect(x - 15, ground - 25, 30, 25),
                p.shaded(p.mid(), 0.12),
                Tint.mix(p.shadedWall(1), p.mid(), 0.5));
        Color glass = p.isDark() ? p.lamp() : p.shaded(p.mid(), 0.6);
        for (int i = -2; i <= 2; i++) {
            c.rect(glass, x + i * 5.6 - 1.2, ground - 21.6, 2.4, 6.6);
            c.rect(glass, x + i * 5.6 - 1.2, ground - 11.6, 2.4, 7.4);
        }
        c.fade(Shapes.rect(x - 16, ground - 3.6, 32, 3.6), p.wall(1), p.shadedWall(1));
        for (int i = 0; i < 5; i++) {
            c.fill(p.shaded(p.mid(), 0.4), Shapes.arch(x - 13.6 + i * 5.8, ground, 3.6, 3));
        }
        c.rect(p.wall(1), x - 15.6, ground - 13.6, 31.2, 0.8);
        Buildings.columns(c, x - 14, ground - 3.6, 28, 20.4, 6, 1);
        c.fade(Shapes.rect(x - 16.4, ground - 27, 32.8, 3.4), p.wall(1), Tint.mix(p.wall(1), p.shadedWall(1), 0.4));
        c.rect(p.shadedWall(1), x - 16, ground - 23.8, 32, 0.6);
        balustrade(c, x - 16.4, ground - 27, 32.8);
        c.stroke(p.wall(1), 0.9, Shapes.curve(x - 15, ground - 3, x - 22, ground - 1.8, x - 24, ground + 0.6));
        c.stroke(p.wall(1), 0.9, Shapes.curve(x + 15, ground - 3, x + 22, ground - 1.8, x + 24, ground + 0.6));
    }
}
