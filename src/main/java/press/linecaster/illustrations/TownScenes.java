package press.linecaster.illustrations;

import static press.linecaster.illustrations.Palette.AUTUMN;
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
import java.awt.geom.Path2D;
import java.util.Map;

/// Streets, stations and schools.
final class TownScenes {

    private TownScenes() {}

    static Map<String, Scene> all() {
        return Map.of(
                "old-town",
                Scene.in(TownScenes::oldTown, DAWN, NOON, DUSK, AUTUMN, DESERT, SPRING, NIGHT, INK),
                "train-station",
                Scene.in(TownScenes::trainStation, DAWN, NOON, DUSK, OVERCAST, SEA, INK, NIGHT, AUTUMN),
                "school-yard",
                Scene.in(TownScenes::schoolYard, DAWN, NOON, AUTUMN, SPRING, OVERCAST, SEA));
    }

    private static void oldTown(Canvas c) {
        Palette p = c.palette();
        double horizon = 62;
        Sky.paint(c, horizon, c.dice().between(90, 104), c.dice().between(18, 30));
        Sky.birds(c, 84, 14, 6);
        Land.hills(c, 0.14, 56, 5);
        Perspective view = new Perspective(86, horizon);
        Buildings.spire(c, 82, 66, 12, 54, 0.4);
        for (int i = 0; i < 4; i++) {
            Buildings.gabled(
                    c, 66 + i * 10, 68, 10, c.dice().between(14, 20), Tint.mix(p.wall(0.4), p.depth(0.3), 0.35));
        }
        Sky.mist(c, 67, 14, 0.4);
        c.fade(Shapes.rect(-1, 66, 162, 36), p.lit(p.depth(0.3), 0.4), p.depth(0.8));
        StreetParts.cobbles(c, view);
        StreetParts.houses(c, view, -64, 0.12);
        StreetParts.houses(c, view, 60, 0);
        c.polygon(Tint.veil(p.ink(), 0.3), 26, 100, 70, 68, 80, 67, 66, 100);
        StreetParts.lanterns(c, view);
        StreetParts.bunting(c);
        Figures.walker(c, 88, 70.5, 6);
        Figures.walker(c, 83, 72, 7.5);
        Figures.row(c, 92, 112, 80, 14, 2);
        Land.shadow(c, 66, 93, 4, 9, -1);
        Figures.person(c, 66, 93, 27, p.accent(), 0.9);
        StreetParts.cafe(c);
    }

    private static void trainStation(Canvas c) {
        Palette p = c.palette();
        Perspective view = new Perspective(c.dice().between(82, 92), 58);
        Sky.air(c, 58);
        c.glow(p.daylight(), view.x(), 52, 60, 0.9);
        StationParts.city(c, view);
        StationParts.roof(c, view);
        c.fade(Shapes.rect(-1, 58, 162, 44), p.depth(0.25), p.depth(0.85));
        StationParts.tracks(c, view);
        StationParts.platforms(c, view);
        StationParts.train(c, view);
        StationParts.columns(c, view);
        StationParts.clock(c, view.x() + 24, 22, 6);
        for (int i = 0; i < 5; i++) {
            c.beam(p.daylight(), p.isDark() ? 0.08 : 0.2, 20 + i * 24, 0, 52 + i * 26, 96, 4, 13);
        }
        StationParts.passengers(c, view);
    }

