package press.linecaster.illustrations;

import java.awt.Color;
import java.awt.Shape;

/// Rivers, harbours and the open sea.
final class Water {

    private static final double BOTTOM = Canvas.HEIGHT + 1;

    private Water() {}

    /// Still water that mirrors what has been painted above the shore so far.
    static void calm(Canvas c, double shore) {
        body(c, shore);
        c.reflect(shore, Canvas.HEIGHT, 0.72);
        ripples(c, shore, 60);
        Color edge = Tint.veil(c.palette().light(), 0.35);
        c.rect(edge, -1, shore, Canvas.WIDTH + 2, 0.18);
    }

    /// Open water with a moving surface.
    static void open(Canvas c, double shore) {
        body(c, shore);
        c.reflect(shore, Canvas.HEIGHT, 0.3);
        ripples(c, shore, 110);
    }

    /// The path of light under a sun that stands at `x`.
    static void glitter(Canvas c, double x, double shore) {
        double y = shore + 0.4;
        while (y < Canvas.HEIGHT) {
            double near = (y - shore) / (Canvas.HEIGHT - shore);
            double halfWidth = (1.5 + 9 * near) * c.dice().between(0.4, 1.1);
            double shift = c.dice().between(-1, 1) * (0.6 + 5 * near);
            Color color = Tint.veil(c.palette().sun(), 0.85 - 0.55 * near);
            c.fill(color, Shapes.lens(x + shift, y, halfWidth, 0.25 + 0.55 * near));
            y += 0.7 + 2.6 * near;
        }
    }

    /// Short waves, wider and sparser towards the viewer.
    static void ripples(Canvas c, double shore, int count) {
        for (int i = 0; i < count; i++) {
            double near = Math.pow(c.dice().between(0, 1), 1.4);
            double y = shore + 0.6 + near * (Canvas.HEIGHT - shore);
            Color pale = Tint.veil(c.palette().light(), c.palette().isDark() ? 0.12 : 0.3);
            Color color = c.dice().chance(0.55) ? pale : Tint.veil(c.palette().ink(), 0.22);
            double halfWidth = (1.5 + 11 * near) * c.dice().between(0.5, 1.2);
            c.fill(color, Shapes.lens(c.dice().between(0, Canvas.WIDTH), y, halfWidth, 0.12 + 0.32 * near));
        }
    }

    /// The foam along a waterline.
    static void foam(Canvas c, double x, double y, double halfWidth) {
        Color color = Tint.veil(c.palette().foam(), 0.75);
        for (int i = 0; i < 14; i++) {
            double at = x + halfWidth * c.dice().between(-1, 1);
            Shape crest = Shapes.lens(
                    at,
                    y + c.dice().between(-0.2, 0.9),
                    halfWidth * c.dice().between(0.08, 0.3),
                    c.dice().between(0.15, 0.4));
            c.fill(color, crest);
        }
    }

    private static void body(Canvas c, double shore) {
        Palette p = c.palette();
        Color far = Tint.mix(p.skyLow(), p.mid(), 0.35);
        Color near = Tint.mix(p.mid(), p.ink(), 0.55);
        c.fade(Shapes.rect(-1, shore, Canvas.WIDTH + 2, BOTTOM - shore), far, near);
    }
}
