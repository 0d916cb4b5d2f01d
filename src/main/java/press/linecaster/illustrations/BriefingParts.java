package press.linecaster.illustrations;

import java.awt.Color;

/// The stage of a press conference and those who ask.
final class BriefingParts {

    private BriefingParts() {}

    static void curtain(Canvas c) {
        Palette p = c.palette();
        Color cloth = Tint.mix(p.mid(), p.skyHigh(), 0.3);
        double x = -4;
        while (x < Canvas.WIDTH + 4) {
            double width = c.dice().between(4, 7);
            c.fadeAcross(Shapes.rect(x, -1, width * 0.6, 84), p.shaded(cloth, 0.5), p.shaded(cloth, 0.12));
            c.fadeAcross(
                    Shapes.rect(x + width * 0.6, -1, width * 0.42, 84), p.shaded(cloth, 0.12), p.shaded(cloth, 0.5));
            x += width;
        }
        c.fade(Shapes.rect(-1, -1, 162, 60), Tint.veil(p.ink(), 0.55), Tint.veil(p.ink(), 0));
    }

    /// A shield of office: laurel around a star.
    static void emblem(Canvas c, double x, double y) {
        Palette p = c.palette();
        c.oval(Tint.veil(p.ink(), 0.3), x + 1, y + 1.2, 25, 17);
        c.oval(p.light(), x, y, 25, 17);
        c.oval(p.shaded(p.mid(), 0.35), x, y, 24, 16.1);
        c.stroke(Tint.veil(p.lamp(), 0.9), 0.4, Shapes.oval(x, y, 22, 14.4));
        for (int i = 0; i < 14; i++) {
            double angle = Math.PI * (0.6 + 0.8 * i / 13);
            for (int side = -1; side <= 1; side += 2) {
                double leafX = x - side * Math.cos(angle) * 15;
                double leafY = y + Math.sin(angle) * 10 * (angle < Math.PI ? 1 : 1.05);
                c.placed(
                        leafX,
                        leafY,
                        side * (angle * 57 - 90) + 40 * side,
                        2.6,
                        () -> c.fill(p.lamp(), Shapes.lens(0, 0, 0.8, 0.4)));
            }
        }
        double[] star = new double[20];
        for (int i = 0; i < 10; i++) {
            double angle = Math.PI * (i / 5.0 - 0.5);
            double reach = i % 2 == 0 ? 6.4 : 2.6;
            star[2 * i] = x + Math.cos(angle) * reach;
            star[2 * i + 1] = y - 1 + Math.sin(angle) * reach;
        }
        c.fill(p.light(), Shapes.polygon(star));
    }

    static void standingFlag(Canvas c, double x) {
        Palette p = c.palette();
        Color cloth = x < 45 || x > 115 ? p.accent() : p.depth(0.75);
        c.line(p.lamp(), 0.6, x, 14, x, 80);
        c.polygon(p.lamp(), x - 0.9, 14, x, 11, x + 0.9, 14);
        c.fadeAcross(
                Shapes.curve(
                        x - 0.4, 15.6, x + 3.4, 24, x + 5.6, 44, x + 6, 68, x + 3, 66, x + 1, 71, x - 2, 67, x - 4.4,
                        69, x - 3.4, 44, x - 1.4, 26, x - 0.4, 15.6),
                p.shaded(cloth, 0.5),
                cloth);
        c.fade(
                Shapes.curve(
                        x + 0.6, 20, x + 2.6, 30, x + 3.6, 46, x + 4, 66.6, x + 3, 66, x + 1.4, 70, x + 1.2, 46,
                        x + 0.6, 20),
                p.light(),
                p.shadedWall(1));
        c.stroke(Tint.veil(p.ink(), 0.4), 0.5, Shapes.curve(x - 0.4, 22, x - 1.6, 44, x - 1.8, 66));
        c.stroke(Tint.veil(p.ink(), 0.25), 0.5, Shapes.curve(x + 1.6, 24, x + 4.4, 44, x + 4.8, 66));
    }

