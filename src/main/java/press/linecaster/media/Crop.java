package press.linecaster.media;

/// The part of a picture that is shown, in thousandths of the upright whole.
///
/// @param left of its left edge
/// @param top of its upper edge
public record Crop(int left, int top, int width, int height) {

    public static final int WHOLE = 1000;
    /// Less of a picture shows nothing.
    public static final int LEAST = 20;

    public Crop {
        if (!fits(left, top, width, height))
            throw new IllegalArgumentException(
                    "no part of a picture: " + left + ", " + top + ", " + width + " × " + height);
    }

    /// Whether it lies within the picture and shows enough of it.
    public static boolean fits(int left, int top, int width, int height) {
        return left >= 0
                && top >= 0
                && width >= LEAST
                && height >= LEAST
                && width <= WHOLE - left
                && height <= WHOLE - top;
    }

    public boolean isWhole() {
        return width == WHOLE && height == WHOLE;
    }

    /// Where a point of the whole lies within the part; at its edge if it is cut off.
    Description within(Description words) {
        return words.withFocus(
                Math.clamp((words.focalX() * WHOLE - left) / width, 0, 1),
                Math.clamp((words.focalY() * WHOLE - top) / height, 0, 1));
    }

    /// The reverse of [#within].
    Description beyond(Description words) {
        return words.withFocus(
                Math.clamp((left + words.focalX() * width) / WHOLE, 0, 1),
                Math.clamp((top + words.focalY() * height) / WHOLE, 0, 1));
    }
}
