package press.linecaster.illustrations;

import static press.linecaster.illustrations.Palette.AUTUMN;
import static press.linecaster.illustrations.Palette.DAWN;
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
import java.util.Map;

/// Rooms where something is made or found out.
final class WorkScenes {

    private WorkScenes() {}

    static Map<String, Scene> all() {
        return Map.of(
                "laboratory", Scene.in(WorkScenes::laboratory, DAWN, NOON, SEA, SPRING, OVERCAST, DUSK, NIGHT),
                "printing-press", Scene.in(WorkScenes::printingPress, INK, DAWN, AUTUMN, OVERCAST, DUSK, NOON, NIGHT));
    }

    private static void laboratory(Canvas c) {
        Palette p = c.palette();
        c.fade(Canvas.STAGE, Tint.mix(p.wall(0.9), p.skyLow(), 0.4), Tint.mix(p.shadedWall(0.8), p.skyHigh(), 0.2));
        LabParts.window(c, 14, 10, 56, 44);
        LabParts.shelves(c, 86, 14, 66);
        c.beam(p.daylight(), p.isDark() ? 0.15 : 0.4, 40, 16, 130, 104, 34, 60);
        LabParts.scientist(c, 104, 78);
        c.fade(Shapes.rect(-1, 76, 162, 4), p.wall(1), p.shadedWall(1));
        c.fade(Shapes.rect(-1, 80, 162, 24), p.depth(0.78), p.ink());
        for (int i = 0; i < 5; i++) {
            c.stroke(Tint.veil(p.light(), 0.18), 0.3, Shapes.rect(3 + i * 33, 83, 30, 19));
            c.rect(Tint.veil(p.light(), 0.45), 14 + i * 33, 86, 8, 0.8);
        }
        LabParts.microscope(c, 79, 76, 1.25);
        LabParts.erlenmeyer(c, 22, 76, 1.5, p.accent());
        LabParts.roundFlask(c, 46, 76, 1.35, Tint.mix(p.skyHigh(), p.mid(), 0.4));
        LabParts.testTubes(c, 124, 76);
        LabParts.erlenmeyer(c, 150, 76, 1.1, p.depth(0.5));
        LabParts.beaker(c, 8, 76, p.depth(0.55));
        LabParts.notebook(c, 60, 78);
    }

    private static void printingPress(Canvas c) {
        Palette p = c.palette();
        hall(c);
        double[] tops = {30, 24, 30};
        for (int i = 0; i < 3; i++) {
            tower(c, 16 + i * 46, tops[i]);
        }
        web(c);
        for (int i = 0; i < 3; i++) {
            rollers(c, 16 + i * 46, tops[i]);
        }
        c.fade(Shapes.rect(-1, 82, 162, 22), p.lit(p.depth(0.72), 0.15), p.shaded(p.depth(0.9), 0.2));
        c.fill(p.lamp(), Shapes.rect(-1, 83.4, 162, 0.6));
        paperReel(c, 14, 84, 11);
        delivery(c);
        Land.shadow(c, 70, 92, 6, 7, -1);
        Figures.person(c, 70, 92, 31, p.accent(), 0.4);
        c.fill(p.light(), Shapes.polygon(72.6, 72.4, 80, 71, 81, 78, 73.6, 79.4));
        columns(c, 73.8, 73.4, 6, 4.6);
        Figures.person(c, 38, 90, 28, p.shaded(p.mid(), 0.35), 0.2);
    }

    private static void hall(Canvas c) {
        Palette p = c.palette();
        Color wall = p.shaded(p.depth(0.6), 0.12);
        c.fade(Canvas.STAGE, p.shaded(wall, 0.35), wall);
        for (int i = 0; i < 5; i++) {
            double x = 2 + i * 33;
            c.fade(Shapes.rect(x, 4, 26, 30), p.skyHigh(), p.skyLow());
            for (int bar = 1; bar < 5; bar++) {
                c.rect(p.shaded(wall, 0.4), x + bar * 5.2 - 0.2, 4, 0.4, 30);
            }
            c.rect(p.shaded(wall, 0.4), x, 13.6, 26, 0.4);
            c.rect(p.shaded(wall, 0.4), x, 23.6, 26, 0.4);
            c.beam(p.daylight(), p.isDark() ? 0.12 : 0.28, x + 13, 10, x - 30, 104, 22, 34);
        }
        for (int i = 0; i < 6; i++) {
            c.fade(Shapes.rect(-4 + i * 33, -1, 3, 86), p.shaded(wall, 0.5), p.shaded(wall, 0.3));
        }
        c.rect(p.shaded(wall, 0.55), -1, -1, 162, 4.4);
        for (int i = 0; i < 27; i++) {
            c.line(p.shaded(wall, 0.55), 0.5, i * 6, 3, i * 6 + 3, 8);
            c.line(p.shaded(wall, 0.55), 0.5, i * 6 + 3, 8, i * 6 + 6, 3);
        }
        c.rect(p.shaded(wall, 0.55), -1, 7.6, 162, 0.9);
    }

    private static void tower(Canvas c, double x, double top) {
        Palette p = c.palette();
        Color steel = p.depth(0.8);
        c.fadeAcross(Shapes.rounded(x, top, 36, 84 - top, 2), p.shaded(steel, 0.45), p.lit(steel, 0.16));
        c.rect(p.shaded(steel, 0.55), x + 4, top + 5, 28, 79 - top);
        c.rect(p.accent(), x, top + 2, 36, 1.8);
        c.fade(Shapes.rounded(x + 1, 62, 5, 10, 0.6), p.wall(0.8), p.shadedWall(0.8));
        for (int i = 0; i < 3; i++) {
            c.disc(i == 0 ? p.accent() : p.lamp(), x + 3.5, 64 + i * 2.6, 0.6);
        }
        c.line(p.lamp(), 0.4, x - 2, top - 5, x + 38, top - 5);
        for (int i = 0; i < 6; i++) {
            c.line(p.lamp(), 0.3, x - 2 + i * 8, top - 5, x - 2 + i * 8, top);
        }
    }

