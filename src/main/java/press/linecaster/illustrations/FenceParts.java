package press.linecaster.illustrations;

import java.awt.Color;

/// A guarded frontier that runs to its vanishing point.
final class FenceParts {

    private static final double LINE = 96;
    private static final double GROUND = 52;
    private static final double TOP = -58;

    private FenceParts() {}

    static void track(Canvas c, Perspective view) {
        Palette p = c.palette();
        c.fade(view.flat(20, 78, GROUND, 0.9, 60), p.lit(p.depth(0.35), 0.3), p.lit(p.depth(0.55), 0.25));
        Color rut = Tint.veil(p.ink(), 0.22);
        c.fill(rut, view.flat(34, 40, GROUND, 0.9, 60));
        c.fill(rut, view.flat(58, 64, GROUND, 0.9, 60));
        c.fade(
                Shapes.polygon(
                        view.x(LINE, 0.7),
                        view.y(GROUND, 0.7),
                        view.x(LINE, 40),
                        view.y(GROUND, 40),
                        view.x(34, 40),
                        view.y(GROUND, 40),
                        view.x(46, 0.7),
                        view.y(GROUND, 0.7)),
                Tint.veil(p.ink(), 0.1),
                Tint.veil(p.ink(), 0.3));
    }

    /// Steel slats, their posts and the coiled wire on top.
    static void fence(Canvas c, Perspective view) {
        Palette p = c.palette();
        double depth = 14;
        while (depth > 0.66) {
            double nearness = Math.clamp(1.12 - depth * 0.06, 0.3, 1);
            Color steel = Tint.mix(p.depth(nearness), p.accent(), 0.16);
            double next = depth / 1.03;
            c.fill(p.shaded(steel, 0.15), view.side(LINE, TOP + 14, GROUND, next * 1.016, depth));
            c.fill(p.lit(steel, 0.3), view.side(LINE, TOP + 14, GROUND, next * 1.005, next * 1.012));
            depth = next;
        }
        rails(c, view);
        posts(c, view);
        coils(c, view);
    }

    static void tower(Canvas c, Perspective view) {
        Palette p = c.palette();
        double x = view.x(128, 3.1);
        double foot = view.y(GROUND, 3.1);
        Color steel = p.depth(0.85);
        double cabin = 17;
        c.line(steel, 0.7, x - 4, foot, x - 2.6, cabin + 6);
        c.line(steel, 0.7, x + 4, foot, x + 2.6, cabin + 6);
        for (int i = 0; i < 4; i++) {
            double y = foot - i * 11;
            c.line(steel, 0.3, x - 4 + i * 0.35, y, x + 3.6 - i * 0.35, y - 11);
            c.line(steel, 0.3, x + 4 - i * 0.35, y, x - 3.6 + i * 0.35, y - 11);
        }
        c.fadeAcross(
                Shapes.polygon(x - 5, cabin + 6.4, x - 6, cabin, x + 6, cabin, x + 5, cabin + 6.4),
                p.depth(0.9),
                p.depth(0.7));
        c.rect(Tint.veil(p.lamp(), 0.85), x - 4.8, cabin + 1, 9.6, 2.2);
        for (int i = 0; i < 3; i++) {
            c.line(steel, 0.3, x - 2.4 + i * 2.4, cabin + 1, x - 2.4 + i * 2.4, cabin + 3.2);
        }
        c.polygon(p.ink(), x - 7.4, cabin, x + 7.4, cabin, x + 4, cabin - 2.4, x - 4, cabin - 2.4);
        c.line(p.ink(), 0.25, x, cabin - 2.4, x, cabin - 8);
        c.beam(p.light(), 0.5, x - 5, cabin + 2, x - 74, cabin + 34, 0.8, 17);
        c.glow(p.light(), x - 5, cabin + 2, 4, 0.9);
    }

    static void patrol(Canvas c, Perspective view) {
        Palette p = c.palette();
        double x = view.x(50, 3.2);
        double ground = view.y(GROUND, 3.2);
        c.placed(x, ground, 0, 1.05, () -> {
            c.oval(Tint.veil(p.ink(), 0.45), 0, 0, 4.6, 0.7);
            c.fill(p.wall(0.8), Shapes.rounded(-3.6, -4.3, 7.2, 3.4, 0.8));
            c.polygon(p.ink(), -2.9, -4.2, -2.3, -6.4, 2.3, -6.4, 2.9, -4.2);
            c.rect(p.accent(), -3.6, -2.9, 7.2, 0.7);
            c.fill(p.ink(), Shapes.rounded(-3.4, -1.2, 1.6, 1.5, 0.3));
            c.fill(p.ink(), Shapes.rounded(1.8, -1.2, 1.6, 1.5, 0.3));
            c.rect(p.accent(), -0.9, -6.9, 1.8, 0.5);
            c.glow(p.light(), -2.6, -3.4, 2.6, 0.9);
            c.glow(p.light(), 2.6, -3.4, 2.6, 0.9);
        });
    }

    private static void rails(Canvas c, Perspective view) {
        Palette p = c.palette();
        c.fill(p.depth(0.95), view.side(LINE, TOP + 13, TOP + 17, 0.6, 14));
        c.fill(p.depth(0.95), view.side(LINE, -4, -1, 0.6, 14));
        c.fill(p.ink(), view.side(LINE, GROUND - 3, GROUND + 2, 0.6, 14));
    }

    private static void posts(Canvas c, Perspective view) {
        Palette p = c.palette();
        for (double depth = 12; depth > 0.66; depth /= 1.36) {
            c.fill(p.ink(), view.side(LINE, TOP + 4, GROUND, depth, depth * 1.03));
            double x = view.x(LINE, depth);
            c.line(p.ink(), 1.6 / depth, x, view.y(TOP + 4, depth), x - 9 / depth, view.y(TOP - 8, depth));
        }
    }

    private static void coils(Canvas c, Perspective view) {
        Color wire = Tint.veil(c.palette().ink(), 0.8);
        for (double depth = 10; depth > 0.7; depth /= 1.07) {
            c.stroke(
                    wire,
                    0.25 / depth + 0.06,
                    Shapes.oval(view.x(LINE - 4, depth), view.y(TOP + 3, depth), 5 / depth, 8 / depth));
        }
    }
}
