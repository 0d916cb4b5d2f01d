package press.linecaster.illustrations;

import java.awt.Color;
import java.awt.geom.Path2D;

/// A vaulted train shed in perspective.
final class StationParts {

    private static final double FLOOR = 40;
    private static final double RAIL = 52;
    private static final double SPRING = -14;
    private static final double HALF = 104;
    private static final double RISE = 62;
    private static final double FAR = 7;

    private StationParts() {}

    static void city(Canvas c, Perspective view) {
        Buildings.skyline(c, view.x() - 24, view.x() + 24, 64, 0.22, 4, 11);
        Sky.mist(c, 64, 12, 0.5);
    }

    /// The glazed vault: bays of glass between ribs, from the far end towards the viewer.
    static void roof(Canvas c, Perspective view) {
        Palette p = c.palette();
        Path2D shell = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        shell.append(Shapes.rect(-2, -2, 164, 64), false);
        shell.append(vault(view, FAR, 1), false);
        c.fade(shell, p.shaded(p.depth(0.72), 0.1), p.depth(0.4));
        for (int i = 0; i < 15; i++) {
            glassStrip(c, view, i);
        }
        for (double depth = FAR; depth > 0.5; depth /= 1.3) {
            Color iron = Tint.mix(p.ink(), p.depth(0.3), (depth - 0.5) / (FAR + 1));
            c.stroke(iron, 2.2 / depth + 0.1, vault(view, depth, 1));
            c.stroke(Tint.veil(iron, 0.7), 0.8 / depth + 0.05, vault(view, depth, 0.93));
        }
        fanlight(c, view);
        for (int i = 0; i <= 15; i++) {
            double angle = Math.PI * i / 15;
            c.line(
                    Tint.veil(p.ink(), 0.7),
                    0.3,
                    vaultX(view, angle, FAR),
                    vaultY(view, angle, FAR),
                    vaultX(view, angle, 0.5),
                    vaultY(view, angle, 0.5));
        }
        c.fade(view.side(-HALF, SPRING, FLOOR, 0.5, FAR), p.depth(0.6), p.depth(0.8));
        c.fade(view.side(HALF, SPRING, FLOOR, 0.5, FAR), p.depth(0.5), p.depth(0.75));
    }

    static void tracks(Canvas c, Perspective view) {
        Palette p = c.palette();
        c.fade(view.flat(-34, 26, RAIL, 0.8, 60), p.depth(0.45), p.depth(0.95));
        for (double depth = 9; depth > 0.9; depth /= 1.07) {
            c.fill(Tint.mix(p.depth(0.7), p.depth(0.4), depth / 10), view.flat(-8, 22, RAIL, depth, depth * 1.025));
        }
        for (double rail : new double[] {-4, 16}) {
            c.fill(p.ink(), view.flat(rail - 0.4, rail + 1.4, RAIL, 0.8, 60));
            c.fill(p.lit(p.wall(0.8), 0.4), view.flat(rail, rail + 0.8, RAIL, 0.8, 60));
        }
    }

    static void platforms(Canvas c, Perspective view) {
        Palette p = c.palette();
        c.fade(view.flat(26, 140, FLOOR, 0.6, 30), p.lit(p.depth(0.3), 0.4), p.lit(p.depth(0.6), 0.1));
        c.fill(p.shaded(p.depth(0.7), 0.5), view.side(26, FLOOR, RAIL, 0.6, 30));
        c.fill(p.light(), view.flat(26, 28.4, FLOOR, 0.6, 30));
        c.fill(p.accent(), view.flat(32, 33.6, FLOOR, 0.6, 30));
        c.fade(view.flat(-140, -60, FLOOR, 0.6, 30), p.depth(0.4), p.depth(0.75));
        for (double depth = 7; depth > 0.9; depth /= 1.5) {
            c.fill(Tint.veil(p.daylight(), 0.22), view.flat(44, 130, FLOOR, depth, depth * 1.2));
        }
    }