    private static void schoolYard(Canvas c) {
        Palette p = c.palette();
        double ground = 68;
        Sky.paint(c, ground, c.dice().between(122, 144), c.dice().between(16, 26));
        Buildings.skyline(c, 96, 165, ground, 0.16, 6, 16);
        Sky.mist(c, ground, 12, 0.4);
        Foliage.woods(c, ground, 3.2, 0.45);
        school(c, 20, ground);
        c.fade(Shapes.rect(-1, ground, 162, 34), p.lit(p.depth(0.3), 0.35), p.lit(p.depth(0.62), 0.15));
        c.polygon(Tint.veil(p.ink(), 0.22), 20, ground, 112, ground, 96, ground + 6, 0, ground + 6);
        for (double x = 114; x < 166; x += 2.2) {
            c.line(p.depth(0.7), 0.25, x, ground + 1, x, ground - 7);
        }
        c.line(p.depth(0.7), 0.4, 113, ground - 6.6, 166, ground - 6.6);
        courtLines(c);
        hoop(c, 140, 80);
        Foliage.tree(c, 128, 74, 30, 0.68);
        children(c);
        Land.shadow(c, 14, 88, 4, 9, -1.5);
        Foliage.tree(c, 14, 88, 62, 0.86);
        bench(c, 30, 88);
        Sky.birds(c, 110, 22, 5);
    }

    private static void school(Canvas c, double x, double ground) {
        Palette p = c.palette();
        Color brick = Tint.mix(p.shaded(p.accent(), 0.22), p.depth(0.4), 0.35);
        Color stone = p.wall(0.85);
        schoolWing(c, x, ground, 36, 24, brick);
        schoolWing(c, x + 54, ground, 36, 24, brick);
        c.fadeAcross(Shapes.rect(x + 33, ground - 33, 24, 33), p.shaded(brick, 0.15), p.lit(brick, 0.16));
        c.polygon(stone, x + 31.6, ground - 33, x + 58.4, ground - 33, x + 45, ground - 42);
        c.polygon(p.lit(brick, 0.1), x + 35, ground - 33.8, x + 55, ground - 33.8, x + 45, ground - 40.6);
        c.rect(stone, x + 41, ground - 50, 8, 9.4);
        c.rect(p.depth(0.8), x + 42, ground - 49, 6, 5);
        c.polygon(p.depth(0.72), x + 40, ground - 50, x + 50, ground - 50, x + 45, ground - 58);
        c.line(p.ink(), 0.25, x + 45, ground - 58, x + 45, ground - 62);
        c.disc(stone, x + 45, ground - 26, 4.2);
        c.disc(p.ink(), x + 45, ground - 26, 3.7);
        c.disc(p.light(), x + 45, ground - 26, 3.3);
        c.line(p.ink(), 0.4, x + 45, ground - 26, x + 45, ground - 28.6);
        c.line(p.ink(), 0.4, x + 45, ground - 26, x + 46.8, ground - 25.2);
        Buildings.windows(c, x + 35, ground - 19, 20, 8, 4, 1);
        c.fill(stone, Shapes.arch(x + 39, ground, 12, 11));
        c.fill(p.shaded(brick, 0.65), Shapes.arch(x + 40.4, ground, 9.2, 9.4));
        c.rect(p.lamp(), x + 44.7, ground - 6.8, 0.5, 6.8);
        Buildings.stairs(c, x + 36, ground - 1, 18, 3, 3, 0.85);
        Buildings.flag(c, x + 66, ground - 47, ground - 24, 8, p.accent(), p.light(), p.depth(0.7));
    }

    private static void schoolWing(Canvas c, double x, double ground, double width, double height, Color brick) {
        Palette p = c.palette();
        c.fade(
                Shapes.polygon(
                        x - 1.4,
                        ground - height,
                        x + 3,
                        ground - height - 6,
                        x + width - 3,
                        ground - height - 6,
                        x + width + 1.4,
                        ground - height),
                p.depth(0.55),
                p.depth(0.75));
        c.fade(Shapes.rect(x, ground - height, width, height), p.lit(brick, 0.12), brick);
        c.rect(p.wall(0.8), x, ground - height, width, 0.9);
        c.rect(p.wall(0.8), x, ground - height * 0.5, width, 0.6);
        for (int floor = 0; floor < 2; floor++) {
            for (int i = 0; i < 6; i++) {
                double at = x + 1.8 + i * (width - 3) / 6;
                double y = ground - height * (floor == 0 ? 0.44 : 0.92);
                c.rect(p.wall(0.8), at - 0.3, y - 0.3, 4.2, 8);
                c.fade(Shapes.rect(at, y, 3.6, 7.4), p.shaded(p.depth(0.7), 0.2), p.lit(p.depth(0.4), 0.3));
                c.rect(p.wall(0.8), at + 1.65, y, 0.3, 7.4);
                c.rect(p.wall(0.8), at, y + 3, 3.6, 0.3);
            }
        }
    }

