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

/// Open country: roads, passes, fields and frontiers.
final class LandScenes {

    private LandScenes() {}

    static Map<String, Scene> all() {
        return Map.of(
                "desert-road", Scene.in(LandScenes::desertRoad, DESERT, DUSK, DAWN, AUTUMN, NIGHT, INK),
                "mountain-pass", Scene.in(LandScenes::mountainPass, DAWN, NOON, DUSK, OVERCAST, SEA, INK, NIGHT),
                "farm-fields", Scene.in(LandScenes::farmFields, DAWN, NOON, DUSK, AUTUMN, SPRING, OVERCAST),
                "border-fence", Scene.in(LandScenes::borderFence, DAWN, DESERT, DUSK, OVERCAST, INK, AUTUMN));
    }

    private static void desertRoad(Canvas c) {
        double horizon = 52;
        double vanish = c.dice().between(74, 92);
        Sky.air(c, horizon);
        Sky.sun(
                c,
                vanish + c.dice().between(-4, 14),
                c.dice().between(34, 43),
                c.dice().between(8, 13));
        Sky.clouds(c, horizon * 0.8);
        Land.hills(c, 0.12, horizon - 1, 3);
        mesa(c, 6, horizon + 1, 32, 13, 0.22);
        mesa(c, 118, horizon + 1, 40, 19, 0.3);
        mesa(c, 44, horizon + 1.5, 12, 7, 0.2);
        Sky.mist(c, horizon + 1, 8, 0.5);
        Land.plain(c, horizon, 0.2, 0.72);
        dunes(c, horizon);
        road(c, vanish, horizon);
        poles(c, new Perspective(vanish, horizon));
        car(c, vanish + 1.8, 60.5, 5.2);
        cactus(c, 128, 82, 24);
        cactus(c, 146, 70, 11);
        cactus(c, 27, 68, 9);
        for (int i = 0; i < 12; i++) {
            double y = c.dice().between(62, 95);
            double side =
                    c.dice().chance(0.5) ? c.dice().between(104, 158) : c.dice().between(2, 42);
            Foliage.bush(c, side, y, (y - 50) * 0.16, 0.8);
        }
        Sky.birds(c, 50, 22, 4);
    }

    private static void mesa(Canvas c, double x, double base, double width, double height, double nearness) {
        Palette p = c.palette();
        Color rock = p.depth(nearness);
        double top = base - height;
        Path2D outline = Shapes.polygon(
                x,
                base,
                x + width * 0.1,
                base - height * 0.35,
                x + width * 0.16,
                base - height * 0.45,
                x + width * 0.19,
                top,
                x + width * 0.5,
                top - 0.4,
                x + width * 0.55,
                top + height * 0.12,
                x + width * 0.78,
                top + height * 0.1,
                x + width * 0.82,
                base - height * 0.42,
                x + width,
                base);
        c.fade(outline, p.shaded(rock, 0.1), Tint.mix(rock, p.depth(0), 0.4));
        c.inside(outline, () -> {
            for (int i = 0; i < 9; i++) {
                double at = x + width * (0.16 + i * 0.075);
                c.polygon(
                        Tint.veil(p.daylight(), 0.22),
                        at,
                        top - 1,
                        at + width * 0.03,
                        top - 1,
                        at + width * 0.045,
                        base - height * 0.35,
                        at + width * 0.01,
                        base - height * 0.4);
            }
            c.rect(Tint.veil(p.ink(), 0.12), x, base - height * 0.62, width, height * 0.07);
        });
    }

    private static void dunes(Canvas c, double horizon) {
        for (int i = 0; i < 7; i++) {
            double near = i / 6.0;
            double y = horizon + 3 + near * 42;
            double x = c.dice().between(0, Canvas.WIDTH);
            c.fill(Tint.veil(c.palette().daylight(), 0.16), Shapes.lens(x, y, 30 + 30 * near, 0.6 + 2.2 * near));
            c.fill(
                    Tint.veil(c.palette().ink(), 0.1),
                    Shapes.lens(x + 14, y + 1 + 2 * near, 24 + 30 * near, 0.6 + 2 * near));
        }
    }

