package press.linecaster.illustrations;

import static press.linecaster.illustrations.Palette.DAWN;
import static press.linecaster.illustrations.Palette.DUSK;
import static press.linecaster.illustrations.Palette.INK;
import static press.linecaster.illustrations.Palette.NIGHT;
import static press.linecaster.illustrations.Palette.NOON;
import static press.linecaster.illustrations.Palette.OVERCAST;
import static press.linecaster.illustrations.Palette.SEA;
import static press.linecaster.illustrations.Palette.SPRING;

import java.awt.Color;
import java.util.Map;

/// Long rooms in perspective, where things are kept.
final class HallScenes {

    private static final double FLOOR = 46;
    private static final double NEAR = 0.6;

    private HallScenes() {}

    static Map<String, Scene> all() {
        return Map.of(
                "museum-hall", Scene.anyTime(HallScenes::museum),
                "archive-shelves", Scene.anyTime(HallScenes::archive),
                "server-room", Scene.in(HallScenes::serverRoom, NIGHT, DUSK, SEA, INK, NOON, DAWN, OVERCAST, SPRING));
    }

    private static void museum(Canvas c) {
        Palette p = c.palette();
        Perspective view = new Perspective(c.dice().between(74, 86), 54);
        MuseumParts.shell(c, view);
        MuseumParts.paintings(c, view);
        for (int i = 0; i < 4; i++) {
            c.beam(p.daylight(), p.isDark() ? 0.14 : 0.34, 66 + i * 8, -2, 26 + i * 36, 98, 6, 20);
        }
        MuseumParts.amphora(c, view.x(48, 2.6), view.y(FLOOR, 2.6), 0.55);
        MuseumParts.bust(c, view.x(-50, 2.2), view.y(FLOOR, 2.2), 0.66);
        visitor(c, view, -16, 4.6);
        visitor(c, view, 20, 3.6);
        visitor(c, view, -30, 3);
        MuseumParts.statue(c, view.x(0, 5.4), view.y(FLOOR, 5.4), 0.36);
        visitor(c, view, 26, 1.9);
        visitor(c, view, 33, 1.85);
        MuseumParts.bust(c, 122, 94, 1.3);
        visitor(c, view, -44, 1.25);
    }

    private static void visitor(Canvas c, Perspective view, double right, double depth) {
        double x = view.x(right, depth);
        double feet = view.y(FLOOR, depth);
        Land.shadow(c, x, feet, 5 / depth, 9 / depth, 0.8);
        Figures.person(c, x, feet, 40 / depth, Figures.coat(c), c.dice().between(0.1, 0.7));
    }

    private static void archive(Canvas c) {
        Palette p = c.palette();
        Perspective view = new Perspective(c.dice().between(76, 88), 50);
        Color wood = p.shaded(Tint.mix(p.mid(), p.accent(), 0.22), 0.35);
        c.fade(Canvas.STAGE, p.shaded(wood, 0.55), p.shaded(wood, 0.4));
        double far = 7;
        c.fade(view.front(-38, -70, 38, FLOOR, far), p.skyLow(), p.light());
        c.fade(view.flat(-40, 40, FLOOR, NEAR, far), p.lit(p.depth(0.55), 0.3), p.shaded(p.depth(0.8), 0.2));
        for (int i = -4; i <= 4; i++) {
            c.fill(Tint.veil(p.ink(), 0.22), view.flat(i * 9, i * 9 + 0.6, FLOOR, NEAR, far));
        }
        ShelfParts.window(c, view, far);
        ShelfParts.wall(c, view, -38, wood);
        ShelfParts.wall(c, view, 38, wood);
        ShelfParts.lamps(c, view);
        c.glow(p.daylight(), view.x(), 48, 42, p.isDark() ? 0.5 : 0.75);
        c.fade(view.flat(-9, 9, FLOOR, NEAR, far), Tint.veil(p.daylight(), 0.6), Tint.veil(p.daylight(), 0.05));
        ShelfParts.ladder(c, view);
        double x = view.x(-6, 2.5);
        Land.shadow(c, x, view.y(FLOOR, 2.5), 3, 17, 0);
        Figures.person(c, x, view.y(FLOOR, 2.5), 17, p.ink(), 0.6);
        ShelfParts.trolley(c, view.x(17, 1.5), view.y(FLOOR, 1.5));
    }

    private static void serverRoom(Canvas c) {
        Palette p = c.palette();
        Perspective view = new Perspective(c.dice().between(74, 88), 48);
        double far = 9;
        Color dark = Tint.mix(p.ink(), p.mid(), 0.18);
        c.fade(Canvas.STAGE, dark, p.ink());
        c.fade(view.front(-40, -48, 40, FLOOR, far), p.skyLow(), Tint.mix(p.skyHigh(), p.light(), 0.4));
        c.fade(
                view.flat(-40, 40, FLOOR, NEAR, far),
                Tint.mix(p.skyHigh(), p.skyLow(), 0.4),
                Tint.mix(dark, p.mid(), 0.35));
        RackParts.floor(c, view, far);
        RackParts.ceiling(c, view, far);
        RackParts.racks(c, view, -34);
        RackParts.racks(c, view, 34);
        c.glow(p.skyLow(), view.x(), 48, 44, 0.6);
        RackParts.floorShine(c, view);
        double x = view.x(8, 2.3);
        double feet = view.y(FLOOR, 2.3);
        Land.shadow(c, x, feet, 3, 16, 0.1);
        Figures.person(c, x, feet, 18, p.accent(), 0.5);
        c.fill(
                p.light(),
                Shapes.polygon(x - 3.4, feet - 10, x - 0.6, feet - 10.4, x - 0.4, feet - 8.6, x - 3.2, feet - 8.2));
        c.glow(p.light(), x - 2, feet - 9.4, 5, 0.6);
    }
}
