package press.linecaster.illustrations;

import java.awt.Color;
import java.awt.geom.Path2D;

/// What it takes for a storm: towering clouds, lightning, breakers and a lighthouse to hold out against them.
final class StormParts {

    private StormParts() {}

    static void clouds(Canvas c) {
        Palette p = c.palette();
        for (int layer = 0; layer < 4; layer++) {
            Color body = Tint.mix(p.shaded(p.skyHigh(), 0.7 - layer * 0.13), p.skyLow(), 0.08 * layer);
            double base = 12 + layer * 8;
            Path2D mass = new Path2D.Double(Path2D.WIND_NON_ZERO);
            mass.append(Shapes.rect(-1, -2, Canvas.WIDTH + 2, base), false);
            for (double x = -6; x < Canvas.WIDTH + 8; x += c.dice().between(5, 12)) {
                double size = c.dice().between(4, 10);
                mass.append(Shapes.oval(x, base - 2, size * 1.35, size * 0.75), false);
            }
            c.fade(mass, Tint.veil(body, 0.95), 0, Tint.veil(body, 0.5), base + 8);
        }
    }

    static void rain(Canvas c) {
        Color drop = Tint.veil(c.palette().light(), 0.16);
        for (int i = 0; i < 90; i++) {
            double x = c.dice().between(-5, 165);
            double y = c.dice().between(14, 52);
            double length = c.dice().between(4, 11);
            c.line(drop, 0.16, x, y, x - length * 0.32, y + length);
        }
    }

    static void lightning(Canvas c, double x, double ground) {
        Palette p = c.palette();
        double[] bolt = new double[18];
        double at = x;
        for (int i = 0; i < 9; i++) {
            bolt[2 * i] = at;
            bolt[2 * i + 1] = 12 + (ground - 12) * i / 8;
            at += c.dice().between(-4.5, 4.5);
        }
        c.glow(p.light(), x, 26, 46, 0.4);
        c.stroke(Tint.veil(p.light(), 0.35), 1.5, Shapes.open(bolt));
        c.stroke(p.light(), 0.5, Shapes.open(bolt));
        c.line(p.light(), 0.3, bolt[6], bolt[7], bolt[6] + 7, bolt[7] + 9);
        c.line(p.light(), 0.2, bolt[6] + 7, bolt[7] + 9, bolt[6] + 6, bolt[7] + 15);
    }

    static void lighthouse(Canvas c, double x, double base) {
        Palette p = c.palette();
        double lampY = base - 43;
        c.beam(p.light(), 0.7, x, lampY, -20, 18, 1.6, 34);
        c.beam(p.light(), 0.35, x, lampY, 190, 30, 1.6, 22);
        c.fade(
                Shapes.polygon(
                        x - 22, base + 6, x - 15, base - 3, x - 9, base - 6, x - 3, base - 8, x + 6, base - 8, x + 12,
                        base - 4, x + 19, base - 1, x + 26, base + 6),
                p.depth(0.8),
                p.ink());
        c.polygon(p.lit(p.depth(0.75), 0.2), x - 3, base - 8, x + 6, base - 8, x + 12, base - 4, x + 5, base - 3);
        Path2D tower = Shapes.polygon(x - 4.4, base - 7, x - 2.7, lampY + 4, x + 2.7, lampY + 4, x + 4.4, base - 7);
        c.fadeAcross(tower, p.shadedWall(1), p.wall(1));
        c.inside(tower, () -> {
            for (int band = 0; band < 3; band++) {
                c.fadeAcross(Shapes.rect(x - 5, lampY + 8 + band * 11, 10, 5), p.shaded(p.accent(), 0.4), p.accent());
            }
        });
        for (int i = 0; i < 3; i++) {
            c.rect(p.ink(), x - 0.2, lampY + 10 + i * 9, 0.9, 1.6);
        }
        c.rect(p.ink(), x - 3.6, lampY + 2.6, 7.2, 0.9);
        c.rect(p.lamp(), x - 2, lampY - 1.6, 4, 4.2);
        c.line(p.ink(), 0.25, x - 0.7, lampY - 1.6, x - 0.7, lampY + 2.6);
        c.line(p.ink(), 0.25, x + 0.7, lampY - 1.6, x + 0.7, lampY + 2.6);
        c.fill(
                p.shaded(p.accent(), 0.2),
                Shapes.above(
                        lampY - 1.6,
                        x - 2.6,
                        lampY - 1.6,
                        x - 1.6,
                        lampY - 3.6,
                        x,
                        lampY - 4.6,
                        x + 1.6,
                        lampY - 3.6,
                        x + 2.6,
                        lampY - 1.6));
        c.glow(p.light(), x, lampY, 13, 0.85);
    }

