package press.linecaster.site;

import java.util.Arrays;
import java.util.regex.Pattern;

/// Headings as an outline: none lies more than one level beneath the one before it, whatever sizes the author chose,
/// so that those who jump from heading to heading find their way (WCAG 2.2, technique G141).
final class Headings {

    private static final Pattern TAG = Pattern.compile("<(/?)h([2-4])(?=[ >])");
    private static final int TOP = 2;
    private static final int DEEPEST = 4;

    private Headings() {}

    /// @param html clean, with headings 2 to 4 that are closed before the next one begins
    static String inOrder(String html) {
        if (!html.contains("<h3") && !html.contains("<h4")) return html;
        var matcher = TAG.matcher(html);
        var out = new StringBuilder(html.length());
        var levels = new int[DEEPEST + 1]; // as which each given level is shown beneath the heading above it
        var shown = TOP;
        while (matcher.find()) {
            if (matcher.group(1).isEmpty()) {
                var given = Integer.parseInt(matcher.group(2));
                Arrays.fill(levels, given, levels.length, 0);
                shown = Math.max(TOP, Arrays.stream(levels).max().orElse(0) + 1);
                levels[given] = shown;
            }
            matcher.appendReplacement(out, "<$1h" + shown);
        }
        return matcher.appendTail(out).toString();
    }
}
