package press.linecaster.illustrations;

import java.awt.Color;

/// A modern hospital with its forecourt.
final class HospitalParts {

    private HospitalParts() {}

    static void building(Canvas c, double ground) {
        Palette p = c.palette();
        wing(c, 16, ground, 40, 30, 0.62);
        wing(c, 100, ground, 46, 24, 0.7);
        wing(c, 48, ground, 40, 52, 0.95);
        double stairs = 88;
        c.fadeAcross(Shapes.rect(stairs, ground - 46, 13, 46), p.shaded(p.depth(0.6), 0.1), p.lit(p.depth(0.5), 0.3));
        for (int i = 0; i < 15; i++) {
            c.rect(
                    Tint.veil(p.lamp(), c.dice().between(0.15, p.isDark() ? 0.9 : 0.45)),
                    stairs + 1,
                    ground - 45 + i * 3,
                    11,
                    2.3);
        }
        sign(c, 57, ground - 48, 9);
        c.rect(p.depth(0.8), 60, ground - 55, 22, 3);
        c.line(p.ink(), 0.3, 78, ground - 55, 78, ground - 62);
        c.disc(p.accent(), 78, ground - 62, 0.5);
        canopy(c, ground);
    }

    static void forecourt(Canvas c, double ground) {
        Palette p = c.palette();
        c.fade(Shapes.rect(-1, ground, 162, 30), p.lit(p.depth(0.45), 0.25), p.depth(0.78));
        c.polygon(Tint.veil(p.ink(), 0.26), 16, ground, 146, ground, 122, ground + 7, -8, ground + 7);
        c.fade(Shapes.polygon(-2, 84, 162, 80, 162, 93, -2, 99), p.depth(0.75), p.depth(0.9));
        for (int i = 0; i < 9; i++) {
            double x = 4 + i * 20;
            c.polygon(p.light(), x, 91.4 - i * 0.5, x + 9, 91.2 - i * 0.5, x + 9, 91.9 - i * 0.5, x, 92.1 - i * 0.5);
        }
        for (int i = 0; i < 7; i++) {
            double x = 60 + i * 4.2;
            c.polygon(Tint.veil(p.light(), 0.85), x, 82.4, x + 2.2, 82.3, x - 3.2, 96.2, x - 6, 96.4);
        }
    }

    static void ambulance(Canvas c, double x, double ground, double scale) {
        Palette p = c.palette();
        c.placed(x, ground, 0, scale, () -> {
            c.fill(Tint.veil(p.ink(), 0.45), Shapes.lens(-1, 0.4, 15, 1.2));
            c.fade(Shapes.rounded(-11, -11, 15, 10, 0.8), p.wall(1), p.shadedWall(1));
            c.fill(p.wall(1), Shapes.polygon(3, -9, 7.4, -9, 9.8, -5.2, 12, -4.4, 12, -1, 3, -1));
            c.polygon(p.ink(), 4.2, -8.2, 7, -8.2, 9, -5.1, 4.2, -5.1);
            c.rect(p.accent(), -11, -4.6, 23, 1.3);
            c.polygon(p.accent(), -11, -3, -9, -3, -10.2, -1.6, -11, -1.6);
            cross(c, -4, -7.8, 1.7, p.mid());
            c.rect(p.ink(), 0.4, -9.6, 2.6, 3);
            c.fill(p.accent(), Shapes.rounded(4, -10, 2.4, 1.1, 0.4));
            c.glow(p.accent(), 5.2, -9.8, 4.4, 0.7);
            for (double wheel : new double[] {-7, 7.6}) {
                c.disc(p.ink(), wheel, -0.9, 1.8);
                c.disc(p.wall(0.6), wheel, -0.9, 0.8);
            }
            c.glow(p.light(), 12, -3, 3, 0.8);
        });
    }

    private static void cross(Canvas c, double x, double y, double arm, Color color) {
        c.rect(color, x - arm, y - arm / 3, 2 * arm, arm * 2 / 3);
        c.rect(color, x - arm / 3, y - arm, arm * 2 / 3, 2 * arm);
    }

    private static void sign(Canvas c, double x, double y, double size) {
        Palette p = c.palette();
        if (p.isDark()) {
            c.glow(p.accent(), x + size / 2, y + size / 2, size * 1.6, 0.6);
        }
        c.fill(p.accent(), Shapes.rounded(x, y, size, size, 1));
        cross(c, x + size / 2, y + size / 2, size * 0.32, p.light());
    }

    private static void wing(Canvas c, double x, double ground, double width, double height, double nearness) {
        Palette p = c.palette();
        double top = ground - height;
        c.fade(Shapes.rect(x, top, width, height), p.wall(nearness), Tint.mix(p.wall(nearness), p.depth(0.3), 0.25));
        int floors = (int) (height / 5);
        double step = height / floors;
        for (int floor = 0; floor < floors; floor++) {
            double y = top + step * floor + step * 0.34;
            c.rect(p.depth(0.6), x + 1.2, y, width - 2.4, step * 0.46);
            Buildings.windows(c, x + 1.2, y - step * 0.08, width - 2.4, step * 0.62, (int) (width / 2.2), 1);
            c.rect(Tint.veil(p.skyLow(), 0.25), x + width * 0.55, y, width * 0.3, step * 0.46);
        }
        c.rect(Tint.veil(p.ink(), 0.2), x, top, width * 0.09, height);
        c.rect(p.shadedWall(nearness), x - 0.4, top - 0.9, width + 0.8, 1.2);
    }

    private static void canopy(Canvas c, double ground) {
        Palette p = c.palette();
        c.rect(p.depth(0.85), 54, ground - 8, 28, 8);
        c.rect(Tint.veil(p.lamp(), 0.8), 56, ground - 7, 24, 7);
        for (int i = 0; i <= 8; i++) {
            c.rect(p.depth(0.85), 56 + i * 3 - 0.15, ground - 7, 0.3, 7);
        }
        c.fade(
                Shapes.polygon(50, ground - 10.4, 88, ground - 10.4, 90, ground - 8, 48, ground - 8),
                p.accent(),
                p.shaded(p.accent(), 0.35));
        c.rect(p.wall(1), 50, ground - 8, 0.9, 8);
        c.rect(p.wall(1), 87, ground - 8, 0.9, 8);
        c.fade(
                Shapes.polygon(56, ground, 80, ground, 86, ground + 7, 46, ground + 7),
                Tint.veil(p.lamp(), 0.5),
                Tint.veil(p.lamp(), 0));
    }
}