    /// A wave that curls over to the right, with froth on its lip; `x` is its middle, `base` its foot.
    static void breaker(Canvas c, double x, double base, double scale, double nearness) {
        Palette p = c.palette();
        Color water = p.depth(nearness);
        Color foam = Tint.mix(p.foam(), p.skyLow(), 0.25);
        c.placed(x, base, 0, scale, () -> {
            Path2D wave = new Path2D.Double();
            wave.moveTo(-70, 2);
            wave.curveTo(-38, -4, -28, -40, -2, -46);
            wave.curveTo(10, -49, 22, -42, 23, -29);
            wave.curveTo(17, -37, 8, -36, 5, -27);
            wave.curveTo(1, -14, 22, -3, 56, 2);
            wave.closePath();
            c.fade(wave, Tint.mix(water, p.foam(), 0.5), -46, p.shaded(water, 0.1), -4);
            for (int i = 1; i < 8; i++) {
                streak(c, Tint.veil(foam, 0.55 - i * 0.05), i / 9.0);
            }
            lip(c, foam);
        });
    }

    static void spray(Canvas c, double x, double y) {
        Color foam = c.palette().foam();
        for (int i = 0; i < 46; i++) {
            double angle = c.dice().between(0.15, 0.85) * Math.PI;
            double away = c.dice().between(3, 17);
            c.disc(
                    Tint.veil(foam, 0.75),
                    x - Math.cos(angle) * away * 1.5,
                    y - Math.sin(angle) * away * 0.75,
                    c.dice().between(0.12, 0.5));
        }
        Water.foam(c, x, y - 1, 22);
    }

    /// A line of foam drawn up the face of the wave; `inward` runs from 0 (its back) to 1 (the hollow).
    private static void streak(Canvas c, Color foam, double inward) {
        double[] back = {-62, 1, -36, -16, -20, -38, -1, -45};
        double[] hollow = {30, 1, 8, -10, 4, -28, 9, -37};
        double[] points = new double[back.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = back[i] + (hollow[i] - back[i]) * inward;
        }
        c.stroke(foam, 0.9 - 0.5 * inward, Shapes.curve(points));
    }

    /// The white crest: dense froth that thins out to drops.
    private static void lip(Canvas c, Color foam) {
        Path2D crest = new Path2D.Double(Path2D.WIND_NON_ZERO);
        int bubbles = 90;
        for (int i = 0; i < bubbles; i++) {
            double along = (double) i / bubbles;
            double angle = Math.PI * (1.18 + 0.92 * along);
            double thick = 0.5 + 1.9 * Math.sin(Math.PI * Math.min(along * 1.1, 1));
            double size = thick * c.dice().between(0.45, 0.95);
            crest.append(
                    Shapes.oval(
                            3 + Math.cos(angle) * 20 + c.dice().between(-1, 1) * thick * 0.5,
                            -29 + Math.sin(angle) * 17.5 + c.dice().between(-0.4, 1) * thick,
                            size * 1.2,
                            size),
                    false);
        }
        c.fade(crest, c.palette().foam(), foam);
        for (int i = 0; i < 36; i++) {
            c.disc(
                    Tint.veil(c.palette().foam(), 0.8),
                    c.dice().between(-12, 30),
                    c.dice().between(-53, -24),
                    c.dice().between(0.12, 0.42));
        }
    }
}
