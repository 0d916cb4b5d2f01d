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
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;

/// Where power comes from and how it travels.
final class EnergyScenes {

    /// The cross-arms of a pylon of height 1: height above ground and half the length.
    private static final double[][] ARMS = {{0.62, 0.2}, {0.74, 0.26}, {0.86, 0.17}};

    private EnergyScenes() {}

    static Map<String, Scene> all() {
        return Map.of(
                "wind-farm", Scene.in(EnergyScenes::windFarm, DAWN, NOON, DUSK, AUTUMN, SEA, SPRING, OVERCAST, INK),
                "solar-field", Scene.in(EnergyScenes::solarField, DAWN, NOON, DUSK, DESERT, SPRING, SEA, AUTUMN),
                "power-lines", Scene.in(EnergyScenes::powerLines, DAWN, DUSK, AUTUMN, OVERCAST, INK, NIGHT, DESERT));
    }

    private static void windFarm(Canvas c) {
        double sunX = c.dice().between(30, 62);
        Sky.paint(c, 66, sunX, c.dice().between(26, 50));
        if (c.dice().chance(0.35)) {
            offshore(c, sunX);
        } else {
            onshore(c);
        }
        Sky.birds(c, 46, 24, 8);
    }

    private static void onshore(Canvas c) {
        Land.hills(c, 0.12, 58, 6);
        turbines(c, 0.2, 56, 15, 8, 4);
        Land.hills(c, 0.28, 64, 6);
        Foliage.woods(c, 66, 1.5, 0.4);
        turbines(c, 0.34, 63, 24, 30, 3);
        Land.hills(c, 0.5, 72, 6);
        turbine(c, 42, 72, 38, 0.4);
        turbine(c, 122, 82, 74, 0.12);
        Land.hills(c, 0.7, 84, 5);
        for (int i = 0; i < 6; i++) {
            Foliage.tree(
                    c,
                    16 + i * 5 + c.dice().between(-2, 2),
                    84 + c.dice().between(-1, 2),
                    c.dice().between(6, 10),
                    0.8);
        }
        Land.hills(c, 0.9, 97, 4);
        Figures.walker(c, 94, 94, 10);
        Figures.walker(c, 98.5, 94.5, 7);
        Foliage.grass(c, 101, 9);
    }

    private static void offshore(Canvas c, double sunX) {
        double shore = 66;
        Sky.mist(c, shore, 14, 0.5);
        turbines(c, 0.14, shore, 18, 6, 6);
        turbines(c, 0.3, shore, 32, 18, 3);
        Water.calm(c, shore);
        Water.glitter(c, sunX, shore);
        turbine(c, 118, 80, 72, 0.1);
        foundation(c, 118, 80, 1.6);
        turbine(c, 52, 73, 46, 0.3);
        foundation(c, 52, 73, 1);
        Water.ripples(c, 80, 40);
    }

    private static void foundation(Canvas c, double x, double y, double scale) {
        c.placed(x, y, 0, scale, () -> {
            c.fadeAcross(
                    Shapes.rect(-1.4, -4, 2.8, 5),
                    c.palette().shaded(c.palette().accent(), 0.4),
                    c.palette().accent());
            c.rect(c.palette().ink(), -2.2, -4.4, 4.4, 0.6);
            c.line(c.palette().ink(), 0.15, -2.1, -5.8, 2.1, -5.8);
            Water.foam(c, 0, 0.8, 3.4);
        });
    }

    private static void turbines(Canvas c, double nearness, double base, double height, double left, int count) {
        double step = (Canvas.WIDTH - left) / count;
        for (int i = 0; i < count; i++) {
            double x = left + step * (i + c.dice().between(0.1, 0.8));
            turbine(c, x, base + c.dice().between(-1, 3), height * c.dice().between(0.85, 1.1), 0.9 - nearness * 1.2);
        }
    }

