package press.linecaster.exchange;

import java.util.Locale;
import java.util.regex.Pattern;

/// Tags and comments in HTML that is not parsed yet.
final class Markup {

    private static final Pattern COMMENTS = Pattern.compile("(\\s*<!--.*?-->\\s*)+", Pattern.DOTALL);
    private static final Pattern BREAK = Pattern.compile("<br\\s*/?\\s*>\\s*$", Pattern.CASE_INSENSITIVE);

    private Markup() {}

    /// Where the tag or comment ends that begins here, right after its `>`; -1 where nothing of the kind
    /// begins.
    static int end(String html, int start) {
        if (html.startsWith("<!--", start)) {
            var end = html.indexOf("-->", start + 4);
            return end < 0 ? -1 : end + 3;
        }
        var at = start + 1;
        if (at < html.length() && html.charAt(at) == '/') at++;
        if (at >= html.length() || !isLetter(html.charAt(at)) && html.charAt(at) != '!' && html.charAt(at) != '?')
            return -1;
        for (; at < html.length(); at++) {
            var c = html.charAt(at);
            if (c == '>') return at + 1;
            if ((c == '"' || c == '\'') && isAfterEquals(html, at)) {
                var close = html.indexOf(c, at + 1);
                if (close < 0) return -1;
                at = close;
            }
        }
        return -1;
    }

    /// The lower-case name of the tag that begins here; empty for a comment.
    static String name(String html, int start) {
        var from = start + 1;
        if (from < html.length() && html.charAt(from) == '/') from++;
        var to = from;
        while (to < html.length() && isNameCharacter(html.charAt(to))) to++;
        return html.substring(from, to).toLowerCase(Locale.ROOT);
    }

    static boolean isOnlyComments(String html) {
        return html.contains("<!--") && COMMENTS.matcher(html).matches();
    }

    static boolean endsWithBreak(String html) {
        return html.endsWith(">") && BREAK.matcher(html).find();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /// How many line ends there are before a place.
    static int linesBefore(String text, int end) {
        var lines = 0;
        for (var i = text.indexOf('\n'); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) lines++;
        return lines;
    }

    private static boolean isAfterEquals(String html, int quote) {
        var before = quote - 1;
        while (before > 0 && Character.isWhitespace(html.charAt(before))) before--;
        return html.charAt(before) == '=';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isNameCharacter(char c) {
        return isLetter(c) || c >= '0' && c <= '9' || c == '-' || c == ':';
    }
}
