package press.linecaster.illustrations;

import static press.linecaster.illustrations.Palette.DAWN;
import static press.linecaster.illustrations.Palette.DESERT;
import static press.linecaster.illustrations.Palette.DUSK;
import static press.linecaster.illustrations.Palette.INK;
import static press.linecaster.illustrations.Palette.NIGHT;
import static press.linecaster.illustrations.Palette.OVERCAST;
import static press.linecaster.illustrations.Palette.SEA;
import static press.linecaster.illustrations.Palette.SPRING;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.util.Map;

/// Machines that listen and watch, on the ground and above it.
final class SignalScenes {

    private SignalScenes() {}

    static Map<String, Scene> all() {
        return Map.of(
                "satellite", Scene.in(SignalScenes::satellite, NIGHT, DUSK, SEA, DAWN, DESERT, SPRING),
                "radar-station", Scene.in(SignalScenes::radarStation, DAWN, DUSK, NIGHT, OVERCAST, INK, SEA));
    }

    private static void satellite(Canvas c) {
        Palette p = c.palette();
        Color space = Tint.mix(p.ink(), new Color(0x05070F), 0.55);
        c.fade(Canvas.STAGE, space, Tint.mix(space, p.mid(), 0.35));
        Sky.stars(c, 100, 150);
        planet(c, c.dice().between(48, 76), 214, 150);
        double tilt = c.dice().between(-28, -16);
        c.placed(84, 40, tilt, 1.12, () -> spacecraft(c));
    }

    private static void planet(Canvas c, double x, double y, double radius) {
        Palette p = c.palette();
        for (int i = 6; i > 0; i--) {
            c.disc(Tint.veil(p.skyLow(), 0.09), x, y, radius + i * i * 0.32);
        }
        Shape globe = Shapes.oval(x, y, radius, radius);
        c.fade(globe, Tint.mix(p.skyHigh(), p.skyLow(), 0.7), y - radius, p.shaded(p.mid(), 0.3), y - radius + 44);
        c.inside(globe, () -> {
            for (int i = 0; i < 7; i++) {
                double landX = x - 90 + i * 30 + c.dice().between(-8, 8);
                landmass(c, landX, y - radius + c.dice().between(10, 38) + Math.abs(landX - x) * 0.12);
            }
            for (int i = 0; i < 22; i++) {
                double cloudX = x + c.dice().between(-100, 110);
                double cloudY = y
                        - radius
                        + 2.5
                        + Math.pow(cloudX - x, 2) / (2 * radius)
                        + c.dice().between(0, 36);
                c.placed(
                        cloudX,
                        cloudY,
                        (cloudX - x) * 0.36,
                        1,
                        () -> c.fill(
                                Tint.veil(p.light(), 0.5),
                                Shapes.lens(
                                        0, 0, c.dice().between(5, 17), c.dice().between(0.4, 1.3))));
            }
            c.fadeAcross(Shapes.rect(-2, 50, 164, 54), Tint.veil(p.ink(), 0.6), Tint.veil(p.ink(), 0));
        });
        c.stroke(Tint.veil(p.light(), 0.75), 0.35, globe);
        c.glow(p.sun(), x + 82, y - radius * 0.84, 46, 0.9);
        c.disc(p.light(), x + 82, y - radius * 0.84, 2.4);
    }

    private static void landmass(Canvas c, double x, double y) {
        double[] outline = new double[22];
        for (int i = 0; i < 11; i++) {
            double angle = 2 * Math.PI * i / 11;
            double reach = c.dice().between(0.45, 1.1);
            outline[2 * i] = x + Math.cos(angle) * reach * 17;
            outline[2 * i + 1] = y + Math.sin(angle) * reach * 5.6;
        }
        c.fill(Tint.veil(c.palette().shaded(c.palette().mid(), 0.35), 0.85), Shapes.blob(outline));
    }

    private static void spacecraft(Canvas c) {
        Palette p = c.palette();
        c.line(p.wall(0.6), 0.8, -44, 0, 44, 0);
        for (int side = -1; side <= 1; side += 2) {
            for (int panel = 0; panel < 3; panel++) {
                solarPanel(c, side > 0 ? 12 + panel * 13 : -24.4 - panel * 13);
            }
        }
        c.line(p.wall(0.8), 0.5, 0, 6, -3, 16);
        dish(c, -4, 17);
        c.fadeAcross(Shapes.polygon(-7, -10, 4, -11, 4, 9, -7, 10), p.accent(), Tint.mix(p.accent(), p.light(), 0.5));
        c.fade(Shapes.polygon(4, -11, 8.4, -8, 8.4, 7, 4, 9), p.shaded(p.accent(), 0.35), p.shaded(p.accent(), 0.6));
        for (int i = 0; i < 4; i++) {
            c.line(Tint.veil(p.ink(), 0.3), 0.25, -7, -5.5 + i * 4.4, 4, -6 + i * 4.4);
        }
        c.fill(p.ink(), Shapes.rounded(-4.6, -7.6, 6, 4.4, 0.6));
        c.disc(Tint.mix(p.skyHigh(), p.light(), 0.4), -1.6, -5.4, 1.5);
        c.rect(p.wall(1), -5.2, 1.6, 7, 3.4);
        c.line(p.wall(1), 0.4, -1, -10.6, -1, -22);
        c.line(p.wall(1), 0.3, -4, -16, 2, -16);
        c.line(p.wall(1), 0.3, -3, -19, 1, -19);
        c.disc(p.accent(), -1, -22.4, 0.7);
        c.glow(p.accent(), -1, -22.4, 4, 0.9);
    }

