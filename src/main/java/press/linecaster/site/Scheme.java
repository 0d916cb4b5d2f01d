package press.linecaster.site;

import java.util.List;
import press.linecaster.paper.Colour;

/// Light or dark: what Java has to know of the two schemes of the stylesheet.
///
/// @param title as `prefers-color-scheme` has it
/// @param surface the paper's own; the token `--paper-0`
/// @param quietSurface under notes and the foot; the token `--paper-1`
/// @param towardsInk whether ink is darker (-1) or lighter (1) than paper
record Scheme(String title, Colour surface, Colour quietSurface, int towardsInk) {

    static final List<Scheme> BOTH = List.of(
            new Scheme("light", shown(0.992, 0.003, 85), shown(0.966, 0.006, 85), -1),
            new Scheme("dark", shown(0.19, 0.008, 60), shown(0.23, 0.009, 60), 1));

    /// Of text: WCAG 2.2, success criterion 1.4.3.
    private static final double READABLE = 4.5;

    private static final double STEP = 1 / 256.0;

    /// The publisher's colour, or the nearest of its hue that can be read as text on both surfaces.
    Colour accent(Colour wanted) {
        var own = Oklch.of(wanted);
        var accent = wanted;
        for (var lightness = own.lightness(); !isReadable(accent); lightness += towardsInk * STEP)
            accent = new Oklch(lightness, own.chroma(), own.hue()).toColour();
        return accent;
    }

    private boolean isReadable(Colour accent) {
        return Oklch.contrast(accent, surface) >= READABLE && Oklch.contrast(accent, quietSurface) >= READABLE;
    }

    private static Colour shown(double lightness, double chroma, double hue) {
        return new Oklch(lightness, chroma, hue).toColour();
    }
}