    private static void road(Canvas c, double x, double horizon) {
        Palette p = c.palette();
        Perspective view = new Perspective(x, horizon);
        Color far = Tint.mix(p.depth(0.6), p.skyLow(), 0.35);
        c.fade(view.flat(-74, 74, 49, 1, 80), Tint.mix(far, p.daylight(), 0.4), p.depth(0.7));
        c.fade(view.flat(-62, 62, 49, 1, 80), far, p.depth(0.95));
        c.fade(view.flat(-58, -56, 49, 1, 60), Tint.veil(p.light(), 0.5), p.light());
        c.fade(view.flat(56, 58, 49, 1, 60), Tint.veil(p.light(), 0.5), p.light());
        double depth = 1;
        while (depth < 40) {
            c.fill(Tint.mix(p.accent(), p.light(), 0.35), view.flat(-1.6, 1.6, 49, depth, depth * 1.22));
            depth *= 1.5;
        }
    }

    private static void poles(Canvas c, Perspective view) {
        Palette p = c.palette();
        double[] depths = {1.25, 1.9, 2.9, 4.4, 6.8, 10.5, 16, 25};
        for (int i = 0; i < depths.length; i++) {
            double depth = depths[i];
            Color wood = Tint.mix(p.ink(), p.depth(0.3), i / 9.0);
            double x = view.x(-92, depth);
            double top = view.y(-58, depth);
            c.line(wood, 1.5 / depth, x, view.y(52, depth), x, top);
            c.line(wood, 1.1 / depth, x - 9 / depth, top + 4 / depth, x + 9 / depth, top + 4 / depth);
            if (i > 0) {
                double near = depths[i - 1];
                for (int side = -8; side <= 8; side += 8) {
                    c.stroke(
                            Tint.veil(wood, 0.8),
                            0.3 / near + 0.05,
                            Shapes.sag(
                                    view.x(-92 + side, near),
                                    view.y(-54, near),
                                    view.x(-92 + side, depth),
                                    view.y(-54, depth),
                                    3.5 / near));
                }
            }
        }
    }

    private static void car(Canvas c, double x, double wheels, double width) {
        Palette p = c.palette();
        c.oval(Tint.veil(p.ink(), 0.5), x, wheels, width * 0.6, 0.5);
        c.fill(
                p.shaded(p.accent(), 0.25),
                Shapes.rounded(x - width / 2, wheels - width * 0.45, width, width * 0.4, 0.6));
        c.fill(
                p.ink(),
                Shapes.polygon(
                        x - width * 0.4,
                        wheels - width * 0.42,
                        x - width * 0.3,
                        wheels - width * 0.72,
                        x + width * 0.3,
                        wheels - width * 0.72,
                        x + width * 0.4,
                        wheels - width * 0.42));
        c.glow(p.light(), x - width * 0.34, wheels - width * 0.26, 2.2, 0.95);
        c.glow(p.light(), x + width * 0.34, wheels - width * 0.26, 2.2, 0.95);
    }

    private static void cactus(Canvas c, double x, double base, double height) {
        Palette p = c.palette();
        Color green = p.depth(0.93);
        Land.shadow(c, x, base, height * 0.1, height * 0.45, -0.9);
        for (int pass = 0; pass < 2; pass++) {
            double shift = pass * height * 0.022;
            double width = height * (pass == 0 ? 0.13 : 0.035);
            Color color = pass == 0 ? green : p.lit(green, 0.35);
            c.line(color, width, x + shift, base, x + shift, base - height);
            c.stroke(
                    color,
                    width * 0.75,
                    Shapes.curve(
                            x,
                            base - height * 0.35,
                            x + height * 0.2 + shift,
                            base - height * 0.4,
                            x + height * 0.23 + shift,
                            base - height * 0.72));
            c.stroke(
                    color,
                    width * 0.7,
                    Shapes.curve(
                            x,
                            base - height * 0.5,
                            x - height * 0.17 + shift,
                            base - height * 0.54,
                            x - height * 0.19 + shift,
                            base - height * 0.82));
        }
    }

    private static void mountainPass(Canvas c) {
        Palette p = c.palette();
        Sky.paint(c, 66, c.dice().between(52, 74), c.dice().between(18, 30));
        Land.mountains(c, 0.14, 62, 28, 46);
        Sky.mist(c, 60, 10, 0.5);
        Land.peak(c, 0.34, 30, 74, 50, 58, 34);
        Land.peak(c, 0.38, 136, 76, 50, 64, 32);
        Sky.mist(c, 70, 14, 0.5);
        Land.peak(c, 0.56, -4, 92, 44, 56, 0);
        Land.peak(c, 0.58, 166, 92, 42, 50, 0);
        Color meadow = p.depth(0.66);
        c.fade(
                Shapes.above(102, -2, 66, 30, 74, 62, 77, 78, 75, 96, 77, 128, 73, 162, 64),
                p.lit(meadow, 0.2),
                p.depth(0.88));
        switchbacks(c);
        for (int i = 0; i < 26; i++) {
            double y = 74 + i * 0.9;
            double x = c.dice().chance(0.5) ? c.dice().between(0, 44) : c.dice().between(112, 158);
            Foliage.conifer(c, x, y + c.dice().between(0, 3), 5 + (y - 72) * 0.36, 0.72 + (y - 72) * 0.01);
        }
        bus(c, 83, 84.4, 6.5);
        Foliage.conifer(c, 12, 104, 46, 0.97);
        Foliage.conifer(c, 26, 106, 32, 0.93);
        Foliage.conifer(c, 148, 106, 52, 1);
        Foliage.conifer(c, 133, 107, 30, 0.94);
        Sky.birds(c, 84, 38, 4);
    }

