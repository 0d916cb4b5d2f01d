package press.linecaster.illustrations;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;

/// Houses, towers and monumental fronts. A building stands on `base`; its height is measured upwards from
/// there.
final class Buildings {

    private Buildings() {}

    /// Skyscrapers and blocks across a stretch of horizon, all at the same distance.
    static void skyline(Canvas c, double left, double right, double base, double nearness, double low, double high) {
        double x = left;
        while (x < right) {
            double width = c.dice().between(0.22, 0.45) * (low + high) / 2 + 1.5;
            block(c, x, base, width, c.dice().between(low, high), nearness);
            x += width * c.dice().between(0.75, 1.15);
        }
    }

    /// A modern block with one side in the shade, windows and something on its roof.
    static void block(Canvas c, double x, double base, double width, double height, double nearness) {
        Palette p = c.palette();
        double top = base - height;
        double side = width * c.dice().between(0.22, 0.4);
        Color wall = p.depth(nearness);
        Color foot = Tint.mix(wall, p.depth(0), 0.35 * (1 - nearness));
        c.fade(Shapes.rect(x, top, width, height), p.lit(wall, 0.14), foot);
        c.fade(Shapes.rect(x, top, side, height), p.shaded(wall, 0.2), foot);
        roof(c, x, top, width, wall);
        int columns = Math.max(2, (int) (width * 0.7));
        int rows = Math.max(3, (int) (height * 0.42));
        windows(c, x + side, top + 0.8, width - side, height - 1.6, columns, rows);
    }