    /// A wind turbine of the given height over all; `haze` from 0 to 1 dips it into the distance.
    private static void turbine(Canvas c, double x, double base, double height, double haze) {
        Palette p = c.palette();
        Color lit = Tint.mix(p.wall(1), p.depth(0.1), haze * 0.75);
        Color dark = Tint.mix(Tint.mix(p.wall(1), p.mid(), 0.6), p.depth(0.2), haze * 0.8);
        double hub = base - height * 0.64;
        double half = height * 0.013;
        c.fadeAcross(
                Shapes.polygon(x - half * 1.4, base, x - half * 0.7, hub, x + half * 0.7, hub, x + half * 1.4, base),
                dark,
                lit);
        c.fill(dark, Shapes.rounded(x - half * 1.5, hub - half * 1.4, half * 4.5, half * 2.8, half));
        double turn = c.dice().between(0, 120);
        for (int blade = 0; blade < 3; blade++) {
            c.placed(x, hub, turn + blade * 120, height * 0.36, () -> {
                c.fill(lit, Shapes.curve(0, 0.02, 0.12, 0.045, 0.45, 0.025, 1, 0, 0.45, -0.012, 0, -0.02));
                c.fill(dark, Shapes.curve(0, 0, 0.3, -0.006, 1, 0, 0.45, -0.014, 0, -0.02));
            });
        }
        c.disc(dark, x, hub, half * 1.5);
        c.disc(lit, x + half * 0.2, hub - half * 0.2, half);
    }

    private static void solarField(Canvas c) {
        double horizon = 42;
        double sunX = c.dice().between(98, 124);
        Sky.paint(c, horizon, sunX, c.dice().between(18, 32));
        Land.mountains(c, 0.18, horizon + 2, 14, 31);
        Sky.mist(c, horizon, 8, 0.6);
        Land.hills(c, 0.36, horizon + 2, 2);
        Land.plain(c, horizon + 2, 0.4, 0.85);
        Foliage.woods(c, horizon + 3.5, 1.3, 0.5);
        Perspective view = new Perspective(c.dice().between(84, 108), horizon - 2);
        double[] rows = {11, 8.2, 6.2, 4.8, 3.75, 2.95, 2.3, 1.8, 1.4, 1.06};
        for (double depth : rows) {
            panelRow(c, view, depth, 1 - depth / 13);
        }
        Figures.person(c, 38, 93, 25, c.palette().accent(), 0.5);
        Foliage.grass(c, 101, 5);
    }

    private static void panelRow(Canvas c, Perspective view, double depth, double nearness) {
        double aisle = 14;
        double reach = 150 * Math.max(1, depth * 0.75);
        rowHalf(c, view, depth, aisle, reach, nearness);
        rowHalf(c, view, depth, -reach, -aisle, nearness);
    }

    private static void rowHalf(Canvas c, Perspective view, double depth, double left, double right, double nearness) {
        Palette p = c.palette();
        double back = depth * 1.16;
        double low = 46;
        double high = 30;
        Path2D ground = view.flat(left, right, 60, depth * 0.97, depth * 1.2);
        c.fill(Tint.veil(p.ink(), 0.4), ground);
        Path2D panel = Shapes.polygon(
                view.x(left, depth),
                view.y(low, depth),
                view.x(right, depth),
                view.y(low, depth),
                view.x(right, back),
                view.y(high, back),
                view.x(left, back),
                view.y(high, back));
        Color glass = Tint.mix(p.depth(0.45 + 0.5 * nearness), p.skyHigh(), 0.3);
        for (double post = left + 4; post < right; post += 20) {
            Point2D foot = view.at(post, 60, depth * 1.08);
            Point2D head = view.at(post, 36, depth * 1.08);
            c.line(p.ink(), 0.9 / depth, foot.getX(), foot.getY(), head.getX(), head.getY());
        }
        c.fade(panel, Tint.mix(glass, p.skyLow(), 0.55), p.shaded(glass, 0.2));
        Color grid = Tint.veil(p.light(), 0.5);
        for (double seam = left; seam <= right; seam += 10) {
            c.line(grid, 0.28 / depth, view.x(seam, depth), view.y(low, depth), view.x(seam, back), view.y(high, back));
        }
        double middle = (depth + back) / 2;
        c.line(grid, 0.2 / depth, view.x(left, middle), view.y(38, middle), view.x(right, middle), view.y(38, middle));
        c.line(
                Tint.veil(p.light(), 0.9),
                0.6 / depth,
                view.x(left, back),
                view.y(high, back),
                view.x(right, back),
                view.y(high, back));
        glint(c, panel);
    }