    private static void switchbacks(Canvas c) {
        Palette p = c.palette();
        double[] bends = {78, 75.2, 88, 76.6, 66, 79, 62, 81.4, 98, 84.4, 108, 87, 92, 90, 58, 93.6, 46, 97.4, 66, 104};
        Color verge = Tint.veil(p.ink(), 0.4);
        Color tar = Tint.mix(p.wall(0.6), p.depth(0.3), 0.25);
        for (int i = 0; i + 3 < bends.length; i += 2) {
            double width = 0.7 + (bends[i + 1] - 75) * 0.115;
            Path2D leg = Shapes.curve(
                    bends[i],
                    bends[i + 1],
                    (bends[i] + bends[i + 2]) / 2,
                    (bends[i + 1] + bends[i + 3]) / 2 - 0.4,
                    bends[i + 2],
                    bends[i + 3]);
            c.placed(0, width * 0.35, 0, 1, () -> c.stroke(verge, width * 1.15, leg));
            c.stroke(tar, width, leg);
        }
    }

    private static void bus(Canvas c, double x, double wheels, double length) {
        Palette p = c.palette();
        c.placed(x, wheels, 9, length, () -> {
            c.oval(Tint.veil(p.ink(), 0.5), 0, 0.02, 0.6, 0.07);
            c.fill(p.accent(), Shapes.rounded(-0.5, -0.42, 1, 0.4, 0.08));
            c.fill(p.ink(), Shapes.rounded(-0.45, -0.36, 0.9, 0.14, 0.03));
            c.rect(p.light(), -0.5, -0.16, 1, 0.04);
            c.disc(p.ink(), -0.3, -0.02, 0.08);
            c.disc(p.ink(), 0.3, -0.02, 0.08);
        });
    }

    private static void farmFields(Canvas c) {
        double horizon = 44;
        Sky.paint(c, horizon, c.dice().between(104, 134), c.dice().between(20, 34));
        Land.hills(c, 0.14, 40, 5);
        Sky.mist(c, 44, 10, 0.4);
        Land.hills(c, 0.32, 46, 3.5);
        Foliage.woods(c, 47, 1.5, 0.42);
        Land.plain(c, 47, 0.4, 0.8);
        FarmParts.patchwork(c);
        FarmParts.furrows(c, c.dice().between(88, 112));
        FarmParts.farmstead(c, 26, 60);
        for (int i = 0; i < 6; i++) {
            Foliage.poplar(c, 100 + i * 9.5, 54 + i * 1.3, 13 + i * 2.2, 0.6 + i * 0.03);
        }
        FarmParts.tractor(c, 104, 76, 1.15);
        if (c.palette() == AUTUMN || c.dice().chance(0.5)) {
            FarmParts.bales(c);
        }
        Sky.birds(c, 86, 68, 6);
        Sky.birds(c, 66, 22, 5);
        Foliage.grass(c, 102, 7);
    }

    private static void borderFence(Canvas c) {
        double horizon = 56;
        Sky.paint(c, horizon, c.dice().between(38, 58), c.dice().between(24, 44));
        Land.mountains(c, 0.16, horizon, 13, 0);
        Sky.mist(c, horizon, 10, 0.5);
        Land.hills(c, 0.34, horizon + 2, 3);
        Land.plain(c, horizon + 2, 0.35, 0.8);
        Perspective view = new Perspective(26, horizon);
        FenceParts.track(c, view);
        for (int i = 0; i < 22; i++) {
            double y = c.dice().between(62, 98);
            Foliage.bush(c, c.dice().between(0, 40) - (y - 62) * 0.3, y, (y - 52) * 0.12, 0.75);
        }
        FenceParts.tower(c, view);
        FenceParts.fence(c, view);
        FenceParts.patrol(c, view);
        Figures.walker(c, 47, 83, 13);
        Sky.birds(c, 76, 20, 7);
        Foliage.grass(c, 102, 5);
    }
}
