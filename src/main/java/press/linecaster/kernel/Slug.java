package press.linecaster.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// A thing's own part of its address: letters and digits of any script, lower case, words joined by single
/// hyphens.
///
/// @param value 1 to [#MAX_LENGTH] characters, in NFC
public record Slug(String value) {

    /// In UTF-16 units.
    public static final int MAX_LENGTH = 200;

    private static final Pattern VALID = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+(-[\\p{L}\\p{M}\\p{N}_]+)*");
    private static final Pattern MARKS_OF_LATIN = Pattern.compile("(?<=\\p{IsLatin})\\p{Mn}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ]");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    public Slug {
        if (value.length() > MAX_LENGTH || !VALID.matcher(value).matches())
            throw new IllegalArgumentException("not a slug: \"" + value
                    + "\" (letters and digits joined by hyphens, at most " + MAX_LENGTH + " characters)");
    }

    /// Makes a slug out of a headline or a name: accents of Latin letters fall away, other scripts stay as
    /// they are, and what is too long is cut at a word.
    /// @param otherwise what to use where no letter or digit is left
    public static Slug of(String text, String otherwise) {
        var latin = MARKS_OF_LATIN
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        var plain = latin.replace("ß", "ss")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("đ", "d")
                .replace("ł", "l");
        var lower = Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var joined = OTHER.matcher(APOSTROPHES.matcher(lower).replaceAll("")).replaceAll("-");
        var cut = cut(joined.replaceAll("^-|-$", ""));
        return new Slug(cut.isEmpty() ? otherwise : cut);
    }

    /// The same with a number at its end, cut where that would make it too long.
    public Slug numbered(int number) {
        var tail = "-" + number;
        var stem = value.substring(0, Math.min(value.length(), MAX_LENGTH - tail.length()));
        if (Character.isHighSurrogate(stem.charAt(stem.length() - 1))) stem = stem.substring(0, stem.length() - 1);
        return new Slug(stem.replaceAll("-$", "") + tail);
    }

    /// Whether this text is a slug as it stands.
    public static boolean isValid(String text) {
        return text.length() <= MAX_LENGTH && VALID.matcher(text).matches();
    }

    private static String cut(String text) {
        if (text.length() <= MAX_LENGTH) return text;
        var end = text.lastIndexOf('-', MAX_LENGTH);
        if (end > 0) return text.substring(0, end);
        return text.substring(0, Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH);
    }

    @Override
    public String toString() {
        return value;
    }
}
