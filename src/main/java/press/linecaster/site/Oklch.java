package press.linecaster.site;

import press.linecaster.paper.Colour;

/// A colour as the eye orders them: OKLCH, by Björn Ottosson, "A perceptual color space for image processing",
/// <https://bottosson.github.io/posts/oklab/>, 2020, whose numbers these are.
///
/// @param lightness 0 (black) to 1 (white)
/// @param chroma 0 (grey) to about 0.4
/// @param hue in degrees
record Oklch(double lightness, double chroma, double hue) {

    private static final int HALVINGS = 24;

    static Oklch of(Colour colour) {
        var red = linear(colour.rgb() >> 16 & 0xff);
        var green = linear(colour.rgb() >> 8 & 0xff);
        var blue = linear(colour.rgb() & 0xff);
        var l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        var m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        var s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        var a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        var b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        return new Oklch(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                Math.hypot(a, b),
                Math.toDegrees(Math.atan2(b, a)));
    }

    /// The colour of sRGB that has this lightness and hue, and as much of the chroma as sRGB has there.
    Colour toColour() {
        if (lightness <= 0) return new Colour(0);
        if (lightness >= 1) return new Colour(0xffffff);
        if (isShown()) return rounded();
        var least = 0.0;
        var most = chroma;
        for (var i = 0; i < HALVINGS; i++) {
            var middle = (least + most) / 2;
            if (new Oklch(lightness, middle, hue).isShown()) least = middle;
            else most = middle;
        }
        return new Oklch(lightness, least, hue).rounded();
    }

    private boolean isShown() {
        for (var channel : channels()) if (channel < -1e-6 || channel > 1 + 1e-6) return false;
        return true;
    }

    private Colour rounded() {
        var rgb = 0;
        for (var channel : channels()) rgb = rgb << 8 | Math.clamp(Math.round(255 * companded(channel)), 0, 255);
        return new Colour(rgb);
    }

    /// Red, green and blue, linear; beyond 0 to 1 where sRGB has no such colour.
    private double[] channels() {
        var a = chroma * Math.cos(Math.toRadians(hue));
        var b = chroma * Math.sin(Math.toRadians(hue));
        var l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
        var m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
        var s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    /// How far two colours are apart for reading, 1 to 21: WCAG 2.2, "contrast ratio" and "relative luminance".
    static double contrast(Colour one, Colour other) {
        var lighter = Math.max(luminance(one), luminance(other));
        var darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Colour colour) {
        return 0.2126 * linear(colour.rgb() >> 16 & 0xff)
                + 0.7152 * linear(colour.rgb() >> 8 & 0xff)
                + 0.0722 * linear(colour.rgb() & 0xff);
    }

    /// IEC 61966-2-1.
    private static double linear(int channel) {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double companded(double linear) {
        return linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
    }
}