    /// An express train that has come in on the left.
    static void train(Canvas c, Perspective view) {
        Palette p = c.palette();
        double near = 1.5;
        c.fade(view.side(-22, -20, 46, near, 12), p.wall(1), p.shadedWall(0.9));
        c.fill(p.ink(), view.side(-22, -10, 10, near * 1.05, 12));
        for (double depth = 1.7; depth < 11; depth *= 1.16) {
            c.fill(Tint.mix(p.lamp(), p.skyLow(), 0.3), view.side(-22, -8, 8, depth, depth * 1.1));
        }
        c.fill(p.accent(), view.side(-22, 22, 30, near, 12));
        c.fill(p.ink(), view.side(-22, 42, RAIL, near, 12));
        double left = view.x(-62, near);
        double right = view.x(-22, near);
        double top = view.y(-24, near);
        double floor = view.y(46, near);
        double middle = (left + right) / 2;
        c.fade(
                Shapes.polygon(
                        left + 1, top + 5, left + 5, top, right - 5, top, right, top + 4, right, floor, left, floor),
                p.wall(1),
                p.shadedWall(1));
        c.fade(
                Shapes.polygon(left + 3, top + 18, left + 5, top + 5, right - 5, top + 5, right - 2.6, top + 18),
                p.shaded(p.skyHigh(), 0.55),
                p.ink());
        c.polygon(
                Tint.veil(p.light(), 0.25),
                left + 8,
                top + 5,
                left + 13,
                top + 5,
                left + 8,
                top + 18,
                left + 3.6,
                top + 18);
        c.rect(p.accent(), left, floor - 15, right - left, 5);
        c.rect(p.ink(), left + 1, floor - 3, right - left - 2, 6);
        c.rect(p.light(), middle - 4, top + 1.4, 8, 2.2);
        for (double lamp : new double[] {left + 4, right - 4}) {
            c.glow(p.light(), lamp, floor - 7, 8, 0.9);
            c.disc(p.light(), lamp, floor - 7, 1.2);
        }
    }

    static void columns(Canvas c, Perspective view) {
        Palette p = c.palette();
        for (double depth = 5.2; depth > 0.9; depth /= 1.48) {
            Color iron = Tint.mix(p.ink(), p.depth(0.4), depth / 7);
            double x = view.x(84, depth);
            double foot = view.y(FLOOR, depth);
            double top = view.y(-46, depth);
            double half = 1.5 / depth;
            c.polygon(
                    Tint.veil(p.ink(), 0.3),
                    x - half,
                    foot,
                    x + half,
                    foot,
                    x - 30 / depth,
                    foot + 9 / depth,
                    x - 35 / depth,
                    foot + 9 / depth);
            c.fadeAcross(Shapes.rect(x - half, top, half * 2, foot - top), p.shaded(iron, 0.3), p.lit(iron, 0.2));
            c.rect(iron, x - half * 2, foot - half * 2.4, half * 4, half * 2.4);
            c.stroke(
                    iron,
                    half * 0.8,
                    Shapes.curve(x, top + 14 / depth, x + 4 / depth, top + 5 / depth, x + 12 / depth, top));
            c.stroke(
                    iron,
                    half * 0.8,
                    Shapes.curve(x, top + 14 / depth, x - 4 / depth, top + 5 / depth, x - 12 / depth, top));
        }
    }

