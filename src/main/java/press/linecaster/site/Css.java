package press.linecaster.site;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes styles of ours short: without comments and without the space that means nothing. Knows as much of CSS as we
/// write: strings have double quotes, and no colon has space after it that means anything.
final class Css {

    /// A comment cannot be made to end later than it does, wherever a match might want it to.
    private static final String SPACE = "(?:\\s|/\\*[^*]*+\\*++(?:[^/*][^*]*+\\*++)*+/)";

    /// A string; a semicolon before the end of a block and that end; something that parts by itself; other space.
    private static final Pattern PIECE = Pattern.compile(
            "(\"[^\"]*\")|[\\s;]*SPACE*(})SPACE*|SPACE*([{;,])SPACE*|(:)SPACE+|SPACE+".replace("SPACE", SPACE));

    private Css() {}

    static String shortened(String css) {
        return PIECE.matcher(css)
                .replaceAll(found -> {
                    for (var group = 1; group <= found.groupCount(); group++)
                        if (found.group(group) != null) return Matcher.quoteReplacement(found.group(group));
                    return " ";
                })
                .strip();
    }
}
