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

/// Harbours, ships and weather at sea.
final class SeaScenes {

    private SeaScenes() {}

    static Map<String, Scene> all() {
        return Map.of(
                "harbour-dawn", Scene.in(SeaScenes::harbour, DAWN, DUSK, AUTUMN, SPRING, INK, SEA),
                "patrol-ship", Scene.in(SeaScenes::patrolShip, DAWN, NOON, OVERCAST, SEA, INK, DUSK, NIGHT),
                "storm-sea", Scene.in(SeaScenes::storm, OVERCAST, SEA, NIGHT, INK, DUSK));
    }

    private static void harbour(Canvas c) {
        double shore = 56;
        double sunX = c.dice().between(92, 112);
        Sky.paint(c, shore, sunX, c.dice().between(40, 48));
        Land.hills(c, 0.22, shore - 6, 5);
        Sky.mist(c, shore, 10, 0.55);
        Buildings.skyline(c, 62, 165, shore, 0.36, 2, 7);
        gantryCrane(c, 18, shore, 27, 0.5);
        gantryCrane(c, 38, shore, 22, 0.42);
        containers(c, 6, shore, 50);
        c.rect(c.palette().depth(0.6), -1, shore - 0.9, Canvas.WIDTH + 2, 1.1);
        sailingBoat(c, 128, shore + 2, 13, 0.55);
        trawler(c, 76, shore + 9, 1.25);
        Water.calm(c, shore);
        Water.glitter(c, sunX, shore);
        sailingBoat(c, 128, shore + 2, 13, 0.55);
        wake(c, 76, shore + 9.6, 26);
        trawler(c, 76, shore + 9, 1.25);
        quay(c);
        Sky.birds(c, 96, 24, 7);
    }

    private static void quay(Canvas c) {
        Palette p = c.palette();
        Color stone = p.depth(0.94);
        c.fade(Shapes.polygon(-2, 84, 52, 89, 60, 93, 60, 102, -2, 102), p.lit(stone, 0.15), p.ink());
        c.polygon(p.lit(stone, 0.3), -2, 83, 52, 88, 60, 92.4, 60, 93.2, 51, 89, -2, 84.2);
        for (int i = 0; i < 3; i++) {
            double x = 16 + i * 15;
            double y = 86 + i * 1.5;
            Land.shadow(c, x, y, 2, 5, -0.8);
            c.fill(p.ink(), Shapes.rounded(x - 1, y - 3, 2, 3.4, 0.6));
            c.fill(p.ink(), Shapes.rounded(x - 1.5, y - 3.4, 3, 1.1, 0.5));
        }
        c.stroke(p.ink(), 0.3, Shapes.sag(46, 87, 66, 66, 3));
        Figures.person(c, 25, 88, 15, p.accent(), 0.2);
        Figures.person(c, 30, 88.6, 14.2, p.ink(), 0.3);
    }

    private static void gantryCrane(Canvas c, double x, double base, double height, double nearness) {
        Color steel = c.palette().depth(nearness);
        double top = base - height;
        double span = height * 0.34;
        c.line(steel, 0.6, x, base, x + span * 0.1, top + height * 0.25);
        c.line(steel, 0.6, x + span, base, x + span * 0.9, top + height * 0.25);
        c.line(steel, 0.5, x, base - height * 0.4, x + span, base - height * 0.4);
        c.line(steel, 0.25, x, base - height * 0.4, x + span * 0.9, top + height * 0.25);
        c.rect(steel, x - span * 0.6, top + height * 0.22, height * 1.25, height * 0.045);
        c.line(steel, 0.5, x + span * 0.6, top + height * 0.25, x + span * 0.6, top);
        c.line(steel, 0.22, x + span * 0.6, top, x - span * 0.6, top + height * 0.23);
        c.line(steel, 0.22, x + span * 0.6, top, x + height, top + height * 0.23);
        c.rect(c.palette().accent(), x + span * 0.5, top + height * 0.26, height * 0.1, height * 0.07);
        c.line(steel, 0.15, x + height * 0.8, top + height * 0.25, x + height * 0.8, top + height * 0.6);
    }

    private static void containers(Canvas c, double left, double base, double right) {
        Palette p = c.palette();
        for (double x = left; x < right; x += 4.4) {
            int stack = c.dice().whole(1, 3);
            for (int i = 0; i < stack; i++) {
                Color paint = c.dice().oneOf(p.accent(), p.depth(0.7), p.wall(0.4), p.depth(0.5));
                c.fadeAcross(
                        Shapes.rect(x, base - 0.9 - (i + 1) * 1.7, 4.2, 1.6),
                        Tint.mix(paint, p.depth(0.4), 0.45),
                        Tint.mix(paint, p.depth(0.3), 0.3));
            }
        }
    }

