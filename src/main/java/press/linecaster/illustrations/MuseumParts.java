package press.linecaster.illustrations;

import java.awt.Color;
import java.awt.geom.Path2D;

/// A gallery under a skylight, and what is on show.
final class MuseumParts {

    private static final double WALL = 74;
    private static final double TOP = -58;
    private static final double FLOOR = 46;
    private static final double NEAR = 0.5;
    private static final double FAR = 6.5;

    private MuseumParts() {}

    static void shell(Canvas c, Perspective view) {
        Palette p = c.palette();
        Color paint = Tint.mix(Tint.mix(p.accent(), p.mid(), 0.6), p.depth(0.4), 0.2);
        c.fade(Canvas.STAGE, p.wall(0.9), p.shadedWall(0.9));
        c.fade(view.flat(-WALL, WALL, TOP, NEAR, FAR), p.wall(1), p.shadedWall(0.7));
        skylight(c, view);
        c.fadeAcross(view.side(-WALL, TOP, FLOOR, NEAR, FAR), p.shaded(paint, 0.35), p.lit(paint, 0.12));
        c.fadeAcross(view.side(WALL, TOP, FLOOR, NEAR, FAR), p.lit(paint, 0.25), p.lit(paint, 0.05));
        floor(c, view);
        for (double wall : new double[] {-WALL, WALL}) {
            c.fill(p.wall(1), view.side(wall, TOP, TOP + 6, NEAR, FAR));
            c.fill(p.shadedWall(1), view.side(wall, TOP + 6, TOP + 7.4, NEAR, FAR));
            c.fill(p.shaded(paint, 0.55), view.side(wall, FLOOR - 7, FLOOR, NEAR, FAR));
        }
        farRoom(c, view, paint);
        for (double depth = FAR; depth > 0.8; depth /= 1.5) {
            for (double wall : new double[] {-WALL, WALL}) {
                c.fill(p.wall(1), view.side(wall * 0.985, TOP, FLOOR, depth, depth * 1.06));
                c.fill(p.shadedWall(1), view.side(wall * 0.985, TOP, FLOOR, depth * 1.05, depth * 1.075));
            }
        }
    }

    static void paintings(Canvas c, Perspective view) {
        double[][] places = {{1.02, 1.28}, {1.62, 1.98}, {2.45, 2.95}, {3.7, 4.4}};
        for (double[] place : places) {
            painting(c, view, WALL * 0.99, c.dice().between(-36, -30), 8, place[0], place[1]);
            painting(c, view, -WALL * 0.99, c.dice().between(-36, -28), 10, place[0], place[1]);
        }
    }

    static void amphora(Canvas c, double x, double base, double scale) {
        Palette p = c.palette();
        plinth(c, x, base, scale, 18);
        c.placed(x, base - 18 * scale, 0, scale, () -> {
            Color clay = Tint.mix(p.accent(), p.ink(), 0.2);
            c.fadeAcross(
                    Shapes.blob(-2.4, 0, -5.6, -9, -5, -14, -2, -17, -2, -21, 2, -21, 2, -17, 5, -14, 5.6, -9, 2.4, 0),
                    p.shaded(clay, 0.4),
                    p.lit(clay, 0.25));
            c.stroke(clay, 0.9, Shapes.curve(-2, -20, -6, -18.4, -4.8, -13.4));
            c.stroke(clay, 0.9, Shapes.curve(2, -20, 6, -18.4, 4.8, -13.4));
            c.rect(p.ink(), -5.3, -10, 10.6, 0.7);
            c.rect(p.ink(), -5.4, -12.6, 10.8, 0.7);
        });
    }

    /// A marble head on a plinth.
    static void bust(Canvas c, double x, double base, double scale) {
        Palette p = c.palette();
        plinth(c, x, base, scale, 26);
        c.placed(x, base - 26 * scale, 0, scale, () -> {
            Color lit = p.wall(1);
            Color dark = p.shadedWall(1);
            c.fadeAcross(Shapes.polygon(-2.4, 0, -1.6, -3, 1.6, -3, 2.4, 0), dark, lit);
            c.fadeAcross(
                    Shapes.blob(-2, -2.4, -8, -6, -7.4, -10, -2.4, -12, 0, -11, 2.6, -12, 7.4, -10, 8, -6, 2, -2.4),
                    dark,
                    lit);
            c.fadeAcross(Shapes.rounded(-2.2, -15, 4.4, 5, 1), p.shaded(dark, 0.2), dark);
            c.fadeAcross(
                    Shapes.blob(
                            -3.6, -19, -3.9, -15.6, -1.6, -13, 0.8, -12.6, 3, -14.4, 3.6, -17, 4.2, -17.4, 3.7, -19,
                            3.2, -22, 0, -24, -3, -22.6),
                    dark,
                    lit);
            for (int i = 0; i < 9; i++) {
                double angle = Math.PI * (0.75 + i * 0.14);
                c.disc(Tint.mix(dark, lit, i / 12.0), -0.2 + Math.cos(angle) * 3.8, -19.4 + Math.sin(angle) * 3.9, 1.3);
            }
            c.line(Tint.veil(p.mid(), 0.7), 0.3, 1.8, -18.6, 3.2, -18.6);
            c.line(Tint.veil(p.mid(), 0.7), 0.25, 2, -15.3, 3, -15.4);
            c.stroke(Tint.veil(p.mid(), 0.45), 0.4, Shapes.curve(-6.6, -9.4, -1, -6.6, 5, -8.6));
            c.stroke(Tint.veil(p.mid(), 0.45), 0.4, Shapes.curve(-6.4, -7, -1, -4.6, 4.6, -6.4));
        });
    }

