package press.linecaster.illustrations;

import java.awt.Color;
import java.util.List;

/// The colours of one picture. Each palette stands for a time of day, a season or a climate, and keeps to
/// eight colours: two for the sky, one for sun or moon, three that lead from far to near, one accent and one
/// highlight.
enum Palette {
    DAWN(0x5E7F9E, 0xF7CBA3, 0xFFF0D2, 0xCDA09A, 0x6C6C8A, 0x22304A, 0xE0562F, 0xFFF2DE),
    NOON(0x4A99C2, 0xDDEDE4, 0xFFF9E2, 0x9DC4C6, 0x4B8991, 0x163C4D, 0xE7703A, 0xFFFAEC),
    DUSK(0x3C2D5E, 0xF2915F, 0xFFDA98, 0xBE6078, 0x693A6C, 0x21193A, 0xFFB24A, 0xFFE6BC),
    NIGHT(0x0A1430, 0x35558A, 0xF5F1DE, 0x2E4C7C, 0x1B2E56, 0x090F22, 0xF0A23E, 0xFFE3A3),
    OVERCAST(0x8593A0, 0xDFE2DD, 0xF6F5EE, 0xAFBABD, 0x6C7D87, 0x29353E, 0xC9533B, 0xF6F4EC),
    AUTUMN(0x7CA2A8, 0xF8E1B8, 0xFFF3D2, 0xDDAF70, 0xA9582F, 0x3F2420, 0xCF3F2D, 0xFFF4DC),
    SEA(0x1E6E8C, 0xC4E6D9, 0xFFF8E0, 0x80C0C0, 0x2B7C8C, 0x0D3146, 0xF0604C, 0xFBF8EA),
    DESERT(0xE59A63, 0xFDE6BC, 0xFFF7E0, 0xE5AC7C, 0xBF6540, 0x572A2C, 0x1F7A7C, 0xFFF3DC),
    INK(0xC6BCA5, 0xF4ECDA, 0xDE4A2E, 0xB6B3A7, 0x676D72, 0x1B2026, 0xD63A27, 0xFCF7EA),
    SPRING(0x86C1D4, 0xFCEBE2, 0xFFFAEA, 0xB9D6B2, 0x5C9C7B, 0x1F4E49, 0xE7658A, 0xFFFBF1);

    static final List<Palette> ALL = List.of(values());

    /// The palettes in which nothing hides the light of day.
    static final List<Palette> BY_DAY = List.of(DAWN, NOON, OVERCAST, AUTUMN, SEA, DESERT, INK, SPRING);

    /// The palettes that make an evening or a gloomy hour.
    static final List<Palette> BY_NIGHT = List.of(NIGHT, DUSK);

    private static final double FAR = 0.3;
    private static final double MIDWAY = 0.65;

    private final Color skyHigh;
    private final Color skyLow;
    private final Color sun;
    private final Color far;
    private final Color mid;
    private final Color ink;
    private final Color accent;
    private final Color light;

    Palette(int skyHigh, int skyLow, int sun, int far, int mid, int ink, int accent, int light) {
        this.skyHigh = new Color(skyHigh);
        this.skyLow = new Color(skyLow);
        this.sun = new Color(sun);
        this.far = new Color(far);
        this.mid = new Color(mid);
        this.ink = new Color(ink);
        this.accent = new Color(accent);
        this.light = new Color(light);
    }

    Color skyHigh() {
        return skyHigh;
    }

    Color skyLow() {
        return skyLow;
    }

    Color sun() {
        return sun;
    }

    /// The colour of the light itself, which is pale even where the sun is printed red.
    Color daylight() {
        return this == INK ? light : sun;
    }

    Color mid() {
        return mid;
    }

    Color ink() {
        return ink;
    }

    Color accent() {
        return accent;
    }

    Color light() {
        return light;
    }

    /// Whether lamps are on.
    boolean isDark() {
        return BY_NIGHT.contains(this);
    }

    /// Atmospheric perspective: 0 is the haze on the horizon, 1 the darkest foreground.
    Color depth(double nearness) {
        Color haze = Tint.mix(skyLow, far, 0.35);
        if (nearness < FAR) {
            return Tint.mix(haze, far, nearness / FAR);
        }
        if (nearness < MIDWAY) {
            return Tint.mix(far, mid, (nearness - FAR) / (MIDWAY - FAR));
        }
        return Tint.mix(mid, ink, (nearness - MIDWAY) / (1 - MIDWAY));
    }

    /// A pale wall in the light of the hour, sunk into the haze of its distance.
    Color wall(double nearness) {
        Color lit = isDark() ? Tint.mix(light, mid, 0.5) : light;
        return Tint.mix(lit, depth(0.35), 0.6 * (1 - nearness));
    }

    /// The shaded side of the wall of the same distance.
    Color shadedWall(double nearness) {
        return Tint.mix(wall(nearness), mid, isDark() ? 0.55 : 0.42);
    }

    /// The colour turned towards the sun.
    Color lit(Color color, double share) {
        return Tint.mix(color, Tint.mix(daylight(), skyLow, 0.45), share);
    }

    /// The colour turned away from the sun.
    Color shaded(Color color, double share) {
        return Tint.mix(color, ink, share);
    }

    /// White water, which keeps the cool of the night where lamplight would not.
    Color foam() {
        return isDark() ? Tint.mix(skyLow, sun, 0.5) : light;
    }

    /// What glows behind a window.
    Color lamp() {
        return Tint.mix(light, accent, 0.3);
    }

    /// A plausible skin tone under the light of this palette; `tone` runs from 0 (pale) to 1 (deep).
    Color skin(double tone) {
        Color plain = Tint.mix(new Color(0xE9B893), new Color(0x6B4030), tone);
        return Tint.mix(plain, mid, isDark() ? 0.45 : 0.2);
    }
}
