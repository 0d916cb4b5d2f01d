package press.linecaster.illustrations;

import java.awt.Color;
import java.awt.Shape;

/// A situation room around a lit map.
final class MapParts {

    private static final Shape TABLE = Shapes.polygon(34, 58, 126, 58, 158, 94, 2, 94);

    private MapParts() {}

    static void screens(Canvas c) {
        Palette p = c.palette();
        for (int i = 0; i < 4; i++) {
            double x = 10 + i * 37;
            c.fill(Tint.mix(p.ink(), p.mid(), 0.5), Shapes.rounded(x, 10, 30, 19, 0.8));
            Shape screen = Shapes.rect(x + 1, 11, 28, 17);
            c.fade(screen, Tint.mix(p.ink(), p.mid(), 0.55), Tint.mix(p.mid(), p.skyHigh(), 0.4));
            c.inside(screen, () -> chart(c, x + 1, 11, 28, 17));
        }
        c.fade(Shapes.rect(-1, 32, 162, 34), Tint.veil(p.ink(), 0), Tint.veil(p.ink(), 0.7));
    }

    /// Somebody who leans over the map, lit from below; `turn` from -1 to 1 says from which side.
    static void officer(Canvas c, double x, double crown, double size, double turn) {
        Palette p = c.palette();
        Color skin = p.skin(c.dice().between(0, 1));
        Color suit = Tint.mix(p.ink(), p.mid(), c.dice().between(0.15, 0.45));
        Color glow = Tint.mix(suit, p.lamp(), 0.4);
        Color hair = p.shaded(p.mid(), c.dice().between(0.55, 0.9));
        c.placed(x, crown, -turn * 9, size, () -> {
            c.fade(Shapes.blob(-1.4, 4.4, -1.25, 1.9, -0.8, 1.35, 0, 1.1, 0.8, 1.35, 1.25, 1.9, 1.4, 4.4), suit, glow);
            c.polygon(p.light(), -0.26, 1.15, 0.26, 1.15, 0, 2.1);
            c.polygon(p.accent(), -0.08, 1.3, 0.08, 1.3, 0.1, 1.9, 0, 2.1, -0.1, 1.9);
            c.rect(p.shaded(skin, 0.2), -0.18, 0.8, 0.36, 0.4);
            c.fade(Shapes.oval(0, 0.55, 0.38, 0.5), p.shaded(skin, 0.45), Tint.mix(skin, p.lamp(), 0.45));
            c.fill(
                    hair,
                    Shapes.blob(
                            -0.42, 0.55, -0.42, 0.15, 0, -0.08, 0.42, 0.15, 0.42, 0.55, 0.3, 0.3, 0, 0.22, -0.3, 0.3));
            c.stroke(suit, 0.5, Shapes.curve(-1.15, 2, -1.5, 3, -1.2 + turn * 0.2, 4));
            c.stroke(suit, 0.5, Shapes.curve(1.15, 2, 1.5, 3, 1.2 + turn * 0.2, 4));
            c.disc(Tint.mix(skin, p.lamp(), 0.4), -1.2 + turn * 0.2, 4.1, 0.24);
            c.disc(Tint.mix(skin, p.lamp(), 0.4), 1.2 + turn * 0.2, 4.1, 0.24);
        });
    }

    static void table(Canvas c) {
        Palette p = c.palette();
        c.fade(Shapes.polygon(2, 94, 158, 94, 156, 104, 4, 104), Tint.mix(p.ink(), p.mid(), 0.3), p.ink());
        c.fill(p.shaded(p.accent(), 0.6), Shapes.polygon(31, 56.6, 129, 56.6, 163, 96, -3, 96));
        Color sea = Tint.mix(p.skyLow(), p.mid(), 0.22);
        c.fade(TABLE, Tint.mix(sea, p.light(), 0.3), sea);
        c.inside(TABLE, () -> {
            country(c, 56, 68, 27, 8.4, Tint.mix(p.light(), p.accent(), 0.22));
            country(c, 106, 80, 38, 11, Tint.mix(p.light(), p.mid(), 0.24));
            country(c, 108, 62, 15, 3.6, Tint.mix(p.light(), p.accent(), 0.12));
            country(c, 34, 90, 24, 6, Tint.mix(p.light(), p.mid(), 0.32));
            grid(c);
        });
        c.stroke(p.accent(), 0.8, Shapes.curve(44, 70, 62, 75, 84, 70, 98, 77, 118, 80));
        double[][] pins = {{44, 70}, {62, 75}, {98, 77}, {118, 80}, {108, 63}, {38, 88}};
        for (int i = 0; i < pins.length; i++) {
            pin(c, pins[i][0], pins[i][1], (pins[i][1] - 40) * 0.022, i % 3 == 0 ? p.ink() : p.accent());
        }
        c.polygon(p.light(), 72, 84, 88, 85.4, 86, 91, 68, 89.4);
        for (int i = 0; i < 4; i++) {
            c.line(Tint.veil(p.mid(), 0.8), 0.4, 73 - i * 0.8, 85.4 + i * 1.2, 84 - i, 86.4 + i * 1.2);
        }
        c.glow(p.light(), 80, 70, 60, 0.32);
    }

