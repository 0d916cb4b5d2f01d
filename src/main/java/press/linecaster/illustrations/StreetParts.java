package press.linecaster.illustrations;

import java.awt.Color;

/// A narrow street between old houses.
final class StreetParts {

    private static final double EYE = 40;

    private StreetParts() {}

    static void cobbles(Canvas c, Perspective view) {
        Palette p = c.palette();
        Color joint = Tint.veil(p.ink(), 0.24);
        for (double depth = 7; depth > 0.9; depth /= 1.1) {
            c.line(joint, 0.35 / depth, view.x(-66, depth), view.y(EYE, depth), view.x(66, depth), view.y(EYE, depth));
        }
        for (int i = -7; i <= 7; i++) {
            c.line(joint, 0.2, view.x(i * 9, 7), view.y(EYE, 7), view.x(i * 9, 0.9), view.y(EYE, 0.9));
        }
        for (int i = 0; i < 70; i++) {
            double depth = 0.95 + 4.5 * Math.pow(c.dice().between(0, 1), 2);
            double x = c.dice().whole(-6, 5) * 9;
            c.fill(
                    Tint.veil(c.dice().chance(0.6) ? p.daylight() : p.ink(), 0.16),
                    view.flat(x, x + 9, EYE, depth, depth * 1.09));
        }
    }

    /// One side of the street. `shade` darkens the side that the sun does not reach.
    static void houses(Canvas c, Perspective view, double wall, double shade) {
        Palette p = c.palette();
        double[] depths = {5.6, 4.3, 3.3, 2.5, 1.85, 1.35, 0.95, 0.62};
        for (int i = 0; i < depths.length - 1; i++) {
            double nearness = 0.35 + i * 0.1;
            Color paint = c.dice()
                    .oneOf(
                            p.wall(nearness),
                            Tint.mix(p.accent(), p.wall(nearness), 0.5),
                            Tint.mix(p.wall(nearness), p.depth(0.5), 0.4),
                            Tint.mix(p.skyHigh(), p.wall(nearness), 0.55));
            Color lit = Tint.mix(Tint.mix(paint, p.depth(0.2), 0.5 - i * 0.08), p.ink(), shade + i * 0.02);
            house(c, view, wall, depths[i + 1], depths[i], -c.dice().between(40, 64), lit);
        }
    }

    static void lanterns(Canvas c, Perspective view) {
        Palette p = c.palette();
        for (double depth : new double[] {3.6, 2.2, 1.3}) {
            double x = view.x(60, depth);
            double y = view.y(-26, depth);
            double size = 5 / depth;
            c.line(p.ink(), 0.14 * size, x, y - size, x - size * 1.5, y - size);
            c.glow(p.lamp(), x - size * 1.5, y, size * (p.isDark() ? 6 : 2.2), 0.75);
            c.polygon(
                    p.lamp(),
                    x - size * 1.85,
                    y - size * 0.4,
                    x - size * 1.15,
                    y - size * 0.4,
                    x - size * 1.3,
                    y + size * 0.5,
                    x - size * 1.7,
                    y + size * 0.5);
            c.polygon(p.ink(), x - size * 2, y - size * 0.4, x - size, y - size * 0.4, x - size * 1.5, y - size * 0.9);
            c.rect(p.ink(), x - size * 1.75, y + size * 0.5, size * 0.5, size * 0.14);
        }
    }

    static void bunting(Canvas c) {
        Palette p = c.palette();
        double[][] ropes = {{48, 24, 122, 20, 5}, {58, 38, 112, 36, 3.4}, {67, 48, 104, 47, 2}};
        for (double[] rope : ropes) {
            c.stroke(Tint.veil(p.ink(), 0.7), 0.16, Shapes.sag(rope[0], rope[1], rope[2], rope[3], rope[4]));
            int flags = 13;
            double size = (rope[2] - rope[0]) * 0.032;
            for (int i = 1; i < flags; i++) {
                double t = (double) i / flags;
                double x = rope[0] + (rope[2] - rope[0]) * t;
                double y = rope[1] + (rope[3] - rope[1]) * t + 4 * rope[4] * t * (1 - t);
                Color color = i % 3 == 0 ? p.accent() : i % 3 == 1 ? p.light() : p.depth(0.65);
                c.polygon(color, x - size / 2, y, x + size / 2, y, x, y + size * 1.3);
            }
        }
    }

