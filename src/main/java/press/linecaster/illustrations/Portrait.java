package press.linecaster.illustrations;

import java.awt.Color;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The bust of an invented person, made up from a word.
///
/// The person fills the middle 100 by 100 units of the stage; the eyes are a little above its centre.
final class Portrait {

    private static final double X = Canvas.WIDTH / 2;
    private static final List<Color> SKINS =
            colors(0xF6D7BF, 0xEFC3A2, 0xDDA57E, 0xC68A62, 0xA56B47, 0x7F4D33, 0x5E3826);
    private static final List<Color> HAIRS =
            colors(0x1F1A1D, 0x35241D, 0x5B3A26, 0x8A5A33, 0xB98745, 0xA44A2B, 0x9B9894, 0xDAD5CC);

    private enum Hair {
        SHORT(false),
        SHORT_WITH_BEARD(true),
        CROPPED_WITH_BEARD(true),
        BALD_WITH_BEARD(true),
        LONG(false),
        BOB(false),
        CURLS(false),
        BUN(false),
        SCARF(false);

        /// All but the scarf.
        static final List<Hair> SHOWN =
                Stream.of(values()).filter(hair -> hair != SCARF).toList();

        final boolean bearded;

        Hair(boolean bearded) {
            this.bearded = bearded;
        }
    }

    private final Canvas c;
    private final Palette palette;
    private final Dice dice;
    private final Color skin;
    private final Color hair;
    private final Color cloth;
    private final Hair style;

    private Portrait(Canvas canvas) {
        this.c = canvas;
        this.palette = canvas.palette();
        this.dice = canvas.dice();
        this.skin = dice.pick(SKINS);
        this.hair = dice.pick(SKINS.indexOf(skin) > 3 ? HAIRS.subList(0, 2) : HAIRS);
        this.cloth = dice.oneOf(
                palette.ink(),
                palette.mid(),
                palette.shaded(palette.mid(), 0.4),
                palette.accent(),
                palette.shaded(palette.accent(), 0.4));
        this.style = dice.chance(0.06) ? Hair.SCARF : dice.pick(Hair.SHOWN);
    }

    static void paint(BufferedImage image, String word) {
        Dice dice = new Dice(word.hashCode(), word);
        Canvas canvas = new Canvas(image, dice.pick(Palette.BY_DAY), dice, dice.chance(0.5));
        new Portrait(canvas).paint();
        canvas.dispose();
    }

    private void paint() {
        background();
        hairBehind();
        clothing();
        head();
        face();
        if (style.bearded) {
            beard();
        }
        hairInFront();
        if (dice.chance(0.4)) {
            glasses();
        }
    }

    private void background() {
        Color base = dice.oneOf(
                palette.skyHigh(),
                palette.depth(0.3),
                palette.skyLow(),
                Tint.mix(palette.accent(), palette.light(), 0.45));
        c.fade(Canvas.STAGE, Tint.mix(base, palette.light(), 0.3), base);
        switch (dice.whole(0, 2)) {
            case 0 -> c.disc(Tint.veil(palette.light(), 0.45), X + 6, 44, 38);
            case 1 -> {
                for (int i = 0; i < 5; i++) {
                    c.polygon(
                            Tint.veil(palette.light(), 0.2),
                            X - 60 + i * 26,
                            -2,
                            X - 48 + i * 26,
                            -2,
                            X - 78 + i * 26,
                            102,
                            X - 90 + i * 26,
                            102);
                }
            }
            default -> {
                c.disc(Tint.veil(palette.light(), 0.3), X + 34, 22, 24);
                c.disc(Tint.veil(palette.accent(), 0.2), X - 38, 62, 28);
            }
        }
    }

    private void clothing() {
        Shape shoulders = Shapes.blob(
                X - 44, 120, X - 41, 92, X - 30, 80, X - 12, 74, X + 12, 74, X + 30, 80, X + 41, 92, X + 44, 120);
        c.fadeAcross(shoulders, palette.shaded(cloth, 0.25), palette.lit(cloth, 0.1));
        switch (dice.whole(0, 3)) {
            case 0 -> suit();
            case 1 -> {
                neck();
                c.fade(Shapes.rounded(X - 13, 68, 26, 13, 5), palette.lit(cloth, 0.2), palette.shaded(cloth, 0.15));
                c.stroke(Tint.veil(palette.ink(), 0.25), 0.5, Shapes.sag(X - 12, 77, X + 12, 77, 2));
            }
            case 2 -> blouse();
            default -> {
                neck();
                c.stroke(palette.lit(cloth, 0.35), 2.4, Shapes.sag(X - 14, 75, X + 14, 75, 5));
            }
        }
    }