    static void lamp(Canvas c, double x, double y) {
        Palette p = c.palette();
        c.line(p.shaded(p.mid(), 0.4), 0.5, x, -2, x, y - 4);
        c.fade(
                Shapes.polygon(x - 15, y, x - 5, y - 5, x + 5, y - 5, x + 15, y),
                p.accent(),
                p.shaded(p.accent(), 0.45));
        c.oval(p.light(), x, y, 14, 1.2);
        c.glow(p.light(), x, y, 24, 0.6);
    }

    /// A dark figure between the viewer and the light.
    static void foreground(Canvas c, double x, double crown) {
        Palette p = c.palette();
        Color rim = Tint.veil(p.lamp(), 0.7);
        c.placed(0.7 * Math.signum(80 - x), 0, 0, 1, () -> Figures.fromBehind(c, x, crown - 0.4, 14, rim, rim));
        Figures.fromBehind(c, x, crown, 14, p.ink(), Tint.mix(p.ink(), p.mid(), 0.12));
    }

    static void pointer(Canvas c) {
        Palette p = c.palette();
        c.stroke(p.ink(), 5, Shapes.curve(130, 84, 122, 85, 113, 83));
        c.stroke(p.skin(0.4), 2, Shapes.open(112, 82.8, 108, 82));
        c.line(p.lamp(), 0.6, 108, 82, 88, 76);
    }

    private static void chart(Canvas c, double x, double y, double width, double height) {
        Palette p = c.palette();
        if (c.dice().chance(0.5)) {
            double[] points = new double[18];
            for (int i = 0; i < 9; i++) {
                points[2 * i] = x + width * i / 8;
                points[2 * i + 1] = y + height * c.dice().between(0.2, 0.85);
            }
            c.stroke(p.accent(), 0.5, Shapes.open(points));
            for (int i = 1; i < 4; i++) {
                c.line(Tint.veil(p.skyLow(), 0.25), 0.2, x, y + height * i / 4, x + width, y + height * i / 4);
            }
        } else {
            for (int i = 0; i < 9; i++) {
                double bar = height * c.dice().between(0.2, 0.8);
                c.rect(
                        Tint.veil(i == 5 ? p.accent() : p.skyLow(), 0.7),
                        x + 2 + i * width * 0.105,
                        y + height - bar - 1,
                        width * 0.07,
                        bar);
            }
        }
    }

    private static void country(Canvas c, double x, double y, double halfWidth, double halfHeight, Color land) {
        Palette p = c.palette();
        double[] reaches = new double[15];
        for (int i = 0; i < reaches.length; i++) {
            reaches[i] = c.dice().between(0.62, 1.1);
        }
        c.stroke(Tint.veil(p.light(), 0.4), 2, outline(x, y, halfWidth, halfHeight, reaches));
        c.fill(land, outline(x, y, halfWidth, halfHeight, reaches));
        for (int ring = 1; ring < 4; ring++) {
            double scale = 1 - ring * 0.24;
            c.stroke(
                    Tint.veil(p.mid(), 0.5),
                    0.2,
                    outline(x + ring, y - ring * 0.3, halfWidth * scale, halfHeight * scale, reaches));
        }
        c.stroke(Tint.veil(p.ink(), 0.5), 0.25, outline(x, y, halfWidth, halfHeight, reaches));
    }

    private static Shape outline(double x, double y, double halfWidth, double halfHeight, double[] reaches) {
        double[] points = new double[2 * reaches.length];
        for (int i = 0; i < reaches.length; i++) {
            double angle = 2 * Math.PI * i / reaches.length;
            points[2 * i] = x + Math.cos(angle) * halfWidth * reaches[i];
            points[2 * i + 1] = y + Math.sin(angle) * halfHeight * reaches[i];
        }
        return Shapes.blob(points);
    }

    private static void grid(Canvas c) {
        Color line = Tint.veil(c.palette().ink(), 0.16);
        for (int i = -8; i <= 8; i++) {
            c.line(line, 0.2, 80 + i * 9, 58, 80 + i * 15.4, 94);
        }
        for (double y : new double[] {61, 64.6, 69, 74.4, 81, 88.6}) {
            c.line(line, 0.2, 0, y, 160, y);
        }
    }

    private static void pin(Canvas c, double x, double y, double scale, Color color) {
        c.placed(x, y, 0, scale, () -> {
            c.fill(Tint.veil(c.palette().ink(), 0.4), Shapes.lens(2, 0, 4, 0.8));
            c.line(c.palette().ink(), 0.6, 0, 0, 0, -7);
            c.polygon(color, 0, -12, 7, -10, 0, -7.6);
            c.disc(color, 0, -12, 0.9);
        });
    }
}
