package press.linecaster.illustrations;

import static press.linecaster.illustrations.Palette.DAWN;
import static press.linecaster.illustrations.Palette.DESERT;
import static press.linecaster.illustrations.Palette.DUSK;
import static press.linecaster.illustrations.Palette.INK;
import static press.linecaster.illustrations.Palette.NIGHT;
import static press.linecaster.illustrations.Palette.NOON;
import static press.linecaster.illustrations.Palette.OVERCAST;
import static press.linecaster.illustrations.Palette.SEA;
import static press.linecaster.illustrations.Palette.SPRING;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/// Paper that decides something: ballots, maps and files.
final class TableScenes {

    /// Where the floor of the paper trail meets the wall, and how flat things lie on it.
    private static final double FLOOR_TOP = 36;
    private static final double FORESHORTENING = 0.5;

    private TableScenes() {}

    static Map<String, Scene> all() {
        return Map.of(
                "ballot-box", Scene.in(TableScenes::ballotBox, DAWN, NOON, SEA, SPRING, OVERCAST, DUSK, INK, DESERT),
                "map-table", Scene.in(TableScenes::mapTable, NIGHT, DUSK, INK, SEA, NOON, DAWN),
                "paper-trail", Scene.anyTime(TableScenes::paperTrail));
    }

    private static void ballotBox(Canvas c) {
        Palette p = c.palette();
        c.fade(Canvas.STAGE, p.lit(p.depth(0.15), 0.2), p.depth(0.35));
        BallotParts.hall(c);
        c.beam(p.daylight(), p.isDark() ? 0.2 : 0.45, 24, -6, 96, 104, 20, 66);
        c.fade(Shapes.polygon(-2, 78, 162, 78, 162, 104, -2, 104), p.lit(p.depth(0.68), 0.25), p.depth(0.9));
        c.rect(p.lit(p.depth(0.6), 0.5), -2, 77.4, 164, 0.9);
        c.polygon(Tint.veil(p.ink(), 0.35), 50, 90, 104, 90, 156, 104, 84, 104);
        BallotParts.box(c, 78, 90);
        BallotParts.hand(c, 80, 40);
        BallotParts.slips(c);
    }

    private static void mapTable(Canvas c) {
        Palette p = c.palette();
        Color dark = Tint.mix(p.ink(), p.mid(), 0.22);
        c.fade(Canvas.STAGE, p.ink(), dark);
        MapParts.screens(c);
        c.beam(p.light(), 0.3, 80, 4, 80, 100, 14, 140);
        for (int i = 0; i < 5; i++) {
            double x = 26 + i * 27;
            MapParts.officer(c, x, 34 + 3 * Math.abs(i - 2) + c.dice().between(-1, 1), 8.4, (x - 80) / 80);
        }
        MapParts.table(c);
        MapParts.lamp(c, 80, 11);
        MapParts.foreground(c, 20, 62);
        MapParts.foreground(c, 142, 58);
        MapParts.pointer(c);
    }

    private static void paperTrail(Canvas c) {
        Palette p = c.palette();
        Color floor = p.depth(0.86);
        double horizon = FLOOR_TOP;
        c.fade(Shapes.rect(-1, -1, 162, horizon + 2), p.shaded(floor, 0.5), p.shaded(floor, 0.15));
        c.fade(Shapes.rect(-1, horizon, 162, 68), p.lit(p.depth(0.7), 0.1), p.shaded(floor, 0.35));
        double doorX = c.dice().between(96, 118);
        cabinets(c, horizon);
        doorway(c, doorX, horizon);
        double[] way = {c.dice().between(30, 50), 86, 92, 80, 112, 70, 66, 61, 58, 53, 84, 47, doorX, 41};
        sheets(c, Shapes.curve(way));
        double x = doorX - 6;
        c.fade(
                Shapes.polygon(x - 1.4, 49, x + 1.4, 49, x - 14, 86, x - 26, 86),
                Tint.veil(p.ink(), 0.55),
                Tint.veil(p.ink(), 0));
        Figures.person(c, x, 49, 17, p.ink(), 0.8);
        folder(c, way[0] - 2, 84);
    }

    private static void doorway(Canvas c, double x, double horizon) {
        Palette p = c.palette();
        c.glow(p.daylight(), x, horizon - 10, 46, 0.6);
        c.rect(p.ink(), x - 8.4, horizon - 29.4, 16.8, 30);
        c.fade(Shapes.rect(x - 7.2, horizon - 28, 14.4, 28.6), p.light(), p.daylight());
        c.fade(
                Shapes.polygon(x - 7.2, horizon + 0.4, x + 7.2, horizon + 0.4, x + 20, 104, x - 78, 104),
                Tint.veil(p.daylight(), 0.65),
                Tint.veil(p.daylight(), 0));
        c.fadeAcross(
                Shapes.polygon(
                        x + 7.2, horizon - 28, x + 17, horizon - 31, x + 17, horizon + 5, x + 7.2, horizon + 0.6),
                p.depth(0.72),
                p.ink());
        c.disc(p.lamp(), x + 15, horizon - 12, 0.6);
    }