    /// A standing figure with a raised arm.
    static void statue(Canvas c, double x, double base, double scale) {
        Palette p = c.palette();
        plinth(c, x, base, scale, 16);
        c.placed(x, base - 16 * scale, 0, scale, () -> {
            Color stone = Tint.mix(p.shadedWall(1), p.mid(), 0.3);
            c.fadeAcross(
                    Shapes.blob(-5, 0, -4, -16, -5, -26, -3, -31, 3, -31, 5, -26, 4, -14, 6, 0),
                    p.shaded(stone, 0.3),
                    p.wall(1));
            c.stroke(stone, 2.2, Shapes.curve(4, -29, 9, -34, 10, -42));
            c.stroke(p.shaded(stone, 0.2), 2.2, Shapes.curve(-4, -29, -7, -23, -4, -18));
            c.oval(stone, 0, -35, 2.6, 3.4);
            c.polygon(p.accent(), 9, -42, 11, -42, 11.6, -47, 10, -49, 8.6, -46);
        });
    }

    private static void skylight(Canvas c, Perspective view) {
        Palette p = c.palette();
        c.fade(view.flat(-40, 40, TOP, NEAR, FAR), p.skyHigh(), p.skyLow());
        for (double depth = FAR; depth > 0.55; depth /= 1.28) {
            c.fill(p.shadedWall(1), view.flat(-40, 40, TOP, depth, depth * 1.03));
        }
        for (int i = -2; i <= 2; i++) {
            c.fill(p.shadedWall(1), view.flat(i * 20 - 0.7, i * 20 + 0.7, TOP, NEAR, FAR));
        }
    }

    private static void floor(Canvas c, Perspective view) {
        Palette p = c.palette();
        c.fade(view.flat(-WALL, WALL, FLOOR, NEAR, FAR), p.lit(p.depth(0.35), 0.35), p.depth(0.72));
        Color joint = Tint.veil(p.ink(), 0.16);
        for (double depth = FAR; depth > 0.8; depth /= 1.2) {
            c.fill(joint, view.flat(-WALL, WALL, FLOOR, depth, depth * 1.012));
        }
        for (int i = -6; i <= 6; i++) {
            c.fill(joint, view.flat(i * 12 - 0.25, i * 12 + 0.25, FLOOR, NEAR, FAR));
        }
        for (double depth = FAR; depth > 0.9; depth /= 1.44) {
            c.fill(Tint.veil(p.daylight(), 0.26), view.flat(-20, 32, FLOOR, depth, depth * 1.22));
        }
    }

    private static void farRoom(Canvas c, Perspective view, Color paint) {
        Palette p = c.palette();
        c.fade(view.front(-WALL, TOP, WALL, FLOOR, FAR), p.lit(paint, 0.35), p.lit(paint, 0.15));
        double width = 44 / FAR;
        double x = view.x() - width / 2;
        double base = view.y(FLOOR, FAR);
        c.fill(p.wall(1), Shapes.arch(x - 0.9, base, width + 1.8, 82 / FAR));
        c.fade(Shapes.arch(x, base, width, 76 / FAR), p.skyLow(), p.light());
    }

    private static void painting(
            Canvas c, Perspective view, double wall, double top, double bottom, double near, double far) {
        Palette p = c.palette();
        double margin = (far - near) * 0.06;
        c.fill(Tint.veil(p.ink(), 0.3), view.side(wall, top + 2, bottom + 4, near, far));
        c.fill(p.shaded(p.lamp(), 0.2), view.side(wall, top, bottom, near, far));
        Path2D canvas = view.side(wall, top + 3, bottom - 3, near + margin, far - margin);
        double horizon = view.y((top + bottom) / 2 + c.dice().between(-5, 6), (near + far) / 2);
        Color sky = c.dice().oneOf(p.skyHigh(), p.skyLow(), p.accent(), p.depth(0.3));
        Color land = c.dice().oneOf(p.depth(0.6), p.depth(0.75), p.ink());
        c.fade(canvas, sky, Tint.mix(sky, p.light(), 0.6));
        c.inside(canvas, () -> {
            double x = view.x(wall, (near + far) / 2);
            double span = Math.abs(view.x(wall, near) - view.x(wall, far));
            c.disc(p.sun(), x + span * 0.15, horizon - span * 0.22, span * 0.13);
            c.fade(
                    Shapes.above(
                            100,
                            x - span,
                            horizon + span * 0.1,
                            x - span * 0.3,
                            horizon - span * 0.12,
                            x + span * 0.2,
                            horizon + span * 0.08,
                            x + span,
                            horizon - span * 0.1),
                    land,
                    horizon,
                    p.lit(land, 0.3),
                    horizon + span);
        });
    }

    private static void plinth(Canvas c, double x, double base, double scale, double height) {
        Palette p = c.palette();
        c.placed(x, base, 0, scale, () -> {
            c.polygon(Tint.veil(p.ink(), 0.3), -8, 0, 8, 0, 20, 8, 3, 8);
            c.fadeAcross(Shapes.rect(-7, -height + 1, 14, height - 1), p.shadedWall(1), p.wall(1));
            c.rect(p.wall(1), -8.4, -height, 16.8, 1.8);
            c.rect(p.shadedWall(1), -8.4, -height + 1.8, 16.8, 0.6);
            c.rect(p.shadedWall(1), -8.4, -2, 16.8, 2);
            c.rect(Tint.veil(p.ink(), 0.4), -3, -height * 0.55, 6, 0.6);
            c.rect(Tint.veil(p.ink(), 0.4), -2, -height * 0.55 + 1.4, 4, 0.5);
        });
    }
}