    private static void solarPanel(Canvas c, double x) {
        Palette p = c.palette();
        Color cell = Tint.mix(p.mid(), p.skyHigh(), 0.45);
        Shape panel = Shapes.rect(x, -9, 12.2, 18);
        c.fade(panel, Tint.mix(cell, p.light(), 0.4), p.shaded(cell, 0.45));
        c.inside(panel, () -> c.polygon(Tint.veil(p.light(), 0.3), x + 3, -10, x + 8, -10, x + 1, 10, x - 4, 10));
        for (int i = 1; i < 4; i++) {
            c.line(Tint.veil(p.light(), 0.55), 0.2, x + i * 3.05, -9, x + i * 3.05, 9);
        }
        for (int i = 1; i < 6; i++) {
            c.line(Tint.veil(p.light(), 0.55), 0.2, x, -9 + i * 3, x + 12.2, -9 + i * 3);
        }
        c.stroke(p.wall(0.9), 0.45, panel);
    }

    private static void dish(Canvas c, double x, double y) {
        Palette p = c.palette();
        c.placed(x, y, 24, 1, () -> {
            c.fade(
                    Shapes.blob(-8, -1, -5, 1.2, 0, 2, 5, 1.2, 8, -1, 4, 4, 0, 5, -4, 4),
                    p.wall(1),
                    p.shaded(p.shadedWall(1), 0.2));
            c.oval(p.shadedWall(1), 0, -0.6, 8, 2.2);
            c.oval(p.wall(1), 0.6, -0.4, 6.6, 1.6);
            c.line(p.ink(), 0.25, -5, 0, 0, 8);
            c.line(p.ink(), 0.25, 5, 0, 0, 8);
            c.disc(p.accent(), 0, 8, 0.9);
        });
    }

    private static void radarStation(Canvas c) {
        Palette p = c.palette();
        Sky.paint(c, 74, c.dice().between(116, 140), c.dice().between(18, 34));
        Land.mountains(c, 0.16, 74, 18, 62);
        Sky.mist(c, 74, 16, 0.5);
        Land.hills(c, 0.34, 72, 5);
        Land.hills(c, 0.5, 78, 4);
        c.fade(
                Shapes.above(104, -2, 84, 26, 78, 60, 74, 96, 73, 126, 77, 162, 86),
                p.lit(p.depth(0.72), 0.18),
                p.depth(0.95));
        signal(c, 66, 33);
        radome(c, 117, 76, 12);
        radome(c, 137, 80, 7.5);
        hut(c);
        antenna(c, 100, 74, 38);
        bigDish(c, 58, 75);
        fence(c);
        Figures.walker(c, 84, 82, 9);
        for (int i = 0; i < 9; i++) {
            Foliage.conifer(
                    c,
                    4 + i * 3.6 + c.dice().between(-1, 1),
                    96 + c.dice().between(-4, 5),
                    c.dice().between(13, 26),
                    0.94);
        }
        Foliage.conifer(c, 148, 100, 30, 0.96);
        Foliage.conifer(c, 156, 102, 40, 1);
        Foliage.grass(c, 102, 6);
    }

    private static void signal(Canvas c, double x, double y) {
        Color color = c.palette().light();
        for (int i = 1; i <= 5; i++) {
            double r = 8 + i * 10;
            c.stroke(
                    Tint.veil(color, 0.42 - i * 0.065),
                    0.5,
                    new Arc2D.Double(x - r, y - r, 2 * r, 2 * r, 20, 50, Arc2D.OPEN));
        }
    }

    private static void radome(Canvas c, double x, double base, double radius) {
        Palette p = c.palette();
        double y = base - radius * 1.25;
        c.rect(p.shadedWall(0.8), x - radius * 0.7, base - radius * 0.55, radius * 1.4, radius * 0.6);
        Shape ball = Shapes.oval(x, y, radius, radius);
        c.fadeAcross(ball, p.shadedWall(0.9), p.wall(1));
        c.inside(ball, () -> {
            for (int i = -3; i <= 3; i++) {
                double bend = i * radius * 0.3;
                c.stroke(
                        Tint.veil(p.mid(), 0.35),
                        0.2,
                        Shapes.curve(
                                x, y - radius, x + bend, y - radius * 0.4, x + bend, y + radius * 0.4, x, y + radius));
                c.stroke(
                        Tint.veil(p.mid(), 0.35),
                        0.2,
                        Shapes.sag(x - radius, y + bend, x + radius, y + bend, i * 0.25));
            }
        });
    }

