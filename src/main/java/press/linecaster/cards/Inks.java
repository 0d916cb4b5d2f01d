package press.linecaster.cards;

import java.awt.Color;
import press.linecaster.paper.Colour;

/// The colours that cards and icons are drawn in.
///
/// @param accent the paper's own, darkened until it can be read on the ground
record Inks(Color ground, Color ink, Color accent) {

    private static final Color GROUND = new Color(0xfbf8f2);
    private static final Color INK = new Color(0x1c1a17);
    /// Of words of this size (WCAG 2.2, 1.4.3).
    private static final double READABLE = 4.5;

    static Inks of(Colour accent) {
        var colour = new Color(accent.rgb());
        while (contrast(colour, GROUND) < READABLE)
            colour = new Color(colour.getRed() * 9 / 10, colour.getGreen() * 9 / 10, colour.getBlue() * 9 / 10);
        return new Inks(GROUND, INK, colour);
    }

    /// White or nearly black, whatever is read better on a colour.
    static Color on(Color colour) {
        return contrast(Color.WHITE, colour) >= contrast(INK, colour) ? Color.WHITE : INK;
    }

    /// WCAG 2.2, contrast ratio.
    static double contrast(Color one, Color other) {
        var lighter = Math.max(luminance(one), luminance(other));
        var darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
