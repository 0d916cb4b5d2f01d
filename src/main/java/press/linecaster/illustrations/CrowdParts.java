package press.linecaster.illustrations;

import java.awt.Color;
import java.awt.geom.Path2D;

/// A demonstration seen from within.
final class CrowdParts {

    private CrowdParts() {}

    /// One rank of people seen from behind; `raised` is the share of those who lift an arm.
    static void rank(Canvas c, double y, double size, double nearness, double raised) {
        Palette p = c.palette();
        for (double x = -size; x < Canvas.WIDTH + size; x += size * c.dice().between(1.35, 1.9)) {
            Color base = c.dice()
                    .oneOf(
                            p.depth(nearness),
                            p.depth(nearness + 0.06),
                            p.depth(nearness - 0.12),
                            p.accent(),
                            Tint.mix(p.light(), p.mid(), 0.35));
            Color coat = Tint.mix(base, p.depth(nearness), 0.55);
            Color hair = Tint.mix(p.shaded(p.depth(0.85), 0.4), p.depth(nearness), 0.4);
            double crown = y + c.dice().between(-0.5, 0.5) * size;
            if (c.dice().chance(raised * 2)) {
                arm(c, x + size * 0.9, crown + size * 1.6, size, coat);
            }
            Figures.fromBehind(c, x, crown, size, coat, c.dice().chance(0.25) ? coat : hair);
        }
    }

    /// Signs on sticks, with abstract lines for their demands.
    static void placards(Canvas c, double y, double size, double nearness, int count) {
        Palette p = c.palette();
        for (int i = 0; i < count; i++) {
            double x = Canvas.WIDTH * (i + c.dice().between(0.15, 0.85)) / count;
            double width = size * c.dice().between(2.2, 3.2);
            double height = size * c.dice().between(1.6, 2.3);
            Color card =
                    Tint.mix(c.dice().oneOf(p.light(), p.accent(), p.wall(0.8), p.light()), p.depth(nearness), 0.18);
            Color text = card.getGreen() > 150 ? p.shaded(p.mid(), 0.4) : p.light();
            c.placed(x, y - size * c.dice().between(2.4, 3.6), c.dice().between(-9, 9), 1, () -> {
                c.line(p.shaded(p.mid(), 0.5), size * 0.14, 0, 0, 0, size * 5);
                c.fade(Shapes.rect(-width / 2, -height, width, height), card, p.shaded(card, 0.14));
                for (int line = 0; line < 3; line++) {
                    double half = width * c.dice().between(0.22, 0.4);
                    c.rect(text, -half, -height * (0.82 - line * 0.26), half * 2, height * (line == 0 ? 0.15 : 0.08));
                }
            });
        }
    }

    static void banner(Canvas c, double x, double y, double width) {
        Palette p = c.palette();
        c.line(p.ink(), 0.5, x, y - 6, x, y + 14);
        c.line(p.ink(), 0.5, x + width, y - 6, x + width, y + 14);
        c.fade(cloth(x, y, width), p.accent(), p.shaded(p.accent(), 0.25));
        c.stroke(p.light(), 1, Shapes.sag(x + 5, y - 1.6, x + width - 5, y - 1.6, 0.8));
        c.stroke(Tint.veil(p.light(), 0.8), 0.6, Shapes.sag(x + 10, y + 1.6, x + width - 10, y + 1.6, 0.8));
    }

    private static Path2D cloth(double x, double y, double width) {
        Path2D cloth = Shapes.curve(x, y - 5, x + width * 0.3, y - 3.8, x + width * 0.7, y - 3.8, x + width, y - 5);
        cloth.append(
                Shapes.curve(x + width, y + 4, x + width * 0.7, y + 5.2, x + width * 0.3, y + 5.2, x, y + 4), true);
        cloth.closePath();
        return cloth;
    }

    private static void arm(Canvas c, double shoulderX, double shoulderY, double size, Color sleeve) {
        double lean = c.dice().between(-0.2, 0.5) * size;
        Color skin = c.palette().skin(c.dice().between(0, 1));
        c.stroke(
                sleeve,
                size * 0.42,
                Shapes.curve(
                        shoulderX,
                        shoulderY,
                        shoulderX + size * 0.35 + lean * 0.4,
                        shoulderY - size * 1.1,
                        shoulderX + lean,
                        shoulderY - size * 2.3));
        c.disc(skin, shoulderX + lean, shoulderY - size * 2.6, size * 0.26);
        if (c.dice().chance(0.4)) {
            c.fill(
                    c.palette().ink(),
                    Shapes.rounded(
                            shoulderX + lean - size * 0.18,
                            shoulderY - size * 3.3,
                            size * 0.36,
                            size * 0.66,
                            size * 0.06));
        }
    }
}