    private static void sailingBoat(Canvas c, double x, double waterline, double height, double nearness) {
        Palette p = c.palette();
        c.line(p.ink(), 0.2, x, waterline - 1, x, waterline - height);
        c.fade(
                Shapes.curve(
                        x + 0.3,
                        waterline - height * 0.95,
                        x + height * 0.3,
                        waterline - height * 0.5,
                        x + height * 0.42,
                        waterline - 2,
                        x + 0.3,
                        waterline - 2),
                p.wall(0.8),
                p.shadedWall(nearness));
        c.polygon(
                p.shadedWall(nearness),
                x - 0.3,
                waterline - height * 0.85,
                x - 0.3,
                waterline - 2,
                x - height * 0.32,
                waterline - 2);
        c.fill(
                p.depth(0.85),
                Shapes.polygon(
                        x - height * 0.4,
                        waterline - 1.4,
                        x + height * 0.45,
                        waterline - 1.7,
                        x + height * 0.34,
                        waterline + 0.3,
                        x - height * 0.3,
                        waterline + 0.3));
    }

    private static void trawler(Canvas c, double x, double waterline, double scale) {
        Palette p = c.palette();
        Color hull = p.ink();
        c.placed(x, waterline, 0, scale, () -> {
            c.line(hull, 0.35, -3, -6, -3, -22);
            c.line(hull, 0.35, 9, -5, 9, -17);
            c.line(hull, 0.3, 9, -6, 17, -14);
            c.line(hull, 0.1, -3, -22, -18, -5.5);
            c.line(hull, 0.1, -3, -22, 9, -17);
            c.line(hull, 0.1, 9, -17, 17.5, -3.5);
            c.fadeAcross(Shapes.polygon(-9, -4, -9, -11, -8, -12.5, 1, -12.5, 2, -4), p.shadedWall(1), p.wall(1));
            c.rect(p.ink(), -8.4, -11, 9.4, 2);
            for (int i = 0; i < 4; i++) {
                c.rect(p.lamp(), -8 + i * 2.3, -10.7, 1.7, 1.4);
            }
            c.rect(p.accent(), -7, -15.5, 3, 3);
            c.rect(hull, -7, -15.8, 3, 0.8);
            c.fill(hull, Shapes.polygon(-19, -6, -15, -4.4, 16, -3.6, 18, -4.2, 16.5, 1, -15.5, 1));
            c.polygon(p.accent(), -15.8, -0.4, 16.8, -0.4, 16.5, 1, -15.5, 1);
            c.stroke(p.wall(0.9), 0.25, Shapes.open(-18.6, -5.2, -15, -3.7, 16, -2.9, 17.6, -3.4));
            for (int i = 0; i < 5; i++) {
                c.disc(p.depth(0.5), 1 + i * 2.8, -1.7, 0.55);
            }
        });
    }

    private static void wake(Canvas c, double x, double y, double halfWidth) {
        c.fill(Tint.veil(c.palette().ink(), 0.35), Shapes.lens(x, y + 1.2, halfWidth, 1.6));
        Water.foam(c, x, y + 0.8, halfWidth * 0.8);
    }

    private static void patrolShip(Canvas c) {
        double shore = 54;
        double sunX = c.dice().between(20, 42);
        Sky.paint(c, shore, sunX, c.dice().between(22, 42));
        Land.hills(c, 0.16, shore - 1, c.dice().between(2, 6));
        Sky.mist(c, shore, 6, 0.6);
        Water.open(c, shore);
        Water.glitter(c, sunX, shore);
        swell(c, 63, 0.6, 0.5);
        cutter(c, 80, 71, 1.55);
        bowWave(c);
        swell(c, 76, 0.84, 1.1);
        swell(c, 86, 0.95, 1.7);
        Sky.birds(c, 36, 36, 6);
        Sky.birds(c, 128, 20, 4);
    }

    private static void cutter(Canvas c, double x, double waterline, double scale) {
        Palette p = c.palette();
        Color hull = Tint.mix(p.wall(0.8), p.mid(), 0.35);
        c.placed(x, waterline, -1.5, scale, () -> {
            mast(c);
            c.fadeAcross(
                    Shapes.polygon(-16, -6, -14, -11, 1, -11, 2, -13.5, 9, -13.5, 12.5, -6),
                    p.shadedWall(0.9),
                    p.wall(0.9));
            c.polygon(p.ink(), 3, -12.8, 9, -12.8, 10, -10.9, 2.4, -10.9);
            for (int i = 0; i < 4; i++) {
                c.rect(Tint.veil(p.lamp(), 0.85), 3.4 + i * 1.5, -12.5, 1.1, 1.3);
            }
            c.fadeAcross(Shapes.polygon(-12, -11, -11, -14.5, -7, -14.5, -6, -11), p.shadedWall(0.8), p.wall(0.8));
            c.polygon(p.ink(), -11.1, -14.5, -10.8, -15.6, -7.2, -15.6, -6.9, -14.5);
            for (int i = 0; i < 8; i++) {
                c.disc(p.ink(), -13 + i * 2.4, -8.6, 0.4);
            }
            c.line(p.ink(), 0.45, 17, -8.2, 23, -9.6);
            c.fill(p.shadedWall(0.9), Shapes.blob(14.5, -5.5, 15, -8, 17, -8.8, 18.5, -7.8, 19, -5.5));
            c.fadeAcross(Shapes.polygon(-31, -5.4, 14, -5.4, 35, -8.4, 28.5, 2, -29, 2), p.shaded(hull, 0.35), hull);
            c.polygon(p.accent(), 13, -5.3, 17, -5.9, 12.5, 2, 8.5, 2);
            c.polygon(p.light(), 18, -6, 19.3, -6.2, 14.8, 2, 13.5, 2);
            c.polygon(p.ink(), -29.6, 0.4, 29.5, 0.4, 28.5, 2.6, -29, 2.6);
            c.stroke(Tint.veil(p.light(), 0.7), 0.18, Shapes.open(-31, -5.4, 14, -5.4, 35, -8.4));
            c.line(p.ink(), 0.12, -31, -7.4, -16, -7.4);
            for (double post = -31; post < -16; post += 2.5) {
                c.line(p.ink(), 0.12, post, -5.4, post, -7.4);
            }
        });
        Buildings.flag(c, x - 47, waterline - 20, waterline - 7, 5.5, p.accent(), p.light());
    }

