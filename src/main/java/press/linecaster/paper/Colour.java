package press.linecaster.paper;

import java.util.Locale;
import java.util.regex.Pattern;

/// A colour of the sRGB space.
///
/// @param rgb red, green and blue, eight bits each
public record Colour(int rgb) {

    private static final Pattern HEXADECIMAL = Pattern.compile("#?([0-9a-f]{6})");

    public Colour {
        if (rgb < 0 || rgb > 0xffffff) throw new IllegalArgumentException("no colour has the number " + rgb);
    }

    /// @param text such as `#a11d21`, in whatever case; shells take `#` for the beginning of a comment, so that it
    ///     may be left out
    public static Colour of(String text) {
        var hexadecimal = HEXADECIMAL.matcher(text.toLowerCase(Locale.ROOT));
        if (!hexadecimal.matches())
            throw new IllegalArgumentException(
                    "a colour is # and six digits from 0 to f, such as #a11d21; was " + text);
        return new Colour(Integer.parseInt(hexadecimal.group(1), 16));
    }

    @Override
    public String toString() {
        return "#%06x".formatted(rgb);
    }
}
