package press.linecaster.illustrations;

import java.awt.Color;

/// A parliament of white stone under a great dome.
final class CapitolParts {

    private CapitolParts() {}

    static void wings(Canvas c, double ground) {
        wing(c, 30, ground, 32, 17, 0.72);
        wing(c, 114, ground, 34, 17, 0.72);
        Palette p = c.palette();
        c.fadeAcross(Shapes.rect(58, ground - 20, 60, 20), p.shadedWall(0.9), p.wall(0.9));
        c.rect(p.shaded(p.shadedWall(0.9), 0.25), 64, ground - 16, 48, 13);
        Buildings.columns(c, 66, ground - 3, 44, 13, 9, 0.95);
        c.rect(p.wall(0.95), 57, ground - 18.4, 62, 2.4);
        Buildings.pediment(c, 70, ground - 18.2, 36, 8, 0.95);
        c.rect(p.wall(0.95), 57, ground - 21, 13, 1);
        c.rect(p.wall(0.95), 106, ground - 21, 13, 1);
        Buildings.stairs(c, 66, ground - 3, 44, 4.4, 5, 0.9);
    }

    static void dome(Canvas c, double x, double base) {
        Palette p = c.palette();
        if (p.isDark()) {
            c.glow(p.light(), x, base - 18, 44, 0.35);
        }
        c.fadeAcross(Shapes.rect(x - 19, base - 5.5, 38, 6.5), p.shadedWall(0.9), p.wall(0.9));
        c.rect(p.wall(0.95), x - 20, base - 6.4, 40, 1.3);
        drum(c, x, base - 6, 16.5, 12, 17);
        c.rect(p.wall(0.95), x - 17.6, base - 19.4, 35.2, 1.6);
        c.rect(p.shadedWall(0.95), x - 17.6, base - 18, 35.2, 0.5);
        drum(c, x, base - 19, 13.6, 4.6, 13);
        c.rect(p.wall(0.95), x - 14.6, base - 24.6, 29.2, 1.1);
        Buildings.dome(c, x, base - 24.4, 13.4, 17.5, 0.95);
        lantern(c, x, base - 41.4);
    }

    private static void drum(Canvas c, double x, double base, double half, double height, int columns) {
        Palette p = c.palette();
        c.fadeAcross(
                Shapes.rect(x - half, base - height, 2 * half, height),
                p.shaded(p.shadedWall(0.9), 0.25),
                p.shadedWall(0.9));
        double thick = half / columns * 0.85;
        for (int i = 0; i < columns; i++) {
            double angle = Math.PI * (i + 0.5) / columns;
            double at = x - Math.cos(angle) * half * 0.99;
            double width = thick * (0.45 + 0.55 * Math.sin(angle));
            Color stone = Tint.mix(p.shadedWall(0.95), p.wall(0.95), 0.2 + 0.8 * i / columns);
            c.rect(stone, at - width / 2, base - height, width, height);
        }
    }

    private static void lantern(Canvas c, double x, double base) {
        Palette p = c.palette();
        c.rect(p.wall(0.95), x - 3.2, base - 0.8, 6.4, 1.2);
        c.fadeAcross(Shapes.rect(x - 2.2, base - 5, 4.4, 4.4), p.shadedWall(0.95), p.wall(0.95));
        for (int i = 0; i < 3; i++) {
            c.rect(p.isDark() ? p.lamp() : p.mid(), x - 1.7 + i * 1.3, base - 4.4, 0.7, 3.4);
        }
        c.rect(p.wall(0.95), x - 2.7, base - 5.6, 5.4, 0.7);
        Buildings.dome(c, x, base - 5.5, 2.1, 2.4, 0.95);
        Color bronze = p.depth(0.85);
        c.rect(bronze, x - 0.7, base - 9, 1.4, 1.4);
        c.fill(
                bronze,
                Shapes.blob(
                        x - 0.55, base - 9, x - 0.4, base - 12, x, base - 13, x + 0.5, base - 12, x + 0.55, base - 9));
        c.disc(bronze, x, base - 13.2, 0.42);
    }

    private static void wing(Canvas c, double x, double ground, double width, double height, double nearness) {
        Palette p = c.palette();
        double top = ground - height;
        c.fadeAcross(Shapes.rect(x, top, width, height), p.shadedWall(nearness), p.wall(nearness));
        c.rect(p.wall(nearness), x - 0.8, top - 0.6, width + 1.6, 1.6);
        c.rect(p.shadedWall(nearness), x - 0.8, top + 1, width + 1.6, 0.5);
        for (int floor = 0; floor < 2; floor++) {
            for (int i = 0; i < 8; i++) {
                double at = x + 1.6 + i * (width - 3) / 8;
                double y = top + 3 + floor * height * 0.42;
                boolean lit = p.isDark() && c.dice().chance(0.5);
                c.rect(lit ? p.lamp() : Tint.veil(p.ink(), 0.42), at + 0.6, y, 1.6, height * 0.26);
                c.rect(p.wall(nearness), at + 0.2, y - 0.8, 2.4, 0.5);
            }
        }
        for (int i = 0; i <= 8; i++) {
            c.rect(Tint.veil(p.light(), 0.4), x + 0.7 + i * (width - 2) / 8, top + 1.5, 0.6, height - 2);
        }
        c.rect(p.shadedWall(nearness), x - 0.6, ground - 1.4, width + 1.2, 1.4);
    }
}