    private static void courtLines(Canvas c) {
        Color chalk = Tint.veil(c.palette().light(), 0.75);
        c.stroke(chalk, 0.5, Shapes.oval(120, 92, 26, 5.5));
        c.stroke(chalk, 0.5, Shapes.open(60, 104, 88, 80, 166, 80));
        double x = 52;
        for (int i = 0; i < 5; i++) {
            double y = 95 - i * 3.1;
            double size = 5.6 - i * 0.5;
            Path2D square = Shapes.polygon(x, y, x + size * 1.4, y, x + size * 1.4 + 1.5, y - 2.9, x + 1.5, y - 2.9);
            c.fill(Tint.veil(i % 2 == 0 ? c.palette().accent() : c.palette().light(), 0.35), square);
            c.stroke(chalk, 0.35, square);
            x += 2.2;
        }
    }

    private static void hoop(Canvas c, double x, double base) {
        Palette p = c.palette();
        Land.shadow(c, x, base, 1, 5, -1.6);
        c.line(p.ink(), 0.7, x, base, x, base - 26);
        c.line(p.ink(), 0.5, x, base - 25, x - 4, base - 27);
        c.fill(p.wall(1), Shapes.rounded(x - 10, base - 34, 10, 9, 0.5));
        c.stroke(p.accent(), 0.4, Shapes.rect(x - 7, base - 30.6, 4, 3.4));
        c.stroke(p.accent(), 0.6, Shapes.oval(x - 5, base - 25.6, 2.4, 0.6));
        for (int i = 0; i < 5; i++) {
            c.line(Tint.veil(p.light(), 0.85), 0.15, x - 7.4 + i * 1.2, base - 25.4, x - 6.4 + i * 0.7, base - 21.8);
        }
    }

    private static void children(Canvas c) {
        Palette p = c.palette();
        Figures.row(c, 50, 84, 72, 6.5, 5);
        Figures.row(c, 92, 118, 78, 8.5, 3);
        double[][] places = {{54, 88, 14}, {60, 89, 12}, {86, 92, 17}, {98, 90, 14}};
        for (double[] place : places) {
            Land.shadow(c, place[0], place[1], 2.6, 7, -1.4);
            Figures.walker(c, place[0], place[1], place[2]);
            double k = place[2] / 7.5;
            c.fill(p.accent(), Shapes.rounded(place[0] - 1.35 * k, place[1] - 6.1 * k, 1.1 * k, 2 * k, 0.4 * k));
        }
        Land.shadow(c, 124, 86, 2.4, 7, -1.4);
        Figures.person(c, 124, 86, 15, p.depth(0.85), 1.4);
        c.disc(p.accent(), 129, 66, 1.4);
        c.stroke(p.shaded(p.accent(), 0.5), 0.15, Shapes.sag(127.7, 66, 130.3, 66, 0.5));
    }

    private static void bench(Canvas c, double x, double base) {
        Palette p = c.palette();
        Land.shadow(c, x + 7, base, 14, 4, -1.2);
        c.rect(p.ink(), x + 1, base - 3.6, 0.6, 3.6);
        c.rect(p.ink(), x + 13, base - 3.6, 0.6, 3.6);
        c.rect(p.depth(0.85), x, base - 4, 15, 0.8);
        c.rect(p.depth(0.8), x, base - 6, 15, 0.7);
        c.rect(p.depth(0.8), x, base - 7.4, 15, 0.7);
    }
}