    private void suit() {
        Color shirt = palette.light();
        c.polygon(shirt, X - 13, 74, X + 13, 74, X + 3, 102, X - 3, 102);
        neck();
        c.polygon(Tint.mix(shirt, palette.mid(), 0.12), X - 12, 72, X - 9, 71, X, 81, X - 5, 85);
        c.polygon(shirt, X + 12, 72, X + 9, 71, X, 81, X + 5, 85);
        if (dice.chance(0.6)) {
            Color tie = cloth.equals(palette.accent()) ? palette.ink() : palette.accent();
            c.polygon(tie, X - 2.4, 81, X + 2.4, 81, X + 1.8, 85, X + 3.6, 102, X - 3.6, 102, X - 1.8, 85);
            c.line(palette.shaded(tie, 0.35), 0.4, X - 1.8, 85, X + 1.8, 85);
        }
        c.polygon(palette.shaded(cloth, 0.42), X - 14, 73, X - 20, 80, X - 14, 86, X - 17, 89, X - 3, 104, X - 2, 98);
        c.polygon(palette.shaded(cloth, 0.25), X + 14, 73, X + 20, 80, X + 14, 86, X + 17, 89, X + 3, 104, X + 2, 98);
    }

    private void blouse() {
        neck();
        c.polygon(palette.shaded(skin, 0.06), X - 9, 72, X + 9, 72, X, 88);
        c.stroke(palette.lit(cloth, 0.3), 2.2, Shapes.open(X - 11, 72, X, 89, X + 11, 72));
        c.stroke(palette.lamp(), 0.5, Shapes.sag(X - 8.4, 74, X + 8.4, 74, 5));
        c.disc(palette.lamp(), X, 79.4, 1);
    }

    private void neck() {
        c.fade(Shapes.rounded(X - 8, 56, 16, 21, 5), shade(0.3), skin);
    }

    private void head() {
        c.oval(shade(0.12), X - 19.4, 46, 3.2, 5);
        c.oval(shade(0.05), X + 19.4, 46, 3.2, 5);
        Shape head = Shapes.blob(
                X - 19, 38, X - 18, 52, X - 12, 63.5, X, 68.5, X + 12, 63.5, X + 18, 52, X + 19, 38, X + 13, 22, X, 17,
                X - 13, 22);
        c.fill(skin, head);
        c.inside(
                head,
                () -> c.fill(
                        Tint.veil(shade(0.6), 0.18),
                        Shapes.blob(X - 26, 14, X - 9, 20, X - 12, 48, X - 4, 70, X - 26, 74)));
    }

    private void face() {
        Color brow = Tint.mix(hair, shade(0.5), 0.3);
        for (int side = -1; side <= 1; side += 2) {
            double eye = X + side * 7.8;
            c.stroke(brow, 1.1, Shapes.curve(eye - 3.7, 38.4 + side * 0.3, eye, 37, eye + 3.7, 38.4 - side * 0.3));
            c.oval(Tint.veil(palette.light(), 0.95), eye, 43.6, 2.9, 1.9);
            c.disc(Tint.mix(palette.ink(), hair, 0.3), eye + 0.3, 43.6, 1.7);
            c.disc(palette.light(), eye + 0.9, 43, 0.45);
            c.stroke(shade(0.65), 0.6, Shapes.sag(eye - 3.2, 43, eye + 3.2, 43, -1.1));
            c.oval(Tint.veil(palette.accent(), 0.14), X + side * 11.4, 52.6, 3.8, 2.6);
        }
        c.stroke(shade(0.28), 0.9, Shapes.curve(X + 0.6, 43.6, X + 2.6, 51, X + 1.4, 52.4, X - 1.4, 52.2));
        Color lip = Tint.mix(shade(0.35), palette.accent(), 0.35);
        c.stroke(lip, 1.2, Shapes.sag(X - 6, 58.2, X + 6, 57.8, dice.between(1, 1.9)));
        c.stroke(shade(0.18), 0.7, Shapes.sag(X - 2.6, 62.4, X + 2.6, 62.4, 0.4));
    }

    private void glasses() {
        Color frame =
                dice.oneOf(palette.ink(), palette.shaded(palette.accent(), 0.4), palette.shaded(palette.mid(), 0.3));
        double corner = dice.oneOf(2.0, 4.6);
        for (int side = -1; side <= 1; side += 2) {
            Shape lens = Shapes.rounded(X + side * 7.8 - 5.6, 39.2, 11.2, 9.2, corner);
            c.fill(Tint.veil(palette.light(), 0.16), lens);
            c.stroke(frame, 0.9, lens);
            c.line(frame, 0.8, X + side * 13.4, 42, X + side * 19, 42.8);
        }
        c.stroke(frame, 0.9, Shapes.sag(X - 2.2, 42.6, X + 2.2, 42.6, -0.7));
    }

    private void beard() {
        Shape beard = Shapes.blob(
                X - 19, 46, X - 18, 56, X - 12, 67, X, 72.5, X + 12, 67, X + 18, 56, X + 19, 46, X + 14.6, 54, X + 8,
                55, X, 54.4, X - 8, 55, X - 14.6, 54);
        c.fill(hair, beard);
        c.fill(Tint.mix(shade(0.35), palette.accent(), 0.35), Shapes.lens(X, 59.2, 5, 1.7));
    }

