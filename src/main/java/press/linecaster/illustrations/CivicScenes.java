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
import java.util.Map;

/// The monuments of the state.
final class CivicScenes {

    private CivicScenes() {}

    static Map<String, Scene> all() {
        return Map.of(
                "courthouse-steps", Scene.in(CivicScenes::courthouse, DAWN, NOON, DUSK, OVERCAST, DESERT, INK, AUTUMN),
                "capitol-dome", Scene.in(CivicScenes::capitol, DAWN, NOON, DUSK, OVERCAST, AUTUMN, INK, NIGHT, SPRING),
                "white-house",
                        Scene.in(CivicScenes::whiteHouse, DAWN, NOON, DUSK, OVERCAST, AUTUMN, SPRING, NIGHT, SEA));
    }

    private static void courthouse(Canvas c) {
        Palette p = c.palette();
        Sky.paint(c, 70, c.dice().between(126, 150), c.dice().between(10, 20));
        Sky.birds(c, 140, 36, 5);
        c.fadeAcross(Shapes.rect(-2, 21, 130, 48), p.shaded(p.shadedWall(1), 0.35), p.shadedWall(1));
        for (int i = 0; i < 5; i++) {
            double x = 2 + i * 23.6;
            c.fade(Shapes.rect(x, 30, 9, 36), p.shaded(p.mid(), 0.75), p.shaded(p.mid(), 0.35));
            c.fill(Tint.veil(p.lamp(), p.isDark() ? 0.75 : 0.3), Shapes.rect(x + 1.4, 40, 6.2, 26));
            c.rect(p.shaded(p.mid(), 0.6), x + 4.1, 40, 0.8, 26);
        }
        Buildings.columns(c, -4, 68, 118, 50, 6, 1);
        entablature(c);
        steps(c);
        justice(c, 134, 70, 1.02);
        Figures.row(c, 30, 84, 72, 9, 3);
        climber(c, 48, 82, 15);
        climber(c, 90, 79, 12);
        climber(c, 97, 79.4, 11.4);
        climber(c, 72, 94, 25);
    }

    private static void climber(Canvas c, double x, double feet, double height) {
        Land.shadow(c, x, feet, height * 0.2, height * 0.55, -2);
        Figures.walker(c, x, feet, height);
    }

    private static void entablature(Canvas c) {
        Palette p = c.palette();
        c.fade(Shapes.rect(-2, 10, 122, 9), p.wall(1), Tint.mix(p.wall(1), p.mid(), 0.16));
        c.rect(p.shadedWall(1), -2, 17.6, 122, 1.2);
        for (int i = 0; i < 30; i++) {
            c.rect(Tint.veil(p.mid(), 0.55), 1 + i * 4, 11.6, 1.6, 4.2);
        }
        c.polygon(p.wall(1), -2, 10.4, 124, 10.4, 126, 7.6, -2, 7.6);
        c.rect(p.shadedWall(1), -2, 9.8, 124, 0.8);
        c.polygon(p.shadedWall(1), -2, 7.8, 118, 7.8, 56, -18, -2, -18);
        c.polygon(p.wall(1), 126, 7.8, 118, 7.8, 56, -18, 62, -19);
        for (int i = 0; i < 8; i++) {
            double x = 8 + i * 11;
            c.fill(
                    Tint.mix(p.wall(1), p.mid(), 0.22),
                    Shapes.blob(x, 7.6, x + 1, 2.6 - (i % 3), x + 3, 0.4, x + 5, 2.6, x + 7, 7.6));
        }
    }

    private static void steps(Canvas c) {
        Palette p = c.palette();
        int count = 13;
        double y = 68;
        for (int i = 0; i < count; i++) {
            double height = 1.5 + i * 0.22;
            Color tread = Tint.mix(p.wall(1), p.mid(), 0.06 + 0.02 * i);
            c.fadeAcross(Shapes.rect(-2, y, 128 + i * 1.6, height * 0.55), Tint.mix(tread, p.mid(), 0.3), tread);
            c.fadeAcross(
                    Shapes.rect(-2, y + height * 0.55, 128 + i * 1.6, height * 0.5),
                    p.shaded(tread, 0.38),
                    Tint.mix(tread, p.mid(), 0.4));
            y += height;
        }
        c.fadeAcross(
                Shapes.polygon(120, 70, 150, 70, 166, 104, 142, 104),
                Tint.mix(p.wall(1), p.mid(), 0.35),
                Tint.mix(p.wall(1), p.mid(), 0.1));
        c.polygon(p.shadedWall(1), 120, 70, 142, 104, 132, 104, 117, 74);
        c.polygon(p.wall(1), 118, 68, 152, 68, 153, 71, 119, 71);
    }