    private static void rollers(Canvas c, double x, double top) {
        double[][] cylinders = {
            {11, 14, 5}, {25, 14, 5}, {18, 23, 4}, {11, 32, 5}, {25, 32, 5}, {18, 41, 4}, {30, 22, 2.4}, {6, 23, 2.4}
        };
        for (double[] cylinder : cylinders) {
            roller(c, x + cylinder[0], top + cylinder[1], cylinder[2]);
        }
    }

    private static void roller(Canvas c, double x, double y, double radius) {
        Palette p = c.palette();
        c.disc(Tint.veil(p.ink(), 0.4), x + 0.5, y + 0.8, radius);
        c.fade(Shapes.oval(x, y, radius, radius), p.lit(p.wall(0.8), 0.25), p.shaded(p.mid(), 0.4));
        c.fade(Shapes.oval(x, y, radius * 0.74, radius * 0.74), p.shaded(p.mid(), 0.3), p.wall(0.6));
        c.disc(p.ink(), x, y, radius * 0.24);
        double turn = c.dice().between(0, Math.PI);
        for (int i = 0; i < 3; i++) {
            double angle = turn + i * 2 * Math.PI / 3;
            c.disc(p.ink(), x + Math.cos(angle) * radius * 0.5, y + Math.sin(angle) * radius * 0.5, radius * 0.09);
        }
    }

    /// The endless sheet that runs through the towers and out to the folder.
    private static void web(Canvas c) {
        Palette p = c.palette();
        double[] way = {
            14, 62, 20, 70, 27, 39, 41, 39, 34, 26, 52, 18, 73, 33, 87, 33, 80, 20, 100, 14, 119, 39, 133, 39, 126, 57,
            120, 66, 128, 76
        };
        Path2D path = Shapes.open(way);
        c.stroke(p.shadedWall(1), 3.4, path);
        c.stroke(p.wall(1), 2.6, path);
        for (int i = 6; i + 3 < way.length; i += 2) {
            double length = Math.hypot(way[i + 2] - way[i], way[i + 3] - way[i + 1]);
            double degrees = Math.toDegrees(Math.atan2(way[i + 3] - way[i + 1], way[i + 2] - way[i]));
            c.placed(way[i], way[i + 1], degrees, 1, () -> {
                for (double at = 1; at < length - 3; at += 4.2) {
                    c.rect(Tint.veil(p.ink(), 0.7), at, -0.9, 2.6, 0.4);
                    c.rect(Tint.veil(p.ink(), 0.45), at, -0.1, 3, 0.3);
                    c.rect(Tint.veil(p.accent(), 0.7), at, 0.5, 1.6, 0.4);
                }
            });
        }
    }

    private static void paperReel(Canvas c, double x, double base, double radius) {
        Palette p = c.palette();
        double y = base - radius;
        c.fill(Tint.veil(p.ink(), 0.45), Shapes.lens(x + 4, base + 0.5, radius * 1.7, 1.6));
        c.fadeAcross(
                Shapes.rounded(x - 2, y - radius, radius + 12, 2 * radius, radius * 0.9), p.shadedWall(1), p.wall(1));
        c.disc(p.wall(1), x, y, radius);
        for (int ring = 1; ring < 6; ring++) {
            c.stroke(Tint.veil(p.mid(), 0.4), 0.25, Shapes.oval(x, y, radius * ring / 6, radius * ring / 6));
        }
        c.disc(p.ink(), x, y, radius * 0.17);
    }

    /// Finished copies on the conveyor in the foreground.
    private static void delivery(Canvas c) {
        Palette p = c.palette();
        c.fade(Shapes.polygon(112, 72, 150, 70, 166, 104, 84, 104), p.shaded(p.mid(), 0.5), p.ink());
        c.line(p.lamp(), 0.6, 112, 72, 84, 104);
        for (int i = 0; i < 9; i++) {
            double grow = i / 8.0;
            double x = 131 - grow * 5;
            double y = 70 + i * 2.6 + grow * grow * 8;
            double half = 15 + grow * 15;
            double height = 5.4 + grow * 5;
            Shape copy = Shapes.polygon(
                    x - half * 0.92, y, x + half * 0.92, y - 0.6, x + half, y + height, x - half, y + height + 0.6);
            c.placed(0, 1, 0, 1, () -> c.fill(Tint.veil(p.ink(), 0.4), copy));
            c.fade(copy, p.wall(1), p.shadedWall(1));
            c.rect(Tint.veil(p.ink(), 0.8), x - half * 0.7, y + height * 0.2, half * 1.4, height * 0.14);
        }
        double y = 98;
        c.rect(p.accent(), 98, y, 26, 8);
        columns(c, 128, y - 0.4, 24, 8);
    }

    /// Abstract columns of print.
    private static void columns(Canvas c, double x, double y, double width, double height) {
        Color ink = Tint.veil(c.palette().ink(), 0.6);
        double line = Math.max(0.35, height * 0.08);
        for (int column = 0; column < 3; column++) {
            for (double at = 0; at < height; at += line * 2.1) {
                c.rect(ink, x + column * width / 3, y + at, width / 3 * c.dice().between(0.62, 0.86), line);
            }
        }
    }
}
