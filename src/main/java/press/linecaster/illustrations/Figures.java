package press.linecaster.illustrations;

import java.awt.Color;

/// People as simplified silhouettes. Sizes are full heights; a person is about seven and a half heads tall.
final class Figures {

    private Figures() {}

    /// Somebody on foot, in a coat of a colour that suits the picture.
    static void walker(Canvas c, double x, double feet, double height) {
        person(c, x, feet, height, coat(c), c.dice().between(0.5, 1.1));
    }

    /// `stride` is the distance between the feet in head heights.
    static void person(Canvas c, double x, double feet, double height, Color coat, double stride) {
        boolean dress = c.dice().chance(0.35);
        boolean bag = c.dice().chance(0.3);
        boolean longHair = c.dice().chance(0.4);
        Color skin = c.palette().skin(c.dice().between(0, 1));
        Color dark = c.palette().shaded(coat, 0.72);
        c.placed(x, feet, 0, height / 7.5, () -> {
            legs(c, dark, stride);
            body(c, coat, dress ? -2.6 : -3.6, dress ? 1 : 0.78);
            arms(c, c.palette().shaded(coat, 0.25), skin, stride);
            if (bag) {
                c.fill(dark, Shapes.rounded(0.75, -3.7, 1.15, 1.1, 0.2));
                c.line(dark, 0.14, 1.2, -3.7, -0.3, -6);
            }
            head(c, skin, longHair);
        });
    }

    /// A row of people from `left` to `right`, all at about the same distance, with their shadows.
    static void row(Canvas c, double left, double right, double feet, double height, int count) {
        for (int i = 0; i < count; i++) {
            double x = left + (right - left) * (i + c.dice().between(0.2, 0.8)) / count;
            double ground = feet + c.dice().between(-0.08, 0.08) * height;
            Land.shadow(c, x, ground, height * 0.2, height * 0.8, -0.7);
            walker(c, x, ground, height * c.dice().between(0.92, 1.06));
        }
    }

    /// Head and shoulders from behind, for audiences and crowds; `size` is the height of the head.
    static void fromBehind(Canvas c, double x, double crown, double size, Color coat, Color hair) {
        Color skin = c.palette().skin(c.dice().between(0, 1));
        boolean longHair = c.dice().chance(0.35);
        boolean hat = c.dice().chance(0.12);
        c.placed(x, crown, 0, size, () -> {
            c.fill(c.palette().shaded(skin, 0.2), Shapes.rounded(-0.2, 0.7, 0.4, 0.55, 0.1));
            c.fill(
                    coat,
                    Shapes.blob(
                            -1.15, 2.6, -1.05, 1.55, -0.45, 1.1, 0, 1.06, 0.45, 1.1, 1.05, 1.55, 1.15, 2.6, 1.1, 5,
                            -1.1, 5));
            c.oval(skin, 0, 0.55, 0.42, 0.5);
            c.oval(hair, 0, 0.42, 0.46, 0.46);
            if (longHair) {
                c.fill(hair, Shapes.rounded(-0.47, 0.4, 0.94, 0.95, 0.3));
            }
            if (hat) {
                c.oval(coat, 0, 0.2, 0.52, 0.34);
                c.fill(c.palette().shaded(coat, 0.4), Shapes.rounded(-0.52, 0.28, 1.04, 0.16, 0.08));
            }
        });
    }