    private static void cabinets(Canvas c, double horizon) {
        Palette p = c.palette();
        for (int i = 0; i < 13; i++) {
            double x = -4 + i * 13;
            double top = horizon - c.dice().oneOf(18.0, 24.0, 24.0, 30.0);
            Color steel = p.shaded(p.depth(0.78), 0.2 + c.dice().between(0, 0.2));
            c.fadeAcross(Shapes.rect(x, top, 12.4, horizon - top + 1), p.shaded(steel, 0.3), steel);
            for (double y = top + 0.8; y < horizon - 3; y += 5.8) {
                c.stroke(Tint.veil(p.daylight(), 0.16), 0.25, Shapes.rect(x + 0.8, y, 10.8, 5));
                c.rect(Tint.veil(p.light(), 0.35), x + 4.4, y + 1.2, 3.6, 1.1);
                c.rect(Tint.veil(p.ink(), 0.7), x + 4.8, y + 3, 2.8, 0.6);
            }
        }
    }

    /// Loose pages along the path, small in the distance and large at the viewer's feet. The far ones come
    /// first.
    private static void sheets(Canvas c, Path2D path) {
        Deque<double[]> farFirst = new ArrayDeque<>();
        double[] at = new double[6];
        double[] last = {0, 0};
        double walked = Double.MAX_VALUE;
        for (PathIterator steps = path.getPathIterator(null, 0.05); !steps.isDone(); steps.next()) {
            steps.currentSegment(at);
            walked += Math.hypot(at[0] - last[0], (at[1] - last[1]) / FORESHORTENING);
            double size = Math.max(at[1] - FLOOR_TOP, 1) * 0.2;
            if (walked > size * 1.1) {
                farFirst.push(new double[] {
                    at[0] + c.dice().between(-0.6, 0.6) * size, at[1] + c.dice().between(-0.2, 0.2) * size, size
                });
                walked = 0;
            }
            last[0] = at[0];
            last[1] = at[1];
        }
        farFirst.forEach(place -> sheet(c, place[0], place[1], place[2]));
    }

    private static void sheet(Canvas c, double x, double y, double size) {
        Palette p = c.palette();
        double turn = c.dice().between(-0.7, 0.7);
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        boolean red = c.dice().chance(0.12);
        Color page = red ? p.accent() : Tint.mix(p.light(), p.skyLow(), c.dice().between(0, 0.5));
        Shape shadow = tilted(x + size * 0.06, y + size * 0.09, size, cos, sin, -0.5, -0.7, 1, 1.4);
        c.fill(Tint.veil(p.ink(), 0.4), shadow);
        c.fade(tilted(x, y, size, cos, sin, -0.5, -0.7, 1, 1.4), page, p.shaded(page, 0.1));
        Color text = Tint.veil(red ? p.light() : p.shaded(p.mid(), 0.4), 0.75);
        c.fill(text, tilted(x, y, size, cos, sin, -0.36, -0.56, 0.45, 0.1));
        for (int i = 0; i < 6; i++) {
            c.fill(
                    text,
                    tilted(
                            x,
                            y,
                            size,
                            cos,
                            sin,
                            -0.36,
                            -0.34 + i * 0.16,
                            c.dice().between(0.45, 0.72),
                            0.055));
        }
    }

    /// A rectangle on the page, turned and foreshortened as the page lies on the floor.
    private static Shape tilted(
            double x,
            double y,
            double size,
            double cos,
            double sin,
            double left,
            double top,
            double width,
            double height) {
        double[] corners = {left, top, left + width, top, left + width, top + height, left, top + height};
        double[] points = new double[8];
        for (int i = 0; i < 8; i += 2) {
            points[i] = x + size * (corners[i] * cos - corners[i + 1] * sin);
            points[i + 1] = y + size * FORESHORTENING * (corners[i] * sin + corners[i + 1] * cos);
        }
        return Shapes.polygon(points);
    }

    private static void folder(Canvas c, double x, double y) {
        Palette p = c.palette();
        c.placed(x, y, -5, 1, () -> {
            c.polygon(Tint.veil(p.ink(), 0.5), -19, 2, 21, 2, 27, 14, -24, 14);
            c.fade(
                    Shapes.polygon(-18, -12, -6, -12, -4, -14.4, 6, -14.4, 8, -12, 18, -12, 20, 0, -20, 0),
                    p.shaded(p.accent(), 0.35),
                    p.shaded(p.accent(), 0.15));
            for (int i = 0; i < 4; i++) {
                c.placed(
                        0,
                        -1.2 * i + 2,
                        -3 + i * 2.4,
                        1,
                        () -> c.fade(Shapes.polygon(-15, -9, 15, -9, 17, 2, -17, 2), p.light(), p.shadedWall(1)));
            }
            c.fade(
                    Shapes.polygon(-20, -1, 20, -1, 25, 13, -25, 13),
                    p.lit(p.accent(), 0.15),
                    p.shaded(p.accent(), 0.15));
            c.fill(p.light(), Shapes.polygon(-8, 3, 8, 3, 8.8, 8, -8.8, 8));
            c.rect(Tint.veil(p.ink(), 0.7), -6, 4.2, 12, 0.8);
            c.rect(Tint.veil(p.ink(), 0.5), -6, 6, 8, 0.6);
        });
    }
}
