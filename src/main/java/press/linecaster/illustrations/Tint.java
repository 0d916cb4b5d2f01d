package press.linecaster.illustrations;

import java.awt.Color;

/// Arithmetic on colours.
final class Tint {

    private Tint() {}

    /// The colour `share` of the way from `from` to `to`, opacity included; shares outside 0 to 1 are
    /// clamped.
    static Color mix(Color from, Color to, double share) {
        double t = Math.clamp(share, 0, 1);
        return new Color(
                between(from.getRed(), to.getRed(), t),
                between(from.getGreen(), to.getGreen(), t),
                between(from.getBlue(), to.getBlue(), t),
                between(from.getAlpha(), to.getAlpha(), t));
    }

    /// The same hue with another opacity, from 0 (invisible) to 1.
    static Color veil(Color color, double opacity) {
        int alpha = (int) Math.round(255 * Math.clamp(opacity, 0, 1));
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    private static int between(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
