package press.linecaster.newsroom;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import press.linecaster.kernel.PlainText;
import press.linecaster.kernel.SafeHtml;

/// A body as it can be written in a plain field: blocks with an empty line between them. A paragraph of plain words is
/// written as these words, and everything else as its HTML, so that nothing is lost on the way there and back.
final class BodySource {

    private static final Pattern EMPTY_LINE = Pattern.compile("\\n[ \\t]*\\n+");

    private static final Pattern INLINE = Pattern.compile(
            "</?(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|u|var)"
                    + "(?:\\s[^>]*)?>",
            Pattern.CASE_INSENSITIVE);

    private BodySource() {}

    /// The blocks of a body, each as its HTML; what stands between blocks is one as well.
    static List<String> blocks(SafeHtml body) {
        var parsed = Jsoup.parseBodyFragment(body.html());
        parsed.outputSettings().prettyPrint(false);
        var blocks = new ArrayList<String>();
        for (var node : parsed.body().childNodes()) {
            var html = node.outerHtml().strip();
            if (!html.isEmpty()) blocks.add(html);
        }
        return blocks;
    }

    static String write(SafeHtml body) {
        return blocks(body).stream().map(BodySource::written).collect(Collectors.joining("\n\n"));
    }

    static SafeHtml read(String typed) {
        var text = PlainText.exactly(typed).strip();
        var html = new StringBuilder();
        var empty = EMPTY_LINE.matcher(text);
        var from = 0;
        var isCode = false;
        for (var seen = 0; empty.find(); seen = empty.end()) {
            isCode = isOpen(text.substring(seen, empty.start()), isCode);
            if (isCode) continue;
            html.append(block(text.substring(from, empty.start()))).append(empty.group());
            from = empty.end();
        }
        return SafeHtml.clean(html.append(block(text.substring(from))).toString());
    }

    /// What starts with a tag is HTML, which may go on over empty lines, as code does; words with tags in them are a
    /// paragraph of HTML.
    private static String block(String text) {
        if (text.startsWith("<") || text.endsWith(">") && !INLINE.matcher(text).find()) return text;
        if (INLINE.matcher(text).find()) return "<p>" + text.replace("\n", "<br>") + "</p>";
        return SafeHtml.paragraphs(PlainText.lines(text)).html();
    }

    /// Whether a text ends within code, where empty lines stay what they are.
    private static boolean isOpen(String text, boolean before) {
        var begin = text.lastIndexOf("<pre");
        var end = text.lastIndexOf("</pre>");
        return begin == end ? before : begin > end;
    }

    private static String written(String html) {
        var parsed = Jsoup.parseBodyFragment(html);
        parsed.outputSettings().prettyPrint(false);
        var element = parsed.body().firstElementChild();
        return element != null && isPlain(element) ? plain(element) : html;
    }

    /// Whether the words say all of it, and nothing in them would be taken for a tag when they are read again.
    private static boolean isPlain(Element element) {
        if (!element.normalName().equals("p") || element.attributesSize() > 0) return false;
        for (var child : element.children()) if (!child.normalName().equals("br")) return false;
        var words = plain(element);
        return !words.isBlank()
                && !words.startsWith("<")
                && !words.endsWith(">")
                && read(words).html().equals(element.outerHtml());
    }

    private static String plain(Element paragraph) {
        return paragraph.wholeText().strip();
    }
}
