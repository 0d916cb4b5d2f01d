package press.linecaster.kernel;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// What people type, made fit to be kept and shown: one form of each letter (NFC), one kind of line break, and
/// nothing that acts on the text around it. Joiners and the marks of right-to-left scripts stay: Persian, the
/// scripts of India and many emoji need them. Pure; never throws.
public final class PlainText {

    private static final Pattern BREAK = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");
    /// Controls, which PostgreSQL does not keep either (NUL); byte order marks and annotations; embeddings,
    /// overrides and isolates (UAX #9), which reach beyond their paragraph where they are not closed.
    private static final Pattern ACTING =
            Pattern.compile("[\\p{Cc}&&[^\\t\\n]]|[\\ufeff\\ufff9-\\ufffb\\u202a-\\u202e\\u2066-\\u2069]");

    private static final Pattern HALF_A_PAIR = Pattern.compile("[\\ud800-\\udfff]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SPACES_AT_END = Pattern.compile("(?<![\\t\\p{Zs}])[\\t\\p{Zs}]++(?=\\n|$)");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");
    /// Letters that show nothing: fillers of Hangul and the empty cell of Braille.
    private static final Pattern SHOWN = Pattern.compile("[^\\s\\p{Z}\\p{C}\\u115f\\u1160\\u3164\\uffa0\\u2800]");

    private PlainText() {}

    /// As one line, with single spaces; empty where nothing would be seen.
    public static String line(String typed) {
        var line = SPACES.matcher(harmless(typed)).replaceAll(" ").strip();
        return showsSomething(line) ? line : "";
    }

    /// With its line breaks as `\n`, at most one empty line in a row, and none at either end; empty where nothing
    /// would be seen.
    public static String lines(String typed) {
        var lines = SPACES_AT_END.matcher(harmless(typed)).replaceAll("");
        lines = EMPTY_LINES.matcher(lines).replaceAll("\n\n").strip();
        return showsSomething(lines) ? lines : "";
    }

    /// With all of its spaces and line breaks, each as `\n`.
    public static String exactly(String typed) {
        return harmless(typed);
    }

    private static boolean showsSomething(String text) {
        return SHOWN.matcher(text).find();
    }

    private static String harmless(String typed) {
        var text = BREAK.matcher(typed).replaceAll("\n");
        text = ACTING.matcher(text).replaceAll("");
        text = HALF_A_PAIR.matcher(text).replaceAll("\ufffd");
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /// In small letters, each for itself, as `lower` of both databases knows them: a last sigma is one like others.
    public static String lower(String text) {
        var lower = new StringBuilder(text.length());
        text.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
        return lower.toString();
    }
}
