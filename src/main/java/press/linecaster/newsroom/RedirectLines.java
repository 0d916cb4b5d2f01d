package press.linecaster.newsroom;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Redirects as people paste them: one a line, with a comma, a semicolon, a tab, an arrow or a space between from and
/// to, with or without quotes, as spreadsheets write them. Pure.
final class RedirectLines {

    /// @param number from 1
    /// @param to null for a line that does not say where to
    record Line(int number, String from, @Nullable String to) {}

    static final int MOST = 5_000;
    /// Two addresses as long as browsers take them.
    private static final int LONGEST = 4_000;

    private static final Pattern PARTS = Pattern.compile(
            "\\s*(?:\"([^\"]*)\"|([^\\s,;\"]+))\\s*(?:,|;|->|→|=>|\\s)\\s*(?:\"([^\"]*)\"|(\\S+?))[\\s,;]*");
    private static final Pattern HEADER = Pattern.compile("(?i)\"?(from|source|old|old url|source url)\"?[,;\\t ].*");

    private RedirectLines() {}

    /// Without empty lines, and without a first line of headings.
    static List<Line> of(String pasted) {
        var lines = new ArrayList<Line>();
        var number = 0;
        for (var text : pasted.lines().toList()) {
            number++;
            if (text.isBlank() || number == 1 && HEADER.matcher(text).matches()) continue;
            lines.add(line(number, text.strip()));
        }
        return lines;
    }

    private static Line line(int number, String text) {
        if (text.length() > LONGEST) return new Line(number, text.substring(0, LONGEST), null);
        var parts = PARTS.matcher(text);
        if (!parts.matches()) return new Line(number, text, null);
        return new Line(number, either(parts.group(1), parts.group(2)), either(parts.group(3), parts.group(4)));
    }

    private static String either(@Nullable String quoted, @Nullable String plain) {
        return quoted != null ? quoted : plain == null ? "" : plain;
    }
}
