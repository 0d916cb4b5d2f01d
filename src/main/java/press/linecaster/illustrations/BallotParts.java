package press.linecaster.illustrations;

import java.awt.Color;
import java.awt.Shape;

/// A polling place.
final class BallotParts {

    private BallotParts() {}

    /// Windows, booths and waiting voters, all soft with distance.
    static void hall(Canvas c) {
        Palette p = c.palette();
        for (int i = 0; i < 4; i++) {
            double x = 6 + i * 42;
            c.fill(p.wall(0.5), Shapes.arch(x - 1.2, 60, 24.4, 57));
            c.fade(Shapes.arch(x, 59, 22, 55), p.skyHigh(), p.skyLow());
            c.rect(p.wall(0.5), x + 10.5, 4, 1, 55);
            c.rect(p.wall(0.5), x, 24, 22, 0.8);
            c.rect(p.wall(0.5), x, 42, 22, 0.8);
        }
        Sky.mist(c, 66, 30, 0.35);
        for (int i = 0; i < 3; i++) {
            booth(c, 104 + i * 19, 74);
        }
        for (int i = 0; i < 5; i++) {
            double x = 6 + i * 8 + c.dice().between(-1, 1);
            Color coat = Tint.mix(Figures.coat(c), p.depth(0.3), 0.45);
            Figures.person(c, x, 77 - i % 2, 27, coat, 0.2);
        }
    }

    static void box(Canvas c, double x, double base) {
        Palette p = c.palette();
        double top = base - 38;
        Color glass = Tint.mix(p.skyLow(), p.mid(), 0.35);
        c.fade(
                Shapes.rect(x - 27, top, 54, 38),
                Tint.veil(Tint.mix(glass, p.light(), 0.45), 0.9),
                Tint.veil(glass, 0.95));
        c.polygon(Tint.mix(glass, p.ink(), 0.22), x + 27, top, x + 38, top - 5, x + 38, base - 8, x + 27, base);
        c.inside(Shapes.rect(x - 26, top, 52, 37.4), () -> heap(c, x, base));
        c.polygon(Tint.veil(p.light(), 0.28), x - 22, top, x - 12, top, x - 20, base, x - 27, base, x - 27, top + 12);
        c.polygon(Tint.veil(p.light(), 0.2), x + 4, top, x + 8, top, x - 4, base, x - 8, base);
        c.stroke(Tint.veil(p.light(), 0.8), 0.5, Shapes.rect(x - 27, top, 54, 38));
        c.fade(
                Shapes.polygon(x - 28.4, top - 0.4, x + 28.4, top - 0.4, x + 39.4, top - 6, x - 16, top - 6),
                p.lit(p.depth(0.85), 0.2),
                p.depth(0.8));
        c.polygon(p.ink(), x - 12, top - 2.6, x + 16, top - 2.6, x + 19, top - 4.2, x - 8, top - 4.2);
        c.fade(Shapes.rect(x - 28.4, top - 0.6, 56.8, 4.4), p.shaded(p.mid(), 0.35), p.ink());
        c.polygon(p.ink(), x + 28.4, top - 0.6, x + 39.4, top - 6, x + 39.4, top - 2, x + 28.4, top + 3.8);
        seal(c, x, base - 19);
        c.fill(p.lamp(), Shapes.rounded(x - 2, top + 2.4, 4, 4.4, 0.6));
        c.stroke(p.lamp(), 0.7, Shapes.sag(x - 1.3, top + 2.4, x + 1.3, top + 2.4, -1.8));
    }

    /// A hand that lets a folded ballot go through the slot.
    static void hand(Canvas c, double x, double y) {
        Palette p = c.palette();
        Color skin = p.skin(c.dice().between(0, 1));
        Color sleeve = c.dice().oneOf(p.accent(), p.ink(), p.shaded(p.mid(), 0.3));
        c.fade(
                Shapes.polygon(x + 36, y - 44, x + 64, y - 50, x + 84, y - 26, x + 34, y - 14),
                p.lit(sleeve, 0.15),
                p.shaded(sleeve, 0.35));
        c.stroke(Tint.veil(p.ink(), 0.3), 0.8, Shapes.curve(x + 44, y - 38, x + 50, y - 31, x + 48, y - 22));
        c.fill(p.light(), Shapes.polygon(x + 32, y - 38, x + 37, y - 42, x + 39, y - 17, x + 35, y - 14));
        c.fill(
                p.shaded(skin, 0.18),
                Shapes.blob(
                        x + 17, y - 15, x + 11, y - 9, x + 6, y - 3, x + 8, y - 0.6, x + 12, y - 3, x + 20, y - 10));
        ballot(c, x, y);
        c.fade(
                Shapes.blob(
                        x + 36, y - 36, x + 26, y - 36, x + 17, y - 32, x + 9, y - 23, x + 12, y - 20, x + 17, y - 22,
                        x + 19, y - 13, x + 28, y - 13, x + 36, y - 18),
                Tint.mix(skin, p.light(), 0.18),
                p.shaded(skin, 0.12));
        for (int finger = 0; finger < 4; finger++) {
            double fx = x + 14 + finger * 3.4;
            double fy = y - 24 + finger * 3.2;
            c.stroke(
                    p.shaded(skin, 0.28),
                    4.1,
                    Shapes.curve(fx + 9, fy - 3, fx + 2, fy - 1.4, fx - 6 + finger * 1.2, fy + 5.4));
            c.stroke(skin, 3.5, Shapes.curve(fx + 9, fy - 3.3, fx + 2, fy - 1.8, fx - 6 + finger * 1.2, fy + 5));
        }
    }

