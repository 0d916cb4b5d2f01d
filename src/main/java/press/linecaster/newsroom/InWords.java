package press.linecaster.newsroom;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import press.linecaster.kernel.SafeHtml;

/// A body as people read it aloud to each other, for comparing: a line for each paragraph, heading, item of a list and
/// row of a table, with the marks that are typed for emphasis and links. Pictures and what else has no words are named.
final class InWords {

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private InWords() {}

    static List<String> of(SafeHtml body) {
        var words = new InWords();
        words.children(Jsoup.parseBodyFragment(body.html()).body(), "");
        words.end("");
        return List.copyOf(words.lines);
    }

    /// @param mark what the next line begins with
    private void children(Element element, String mark) {
        for (var node : element.childNodes()) {
            if (node instanceof Element child && isBlock(child)) {
                end(mark);
                block(child, mark);
            } else inline(node);
        }
    }

    private static boolean isBlock(Element element) {
        return switch (element.normalName()) {
            case "ins", "del", "iframe", "audio", "video", "img" -> false;
            default -> element.isBlock();
        };
    }

    private void block(Element element, String mark) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> with(element, "#".repeat(level(element)) + " ");
            case "li" -> with(element, mark.isBlank() ? "• " : mark + "• ");
            case "blockquote" -> with(element, mark + "> ");
            case "tr" -> row(element);
            case "hr" -> lines.add("* * *");
            case "pre" -> element.wholeText().lines().forEach(lines::add);
            default -> with(element, mark);
        }
    }

    private static int level(Element heading) {
        return heading.normalName().charAt(1) - '0';
    }

    private void with(Element element, String mark) {
        children(element, mark);
        end(mark);
    }

    private void row(Element row) {
        lines.add(String.join(" | ", row.children().eachText()));
    }

    private void end(String mark) {
        var words = line.toString().replaceAll("\\s+", " ").strip();
        line.setLength(0);
        if (!words.isEmpty()) lines.add(mark + words);
    }

    private void inline(Node node) {
        if (node instanceof TextNode text) line.append(text.getWholeText());
        if (!(node instanceof Element element)) return;
        switch (element.normalName()) {
            case "br" -> line.append(' ');
            case "b", "strong" -> around(element, "**", "**");
            case "i", "em", "cite" -> around(element, "*", "*");
            case "del", "s" -> around(element, "~~", "~~");
            case "a" -> around(element, "[", "](" + element.attr("href") + ")");
            case "img" -> line.append(" [Picture: ").append(named(element)).append("] ");
            case "iframe", "audio", "video", "embed", "object" ->
                line.append(" [").append(element.attr("src")).append("] ");
            default -> around(element, "", "");
        }
    }

    private static String named(Element picture) {
        var words = picture.attr("alt");
        return words.isBlank() ? "without words" : words;
    }

    private void around(Element element, String before, String after) {
        line.append(before);
        element.childNodes().forEach(this::inline);
        line.append(after);
    }
}