    private static void glint(Canvas c, Shape panel) {
        Rectangle2D bounds = panel.getBounds2D();
        double x = c.dice().between(108, 124);
        c.inside(panel, () -> c.glow(c.palette().sun(), x, bounds.getMinY(), 12 + bounds.getHeight() * 2, 0.6));
    }

    private static void powerLines(Canvas c) {
        Sky.paint(c, 72, c.dice().between(96, 120), c.dice().between(44, 60));
        Land.hills(c, 0.14, 66, 5);
        Sky.mist(c, 70, 12, 0.5);
        Land.hills(c, 0.34, 73, 3);
        Foliage.woods(c, 75, 1.6, 0.45);
        double[][] pylons = {{146, 74, 12}, {129, 76, 18}, {105, 79, 30}, {54, 93, 76}, {-70, 130, 170}};
        for (int i = 0; i < pylons.length - 1; i++) {
            pylon(c, pylons[i][0], pylons[i][1], pylons[i][2], 0.3 + i * 0.22);
            wires(c, pylons[i], pylons[i + 1], 0.4 + i * 0.18);
        }
        Land.hills(c, 0.8, 93, 3);
        for (int i = 0; i < 4; i++) {
            Foliage.tree(
                    c,
                    92 + i * 15 + c.dice().between(-4, 4),
                    93 + c.dice().between(-1, 1),
                    c.dice().between(7, 13),
                    0.9);
        }
        Foliage.grass(c, 100, 11);
        Sky.birds(c, 84, 26, 10);
    }

    private static void pylon(Canvas c, double x, double base, double height, double nearness) {
        Color steel = c.palette().depth(Math.min(nearness, 1));
        c.placed(x, base, 0, height, () -> {
            lattice(c, steel);
            for (double[] arm : ARMS) {
                c.polygon(steel, -arm[1], -arm[0], 0, -arm[0] - 0.035, arm[1], -arm[0], 0, -arm[0] + 0.006);
                c.line(steel, 0.008, -arm[1], -arm[0], -arm[1], -arm[0] + 0.035);
                c.line(steel, 0.008, arm[1], -arm[0], arm[1], -arm[0] + 0.035);
            }
        });
    }

    private static void lattice(Canvas c, Color steel) {
        c.line(steel, 0.011, -0.15, 0, -0.035, -0.6);
        c.line(steel, 0.011, 0.15, 0, 0.035, -0.6);
        c.line(steel, 0.009, -0.035, -0.6, 0, -1);
        c.line(steel, 0.009, 0.035, -0.6, 0, -1);
        double[] levels = {0, 0.17, 0.31, 0.42, 0.51, 0.58, 0.65, 0.72, 0.79, 0.86};
        for (int i = 0; i < levels.length - 1; i++) {
            double low = halfWidth(levels[i]);
            double high = halfWidth(levels[i + 1]);
            c.line(steel, 0.006, -low, -levels[i], high, -levels[i + 1]);
            c.line(steel, 0.006, low, -levels[i], -high, -levels[i + 1]);
            c.line(steel, 0.005, -high, -levels[i + 1], high, -levels[i + 1]);
        }
    }

    private static double halfWidth(double level) {
        return level < 0.6 ? 0.15 - 0.115 * level / 0.6 : 0.035 * (1 - level) / 0.4;
    }

    private static void wires(Canvas c, double[] far, double[] near, double nearness) {
        Color wire = Tint.veil(c.palette().depth(Math.min(nearness, 1)), 0.85);
        for (double[] arm : ARMS) {
            for (int sign = -1; sign <= 1; sign += 2) {
                double drop = arm[0] - 0.035;
                c.stroke(
                        wire,
                        0.1 + near[2] * 0.0016,
                        Shapes.sag(
                                far[0] + sign * arm[1] * far[2],
                                far[1] - drop * far[2],
                                near[0] + sign * arm[1] * near[2],
                                near[1] - drop * near[2],
                                near[2] * 0.045));
            }
        }
    }
}