    /// Justice on her pedestal, with scales and sword.
    private static void justice(Canvas c, double x, double base, double scale) {
        Palette p = c.palette();
        Color bronze = p.depth(0.88);
        c.placed(x, base, 0, scale, () -> {
            c.fadeAcross(Shapes.rect(-9, -11, 18, 11), Tint.mix(p.wall(1), p.mid(), 0.45), p.wall(1));
            c.rect(p.wall(1), -10.4, -12.4, 20.8, 2);
            c.rect(p.shadedWall(1), -10.4, -10.4, 20.8, 0.6);
            c.fadeAcross(
                    Shapes.curve(
                            -6, -12.4, -4.4, -24, -3, -31, -4, -36, -1.4, -38.4, 1.4, -38.4, 4, -36, 3, -31, 4.6, -22,
                            6.4, -12.4),
                    p.shaded(bronze, 0.35),
                    p.lit(bronze, 0.3));
            for (int fold = -1; fold <= 1; fold++) {
                c.stroke(Tint.veil(p.ink(), 0.35), 0.35, Shapes.curve(fold, -31, fold * 2.2, -22, fold * 3.4, -12.6));
            }
            c.oval(p.lit(bronze, 0.15), 0, -41, 2, 2.7);
            c.rect(p.wall(0.8), -2.1, -41.8, 4.2, 1);
            c.stroke(bronze, 1.7, Shapes.curve(3.4, -36.4, 7, -39, 9.4, -45));
            c.stroke(bronze, 1.7, Shapes.curve(-3.4, -36.4, -6, -31, -6.4, -26));
            c.line(p.lit(bronze, 0.4), 0.7, -6.4, -28, -8.6, -12.6);
            c.line(bronze, 0.7, -8.4, -25.4, -4.4, -24.8);
            scales(c, 9.4, -46);
        });
    }

    private static void scales(Canvas c, double x, double y) {
        Color bronze = c.palette().depth(0.9);
        c.line(bronze, 0.6, x - 6, y + 0.5, x + 6, y - 0.5);
        for (int side = -1; side <= 1; side += 2) {
            double at = x + side * 6;
            double top = y - side * 0.5;
            c.line(bronze, 0.2, at, top, at - 2, top + 6);
            c.line(bronze, 0.2, at, top, at + 2, top + 6);
            c.fill(bronze, Shapes.sag(at - 2.4, top + 6, at + 2.4, top + 6, 1.2));
        }
    }

    private static void capitol(Canvas c) {
        Palette p = c.palette();
        double ground = 76;
        Sky.paint(c, ground, c.dice().between(24, 46), c.dice().between(22, 46));
        Foliage.woods(c, ground, 4, 0.34);
        Sky.mist(c, ground, 14, 0.4);
        CapitolParts.wings(c, ground);
        CapitolParts.dome(c, 88, ground - 20);
        Buildings.flag(c, 42, ground - 38, ground - 21, 8, p.accent(), p.light(), p.depth(0.8));
        Foliage.woods(c, ground + 1, 2.2, 0.66);
        if (c.dice().chance(0.5)) {
            pool(c, ground);
        } else {
            avenue(c, ground);
        }
        Foliage.tree(c, 12, 92, 44, 0.88);
        Foliage.tree(c, 150, 90, 36, 0.84);
        Sky.birds(c, 50, 26, 7);
        Foliage.grass(c, 102, 5);
    }

    private static void pool(Canvas c, double ground) {
        Palette p = c.palette();
        Water.calm(c, ground + 2);
        c.fade(Shapes.polygon(-2, ground + 1, 36, ground + 1, 18, 104, -2, 104), p.depth(0.6), p.depth(0.92));
        c.fade(Shapes.polygon(162, ground + 1, 138, ground + 1, 158, 104, 162, 104), p.depth(0.6), p.depth(0.92));
        c.rect(p.wall(0.8), 30, ground + 0.6, 112, 1.3);
        c.polygon(p.wall(0.9), 36, ground + 1, 18, 104, 15, 104, 35, ground + 1);
        Figures.row(c, 52, 124, ground + 1.4, 4, 6);
    }

    private static void avenue(Canvas c, double ground) {
        Palette p = c.palette();
        c.fade(Shapes.rect(-1, ground, 162, 30), p.lit(p.depth(0.5), 0.2), p.depth(0.88));
        c.fade(Shapes.polygon(82, ground, 94, ground, 132, 104, 40, 104), p.lit(p.wall(0.6), 0.1), p.shadedWall(0.9));
        for (int i = 0; i < 6; i++) {
            double y = ground + 1 + i * i * 0.75;
            double spread = 8 + (y - ground) * 1.6;
            Foliage.bush(c, 88 - spread - 4, y + 1.6, 4 + i * 1.5, 0.7 + i * 0.04);
            Foliage.bush(c, 88 + spread + 4, y + 1.6, 4 + i * 1.5, 0.7 + i * 0.04);
        }
        Figures.row(c, 84, 96, ground + 3, 4, 3);
        Figures.row(c, 76, 104, ground + 11, 10, 3);
    }

    private static void whiteHouse(Canvas c) {
        double ground = 72;
        Sky.paint(c, ground, c.dice().between(26, 48), c.dice().between(14, 24));
        Foliage.woods(c, ground, 7, 0.3);
        Sky.mist(c, ground - 4, 14, 0.45);
        for (int i = 0; i < 5; i++) {
            Foliage.tree(c, 2 + i * 8, ground, c.dice().between(22, 32), 0.5);
            Foliage.tree(c, 126 + i * 8, ground, c.dice().between(22, 32), 0.52);
        }
        MansionParts.house(c, 80, ground);
        MansionParts.lawn(c, ground);
        MansionParts.fountain(c, 80, ground + 10);
        Foliage.tree(c, 8, 92, 54, 0.86);
        Foliage.tree(c, 153, 93, 60, 0.9);
        MansionParts.railing(c);
        Sky.birds(c, 112, 22, 5);
    }
}
