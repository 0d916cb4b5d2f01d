package press.linecaster.kernel;

import java.util.Map;
import java.util.Optional;

/// Reads the text out of HTML that [BodyCleaner] has written, in one walk: it is asked for by every search and for
/// every article that is indexed, and a parser builds a tree for it. Knows only what is written there; whatever
/// else comes is for a parser.
final class BodyText {

    private static final Map<String, Character> ENTITIES = Map.of("amp", '&', "lt", '<', "gt", '>', "quot", '"');
    private static final int LONGEST_ENTITY = 4;

    private final String html;
    private final StringBuilder text;
    private int at;
    /// Whether a space goes before what comes next.
    private boolean isApart;

    private BodyText(String html) {
        this.html = html;
        this.text = new StringBuilder(html.length());
    }

    /// The text with single spaces, blocks and lines set apart by one.
    /// @return empty where there is anything that is not known here
    static Optional<String> of(String html) {
        var body = new BodyText(html);
        return body.read() ? Optional.of(body.text.toString()) : Optional.empty();
    }

    private boolean read() {
        while (at < html.length()) {
            var c = html.charAt(at);
            if (c == '<') {
                if (!tag()) return false;
            } else if (c == '&') {
                if (!entity()) return false;
            } else {
                add(c);
                at++;
            }
        }
        return true;
    }

    /// A tag ends at the first `>`: within attributes it is escaped.
    private boolean tag() {
        var end = html.indexOf('>', at);
        if (end < 0) return false;
        var from = at + 1;
        if (from < end && html.charAt(from) == '/') from++;
        var to = from;
        while (to < end && html.charAt(to) != ' ') to++;
        var name = html.substring(from, to);
        if (!BodyVocabulary.has(name) || name.equals("pre")) return false; // where spaces and lines stay as they are
        if (BodyVocabulary.isBlock(name) || name.equals("br")) isApart = true;
        at = end + 1;
        return true;
    }

    private boolean entity() {
        var end = html.indexOf(';', at);
        if (end < 0 || end - at - 1 > LONGEST_ENTITY) return false;
        var letter = ENTITIES.get(html.substring(at + 1, end));
        if (letter == null) return false;
        add(letter);
        at = end + 1;
        return true;
    }

    private void add(char c) {
        if (c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r' || c == '\u00a0') {
            isApart = true;
            return;
        }
        if (c == '\u200b' || c == '\u00ad') return; // where a word may be broken, which says nothing
        if (isApart && !text.isEmpty()) text.append(' ');
        isApart = false;
        text.append(c);
    }
}
