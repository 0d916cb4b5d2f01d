package press.linecaster.illustrations;

import java.awt.Color;

/// A conference hall with the colours of invented nations before it.
final class SummitParts {

    private SummitParts() {}

    /// A glass building with a swept roof.
    static void hall(Canvas c, double ground) {
        Palette p = c.palette();
        Buildings.skyline(c, -6, 70, ground, 0.14, 6, 18);
        Sky.mist(c, ground, 12, 0.5);
        Foliage.woods(c, ground, 2.4, 0.4);
        Color glass = Tint.mix(p.skyHigh(), p.mid(), 0.45);
        c.fade(Shapes.polygon(46, ground, 46, 38, 166, 22, 166, ground), glass, Tint.mix(glass, p.skyLow(), 0.55));
        for (int i = 0; i < 31; i++) {
            double x = 46 + i * 4;
            double top = 38 - i * 4 * 16 / 120.0;
            if (c.dice().chance(p.isDark() ? 0.5 : 0.25)) {
                double y = top + c.dice().whole(0, 4) * 7;
                c.rect(Tint.veil(p.lamp(), 0.4), x, y, 4, 7);
            }
            c.line(Tint.veil(p.light(), 0.55), 0.25, x, top, x, ground);
        }
        for (int floor = 1; floor < 6; floor++) {
            c.line(Tint.veil(p.ink(), 0.4), 0.35, 46, 38 + floor * 6.4, 166, 22 + floor * 9);
        }
        c.polygon(Tint.veil(p.light(), 0.2), 70, 34, 92, 32, 72, ground, 52, ground);
        c.polygon(Tint.veil(p.light(), 0.16), 112, 28, 120, 27, 102, ground, 94, ground);
        c.fade(Shapes.curve(36, 41, 90, 33, 168, 15, 168, 22, 92, 36, 36, 41), p.wall(1), p.shadedWall(0.9));
        c.rect(p.shaded(glass, 0.6), 86, ground - 12, 14, 12);
        c.rect(Tint.veil(p.lamp(), 0.7), 87, ground - 11, 12, 11);
        c.rect(p.shaded(glass, 0.6), 92.7, ground - 11, 0.6, 11);
        c.rect(p.wall(1), 82, ground - 13.4, 22, 1.4);
    }

    static void paving(Canvas c, double ground) {
        Color joint = Tint.veil(c.palette().ink(), 0.12);
        Perspective view = new Perspective(92, ground - 14);
        for (double depth = 2.6; depth > 0.8; depth /= 1.17) {
            c.line(joint, 0.3, -2, view.y(36, depth), 162, view.y(36, depth));
        }
        for (int i = -14; i <= 14; i++) {
            c.line(joint, 0.2, view.x(i * 11, 2.6), view.y(36, 2.6), view.x(i * 11, 0.8), view.y(36, 0.8));
        }
    }

    static void flags(Canvas c, double ground) {
        Palette p = c.palette();
        Color[] colours = {
            p.accent(),
            p.light(),
            p.depth(0.7),
            p.skyHigh(),
            p.ink(),
            Tint.mix(p.accent(), p.light(), 0.5),
            p.depth(0.5)
        };
        int count = 7;
        for (int i = count - 1; i >= 0; i--) {
            double near = Math.pow(1 - (double) i / count, 1.6);
            double x = 142 - 126 * near;
            double foot = ground + 1 + 14 * near;
            double height = 26 + 56 * near;
            Land.shadow(c, x, foot, 0.8, 6 + 8 * near, 1.2);
            Buildings.flag(c, x, foot - height, foot, 6 + 13 * near, bands(c, colours));
        }
    }

    private static Color[] bands(Canvas c, Color[] colours) {
        int first = c.dice().whole(0, colours.length - 1);
        int skip = c.dice().whole(1, 3);
        Color one = colours[first];
        Color two = colours[(first + skip) % colours.length];
        Color three = colours[(first + 2 * skip) % colours.length];
        return switch (c.dice().whole(0, 2)) {
            case 0 -> new Color[] {one, two};
            case 1 -> new Color[] {one, two, one};
            default -> new Color[] {one, two, three};
        };
    }
}
