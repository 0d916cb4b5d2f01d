package press.linecaster.illustrations;

import java.awt.Color;

/// A panelled courtroom.
final class CourtParts {

    private CourtParts() {}

    static void room(Canvas c) {
        Palette p = c.palette();
        Color wood = wood(p);
        c.fade(Canvas.STAGE, p.lit(p.shadedWall(1), 0.1), p.shadedWall(0.9));
        c.fade(Shapes.rect(42, -1, 76, 78), p.lit(wood, 0.16), p.shaded(wood, 0.35));
        for (int i = 0; i < 6; i++) {
            double x = 44.5 + i * 12;
            c.fade(Shapes.rect(x, 4, 10.6, 58), p.shaded(wood, 0.12), p.shaded(wood, 0.5));
            c.stroke(Tint.veil(p.daylight(), 0.22), 0.3, Shapes.open(x, 62, x, 4, x + 10.6, 4));
        }
        for (double x : new double[] {36, 118}) {
            c.fadeAcross(Shapes.rect(x, -1, 6.4, 80), p.shadedWall(1), p.wall(1));
            for (int flute = 0; flute < 4; flute++) {
                c.rect(Tint.veil(p.mid(), 0.35), x + 0.9 + flute * 1.4, 4, 0.45, 72);
            }
            c.rect(p.wall(1), x - 1.2, 0, 8.8, 4);
        }
        for (double x : new double[] {2, 19, 127, 144}) {
            window(c, x);
        }
        c.fade(Shapes.rect(-1, 74, 162, 30), p.shaded(wood, 0.3), p.shaded(wood, 0.7));
    }

    static void emblem(Canvas c, double x, double y) {
        Palette p = c.palette();
        Color brass = p.lamp();
        c.disc(Tint.veil(p.ink(), 0.35), x + 0.7, y + 0.9, 12.4);
        c.disc(brass, x, y, 12.4);
        c.disc(p.shaded(p.mid(), 0.55), x, y, 11.4);
        c.rect(brass, x - 0.45, y - 7.6, 0.9, 14);
        c.fill(brass, Shapes.rounded(x - 3.4, y + 6, 6.8, 1.3, 0.5));
        c.disc(brass, x, y - 8, 1);
        double tilt = c.dice().between(-0.6, 0.6);
        c.stroke(brass, 0.8, Shapes.curve(x - 7, y - 5 + tilt, x, y - 6.4, x + 7, y - 5 - tilt));
        for (int side = -1; side <= 1; side += 2) {
            double top = y - 5 - side * tilt;
            double at = x + side * 7;
            c.line(brass, 0.22, at, top, at - 2.6, top + 6);
            c.line(brass, 0.22, at, top, at + 2.6, top + 6);
            c.fill(brass, Shapes.sag(at - 3, top + 6, at + 3, top + 6, 1.5));
        }
    }

    static void judge(Canvas c, double x, double y) {
        Palette p = c.palette();
        Color leather = p.shaded(p.accent(), 0.5);
        c.fadeAcross(Shapes.rounded(x - 9, y - 6, 18, 30, 4), p.shaded(leather, 0.4), leather);
        c.stroke(Tint.veil(p.lamp(), 0.6), 0.35, Shapes.rounded(x - 7.6, y - 4.6, 15.2, 28, 3));
        Color skin = p.skin(c.dice().between(0, 0.9));
        c.placed(x, y, 0, 7.4, () -> {
            c.fill(p.ink(), Shapes.blob(-1.5, 3.4, -1.3, 1.7, -0.7, 1.2, 0, 1.05, 0.7, 1.2, 1.3, 1.7, 1.5, 3.4));
            c.polygon(p.light(), -0.3, 1.1, 0.3, 1.1, 0.22, 2.1, 0, 1.8, -0.22, 2.1);
            c.fill(p.shaded(skin, 0.2), Shapes.rounded(-0.18, 0.7, 0.36, 0.5, 0.1));
            c.oval(skin, 0, 0.52, 0.38, 0.5);
            Color hair = Tint.mix(p.light(), p.mid(), 0.45);
            c.fill(
                    hair,
                    Shapes.blob(
                            -0.46, 0.85, -0.44, 0.2, 0, -0.08, 0.44, 0.2, 0.46, 0.85, 0.33, 0.5, 0.2, 0.22, -0.2, 0.22,
                            -0.33, 0.5));
            c.stroke(p.ink(), 0.035, Shapes.oval(-0.16, 0.52, 0.11, 0.1));
            c.stroke(p.ink(), 0.035, Shapes.oval(0.16, 0.52, 0.11, 0.1));
        });
    }

