package press.linecaster.illustrations;

import java.awt.Color;

/// The cold aisle of a data centre.
final class RackParts {

    private static final double TOP = -44;
    private static final double CEILING = -60;
    private static final double FLOOR = 46;

    private RackParts() {}

    static void floor(Canvas c, Perspective view, double far) {
        Color joint = Tint.veil(c.palette().ink(), 0.45);
        for (double depth = far; depth > 0.8; depth /= 1.22) {
            c.fill(joint, view.flat(-40, 40, FLOOR, depth, depth * 1.012));
        }
        for (int i = -2; i <= 2; i++) {
            c.fill(joint, view.flat(i * 16 - 0.25, i * 16 + 0.25, FLOOR, 0.6, far));
        }
    }

    static void ceiling(Canvas c, Perspective view, double far) {
        Palette p = c.palette();
        c.fade(view.flat(-60, 60, CEILING, 0.5, far), p.ink(), Tint.mix(p.ink(), p.mid(), 0.5));
        for (double depth = far; depth > 0.6; depth /= 1.38) {
            c.fill(Tint.mix(p.light(), p.skyLow(), 0.35), view.flat(-7, 7, CEILING + 2, depth, depth * 1.22));
        }
        for (double x : new double[] {-24, 18}) {
            c.fill(Tint.mix(p.ink(), p.mid(), 0.3), view.flat(x, x + 8, CEILING + 9, 0.5, far));
            for (int cable = 0; cable < 4; cable++) {
                Color sheath = cable % 2 == 0 ? p.accent() : p.skyHigh();
                c.fill(
                        p.shaded(sheath, 0.25),
                        view.flat(x + 1 + cable * 1.7, x + 2 + cable * 1.7, CEILING + 9.5, 0.5, far));
            }
        }
    }

    /// A row of cabinets, from the far end to the viewer.
    static void racks(Canvas c, Perspective view, double right) {
        double depth = 8.4;
        while (depth > 0.5) {
            double near = depth / 1.3;
            cabinet(c, view, right, near, depth);
            depth = near;
        }
    }

    static void floorShine(Canvas c, Perspective view) {
        Palette p = c.palette();
        for (double depth = 7; depth > 0.9; depth /= 1.38) {
            c.fill(Tint.veil(p.skyLow(), 0.2), view.flat(-9, 9, FLOOR, depth, depth * 1.2));
        }
        for (int i = 0; i < 40; i++) {
            double depth = 0.95 + 4 * Math.pow(c.dice().between(0, 1), 2);
            double side = c.dice().chance(0.5) ? -30 : 28;
            Color dot = c.dice().chance(0.5) ? p.accent() : p.light();
            c.fill(Tint.veil(dot, 0.22), view.flat(side, side + 2.4, FLOOR, depth, depth * 1.04));
        }
    }

    private static void cabinet(Canvas c, Perspective view, double right, double near, double far) {
        Palette p = c.palette();
        double haze = Math.clamp((far - 1.2) / 10, 0, 0.6);
        Color steel = Tint.mix(Tint.mix(p.ink(), p.mid(), 0.3), p.skyLow(), haze);
        c.fill(p.shaded(steel, 0.5), view.side(right, TOP, FLOOR, near, far));
        double left = near * 1.025;
        double end = far * 0.985;
        int units = 21;
        double step = (FLOOR - TOP - 8) / units;
        for (int unit = 0; unit < units; unit++) {
            double y = TOP + 4 + unit * step;
            boolean blank = c.dice().chance(0.16);
            Color face = blank
                    ? p.shaded(steel, 0.25)
                    : Tint.mix(steel, p.mid(), c.dice().between(0.05, 0.35));
            c.fill(face, view.side(right, y, y + step * 0.82, left, end));
            if (!blank) {
                lights(c, view, right, y + step * 0.28, step * 0.32, left, end);
            }
        }
        c.fill(Tint.mix(steel, p.skyLow(), 0.35), view.side(right * 0.99, TOP, FLOOR, near, near * 1.02));
        c.fill(p.skyHigh(), view.side(right * 0.99, TOP - 1.6, TOP, near, far));
        c.fill(Tint.mix(p.light(), p.skyLow(), 0.4), view.side(right * 0.985, TOP, FLOOR, near * 1.016, near * 1.022));
    }

    private static void lights(
            Canvas c, Perspective view, double right, double y, double height, double near, double far) {
        Palette p = c.palette();
        double span = far - near;
        int count = c.dice().whole(2, 6);
        for (int i = 0; i < count; i++) {
            double at = near + span * (0.08 + 0.1 * i);
            Color led = c.dice().oneOf(p.light(), p.accent(), p.skyLow(), p.skyLow());
            c.fill(led, view.side(right, y, y + height, at, at + span * 0.055));
        }
        c.fill(Tint.veil(p.ink(), 0.6), view.side(right, y, y + height, near + span * 0.68, near + span * 0.95));
    }
}