    private void hairBehind() {
        switch (style) {
            case LONG ->
                c.fill(
                        dark(),
                        Shapes.blob(
                                X - 22, 30, X - 25, 52, X - 26, 78, X - 14, 86, X + 14, 86, X + 26, 78, X + 25, 52,
                                X + 22, 30, X, 12));
            case BOB ->
                c.fill(
                        dark(),
                        Shapes.blob(X - 22, 30, X - 25, 50, X - 21, 66, X + 21, 66, X + 25, 50, X + 22, 30, X, 12));
            case CURLS -> {
                for (int i = 0; i < 16; i++) {
                    double angle = Math.PI * (0.82 + i * 0.085);
                    c.disc(i % 2 == 0 ? hair : dark(), X + Math.cos(angle) * 21, 36 + Math.sin(angle) * 20, 9);
                }
            }
            case BUN -> c.disc(dark(), X + 6, 13, 9.5);
            case SCARF ->
                c.fadeAcross(
                        Shapes.blob(
                                X - 25, 40, X - 22, 20, X, 9, X + 22, 20, X + 25, 40, X + 24, 62, X + 30, 88, X - 30,
                                88, X - 24, 62),
                        palette.shaded(palette.accent(), 0.35),
                        palette.accent());
            default -> {}
        }
    }

    private void hairInFront() {
        switch (style) {
            case SHORT_WITH_BEARD, SHORT ->
                c.fill(
                        hair,
                        Shapes.blob(
                                X - 20.4, 42, X - 21, 28, X - 14, 16, X, 12, X + 14, 15, X + 21, 27, X + 20.4, 42,
                                X + 17.6, 33, X + 10, 26, X - 4, 28.6, X - 15, 26.4, X - 18, 34));
            case CROPPED_WITH_BEARD ->
                c.fill(
                        Tint.veil(hair, 0.5),
                        Shapes.blob(
                                X - 19.4, 40, X - 19, 29, X - 12, 19, X, 15.6, X + 12, 19, X + 19, 29, X + 19.4, 40,
                                X + 17, 30, X + 8, 24, X - 8, 24, X - 17, 30));
            case LONG, BOB -> {
                c.fill(
                        hair,
                        Shapes.blob(
                                X + 4, 14, X - 12, 14, X - 22, 27, X - 23, 52, X - 18.6, 50, X - 18, 36, X - 8, 29,
                                X + 4, 20));
                c.fill(
                        palette.lit(hair, 0.08),
                        Shapes.blob(
                                X + 2, 14, X + 14, 14, X + 22, 27, X + 23, 52, X + 18.6, 50, X + 18, 38, X + 10, 30,
                                X + 2, 20));
            }
            case BALD_WITH_BEARD -> {
                c.fill(hair, Shapes.blob(X - 20.4, 44, X - 20.6, 30, X - 17.4, 25, X - 17.6, 36));
                c.fill(hair, Shapes.blob(X + 20.4, 44, X + 20.6, 30, X + 17.4, 25, X + 17.6, 36));
            }
            case CURLS -> {
                for (int i = 0; i < 9; i++) {
                    double angle = Math.PI * (1.05 + i * 0.112);
                    c.disc(i % 2 == 0 ? hair : dark(), X + Math.cos(angle) * 17.6, 34 + Math.sin(angle) * 15.4, 6);
                }
            }
            case BUN ->
                c.fill(
                        hair,
                        Shapes.blob(
                                X - 20.4, 44, X - 21, 28, X - 14, 16, X, 12.4, X + 14, 16, X + 21, 28, X + 20.4, 44,
                                X + 17.4, 34, X + 8, 25, X, 23.6, X - 8, 25, X - 17.4, 34));
            case SCARF -> headscarf();
        }
    }

    private void headscarf() {
        Color scarf = palette.accent();
        c.fadeAcross(
                Shapes.blob(
                        X - 21.6, 44, X - 22, 28, X - 14, 15, X, 11, X + 14, 15, X + 22, 28, X + 21.6, 44, X + 18, 34,
                        X + 9, 24.4, X, 22.4, X - 9, 24.4, X - 18, 34),
                palette.shaded(scarf, 0.2),
                palette.lit(scarf, 0.12));
        c.fadeAcross(
                Shapes.blob(
                        X - 22, 38, X - 17.6, 46, X - 15.6, 58, X, 71, X + 15.6, 58, X + 17.6, 46, X + 22, 38, X + 24,
                        62, X + 31, 84, X, 94, X - 31, 84, X - 24, 62),
                palette.shaded(scarf, 0.2),
                palette.lit(scarf, 0.12));
        c.stroke(Tint.veil(palette.ink(), 0.25), 0.7, Shapes.curve(X - 20, 62, X - 4, 80, X + 22, 82));
        c.stroke(Tint.veil(palette.ink(), 0.18), 0.7, Shapes.curve(X - 22, 72, X - 6, 87, X + 12, 90));
    }

    private Color shade(double share) {
        return Tint.mix(skin, new Color(0x3A1F22), share);
    }

    private Color dark() {
        return Tint.mix(hair, palette.ink(), 0.3);
    }

    private static List<Color> colors(int... rgbs) {
        return Arrays.stream(rgbs).mapToObj(Color::new).toList();
    }
}