    static void bench(Canvas c) {
        Palette p = c.palette();
        Color wood = wood(p);
        panelled(c, 46, 60, 68, 22, 5, p.lit(wood, 0.12));
        c.fade(Shapes.rect(44, 57.6, 72, 3), p.lit(wood, 0.5), p.shaded(wood, 0.1));
        c.rect(Tint.veil(p.ink(), 0.35), 46, 60.6, 68, 0.9);
        c.fill(p.light(), Shapes.polygon(60, 57.6, 68, 57.6, 69, 56.8, 61, 56.8));
        c.placed(98, 56.6, -18, 1, () -> {
            c.line(p.shaded(wood, 0.5), 0.8, 0, 0, -8, 0);
            c.fill(p.shaded(wood, 0.4), Shapes.rounded(-1.4, -2.6, 2.8, 4.6, 0.5));
        });
        c.stroke(p.ink(), 0.3, Shapes.sag(86, 57.6, 83, 51, -1));
        c.disc(p.ink(), 83, 50.6, 0.8);
    }

    static void witnessAndJury(Canvas c) {
        Palette p = c.palette();
        Figures.speaker(c, 131, 50, 6.4);
        panelled(c, 120, 66, 24, 18, 2, wood(p));
        c.rect(p.lit(wood(p), 0.45), 119, 64.6, 26, 2);
        c.stroke(p.ink(), 0.3, Shapes.sag(124, 65, 127, 60, -1));
        c.disc(p.ink(), 127, 59.8, 0.6);
        for (int i = 0; i < 4; i++) {
            Figures.fromBehind(
                    c,
                    15 + i * 7.4,
                    58 + i % 2,
                    4.8,
                    c.dice().oneOf(p.ink(), p.depth(0.8), p.accent()),
                    p.shaded(p.depth(0.8), 0.5));
        }
        panelled(c, 10, 68, 32, 15, 3, wood(p));
        c.rect(p.lit(wood(p), 0.45), 9, 66.6, 34, 2);
    }

    static void counsel(Canvas c) {
        Palette p = c.palette();
        Color wood = wood(p);
        Figures.person(c, 60, 94, 33, p.ink(), 0.3);
        Figures.fromBehind(c, 106, 71, 6.6, p.depth(0.9), p.ink());
        for (double x : new double[] {28, 88}) {
            c.fade(
                    Shapes.polygon(x + 2, 81, x + 36, 81, x + 40, 84.4, x - 2, 84.4),
                    p.lit(wood, 0.5),
                    p.lit(wood, 0.2));
            c.rect(p.shaded(wood, 0.35), x - 2, 84.4, 42, 9);
            c.polygon(p.light(), x + 6, 82, x + 12, 82, x + 12, 83.6, x + 5, 83.6);
            c.polygon(p.light(), x + 22, 81.8, x + 27, 81.8, x + 28, 83.4, x + 22, 83.4);
        }
    }

    static void rail(Canvas c) {
        Palette p = c.palette();
        Color wood = p.shaded(wood(p), 0.4);
        for (double x = 1; x < Canvas.WIDTH; x += 4.6) {
            c.fadeAcross(
                    Shapes.blob(
                            x, 90, x - 0.9, 93, x - 0.5, 96, x, 104, x + 1.4, 104, x + 1.9, 96, x + 2.3, 93, x + 1.4,
                            90),
                    p.shaded(wood, 0.4),
                    p.lit(wood, 0.18));
        }
        c.fade(Shapes.rect(-1, 88, 162, 2.4), p.lit(wood, 0.45), wood);
    }

    private static Color wood(Palette p) {
        return Tint.mix(Tint.mix(p.mid(), p.accent(), 0.32), p.ink(), 0.22);
    }

    private static void window(Canvas c, double x) {
        Palette p = c.palette();
        c.fill(p.wall(1), Shapes.arch(x - 1, 60, 15, 53));
        c.fade(Shapes.arch(x, 59, 13, 51), p.skyHigh(), p.skyLow());
        c.rect(p.wall(1), x + 6.1, 8, 0.8, 51);
        for (int i = 0; i < 4; i++) {
            c.rect(p.wall(1), x, 20 + i * 10, 13, 0.6);
        }
        c.glow(p.daylight(), x + 6.5, 34, 24, p.isDark() ? 0.15 : 0.45);
    }

    private static void panelled(Canvas c, double x, double y, double width, double height, int panels, Color wood) {
        Palette p = c.palette();
        c.fade(Shapes.rect(x, y, width, height), wood, p.shaded(wood, 0.4));
        double step = width / panels;
        for (int i = 0; i < panels; i++) {
            double left = x + i * step + step * 0.1;
            c.fade(
                    Shapes.rect(left, y + height * 0.2, step * 0.8, height * 0.62),
                    p.shaded(wood, 0.3),
                    p.shaded(wood, 0.1));
            c.stroke(
                    Tint.veil(p.daylight(), 0.3),
                    0.25,
                    Shapes.open(
                            left,
                            y + height * 0.82,
                            left + step * 0.8,
                            y + height * 0.82,
                            left + step * 0.8,
                            y + height * 0.2));
        }
    }
}