    /// A grid of windows that fills the rectangle; by night some of them are lit.
    static void windows(Canvas c, double x, double y, double width, double height, int columns, int rows) {
        Palette p = c.palette();
        Color day = Tint.veil(p.ink(), 0.28);
        double stepX = width / columns;
        double stepY = height / rows;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                boolean lit = c.dice().chance(p.isDark() ? 0.38 : 0.08);
                Color glass = lit ? Tint.veil(p.lamp(), p.isDark() ? 0.9 : 0.55) : day;
                c.rect(glass, x + stepX * (column + 0.22), y + stepY * (row + 0.22), stepX * 0.56, stepY * 0.52);
            }
        }
    }

    /// A narrow town house with a pitched roof, its gable to the viewer.
    static void gabled(Canvas c, double x, double base, double width, double height, Color wall) {
        Palette p = c.palette();
        double eaves = base - height * 0.72;
        double ridge = base - height;
        Color roof = p.shaded(Tint.mix(wall, p.accent(), 0.35), 0.35);
        c.fadeAcross(Shapes.rect(x, eaves, width, base - eaves), p.shaded(wall, 0.18), p.lit(wall, 0.1));
        c.polygon(p.shaded(wall, 0.06), x, eaves + 0.05, x + width, eaves + 0.05, x + width / 2, ridge);
        double lip = width * 0.07;
        c.polygon(
                roof,
                x + width / 2,
                ridge - lip,
                x - lip,
                eaves + lip,
                x + lip,
                eaves + lip,
                x + width / 2,
                ridge + lip * 1.6,
                x + width - lip,
                eaves + lip,
                x + width + lip,
                eaves + lip);
        c.rect(roof, x + width * 0.68, ridge + height * 0.01, width * 0.12, height * 0.13);
        windows(c, x + width * 0.1, eaves + height * 0.05, width * 0.8, height * 0.42, 3, 3);
        c.oval(Tint.veil(p.ink(), 0.35), x + width / 2, eaves - height * 0.09, width * 0.07, width * 0.09);
        c.fill(p.shaded(wall, 0.65), Shapes.arch(x + width * 0.4, base, width * 0.2, height * 0.17));
    }

    /// A house with its long side to the viewer.
    static void house(Canvas c, double x, double base, double width, double height, Color wall) {
        Palette p = c.palette();
        double eaves = base - height * 0.6;
        Color roof = p.shaded(Tint.mix(wall, p.accent(), 0.45), 0.3);
        c.fade(Shapes.rect(x, eaves, width, base - eaves), wall, p.shaded(wall, 0.12));
        c.rect(p.shaded(wall, 0.25), x, eaves, width * 0.24, base - eaves);
        c.fade(
                Shapes.polygon(
                        x - width * 0.03,
                        eaves + 0.2,
                        x + width * 0.1,
                        base - height,
                        x + width * 0.92,
                        base - height,
                        x + width * 1.03,
                        eaves + 0.2),
                p.lit(roof, 0.15),
                roof);
        c.rect(roof, x + width * 0.7, base - height * 1.12, width * 0.07, height * 0.16);
        windows(c, x + width * 0.27, eaves + height * 0.12, width * 0.7, height * 0.3, 4, 1);
    }

    /// A church tower with a spire, seen from the front.
    static void spire(Canvas c, double x, double base, double width, double height, double nearness) {
        Palette p = c.palette();
        Color wall = p.depth(nearness);
        Color roof = p.shaded(wall, 0.25);
        double belfry = base - height * 0.58;
        c.fadeAcross(Shapes.rect(x - width / 2, belfry, width, height * 0.58), p.shaded(wall, 0.15), p.lit(wall, 0.18));
        c.rect(roof, x - width * 0.56, belfry, width * 1.12, height * 0.015);
        c.polygon(
                roof,
                x - width * 0.54,
                belfry,
                x - width * 0.2,
                belfry - height * 0.1,
                x,
                base - height,
                x + width * 0.2,
                belfry - height * 0.1,
                x + width * 0.54,
                belfry);
        c.polygon(
                p.lit(roof, 0.2),
                x,
                base - height,
                x + width * 0.2,
                belfry - height * 0.1,
                x + width * 0.54,
                belfry,
                x,
                belfry);
        c.fill(p.shaded(wall, 0.5), Shapes.arch(x - width * 0.17, belfry + height * 0.16, width * 0.34, height * 0.1));
        c.disc(p.wall(nearness), x, belfry + height * 0.23, width * 0.22);
        c.line(p.ink(), width * 0.04, x, belfry + height * 0.23, x, belfry + height * 0.205);
        c.line(p.ink(), width * 0.04, x, belfry + height * 0.23, x + width * 0.1, belfry + height * 0.24);
        c.line(roof, width * 0.05, x, base - height, x, base - height * 1.05);
    }

    /// A row of round columns with bases and capitals.
    static void columns(Canvas c, double x, double base, double width, double height, int count, double nearness) {
        Palette p = c.palette();
        Color lit = p.wall(nearness);
        Color dark = p.shadedWall(nearness);
        double step = width / (count - 1);
        double half = Math.min(step * 0.19, height * 0.085);
        for (int i = 0; i < count; i++) {
            double at = x + i * step;
            Path2D shaft = Shapes.polygon(
                    at - half, base, at - half * 0.86, base - height, at + half * 0.86, base - height, at + half, base);
            c.fadeAcross(shaft, dark, lit);
            c.rect(
                    Tint.veil(p.light(), p.isDark() ? 0.15 : 0.55),
                    at + half * 0.25,
                    base - height,
                    half * 0.35,
                    height);
            c.rect(dark, at - half * 1.3, base - half * 0.45, half * 2.6, half * 0.45);
            c.rect(lit, at - half * 1.3, base - height, half * 2.6, half * 0.4);
            c.rect(dark, at - half * 1.15, base - height + half * 0.4, half * 2.3, half * 0.22);
        }
    }

    /// A triangular gable with its frame; `y` is the lower edge.
    static void pediment(Canvas c, double x, double y, double width, double height, double nearness) {
        Palette p = c.palette();
        Color lit = p.wall(nearness);
        Color dark = p.shadedWall(nearness);
        double rim = height * 0.2;
        c.polygon(lit, x, y, x + width, y, x + width / 2, y - height);
        c.fade(
                Shapes.polygon(
                        x + rim * 2.6,
                        y - rim * 0.7,
                        x + width - rim * 2.6,
                        y - rim * 0.7,
                        x + width / 2,
                        y - height + rim),
                dark,
                Tint.mix(dark, lit, 0.5));
        c.rect(p.shaded(dark, 0.12), x, y - rim * 0.25, width, rim * 0.25);
    }

    /// A broad flight of steps in front of `top`, widening downwards.
    static void stairs(Canvas c, double x, double top, double width, double height, int steps, double nearness) {
        Palette p = c.palette();
        double stepHeight = height / steps;
        for (int i = 0; i < steps; i++) {
            double grow = width * 0.012 * i;
            double y = top + i * stepHeight;
            Color riser = Tint.mix(p.wall(nearness), p.mid(), 0.18 + 0.2 * i / steps);
            c.rect(riser, x - grow, y, width + 2 * grow, stepHeight + 0.1);
            c.rect(p.shaded(riser, 0.3), x - grow, y + stepHeight * 0.68, width + 2 * grow, stepHeight * 0.34);
        }
    }

    /// A ribbed dome with its lit side to the right, standing on `base`.
    static void dome(Canvas c, double x, double base, double half, double height, double nearness) {
        Palette p = c.palette();
        Shape shell = Shapes.above(
                base,
                x - half,
                base,
                x - half * 0.93,
                base - height * 0.45,
                x - half * 0.55,
                base - height * 0.84,
                x,
                base - height,
                x + half * 0.55,
                base - height * 0.84,
                x + half * 0.93,
                base - height * 0.45,
                x + half,
                base);
        c.fadeAcross(shell, p.shadedWall(nearness), p.wall(nearness));
        c.inside(shell, () -> {
            for (int rib = -4; rib <= 4; rib++) {
                double lean = Math.sin(rib * Math.PI / 9.5) * half;
                c.stroke(
                        Tint.veil(p.mid(), 0.45),
                        half * 0.018,
                        Shapes.curve(
                                x + lean,
                                base,
                                x + lean * 0.92,
                                base - height * 0.45,
                                x + lean * 0.56,
                                base - height * 0.83,
                                x,
                                base - height));
            }
        });
    }

    /// A flag that streams to the right from the top of its pole, in two or three bands.
    static void flag(Canvas c, double x, double top, double foot, double width, Color... bands) {
        Palette p = c.palette();
        c.line(Tint.mix(p.light(), p.mid(), 0.4), width * 0.06, x, foot, x, top);
        c.disc(p.accent(), x, top, width * 0.06);
        double height = width * 0.6;
        for (int band = 0; band < bands.length; band++) {
            double y = top + height * band / bands.length + width * 0.04;
            c.fill(bands[band], ripplingBand(x, y, width, height / bands.length + 0.05));
        }
        c.inside(ripplingBand(x, top + width * 0.04, width, height), () -> {
            Color clear = Tint.veil(p.ink(), 0);
            Color fold = Tint.veil(p.ink(), 0.28);
            c.fadeAcross(Shapes.rect(x + width * 0.05, top - width, width * 0.3, width * 3), clear, fold);
            c.fadeAcross(Shapes.rect(x + width * 0.35, top - width, width * 0.2, width * 3), fold, clear);
            c.fadeAcross(Shapes.rect(x + width * 0.7, top - width, width * 0.3, width * 3), clear, fold);
        });
    }

    private static Path2D ripplingBand(double x, double y, double width, double height) {
        double sway = width * 0.09;
        Path2D band =
                Shapes.curve(x, y, x + width * 0.3, y + sway, x + width * 0.65, y - sway * 0.5, x + width, y + sway);
        Path2D back = Shapes.curve(
                x + width,
                y + height + sway,
                x + width * 0.65,
                y + height - sway * 0.5,
                x + width * 0.3,
                y + height + sway,
                x,
                y + height);
        band.append(back, true);
        band.closePath();
        return band;
    }

    private static void roof(Canvas c, double x, double top, double width, Color wall) {
        Color dark = c.palette().shaded(wall, 0.15);
        switch (c.dice().whole(0, 4)) {
            case 0 -> c.rect(dark, x + width * 0.2, top - 1.2, width * 0.35, 1.3);
            case 1 -> c.line(dark, 0.25, x + width * 0.5, top, x + width * 0.5, top - width * 0.6);
            case 2 -> c.polygon(dark, x, top + 0.05, x + width, top + 0.05, x + width, top - width * 0.35);
            case 3 -> {
                c.rect(dark, x + width * 0.15, top - 1, width * 0.7, 1.1);
                c.rect(dark, x + width * 0.3, top - 2, width * 0.4, 1.1);
            }
            default -> c.rect(dark, x - 0.2, top, width + 0.4, 0.5);
        }
    }
}