    static void clock(Canvas c, double x, double y, double radius) {
        Palette p = c.palette();
        c.line(p.ink(), 0.5, x, y - radius - 9, x, y - radius);
        c.disc(p.ink(), x, y, radius);
        c.disc(p.light(), x, y, radius * 0.86);
        for (int hour = 0; hour < 12; hour++) {
            double angle = Math.PI * hour / 6;
            c.line(
                    p.ink(),
                    radius * 0.06,
                    x + Math.cos(angle) * radius * 0.68,
                    y + Math.sin(angle) * radius * 0.68,
                    x + Math.cos(angle) * radius * 0.78,
                    y + Math.sin(angle) * radius * 0.78);
        }
        double hour = c.dice().between(0, 2 * Math.PI);
        c.line(p.ink(), radius * 0.11, x, y, x + Math.cos(hour) * radius * 0.45, y + Math.sin(hour) * radius * 0.45);
        c.line(
                p.accent(),
                radius * 0.08,
                x,
                y,
                x + Math.cos(hour * 5) * radius * 0.65,
                y + Math.sin(hour * 5) * radius * 0.65);
    }

    static void passengers(Canvas c, Perspective view) {
        double[][] places = {{40, 4.6}, {56, 4}, {46, 3.2}, {70, 2.9}, {44, 2.2}, {60, 1.75}, {46, 1.32}, {53, 1.3}};
        for (double[] place : places) {
            double x = view.x(place[0], place[1]);
            double feet = view.y(FLOOR, place[1]);
            Land.shadow(c, x, feet, 4 / place[1], 9 / place[1], -1.3);
            Figures.walker(c, x, feet, 37 / place[1]);
        }
        double x = view.x(66, 1.3);
        double y = view.y(FLOOR, 1.3);
        c.fill(c.palette().accent(), Shapes.rounded(x - 2.4, y - 7.4, 4.8, 6.8, 0.6));
        c.line(c.palette().ink(), 0.35, x - 1, y - 7.4, x - 1, y - 11);
        c.line(c.palette().ink(), 0.35, x + 1, y - 7.4, x + 1, y - 11);
        c.line(c.palette().ink(), 0.35, x - 1, y - 11, x + 1, y - 11);
    }

    private static double vaultX(Perspective view, double angle, double depth) {
        return view.x(HALF * Math.cos(angle), depth);
    }

    private static double vaultY(Perspective view, double angle, double depth) {
        return view.y(SPRING - RISE * Math.sin(angle), depth);
    }

    private static Path2D vault(Perspective view, double depth, double scale) {
        Path2D arch = new Path2D.Double();
        for (int i = 0; i <= 24; i++) {
            double angle = Math.PI * i / 24;
            double x = view.x(HALF * scale * Math.cos(angle), depth);
            double y = view.y(SPRING - RISE * scale * Math.sin(angle), depth);
            if (i == 0) {
                arch.moveTo(x, y);
            } else {
                arch.lineTo(x, y);
            }
        }
        return arch;
    }

    private static void glassStrip(Canvas c, Perspective view, int index) {
        Palette p = c.palette();
        boolean pane = index >= 3 && index <= 11 && index % 2 == 1;
        if (!pane) {
            return;
        }
        double from = Math.PI * index / 15;
        double to = Math.PI * (index + 1.4) / 15;
        Path2D strip = Shapes.polygon(
                vaultX(view, from, FAR),
                vaultY(view, from, FAR),
                vaultX(view, from, 0.5),
                vaultY(view, from, 0.5),
                vaultX(view, to, 0.5),
                vaultY(view, to, 0.5),
                vaultX(view, to, FAR),
                vaultY(view, to, FAR));
        c.fade(strip, Tint.mix(p.skyHigh(), p.light(), p.isDark() ? 0.1 : 0.3), -10, p.skyLow(), 50);
    }

    private static void fanlight(Canvas c, Perspective view) {
        Color iron = Tint.mix(c.palette().ink(), c.palette().depth(0.3), 0.4);
        double y = view.y(SPRING, FAR);
        for (int i = 1; i < 10; i++) {
            double angle = Math.PI * i / 10;
            c.line(iron, 0.25, view.x(), y, vaultX(view, angle, FAR), vaultY(view, angle, FAR));
        }
        c.stroke(iron, 0.3, vault(view, FAR, 0.55));
        c.line(iron, 0.6, view.x(-HALF, FAR), y, view.x(HALF, FAR), y);
    }
}
