package press.linecaster.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/// Puts classic content into paragraphs, as WordPress does when it shows it: text between blank lines is a
/// paragraph, a single line end is a line break, and what stands apart by itself (lists, tables, figures,
/// …) is left as it is. Inside preformatted text nothing changes.
///
/// One pass over tags and texts; a text that is not yet closed waits in `line`.
final class Paragraphs {

    private static final Set<String> BLOCKS = Set.of(
            ("table thead tfoot caption col colgroup tbody tr td th div dl dd dt ul ol li pre form map blockquote address"
                            + " style script p h1 h2 h3 h4 h5 h6 hr fieldset legend section article aside hgroup header footer nav main"
                            + " figure figcaption details menu summary center noscript")
                    .split(" "));
    /// Their text is put into paragraphs.
    private static final Set<String> FLOW = Set.of(
            "div blockquote section article aside header footer nav main form fieldset details center".split(" "));
    /// Their text is a line, and becomes paragraphs when it has blank lines.
    private static final Set<String> CELLS = Set.of("li", "dd", "td", "th");
    /// Nothing in them is a paragraph or a line break.
    private static final Set<String> BARE =
            Set.of("table thead tfoot tbody tr colgroup ul ol dl menu figure map hgroup".split(" "));

    private static final Set<String> VERBATIM = Set.of("pre", "script", "style", "textarea", "svg");
    private static final Set<String> CHILDLESS = Set.of("hr", "col");
    /// One of them ends another one that is still open.
    private static final Set<String> ENDING_THEIR_LIKE = Set.of("li", "p", "td", "th", "tr", "dd", "dt");

    private static final class Container {

        private final String name;
        private boolean hasParagraphs;

        Container(String name) {
            this.name = name;
        }
    }

    private final String html;
    private final StringBuilder out;
    private final StringBuilder line = new StringBuilder();
    private final Deque<Container> open = new ArrayDeque<>();

    private Paragraphs(String html) {
        this.html = html;
        this.out = new StringBuilder(html.length() + html.length() / 8);
    }

    static String of(String html) {
        if (html.isBlank()) return "";
        var paragraphs = new Paragraphs(html);
        paragraphs.run();
        return paragraphs.out.toString().strip();
    }

    private void run() {
        var at = 0;
        while (at < html.length()) {
            var tag = html.indexOf('<', at);
            if (tag < 0) tag = html.length();
            text(at, tag);
            at = tag == html.length() ? tag : markup(tag);
        }
        flush(false);
    }

    /// @return where the markup ends
    private int markup(int start) {
        var end = Markup.end(html, start);
        if (end < 0) {
            line.append("&lt;");
            return start + 1;
        }
        var name = Markup.name(html, start);
        if (VERBATIM.contains(name) && html.charAt(start + 1) != '/') return verbatim(name, start);
        var markup = html.substring(start, end);
        if (!BLOCKS.contains(name)) {
            line.append(markup.replace('\n', ' '));
        } else if (html.charAt(start + 1) == '/') {
            close(name, markup);
        } else {
            begin(name, markup);
        }
        return end;
    }

    private int verbatim(String name, int start) {
        var close = end(name, start);
        var end = close < 0 ? -1 : Markup.end(html, close);
        if (end < 0) end = html.length();
        if (BLOCKS.contains(name)) {
            flush(false);
            out.append(html, start, end).append('\n');
        } else {
            line.append(html, start, end);
        }
        return end;
    }

    /// Where `</name` stands, in whatever case; -1 where it does not.
    private int end(String name, int start) {
        for (var at = html.indexOf("</", start); at >= 0; at = html.indexOf("</", at + 2))
            if (html.regionMatches(true, at + 2, name, 0, name.length())) return at;
        return -1;
    }

    private void begin(String name, String markup) {
        flush(false);
        var top = open.peek();
        if (top != null && (top.name.equals("p") || ENDING_THEIR_LIKE.contains(name) && top.name.equals(name)))
            open.pop();
        out.append(markup);
        if (!CHILDLESS.contains(name) && !markup.endsWith("/>")) open.push(new Container(name));
        else out.append('\n');
    }

    private void close(String name, String markup) {
        flush(false);
        if (open.stream().anyMatch(each -> each.name.equals(name)))
            while (!open.pop().name.equals(name)) {}
        out.append(markup).append('\n');
    }

    private void text(int start, int end) {
        var at = start;
        while (at < end) {
            var lineEnd = html.indexOf('\n', at);
            if (lineEnd < 0 || lineEnd >= end) {
                line.append(html, at, end);
                return;
            }
            line.append(html, at, lineEnd);
            var next = afterSpace(lineEnd + 1, end);
            if (next.isBlankLine()) flush(true);
            else line.append('\n');
            at = next.at();
        }
    }

    private record Next(int at, boolean isBlankLine) {}

    private Next afterSpace(int at, int end) {
        var blank = false;
        var i = at;
        for (; i < end && Character.isWhitespace(html.charAt(i)); i++) if (html.charAt(i) == '\n') blank = true;
        return new Next(i, blank);
    }

    /// Ends the text that has been gathered.
    private void flush(boolean atBlankLine) {
        var text = line.toString();
        line.setLength(0);
        if (text.isBlank()) {
            if (!text.isEmpty()) out.append(' ');
            return;
        }
        var top = open.peek();
        if (top == null || FLOW.contains(top.name)) {
            paragraph(text);
        } else if (BARE.contains(top.name)) {
            out.append(text);
        } else if (top.name.equals("p") && atBlankLine) {
            breaks(text);
            out.append("</p>\n<p>");
        } else if (CELLS.contains(top.name) && (atBlankLine || top.hasParagraphs)) {
            top.hasParagraphs = true;
            paragraph(text);
        } else {
            breaks(text);
            if (atBlankLine) out.append("<br>");
        }
    }

    private void paragraph(String text) {
        if (Markup.isOnlyComments(text)) {
            out.append(text).append('\n');
            return;
        }
        out.append("<p>");
        breaks(text.strip());
        out.append("</p>\n");
    }

    /// Line ends become line breaks, but for one after a line break that is there already.
    private void breaks(String text) {
        var at = 0;
        for (var lineEnd = text.indexOf('\n'); lineEnd >= 0; lineEnd = text.indexOf('\n', at)) {
            var before = text.substring(at, lineEnd).stripTrailing();
            out.append(before);
            if (lineEnd > 0 && lineEnd < text.length() - 1 && !Markup.endsWithBreak(before)) out.append("<br>");
            out.append('\n');
            at = lineEnd + 1;
        }
        out.append(text, at, text.length());
    }
}
