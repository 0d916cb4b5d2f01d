package press.linecaster.exchange;

import org.jsoup.Jsoup;

/// Plain text out of what others wrote.
final class Words {

    private static final int SHORT = 80;

    private Words() {}

    /// Text of a title or an excerpt that may hold markup and entities, with single spaces.
    static String plain(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) return oneLine(html);
        return oneLine(Jsoup.parseBodyFragment(html).text());
    }

    /// Without line ends and control characters, with single spaces.
    static String oneLine(String text) {
        var line = new StringBuilder(text.length());
        var space = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                space = !line.isEmpty();
                continue;
            }
            if (space) line.append(' ');
            space = false;
            line.append(c);
        }
        return line.toString();
    }

    /// As much as a message needs.
    static String shortened(String text) {
        return cut(oneLine(text), SHORT);
    }

    /// The beginning of a text, with an ellipsis where it is cut. Never splits a surrogate pair.
    static String cut(String text, int length) {
        if (text.length() <= length) return text;
        var end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "…";
    }
}
