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
import java.awt.geom.Path2D;
import java.util.Map;

/// The big city: rivers, bridges and towers.
final class CityScenes {

    private CityScenes() {}

    static Map<String, Scene> all() {
        return Map.of(
                "river-city", Scene.in(CityScenes::riverCity, DAWN, NOON, DUSK, AUTUMN, SEA, SPRING, OVERCAST, INK),
                "night-skyline", Scene.in(CityScenes::nightSkyline, NIGHT, DUSK, NIGHT),
                "bridge", Scene.in(CityScenes::bridge, DAWN, NOON, DUSK, OVERCAST, SEA, NIGHT, INK, AUTUMN),
                "hospital", Scene.in(CityScenes::hospital, DAWN, NOON, DUSK, OVERCAST, SPRING, SEA, AUTUMN, NIGHT));
    }

    private static void riverCity(Canvas c) {
        Palette p = c.palette();
        double shore = 60;
        double sunX = c.dice().between(56, 82);
        Sky.paint(c, shore, sunX, c.dice().between(20, 36));
        Land.hills(c, 0.1, 52, 5);
        Buildings.skyline(c, 84, 165, shore, 0.18, 14, 38);
        Buildings.skyline(c, -6, 60, shore, 0.16, 5, 16);
        Sky.mist(c, shore, 16, 0.45);
        Buildings.skyline(c, 98, 165, shore, 0.36, 10, 26);
        oldBank(c, shore);
        Foliage.woods(c, shore, 1.7, 0.55);
        c.rect(p.wall(0.55), -1, shore - 1.6, Canvas.WIDTH + 2, 1.7);
        archBridge(c, shore + 1);
        Water.calm(c, shore + 1);
        Water.glitter(c, sunX, shore + 1);
        barge(c, 104, 78);
        embankment(c);
        Sky.birds(c, 100, 20, 6);
    }

    private static void oldBank(Canvas c, double shore) {
        Palette p = c.palette();
        double x = -4;
        while (x < 112) {
            double width = c.dice().between(5, 8);
            Color wall = Tint.mix(
                    c.dice().oneOf(p.wall(0.5), p.depth(0.4), Tint.mix(p.accent(), p.wall(0.5), 0.55)),
                    p.depth(0.3),
                    0.3);
            Buildings.gabled(c, x, shore - 1, width, c.dice().between(9, 15), wall);
            x += width;
        }
        Buildings.spire(c, 24, shore - 1, 5, 36, 0.52);
        c.fadeAcross(Shapes.rect(52, shore - 18, 18, 17), p.shadedWall(0.55), p.wall(0.55));
        Buildings.columns(c, 53.4, shore - 3, 15.2, 11, 8, 0.55);
        c.fadeAcross(Shapes.rect(55.5, shore - 22, 11, 4.4), p.shadedWall(0.55), p.wall(0.55));
        Buildings.dome(c, 61, shore - 22, 5.4, 8.5, 0.55);
        c.line(p.accent(), 0.3, 61, shore - 30, 61, shore - 34);
    }

    private static void archBridge(Canvas c, double water) {
        Palette p = c.palette();
        Path2D bridge = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        bridge.append(
                Shapes.polygon(
                        -4, water - 6.4, 30, water - 8.4, 84, water - 8.4, 140, water - 2.4, 140, water, -4, water),
                false);
        for (int i = 0; i < 6; i++) {
            bridge.append(Shapes.arch(-1 + i * 18.2, water + 0.1, 14.6, 6.4), false);
        }
        c.fade(bridge, p.lit(Tint.mix(p.wall(0.7), p.mid(), 0.3), 0.2), p.depth(0.7));
        c.stroke(p.wall(0.8), 0.4, Shapes.open(-4, water - 6.6, 30, water - 8.6, 84, water - 8.6, 140, water - 2.6));
        for (int i = 0; i < 9; i++) {
            double x = 6 + i * 11;
            c.line(p.ink(), 0.2, x, water - 8, x, water - 12);
            c.disc(p.lamp(), x, water - 12.2, 0.5);
        }
    }

    private static void barge(Canvas c, double x, double waterline) {
        Palette p = c.palette();
        c.fill(Tint.veil(p.ink(), 0.3), Shapes.lens(x, waterline + 0.8, 24, 1.4));
        c.fadeAcross(
                Shapes.polygon(
                        x - 19,
                        waterline - 3,
                        x + 19,
                        waterline - 3,
                        x + 22,
                        waterline - 4,
                        x + 20,
                        waterline,
                        x - 18,
                        waterline),
                p.ink(),
                p.depth(0.8));
        c.rect(p.accent(), x - 16, waterline - 4.6, 25, 1.7);
        for (int i = 0; i < 5; i++) {
            c.line(p.shaded(p.accent(), 0.4), 0.2, x - 12 + i * 5, waterline - 4.6, x - 12 + i * 5, waterline - 3);
        }
        c.fadeAcross(Shapes.rect(x + 11, waterline - 7.4, 6, 4.4), p.shadedWall(0.9), p.wall(0.9));
        c.rect(p.ink(), x + 11.4, waterline - 6.8, 5.2, 1.4);
        Water.foam(c, x - 10, waterline, 20);
    }

    private static void embankment(Canvas c) {
        Palette p = c.palette();
        c.fade(Shapes.polygon(-2, 91, 162, 94, 162, 104, -2, 104), p.lit(p.depth(0.8), 0.2), p.ink());
        for (int i = 0; i < 54; i++) {
            double x = -1 + i * 3;
            c.line(p.ink(), 0.25, x, 85 + x * 0.018, x, 91.5 + x * 0.018);
        }
        c.line(p.ink(), 0.7, -2, 85, 162, 88);
        lampPost(c, 22, 92, 34);
        lampPost(c, 142, 94, 34);
        Figures.person(c, 58, 94, 17, p.accent(), 0.3);
        Figures.person(c, 64, 94, 15.6, p.ink(), 0.4);
        Figures.walker(c, 118, 95, 16);
    }