    static void cafe(Canvas c) {
        Palette p = c.palette();
        for (int i = 0; i < 6; i++) {
            Color stripe = i % 2 == 0 ? p.accent() : p.light();
            double x = 120 + i * 8;
            c.fade(
                    Shapes.polygon(
                            x,
                            62 - i * 2.4,
                            x + 8,
                            59.6 - i * 2.4,
                            x + 5,
                            70 - i * 1.2,
                            x - 5 + i * 0.3,
                            70.6 - i * 0.6),
                    stripe,
                    p.shaded(stripe, 0.2));
        }
        for (double[] place : new double[][] {{124, 93, 1}, {145, 98, 1.25}}) {
            c.placed(place[0], place[1], 0, place[2], () -> {
                Land.shadow(c, 0, 0, 6, 5, -1);
                c.line(p.ink(), 0.5, 0, -8, 0, 0);
                c.line(p.ink(), 0.5, -2.2, 0.2, 2.2, 0.2);
                c.oval(p.wall(1), 0, -8.2, 5, 1.1);
                c.rect(p.accent(), -1.4, -10, 1.3, 1.7);
                c.rect(p.light(), 1, -9.6, 1.6, 1.2);
                c.line(p.ink(), 0.45, -7, -10, -6.4, 0);
                c.line(p.ink(), 0.45, -6.6, -5, -3, -5);
                c.line(p.ink(), 0.45, -3, -5, -3.2, 0.4);
            });
        }
        Figures.person(c, 135, 92, 20, p.depth(0.9), 0.2);
    }

    private static void house(
            Canvas c, Perspective view, double wall, double near, double far, double top, Color paint) {
        Palette p = c.palette();
        double out = Math.signum(wall) * 40;
        c.fill(
                p.shaded(paint, 0.35),
                view.front(Math.min(wall, wall + out), top, Math.max(wall, wall + out), EYE, far));
        c.fade(view.side(wall, top, EYE, near, far), p.lit(paint, 0.12), p.shaded(paint, 0.2));
        Color roof = p.shaded(Tint.mix(p.accent(), paint, 0.35), 0.4);
        c.fill(
                roof,
                Shapes.polygon(
                        view.x(wall * 0.94, near),
                        view.y(top + 2, near),
                        view.x(wall * 0.94, far),
                        view.y(top + 2, far),
                        view.x(wall * 1.3, far),
                        view.y(top - 16, far),
                        view.x(wall * 1.3, near),
                        view.y(top - 16, near)));
        double inset = wall * 0.995;
        for (int column = 0; column < 2; column++) {
            double from = near + (far - near) * (column == 0 ? 0.2 : 0.64);
            double to = near + (far - near) * (column == 0 ? 0.36 : 0.8);
            for (double y = top + 10; y < -2; y += 19) {
                shutteredWindow(c, view, inset, y, from, to, paint);
            }
        }
        c.fill(p.shaded(paint, 0.6), view.side(inset, 12, EYE, near + (far - near) * 0.15, near + (far - near) * 0.4));
        Color shop = c.dice().chance(0.6) ? p.lamp() : p.depth(0.75);
        c.fill(Tint.veil(shop, 0.8), view.side(inset, 12, 30, near + (far - near) * 0.52, near + (far - near) * 0.9));
        c.fill(p.shaded(paint, 0.3), view.side(inset, 7, 9.5, near, far));
    }

    private static void shutteredWindow(
            Canvas c, Perspective view, double wall, double y, double near, double far, Color paint) {
        Palette p = c.palette();
        double wing = (far - near) * 0.42;
        Color shutter = p.shaded(Tint.mix(p.mid(), paint, 0.25), 0.2);
        c.fill(shutter, view.side(wall, y, y + 11, near - wing, far + wing));
        boolean lit = c.dice().chance(p.isDark() ? 0.5 : 0.12);
        c.fill(lit ? p.lamp() : p.shaded(p.mid(), 0.6), view.side(wall, y, y + 11, near, far));
        c.fill(p.wall(0.8), view.side(wall, y + 11, y + 12.2, near - wing, far + wing));
        if (c.dice().chance(0.35)) {
            c.fill(p.accent(), view.side(wall, y + 9, y + 11.4, near, far));
        }
    }
}
