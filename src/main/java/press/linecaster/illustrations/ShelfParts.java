package press.linecaster.illustrations;

import java.awt.Color;

/// The aisle of an archive.
final class ShelfParts {

    private static final double TOP = -62;
    private static final double FLOOR = 46;
    private static final int BOARDS = 6;
    private static final double FAR = 7;

    private ShelfParts() {}

    static void window(Canvas c, Perspective view, double depth) {
        Palette p = c.palette();
        double width = 46 / depth;
        double x = view.x() - width / 2;
        double base = view.y(30, depth);
        c.fill(p.light(), Shapes.arch(x, base, width, 88 / depth));
        for (int i = 1; i < 3; i++) {
            c.rect(p.mid(), x + width * i / 3, base - 86 / depth, 0.18, 86 / depth);
        }
        for (int i = 1; i < 5; i++) {
            c.rect(p.mid(), x, base - 17.0 * i / depth, width, 0.16);
        }
    }

    /// One wall of shelves, painted bay by bay from the far end.
    static void wall(Canvas c, Perspective view, double right, Color wood) {
        Palette p = c.palette();
        double depth = FAR;
        while (depth > 0.55) {
            double near = depth / 1.32;
            double haze = Math.clamp((depth - 1) / 7, 0, 0.75);
            Color back = Tint.mix(p.shaded(wood, 0.65), p.skyLow(), haze);
            c.fill(back, view.side(right, TOP, FLOOR, near, depth));
            bay(c, view, right, near, depth, haze);
            Color board = Tint.mix(p.lit(wood, 0.18), p.skyLow(), haze);
            for (int i = 0; i <= BOARDS; i++) {
                double y = boardY(i);
                c.fill(board, view.side(right, y - 1.2, y + 1.2, near, depth));
                c.fill(p.shaded(board, 0.45), view.side(right, y + 1.2, y + 1.8, near, depth));
            }
            c.fill(p.shaded(board, 0.2), view.side(right * 0.985, TOP, FLOOR, near, near * 1.035));
            c.fill(p.lit(board, 0.3), view.side(right * 0.985, TOP, FLOOR, near * 1.028, near * 1.035));
            depth = near;
        }
    }

    static void lamps(Canvas c, Perspective view) {
        Palette p = c.palette();
        for (double depth : new double[] {4.6, 3.2, 2.2, 1.5}) {
            double x = view.x();
            double y = view.y(-46, depth);
            double size = 9 / depth;
            c.line(p.ink(), size * 0.05, x, view.y(-90, depth), x, y - size * 0.5);
            c.glow(p.lamp(), x, y, size * 3.4, 0.65);
            c.fill(
                    p.ink(),
                    Shapes.above(
                            y,
                            x - size * 0.9,
                            y,
                            x - size * 0.5,
                            y - size * 0.45,
                            x,
                            y - size * 0.6,
                            x + size * 0.5,
                            y - size * 0.45,
                            x + size * 0.9,
                            y));
            c.oval(p.light(), x, y, size * 0.6, size * 0.14);
        }
    }

    static void ladder(Canvas c, Perspective view) {
        Palette p = c.palette();
        double footX = view.x(22, 1.75);
        double footY = view.y(FLOOR, 1.75);
        double topX = view.x(36, 1.95);
        double topY = view.y(-50, 1.95);
        double spread = 5.4;
        Color wood = Tint.mix(p.lamp(), p.ink(), 0.35);
        Land.shadow(c, footX, footY, 6, 6, 0.4);
        c.line(wood, 0.9, footX - spread, footY + 1.4, topX - spread * 0.8, topY);
        c.line(wood, 0.9, footX + spread * 0.4, footY - 1, topX + spread * 0.2, topY);
        for (int i = 1; i < 11; i++) {
            double t = i / 11.0;
            c.line(
                    wood,
                    0.7,
                    footX - spread + (topX + spread * 0.2 - footX) * t,
                    footY + 1.4 + (topY - footY - 1.4) * t,
                    footX + spread * 0.4 + (topX - spread * 0.2 - footX) * t,
                    footY - 1 + (topY - footY + 1) * t);
        }
    }

    static void trolley(Canvas c, double x, double base) {
        Palette p = c.palette();
        Land.shadow(c, x, base, 16, 7, 0.4);
        for (int shelf = 0; shelf < 2; shelf++) {
            double y = base - 4 - shelf * 11;
            double at = x - 8;
            while (at < x + 6.4) {
                double width = c.dice().between(1.1, 2.3);
                double height = c.dice().between(5.4, 8.6);
                c.fadeAcross(Shapes.rect(at, y - height, width - 0.15, height), spine(c), p.ink());
                c.rect(Tint.veil(p.light(), 0.6), at, y - height * 0.8, width - 0.15, 0.5);
                at += width;
            }
            c.rect(p.lit(p.depth(0.85), 0.3), x - 9, y, 18, 1);
        }
        c.rect(p.ink(), x - 9.4, base - 24, 0.8, 23);
        c.rect(p.ink(), x + 8.6, base - 24, 0.8, 23);
        c.disc(p.ink(), x - 8.6, base, 1.2);
        c.disc(p.ink(), x + 8.6, base, 1.2);
    }

    private static double boardY(int board) {
        return TOP + (FLOOR - TOP) * board / BOARDS;
    }

    private static void bay(Canvas c, Perspective view, double right, double near, double far, double haze) {
        Palette p = c.palette();
        for (int board = 1; board <= BOARDS; board++) {
            double foot = boardY(board) - 1.2;
            boolean boxes = c.dice().chance(0.35);
            double depth = near * 1.04;
            while (depth < far * 0.985) {
                double next = Math.min(depth * (boxes ? 1.07 : c.dice().between(1.012, 1.03)), far * 0.99);
                double height = boxes ? 13 : c.dice().between(9, 14.4);
                Color cover = boxes ? Tint.mix(p.wall(0.8), p.accent(), 0.18) : spine(c);
                Color seen = Tint.mix(p.shaded(cover, 0.12), p.skyLow(), haze);
                c.fill(seen, view.side(right, foot - height, foot, depth, next * 0.998));
                if (boxes) {
                    c.fill(Tint.veil(p.ink(), 0.5), view.side(right, foot - 8, foot - 4, depth * 1.02, next * 0.975));
                } else if (c.dice().chance(0.3)) {
                    c.fill(
                            Tint.veil(p.light(), 0.6),
                            view.side(right, foot - height + 2, foot - height + 3.4, depth, next * 0.998));
                }
                depth = next;
                if (c.dice().chance(0.05)) {
                    depth *= 1.05;
                }
            }
        }
    }

    private static Color spine(Canvas c) {
        Palette p = c.palette();
        return c.dice()
                .oneOf(
                        p.accent(),
                        p.shaded(p.accent(), 0.4),
                        p.depth(0.5),
                        p.depth(0.7),
                        p.shaded(p.mid(), 0.4),
                        Tint.mix(p.light(), p.mid(), 0.25),
                        Tint.mix(p.lamp(), p.mid(), 0.3));
    }
}