    private static void lampPost(Canvas c, double x, double base, double height) {
        Palette p = c.palette();
        c.rect(p.ink(), x - 0.45, base - height, 0.9, height);
        c.rect(p.ink(), x - 1, base - 3, 2, 3);
        c.stroke(p.ink(), 0.5, Shapes.sag(x - 3.4, base - height + 2, x + 3.4, base - height + 2, -1.2));
        for (int side = -1; side <= 1; side += 2) {
            if (p.isDark()) {
                c.glow(p.lamp(), x + side * 3.4, base - height + 3.6, 9, 0.7);
            }
            c.oval(p.lamp(), x + side * 3.4, base - height + 3.4, 1, 1.4);
            c.rect(p.ink(), x + side * 3.4 - 1.1, base - height + 1.6, 2.2, 0.6);
        }
    }

    private static void nightSkyline(Canvas c) {
        Palette p = c.palette();
        double shore = 70;
        double moonX = c.dice().between(30, 54);
        Sky.paint(c, shore, moonX, c.dice().between(16, 26));
        Buildings.skyline(c, -5, 165, shore, 0.22, 10, 26);
        Sky.mist(c, shore, 20, 0.4);
        Buildings.skyline(c, -5, 165, shore, 0.5, 12, 34);
        glassTower(c, 92, shore, 13, 58);
        glassTower(c, 112, shore, 10, 44);
        glassTower(c, 58, shore, 11, 36);
        Buildings.skyline(c, -5, 165, shore, 0.85, 5, 18);
        c.glow(p.lamp(), 96, shore, 56, 0.3);
        Foliage.woods(c, shore, 1.4, 0.98);
        for (int i = 0; i < 40; i++) {
            c.disc(p.lamp(), 2 + i * 4, shore - 0.8, 0.3);
        }
        Water.calm(c, shore);
        Water.glitter(c, moonX, shore);
        foreshore(c);
    }

    /// A stepped skyscraper with a crown of light.
    private static void glassTower(Canvas c, double x, double base, double width, double height) {
        Palette p = c.palette();
        double[] steps = {1, 0.78, 0.52};
        double[] heights = {0.62, 0.82, 0.93};
        double floor = base;
        for (int i = 0; i < steps.length; i++) {
            double w = width * steps[i];
            double top = base - height * heights[i];
            c.fadeAcross(Shapes.rect(x - w / 2, top, w, floor - top), p.shaded(p.depth(0.8), 0.5), p.depth(0.62));
            Buildings.windows(c, x - w / 2 + 0.3, top + 0.6, w - 0.6, floor - top - 0.6, (int) (w * 0.95), (int)
                    ((floor - top) * 0.62));
            c.rect(p.lamp(), x - w / 2, top - 0.3, w, 0.35);
            floor = top;
        }
        c.polygon(p.accent(), x - width * 0.14, floor, x, base - height, x + width * 0.14, floor);
        c.line(p.lamp(), 0.25, x, base - height, x, base - height * 1.14);
        c.glow(p.accent(), x, floor - 2, width * 1.1, 0.6);
    }

    private static void foreshore(Canvas c) {
        Palette p = c.palette();
        c.fade(Shapes.above(104, -2, 93, 40, 94.5, 90, 93, 162, 95), p.depth(0.95), p.ink());
        c.line(p.ink(), 0.6, -2, 87, 162, 89.5);
        for (double x = 0; x < Canvas.WIDTH; x += 3.6) {
            c.line(p.ink(), 0.22, x, 87 + x * 0.0155, x, 95);
        }
        Figures.person(c, 42, 97, 18, p.depth(0.9), 0.3);
        Figures.person(c, 48, 97, 16.6, p.shaded(p.accent(), 0.5), 0.3);
        Foliage.overhang(c, 50);
    }

    private static void bridge(Canvas c) {
        double shore = 72;
        double sunX = c.dice().between(70, 96);
        Sky.paint(c, shore, sunX, c.dice().between(26, 52));
        Land.hills(c, 0.14, shore - 5, 6);
        Buildings.skyline(c, 52, 100, shore, 0.2, 3, 13);
        Sky.mist(c, shore, 20, 0.55);
        BridgeParts.suspension(c, shore);
        Water.calm(c, shore);
        Water.glitter(c, sunX, shore);
        BridgeParts.suspension(c, shore);
        BridgeParts.freighter(c, 84, 79);
        Land.shadow(c, 39, 90, 10, 10, -0.8);
        BridgeParts.headland(c);
        Sky.birds(c, 90, 30, 8);
    }

    private static void hospital(Canvas c) {
        double ground = 74;
        Sky.paint(c, ground, c.dice().between(120, 142), c.dice().between(14, 26));
        Buildings.skyline(c, -6, 165, ground, 0.14, 8, 24);
        Sky.mist(c, ground, 16, 0.45);
        Foliage.woods(c, ground, 3, 0.42);
        HospitalParts.building(c, ground);
        HospitalParts.forecourt(c, ground);
        HospitalParts.ambulance(c, 116, 86, 1.25);
        Figures.row(c, 30, 62, 86, 12, 3);
        Figures.walker(c, 84, 80, 9);
        Foliage.tree(c, 20, 82, 30, 0.8);
        Foliage.tree(c, 150, 80, 24, 0.76);
        Foliage.bush(c, 8, 94, 24, 0.95);
        Foliage.bush(c, 30, 97, 18, 1);
        Sky.birds(c, 34, 22, 5);
    }
}
