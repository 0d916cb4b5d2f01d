package press.linecaster.illustrations;

import java.awt.Color;
import java.awt.geom.Path2D;

/// Air, light and weather.
final class Sky {

    private Sky() {}

    /// A whole sky down to the horizon: colour, sun or moon, stars if it is night, and clouds.
    static void paint(Canvas c, double horizon, double sunX, double sunY) {
        air(c, horizon);
        sun(c, sunX, sunY, c.dice().between(4.5, 8));
        clouds(c, horizon);
    }

    /// The bare gradient, with stars if it is night.
    static void air(Canvas c, double horizon) {
        Palette p = c.palette();
        double turn = horizon * 0.55;
        Color between = Tint.mix(p.skyHigh(), p.skyLow(), 0.45);
        c.fade(Shapes.rect(-1, -1, Canvas.WIDTH + 2, turn + 1.1), p.skyHigh(), between);
        c.fade(Shapes.rect(-1, turn, Canvas.WIDTH + 2, horizon - turn + 0.1), between, p.skyLow());
        c.rect(p.skyLow(), -1, horizon, Canvas.WIDTH + 2, Canvas.HEIGHT - horizon + 1);
        if (p == Palette.NIGHT) {
            stars(c, horizon * 0.8, 70);
        }
    }

    static void stars(Canvas c, double bottom, int count) {
        for (int i = 0; i < count; i++) {
            double y = c.dice().between(1, bottom);
            double opacity = c.dice().between(0.3, 0.95) * (1 - 0.7 * y / bottom);
            c.disc(
                    Tint.veil(c.palette().sun(), opacity),
                    c.dice().between(0, Canvas.WIDTH),
                    y,
                    c.dice().between(0.1, 0.28));
        }
    }

    /// Sun or moon with its halo, soft or in rings as on a poster.
    static void sun(Canvas c, double x, double y, double radius) {
        Color sun = c.palette().sun();
        boolean red = c.palette() == Palette.INK;
        if (c.dice().chance(0.4)) {
            for (int ring = 4; ring > 0; ring--) {
                c.disc(Tint.veil(sun, red ? 0.05 : 0.11), x, y, radius * (1 + ring * 0.55));
            }
        } else {
            c.glow(sun, x, y, radius * 7, red ? 0.25 : 0.7);
        }
        c.disc(sun, x, y, radius);
        if (c.palette() == Palette.NIGHT) {
            Color crater = Tint.veil(c.palette().skyLow(), 0.22);
            c.oval(crater, x - radius * 0.3, y - radius * 0.2, radius * 0.32, radius * 0.25);
            c.oval(crater, x + radius * 0.3, y + radius * 0.25, radius * 0.22, radius * 0.18);
            c.oval(crater, x + radius * 0.1, y - radius * 0.5, radius * 0.14, radius * 0.12);
        }
    }

    /// Bands of stratus or heaped cumulus, as it comes.
    static void clouds(Canvas c, double horizon) {
        if (c.dice().chance(0.55)) {
            bands(c, horizon);
        } else {
            int heaps = c.dice().whole(2, 4);
            for (int i = 0; i < heaps; i++) {
                double x = Canvas.WIDTH * (i + c.dice().between(0.1, 0.9)) / heaps;
                cumulus(c, x, horizon * c.dice().between(0.3, 0.85), c.dice().between(12, 26));
            }
        }
    }

    /// A flock far away.
    static void birds(Canvas c, double x, double y, int count) {
        Color color = Tint.veil(c.palette().ink(), 0.75);
        for (int i = 0; i < count; i++) {
            bird(
                    c,
                    color,
                    x + c.dice().between(-9, 9),
                    y + c.dice().between(-5, 5),
                    c.dice().between(0.6, 1.3));
        }
    }

    /// A gull with its wings half up.
    static void bird(Canvas c, Color color, double x, double y, double size) {
        double lift = c.dice().between(0.35, 0.75);
        Path2D wings = new Path2D.Double();
        wings.moveTo(x - size * 1.4, y - size * lift * 0.7);
        wings.quadTo(x - size * 0.6, y - size * lift * 1.3, x, y);
        wings.quadTo(x + size * 0.6, y - size * lift * 1.3, x + size * 1.4, y - size * lift * 0.7);
        wings.quadTo(x + size * 0.6, y - size * lift * 0.8, x, y + size * 0.28);
        wings.quadTo(x - size * 0.6, y - size * lift * 0.8, x - size * 1.4, y - size * lift * 0.7);
        c.fill(color, wings);
    }

    /// A veil of haze lying over the whole width, thickest at `y`.
    static void mist(Canvas c, double y, double height, double opacity) {
        Color haze = c.palette().depth(0);
        Color clear = Tint.veil(haze, 0);
        Color thick = Tint.veil(haze, opacity);
        c.fade(Shapes.rect(-1, y - height, Canvas.WIDTH + 2, height), clear, thick);
        c.fade(Shapes.rect(-1, y, Canvas.WIDTH + 2, height * 0.6), thick, clear);
    }

    static void cumulus(Canvas c, double x, double base, double halfWidth) {
        Color top =
                Tint.mix(c.palette().light(), c.palette().skyLow(), c.palette().isDark() ? 0.75 : 0.25);
        Path2D heap = new Path2D.Double(Path2D.WIND_NON_ZERO);
        int puffs = 9;
        for (int i = 0; i < puffs; i++) {
            double along = (i + 0.5) / puffs * 2 - 1;
            double size =
                    halfWidth * (0.13 + 0.22 * (1 - along * along)) * c.dice().between(0.75, 1.2);
            heap.append(Shapes.oval(x + along * halfWidth * 0.85, base - size * 0.55, size * 1.15, size), false);
        }
        double crest = heap.getBounds2D().getMinY();
        c.fade(heap, Tint.veil(top, 0.85), crest, Tint.veil(top, 0), base + halfWidth * 0.02);
    }

    private static void bands(Canvas c, double horizon) {
        Color pale =
                Tint.mix(c.palette().skyLow(), c.palette().light(), c.palette().isDark() ? 0.1 : 0.5);
        int bands = c.dice().whole(5, 9);
        for (int i = 0; i < bands; i++) {
            double y = horizon * c.dice().between(0.12, 0.9);
            double halfWidth = c.dice().between(14, 42);
            double x = c.dice().between(0, Canvas.WIDTH);
            Color color = Tint.veil(pale, c.dice().between(0.25, 0.55));
            c.fill(color, Shapes.lens(x, y, halfWidth, c.dice().between(0.8, 1.9)));
            c.fill(color, Shapes.lens(x + halfWidth * 0.35, y + 1.1, halfWidth * 0.6, 0.8));
        }
    }
}