    private static void hut(Canvas c) {
        Palette p = c.palette();
        c.fadeAcross(Shapes.rect(70, 65.6, 24, 9.4), p.shadedWall(0.9), p.wall(0.9));
        c.rect(p.depth(0.85), 69, 64.4, 26, 1.6);
        Buildings.windows(c, 75, 67, 17, 4.6, 5, 1);
        c.rect(p.ink(), 71.4, 69, 2.8, 6);
        c.rect(p.depth(0.8), 88, 61.6, 4, 3);
    }

    private static void antenna(Canvas c, double x, double base, double height) {
        Palette p = c.palette();
        double top = base - height;
        c.line(p.ink(), 0.3, x - 2, base, x, top);
        c.line(p.ink(), 0.3, x + 2, base, x, top);
        for (int i = 0; i < 11; i++) {
            double low = 2 * (1 - i / 11.0);
            double high = 2 * (1 - (i + 1) / 11.0);
            double y = base - height * i / 11;
            c.line(p.ink(), 0.18, x - low, y, x + high, y - height / 11);
            c.line(p.ink(), 0.18, x + low, y, x - high, y - height / 11);
        }
        c.line(Tint.veil(p.ink(), 0.6), 0.1, x, top + 4, x - 20, base + 2);
        c.line(Tint.veil(p.ink(), 0.6), 0.1, x, top + 4, x + 17, base + 3);
        c.glow(p.accent(), x, top, 5, 0.9);
        c.disc(p.accent(), x, top, 0.7);
    }

    private static void bigDish(Canvas c, double x, double base) {
        Palette p = c.palette();
        c.fadeAcross(
                Shapes.polygon(x - 11, base + 2, x - 8, base - 9, x + 8, base - 9, x + 11, base + 2),
                p.shadedWall(1),
                p.wall(1));
        c.rect(p.ink(), x - 2, base - 5, 4, 7);
        for (int side = -1; side <= 1; side += 2) {
            c.line(p.depth(0.9), 1.2, x + side * 6, base - 9, x, base - 25);
            c.line(p.depth(0.9), 0.5, x + side * 6, base - 9, x - side * 2, base - 18);
        }
        c.placed(x, base - 28, 40, 1, () -> {
            c.fadeAcross(
                    Shapes.blob(-25, -5, -16, 4, 0, 9, 16, 4, 25, -5, 16, 6, 0, 13, -16, 6),
                    p.shaded(p.shadedWall(1), 0.4),
                    p.shadedWall(1));
            c.fadeAcross(
                    Shapes.curve(-25, -5, -17, 3.6, 0, 9, 17, 3.6, 25, -5),
                    p.shaded(p.shadedWall(1), 0.3),
                    p.shadedWall(1));
            c.fadeAcross(Shapes.oval(0, -5, 25, 7.6), p.shadedWall(1), p.wall(1));
            c.inside(Shapes.oval(0, -5, 25, 7.6), () -> c.oval(Tint.veil(p.mid(), 0.28), -4, -8, 25, 7.6));
            for (int i = 0; i < 12; i++) {
                double angle = Math.PI * i / 6;
                c.line(Tint.veil(p.mid(), 0.4), 0.2, 0, -3, Math.cos(angle) * 25, -5 + Math.sin(angle) * 7.6);
            }
            c.line(p.ink(), 0.45, -17, -6, 0, -25);
            c.line(p.ink(), 0.45, 17, -6, 0, -25);
            c.line(p.ink(), 0.45, 0, 2, 0, -25);
            c.fill(p.accent(), Shapes.rounded(-1.8, -27, 3.6, 4, 0.8));
        });
    }

    private static void fence(Canvas c) {
        Color wire = c.palette().ink();
        for (int i = 0; i < 20; i++) {
            double x = 28 + i * 6;
            double y = 86 - 3.4 * Math.sin(Math.PI * i / 19);
            c.line(wire, 0.4, x, y, x, y - 7);
            c.line(wire, 0.3, x, y - 7, x - 1, y - 8);
        }
        for (int strand = 0; strand < 3; strand++) {
            double lift = strand * 2.4;
            c.stroke(
                    Tint.veil(wire, 0.7),
                    0.16,
                    Shapes.curve(28, 84 - lift, 60, 81.2 - lift, 85, 80.6 - lift, 110, 81.2 - lift, 142, 84 - lift));
        }
    }
}