    static void lectern(Canvas c, double x, double y) {
        Palette p = c.palette();
        Color wood = p.shaded(Tint.mix(p.accent(), p.mid(), 0.5), 0.4);
        c.fadeAcross(
                Shapes.polygon(x - 15, y + 3, x + 15, y + 3, x + 12, 102, x - 12, 102),
                p.shaded(wood, 0.4),
                p.lit(wood, 0.18));
        c.fade(
                Shapes.polygon(x - 18, y - 1, x + 18, y - 1, x + 16.6, y + 3.6, x - 16.6, y + 3.6),
                p.lit(wood, 0.35),
                p.shaded(wood, 0.15));
        c.stroke(
                Tint.veil(p.lamp(), 0.5),
                0.4,
                Shapes.polygon(x - 11.4, y + 8, x + 11.4, y + 8, x + 10, 98, x - 10, 98));
        c.disc(p.lamp(), x, y + 17, 5.6);
        c.disc(p.shaded(p.mid(), 0.35), x, y + 17, 5);
        c.oval(p.light(), x, y + 17, 2.4, 2.4);
        for (int i = 0; i < 9; i++) {
            double foot = x - 11 + i * 2.75;
            double reach = c.dice().between(5.5, 9);
            double lean = (x - foot) * 0.25 + c.dice().between(-0.6, 0.6);
            c.stroke(p.ink(), 0.35, Shapes.sag(foot, y, foot + lean, y - reach, -0.5));
            c.placed(foot + lean, y - reach, lean * 6, 1, () -> {
                c.fill(Tint.mix(p.mid(), p.light(), 0.3), Shapes.rounded(-0.9, -2.2, 1.8, 3, 0.9));
                c.fill(c.dice().oneOf(p.accent(), p.light(), p.lamp()), Shapes.rounded(-1, 0, 2, 1.1, 0.2));
            });
        }
    }

    static void reporters(Canvas c) {
        Palette p = c.palette();
        Color rear = p.shaded(p.mid(), 0.7);
        for (int i = 0; i < 9; i++) {
            double x = 4 + i * 19 + c.dice().between(-4, 4);
            Figures.fromBehind(c, x, c.dice().between(76, 79), 8, Tint.mix(rear, p.mid(), 0.25), rear);
        }
        camera(c, 26, 70, 1.1);
        camera(c, 136, 72, 0.95);
        for (int i = 0; i < 7; i++) {
            double x = -2 + i * 27 + c.dice().between(-5, 5);
            double crown = c.dice().between(84, 88);
            Color coat = c.dice().oneOf(p.ink(), p.shaded(p.mid(), 0.8), p.shaded(p.accent(), 0.6));
            if (i == 2 || i == 5) {
                raisedHand(c, x + 9, crown + 9, coat);
            }
            Figures.fromBehind(c, x, crown, 12, coat, p.ink());
        }
    }

    private static void raisedHand(Canvas c, double x, double shoulder, Color sleeve) {
        Palette p = c.palette();
        Color skin = p.skin(c.dice().between(0, 1));
        c.stroke(sleeve, 4, Shapes.curve(x, shoulder + 4, x + 4, shoulder - 8, x + 3, shoulder - 18));
        c.stroke(skin, 2, Shapes.open(x + 3, shoulder - 19, x + 3, shoulder - 22));
        c.placed(x + 3, shoulder - 23, 6, 1, () -> {
            c.fill(p.light(), Shapes.rounded(-2, -7, 5, 7, 0.3));
            for (int i = 0; i < 4; i++) {
                c.rect(Tint.veil(p.mid(), 0.7), -1.2, -6 + i * 1.4, 3.4 - i % 2, 0.4);
            }
            c.disc(skin, 0, 0, 1.7);
        });
    }

    private static void camera(Canvas c, double x, double y, double scale) {
        Palette p = c.palette();
        c.placed(x, y, 0, scale, () -> {
            c.line(p.ink(), 0.8, 0, 2, -6, 34);
            c.line(p.ink(), 0.8, 0, 2, 6, 34);
            c.fill(p.ink(), Shapes.rounded(-5, -5, 10, 7.4, 1));
            c.fill(p.ink(), Shapes.rounded(-3, -8, 8, 2.4, 0.8));
            c.disc(p.shaded(p.mid(), 0.5), 0, -1.3, 2.8);
            c.disc(Tint.mix(p.skyHigh(), p.light(), 0.3), 0, -1.3, 1.7);
            c.disc(p.accent(), 3.9, -4, 0.5);
            c.glow(p.accent(), 3.9, -4, 2.2, 0.8);
        });
    }
}