    /// A seated or standing speaker from the front down to the waist, dressed formally; `size` is the head's
    /// height.
    static void speaker(Canvas c, double x, double crown, double size) {
        Color skin = c.palette().skin(c.dice().between(0, 0.9));
        Color suit = c.palette().ink();
        Color hair = c.palette().shaded(c.palette().depth(0.8), 0.5);
        c.placed(x, crown, 0, size, () -> {
            c.fill(
                    suit,
                    Shapes.blob(-1.3, 5, -1.25, 1.9, -0.9, 1.35, -0.2, 1.1, 0.2, 1.1, 0.9, 1.35, 1.25, 1.9, 1.3, 5));
            c.polygon(c.palette().light(), -0.32, 1.12, 0.32, 1.12, 0, 2.5);
            c.polygon(c.palette().accent(), -0.09, 1.25, 0.09, 1.25, 0.13, 2.1, 0, 2.4, -0.13, 2.1);
            c.polygon(Tint.mix(suit, c.palette().mid(), 0.35), -0.32, 1.1, -0.5, 1.3, 0, 2.9, -0.05, 2.4);
            c.polygon(Tint.mix(suit, c.palette().mid(), 0.35), 0.32, 1.1, 0.5, 1.3, 0, 2.9, 0.05, 2.4);
            c.fill(c.palette().shaded(skin, 0.2), Shapes.rounded(-0.2, 0.75, 0.4, 0.5, 0.12));
            c.oval(skin, 0, 0.53, 0.38, 0.5);
            c.polygon(c.palette().shaded(skin, 0.14), 0, 0.1, 0.2, 0.15, 0.36, 0.5, 0.2, 0.95, 0, 1.02);
            c.fill(
                    hair,
                    Shapes.blob(
                            -0.42, 0.5, -0.4, 0.12, 0, -0.06, 0.4, 0.12, 0.42, 0.5, 0.3, 0.27, -0.1, 0.2, -0.32, 0.3));
        });
    }

    static Color coat(Canvas c) {
        Palette p = c.palette();
        return c.dice()
                .oneOf(
                        p.ink(),
                        p.depth(0.85),
                        p.depth(0.7),
                        p.accent(),
                        p.shaded(p.accent(), 0.45),
                        Tint.mix(p.light(), p.mid(), 0.3));
    }

    private static void legs(Canvas c, Color color, double stride) {
        double reach = stride / 2;
        c.polygon(
                color,
                -0.55,
                -4,
                0.1,
                -4,
                0.05 + reach * 0.5,
                -2,
                reach + 0.3,
                -0.15,
                reach + 0.5,
                0,
                reach - 0.15,
                0,
                reach * 0.4 - 0.3,
                -2);
        c.polygon(
                color,
                -0.1,
                -4,
                0.55,
                -4,
                0.3 - reach * 0.4,
                -2,
                0.15 - reach,
                -0.15,
                0.3 - reach,
                0,
                -reach - 0.35,
                0,
                -0.3 - reach * 0.6,
                -2);
    }

    private static void body(Canvas c, Color coat, double hem, double hemHalf) {
        c.fadeAcross(
                Shapes.curve(
                        -hemHalf, hem, -0.7, -4.9, -0.84, -6, -0.3, -6.38, 0.3, -6.38, 0.84, -6, 0.7, -4.9, hemHalf,
                        hem),
                c.palette().shaded(coat, 0.3),
                c.palette().lit(coat, 0.12));
    }

    private static void arms(Canvas c, Color sleeve, Color skin, double stride) {
        double swing = stride * 0.45;
        c.stroke(sleeve, 0.44, Shapes.curve(-0.78, -5.8, -0.98, -4.8, -0.8 - swing, -3.8));
        c.stroke(sleeve, 0.44, Shapes.curve(0.78, -5.8, 0.98, -4.8, 0.85 + swing, -3.8));
        c.disc(skin, -0.82 - swing, -3.5, 0.2);
        c.disc(skin, 0.87 + swing, -3.5, 0.2);
    }

    private static void head(Canvas c, Color skin, boolean longHair) {
        Color hair = c.palette().shaded(c.palette().depth(0.8), 0.4);
        c.fill(c.palette().shaded(skin, 0.2), Shapes.rounded(-0.18, -6.8, 0.36, 0.6, 0.1));
        c.oval(skin, 0.03, -7, 0.37, 0.48);
        c.fill(hair, Shapes.blob(-0.4, -6.95, -0.38, -7.4, 0, -7.58, 0.36, -7.4, 0.38, -7.12, 0.05, -7.22, -0.15, -7));
        if (longHair) {
            c.fill(hair, Shapes.blob(-0.45, -6.2, -0.46, -7.1, -0.1, -7.4, -0.12, -6.9, -0.12, -6.25));
        }
    }
}