    private static void mast(Canvas c) {
        Color steel = c.palette().depth(0.9);
        c.line(steel, 0.5, -1, -11, 0, -24);
        c.line(steel, 0.3, 3, -12, 0, -21);
        c.line(steel, 0.3, -3, -17, 3, -17);
        c.line(steel, 0.3, -2, -20.5, 2.2, -20.5);
        c.fill(steel, Shapes.rounded(-3.5, -18.6, 4, 1, 0.5));
        c.disc(c.palette().wall(0.9), 4.5, -15, 1.5);
        c.disc(c.palette().accent(), 0, -24.3, 0.4);
        c.line(Tint.veil(steel, 0.6), 0.1, 0, -23, -28, -6);
        c.line(Tint.veil(steel, 0.6), 0.1, 0, -23, 32, -8);
    }

    private static void bowWave(Canvas c) {
        Palette p = c.palette();
        Color foam = Tint.mix(p.foam(), p.skyLow(), 0.15);
        c.fade(Shapes.blob(122, 72, 128, 69, 133, 70, 138, 74, 126, 76, 108, 75.5), foam, Tint.veil(foam, 0.35));
        c.fade(Shapes.lens(84, 74.5, 52, 1.8), Tint.veil(foam, 0.8), Tint.veil(foam, 0.15));
        Water.foam(c, 90, 75, 46);
        Water.foam(c, 22, 74, 22);
    }

    /// A rank of waves with lit crests; `size` is their height in relation to a usual one.
    private static void swell(Canvas c, double y, double nearness, double size) {
        Palette p = c.palette();
        Path2D crest = waveLine(c, y, size);
        Color water = p.depth(nearness);
        c.fade(crest, Tint.mix(water, p.skyLow(), 0.2), y - 3 * size, water, y + 10 * size);
        for (int i = 0; i < 9; i++) {
            c.fill(
                    Tint.veil(p.foam(), p.isDark() ? 0.25 : 0.45),
                    Shapes.lens(
                            c.dice().between(0, Canvas.WIDTH),
                            y + c.dice().between(1, 6) * size,
                            c.dice().between(3, 9) * size,
                            0.3 * size));
        }
    }

    private static Path2D waveLine(Canvas c, double y, double size) {
        double length = 13 * size + 5;
        Path2D line = new Path2D.Double();
        double x = -length - c.dice().between(0, length);
        line.moveTo(x, y);
        while (x < Canvas.WIDTH + length) {
            double step = length * c.dice().between(0.8, 1.2);
            double lift = 2.6 * size * c.dice().between(0.6, 1.2);
            line.curveTo(x + step * 0.35, y + size * 0.4, x + step * 0.6, y - lift, x + step * 0.72, y - lift);
            line.curveTo(x + step * 0.8, y - lift, x + step * 0.9, y, x + step, y);
            x += step;
        }
        line.lineTo(x, Canvas.HEIGHT + 2);
        line.lineTo(-2 * length, Canvas.HEIGHT + 2);
        line.closePath();
        return line;
    }

    private static void storm(Canvas c) {
        Palette p = c.palette();
        double shore = 58;
        c.fade(Canvas.STAGE, p.shaded(p.skyHigh(), 0.55), 0, p.skyLow(), shore);
        StormParts.clouds(c);
        StormParts.rain(c);
        StormParts.lightning(c, c.dice().between(22, 52), shore);
        c.fade(Shapes.rect(-1, shore, Canvas.WIDTH + 2, 43), p.depth(0.5), p.depth(0.9));
        swell(c, 60, 0.45, 0.6);
        StormParts.lighthouse(c, 116, 66);
        swell(c, 66, 0.62, 1.3);
        StormParts.breaker(c, 20, 100, 0.7, 0.55);
        StormParts.spray(c, 112, 68);
        swell(c, 80, 0.8, 2.7);
        StormParts.breaker(c, 74, 106, 0.95, 0.68);
        swell(c, 93, 1, 3.2);
        Sky.birds(c, 60, 34, 4);
    }
}