    static void slips(Canvas c) {
        Palette p = c.palette();
        c.placed(26, 94, -12, 1, () -> {
            c.polygon(Tint.veil(p.ink(), 0.35), -11, 0, 9, -3, 14, 4, -8, 8);
            c.fade(Shapes.polygon(-12, -1, 8, -4, 13, 3, -9, 7), p.light(), p.shadedWall(1));
            for (int i = 0; i < 3; i++) {
                c.stroke(p.mid(), 0.4, Shapes.rect(-7.4 + i, -0.4 + i * 1.8, 1.6, 1.1));
                c.rect(Tint.veil(p.mid(), 0.8), -4.4 + i, -0.2 + i * 1.7, 10, 0.6);
            }
        });
        c.placed(134, 93, 18, 1, () -> {
            c.line(Tint.veil(p.ink(), 0.4), 1.4, -9, 1.4, 10, 1.4);
            c.line(p.accent(), 1.4, -9, 0.4, 8, 0.4);
            c.polygon(p.lamp(), 8, -0.3, 11, 0.4, 8, 1.1);
        });
    }

    private static void ballot(Canvas c, double x, double y) {
        Palette p = c.palette();
        c.placed(
                x + 2,
                y + 8,
                7,
                1,
                () -> c.unmirrored(0, () -> {
                    c.fade(Shapes.rect(-10, -30, 20, 31), p.light(), Tint.mix(p.light(), p.mid(), 0.16));
                    c.polygon(Tint.veil(p.mid(), 0.2), -10, -14.6, 10, -14.6, 10, 1, -10, 1);
                    c.rect(p.shaded(p.mid(), 0.35), -7, -27.4, 10, 1.5);
                    for (int i = 0; i < 4; i++) {
                        double line = -23.4 + i * 5;
                        c.stroke(p.shaded(p.mid(), 0.35), 0.45, Shapes.rect(-7, line, 2.6, 2.6));
                        c.rect(Tint.veil(p.shaded(p.mid(), 0.3), 0.7), -2.6, line + 0.3, 9, 0.7);
                        c.rect(Tint.veil(p.shaded(p.mid(), 0.3), 0.45), -2.6, line + 1.7, 6.4, 0.5);
                    }
                    c.stroke(p.accent(), 0.9, Shapes.open(-7.4, -17.4, -5.6, -15.8, -2.8, -20.4));
                }));
    }

    private static void heap(Canvas c, double x, double base) {
        Palette p = c.palette();
        for (int i = 0; i < 46; i++) {
            double along = c.dice().between(-1, 1);
            double pile = 15 * (1 - along * along * 0.6);
            double y = base - c.dice().between(0, 1) * pile;
            Color paper = Tint.mix(p.light(), p.mid(), c.dice().between(0.02, 0.4));
            c.placed(x + along * 24, y, c.dice().between(-50, 50), 1, () -> {
                c.fill(Tint.veil(p.ink(), 0.25), Shapes.rect(-5, -2.6, 10.5, 6.4));
                c.rect(paper, -5, -3, 10, 6);
                c.rect(Tint.veil(p.mid(), 0.5), -3.4, -1.4, 6, 0.5);
                c.rect(Tint.veil(p.mid(), 0.5), -3.4, 0.2, 4.6, 0.5);
            });
        }
    }

    private static void seal(Canvas c, double x, double y) {
        Palette p = c.palette();
        c.disc(Tint.veil(p.light(), 0.9), x, y, 8);
        c.disc(p.accent(), x, y, 7.2);
        c.stroke(Tint.veil(p.light(), 0.85), 0.4, Shapes.oval(x, y, 6.2, 6.2));
        c.unmirrored(x, () -> c.stroke(p.light(), 1.5, Shapes.open(x - 3.2, y, x - 0.8, y + 2.6, x + 3.4, y - 3)));
    }

    private static void booth(Canvas c, double x, double base) {
        Palette p = c.palette();
        Color board = Tint.mix(p.depth(0.45), p.wall(0.6), 0.3);
        Shape screen = Shapes.rect(x, base - 36, 16, 26);
        c.fade(screen, board, p.shaded(board, 0.12));
        c.rect(Tint.mix(p.accent(), board, 0.35), x, base - 36, 16, 3);
        c.polygon(p.shaded(board, 0.22), x, base - 36, x + 3, base - 34, x + 3, base - 12, x, base - 10);
        c.line(p.depth(0.6), 0.7, x + 1, base - 10, x + 1, base + 4);
        c.line(p.depth(0.6), 0.7, x + 15, base - 10, x + 15, base + 4);
        if (c.dice().chance(0.7)) {
            Color coat = Tint.mix(Figures.coat(c), p.depth(0.3), 0.4);
            Figures.fromBehind(c, x + 8, base - 32, 4.4, coat, Tint.mix(p.ink(), p.depth(0.4), 0.5));
        }
    }
}
