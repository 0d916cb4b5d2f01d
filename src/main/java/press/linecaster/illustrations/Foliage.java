package press.linecaster.illustrations;

import java.awt.Color;
import java.awt.geom.Path2D;

/// Trees, bushes and grass. A tree stands on `base` and is as tall as `height`.
final class Foliage {

    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private Foliage() {}

    /// A round-crowned tree, lit from the right.
    static void tree(Canvas c, double x, double base, double height, double nearness) {
        Color leaf = c.palette().depth(nearness);
        trunk(c, x, base, height, nearness);
        crown(c, c.palette().shaded(leaf, 0.25), x, base, height, 0);
        crown(c, leaf, x, base, height, 0.03);
        crown(c, c.palette().lit(leaf, 0.14), x, base, height, 0.11);
        crown(c, c.palette().lit(leaf, 0.26), x, base, height, 0.19);
    }

    static void conifer(Canvas c, double x, double base, double height, double nearness) {
        Color leaf = c.palette().depth(nearness);
        Color lit = c.palette().lit(leaf, 0.16);
        c.rect(c.palette().shaded(leaf, 0.4), x - height * 0.018, base - height * 0.12, height * 0.036, height * 0.12);
        int tiers = 6;
        for (int i = 0; i < tiers; i++) {
            double top = base - height * (0.32 + 0.68 * i / (tiers - 1)) - height * 0.02;
            double foot = base - height * (0.08 + 0.66 * i / (tiers - 1));
            double half = height * (0.24 - 0.19 * i / (tiers - 1)) * c.dice().between(0.9, 1.1);
            c.polygon(
                    leaf,
                    x,
                    top,
                    x + half,
                    foot,
                    x + half * 0.3,
                    foot - height * 0.015,
                    x - half * 0.3,
                    foot,
                    x - half,
                    foot + height * 0.01);
            c.polygon(lit, x, top, x + half, foot, x + half * 0.3, foot - height * 0.015);
        }
    }

    static void poplar(Canvas c, double x, double base, double height, double nearness) {
        Color leaf = c.palette().depth(nearness);
        double half = height * 0.1;
        c.rect(c.palette().shaded(leaf, 0.4), x - height * 0.015, base - height * 0.15, height * 0.03, height * 0.15);
        c.fill(c.palette().shaded(leaf, 0.15), flame(x, base - height * 0.06, half, height * 0.94));
        c.fill(c.palette().lit(leaf, 0.14), flame(x + half * 0.25, base - height * 0.12, half * 0.6, height * 0.8));
    }

    static void bush(Canvas c, double x, double base, double width, double nearness) {
        Color leaf = c.palette().depth(nearness);
        Path2D back = new Path2D.Double(Path2D.WIND_NON_ZERO);
        Path2D lit = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int i = 0; i < 7; i++) {
            double along = (i - 3) / 3.0;
            double size = width * 0.2 * c.dice().between(0.8, 1.2) * (1.15 - 0.5 * along * along);
            back.append(Shapes.oval(x + along * width * 0.42, base - size * 0.5, size, size), false);
            lit.append(
                    Shapes.oval(x + along * width * 0.42 + size * 0.2, base - size * 0.75, size * 0.7, size * 0.6),
                    false);
        }
        c.inside(Shapes.rect(x - width, base - width, width * 2, width), () -> {
            c.fill(leaf, back);
            c.fill(c.palette().lit(leaf, 0.15), lit);
        });
    }

    /// A line of distant woods.
    static void woods(Canvas c, double base, double height, double nearness) {
        double x = -5;
        while (x < Canvas.WIDTH + 5) {
            bush(
                    c,
                    x,
                    base,
                    height * c.dice().between(1.6, 3.2),
                    nearness + c.dice().between(-0.03, 0.03));
            x += height * c.dice().between(0.7, 1.5);
        }
    }

    /// A fringe of blades along the lower edge of the picture, `height` tall.
    static void grass(Canvas c, double base, double height) {
        Color dark = c.palette().ink();
        for (double x = -2; x < Canvas.WIDTH + 2; x += 0.75) {
            double tall = height * c.dice().between(0.35, 1);
            double lean = c.dice().between(-0.35, 0.45) * tall;
            Color blade = Tint.mix(dark, c.palette().mid(), c.dice().between(0, 0.4));
            Path2D path = new Path2D.Double();
            path.moveTo(x - 0.4, base + 8);
            path.quadTo(x, base - tall * 0.4, x + lean, base - tall);
            path.quadTo(x + 0.5, base - tall * 0.35, x + 0.6, base + 8);
            c.fill(blade, path);
        }
    }

    /// A leafy branch that hangs into the picture from its upper left corner.
    static void overhang(Canvas c, double reach) {
        Color wood = c.palette().ink();
        double[][] twigs = {{reach, 14}, {reach * 0.75, 23}, {reach * 0.45, 29}, {reach * 0.9, 8}};
        for (double[] twig : twigs) {
            c.stroke(wood, 0.6, Shapes.curve(-4, -4, twig[0] * 0.45, twig[1] * 0.35, twig[0], twig[1]));
            for (double along = 0.1; along <= 1; along += 0.022) {
                double x = (twig[0] + 4) * along - 4;
                double y = (twig[1] + 4) * Math.pow(along, 1.12) - 4;
                leaf(c, x, y, c.dice().between(2, 3.6));
            }
        }
    }

    private static void leaf(Canvas c, double x, double y, double length) {
        Color color = Tint.mix(c.palette().ink(), c.palette().mid(), c.dice().between(0, 0.7));
        double degrees = c.dice().between(-40, 150);
        c.placed(x, y, degrees, length, () -> c.fill(color, Shapes.lens(0.5, 0, 0.6, 0.36)));
    }

    private static void trunk(Canvas c, double x, double base, double height, double nearness) {
        Color wood = c.palette().shaded(c.palette().depth(nearness), 0.5);
        double half = height * 0.03;
        c.polygon(
                wood,
                x - half,
                base,
                x - half * 0.6,
                base - height * 0.5,
                x + half * 0.6,
                base - height * 0.5,
                x + half,
                base);
        c.line(wood, half * 0.8, x, base - height * 0.32, x + height * 0.14, base - height * 0.55);
        c.line(wood, half * 0.8, x, base - height * 0.28, x - height * 0.14, base - height * 0.5);
    }

    /// A heap of leaf clusters, its outer ones small; `inset` shrinks it towards the light.
    private static void crown(Canvas c, Color color, double x, double base, double height, double inset) {
        Path2D crown = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double middleX = x + height * inset;
        double middleY = base - height * (0.62 + inset * 0.9);
        int clusters = 34;
        for (int i = 0; i < clusters; i++) {
            double reach = Math.sqrt((i + 0.5) / clusters);
            double angle = i * GOLDEN_ANGLE;
            double size =
                    height * (0.115 - 0.055 * reach - inset * 0.22) * c.dice().between(0.8, 1.25);
            double spread = height * (0.3 - inset * 0.9) * reach * c.dice().between(0.92, 1.08);
            crown.append(
                    Shapes.oval(
                            middleX + Math.cos(angle) * spread * 1.08,
                            middleY + Math.sin(angle) * spread,
                            size * 1.15,
                            size),
                    false);
        }
        c.fill(color, crown);
    }

    private static Path2D flame(double x, double base, double half, double height) {
        return Shapes.blob(
                x,
                base,
                x - half,
                base - height * 0.3,
                x - half * 0.6,
                base - height * 0.7,
                x,
                base - height,
                x + half * 0.6,
                base - height * 0.7,
                x + half,
                base - height * 0.3);
    }
}
