package press.linecaster.newsroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;
import press.linecaster.kernel.PlainText;
import press.linecaster.kernel.SafeHtml;

/// A body as it can be written in a plain field: blocks with an empty line between them. A paragraph of plain words is
/// written as these words, and everything else as its HTML, so that nothing is lost on the way there and back.
final class BodySource {

    private static final int LONGEST_TAG = 20;
    private static final Pattern EMPTY_LINE = Pattern.compile("\\n[ \\t]*\\n+");

    private static final Pattern INLINE = Pattern.compile(
            "</?(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|u|var)"
                    + "(?:\\s[^<>]*)?>",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TAG = Pattern.compile("</?([a-z][a-z0-9]*)[\\s/>]", Pattern.CASE_INSENSITIVE);
    /// What jsoup takes for blocks and stands among words as well.
    private static final Set<String> AMONG_WORDS = Set.of("ins", "del");

    private BodySource() {}

    /// The blocks of a body, each as its HTML. Words that stand beside blocks are a paragraph.
    static List<String> blocks(SafeHtml body) {
        var parsed = Jsoup.parseBodyFragment(body.html());
        parsed.outputSettings().prettyPrint(false);
        var blocks = new ArrayList<String>();
        var words = new StringBuilder();
        for (var node : parsed.body().childNodes()) {
            if (node instanceof Element element && isBlock(element.normalName())) {
                addParagraph(words, blocks);
                blocks.add(element.outerHtml());
            } else words.append(node.outerHtml());
        }
        addParagraph(words, blocks);
        return blocks;
    }

    private static void addParagraph(StringBuilder words, List<String> blocks) {
        if (!words.toString().isBlank()) blocks.add("<p>" + words.toString().strip() + "</p>");
        words.setLength(0);
    }

    private static boolean isBlock(String name) {
        return Tag.valueOf(name).isBlock() && !AMONG_WORDS.contains(name);
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
            if (isCode || startsWithBlock(text, from)) isCode = isOpen(text.substring(seen, empty.start()), isCode);
            if (isCode) continue;
            html.append(block(text.substring(from, empty.start()))).append(empty.group());
            from = empty.end();
        }
        return SafeHtml.clean(html.append(block(text.substring(from))).toString());
    }

    /// What starts with the tag of a block is HTML, which may go on over empty lines, as code does; words with tags in
    /// them are a paragraph of HTML.
    private static String block(String text) {
        if (startsWithBlock(text, 0)) return text;
        if (INLINE.matcher(text).find()) return "<p>" + withBreaks(text) + "</p>";
        return SafeHtml.paragraphs(PlainText.lines(text)).html();
    }

    private static boolean startsWithBlock(String text, int from) {
        var tag = TAG.matcher(text).region(from, Math.min(text.length(), from + LONGEST_TAG));
        return tag.lookingAt() && isBlock(tag.group(1).toLowerCase(Locale.ROOT));
    }

    /// The ends of lines, but for those within tags.
    private static String withBreaks(String text) {
        var html = new StringBuilder();
        var isTag = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '<') isTag = true;
            else if (c == '>') isTag = false;
            if (c == '\n') html.append(isTag ? " " : "<br>");
            else html.append(c);
        }
        return html.toString();
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
        if (element != null && isPlain(element)) return plain(element);
        return html.contains("<pre") ? html : EMPTY_LINE.matcher(html).replaceAll("\n");
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
