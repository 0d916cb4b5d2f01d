package press.linecaster.newsroom;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// What a body says, whichever way it is written: its blocks with their attributes, and each sign with all the elements
/// around it in its line. Two bodies say the same if only the order of marks around the same words, the cuts between
/// equal ones, or spaces that browsers do not show differ.
final class BodyMeaning {

    private static final Set<String> MARKS =
            Set.of(("a abbr q cite dfn time ins del mark small u s em i strong b sub sup bdi bdo var samp kbd code")
                    .split(" "));
    private static final Set<String> IN_LINE = Set.of("img", "br", "wbr", "audio", "video", "ruby", "rt", "rp");
    private static final String BLOCKS = "p,h2,h3,h4,ul,ol,li,dl,blockquote,figure,table,pre,hr,aside,details";

    private final StringBuilder out = new StringBuilder();

    private BodyMeaning() {}

    /// One line for each block and its words.
    static String of(String html) {
        var meaning = new BodyMeaning();
        meaning.children(Jsoup.parseBodyFragment(html).body(), new TreeMap<>(), false, true);
        var afterBreaks = meaning.out.toString().replaceAll("(<br\\{[^}]*}>(⟦[^⟧]*⟧)?) ", "$1");
        return Arrays.stream(afterBreaks.split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals("</p>"))
                .collect(Collectors.joining("\n"));
    }

    private void children(Element parent, Map<String, Integer> marks, boolean isCode, boolean isTop) {
        var isInLine = false;
        for (var child : parent.childNodes()) {
            var isOfALine = child instanceof TextNode || child instanceof Element each && isOfALine(each);
            if (isTop && isOfALine && !isInLine && !(child instanceof TextNode text && text.isBlank())) {
                out.append("\n<p{}>\n"); // words beside blocks are a paragraph
                isInLine = true;
            }
            if (!isOfALine) isInLine = false;
            if (child instanceof TextNode text) words(text.getWholeText(), marks, isCode);
            else if (child instanceof Element element) element(element, marks, isCode);
        }
    }

    private static boolean isOfALine(Element element) {
        return IN_LINE.contains(element.normalName())
                || MARKS.contains(element.normalName())
                        && element.select(BLOCKS).isEmpty();
    }

    private void element(Element element, Map<String, Integer> marks, boolean isCode) {
        var name = element.normalName();
        if (IN_LINE.contains(name)) {
            out.append('<').append(name).append(attributes(element)).append('>').append(written(marks));
            children(element, marks, isCode, false);
        } else if (isOfALine(element)) mark(element, marks, isCode);
        else {
            out.append("\n<").append(name).append(attributes(element)).append(">\n");
            children(element, marks, isCode || name.equals("pre"), false);
            out.append("\n</").append(name).append(">\n");
        }
    }

    private void mark(Element element, Map<String, Integer> marks, boolean isCode) {
        var name = element.normalName() + (element.attributesSize() == 0 ? "" : attributes(element));
        if (element.text().isEmpty()
                && element.select("img,br,wbr,audio,video,ruby").isEmpty()) {
            if (element.attributesSize() > 0) out.append('<').append(name).append("/>");
            return;
        }
        var all = new TreeMap<>(marks);
        all.merge(name, 1, Integer::sum);
        children(element, all, isCode, false);
    }

    private void words(String text, Map<String, Integer> marks, boolean isCode) {
        for (var i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            if (isCode || " \n\t\r\f".indexOf(sign) < 0)
                out.append(sign == '\n' ? '⏎' : sign == ' ' ? '␣' : sign).append(written(marks));
            else if (!out.isEmpty() && " \n".indexOf(out.charAt(out.length() - 1)) < 0) out.append(' ');
        }
    }

    private static String written(Map<String, Integer> marks) {
        return marks.isEmpty() ? "" : "⟦" + marks + "⟧";
    }

    private static String attributes(Element element) {
        var attributes = new TreeMap<String, String>();
        for (var attribute : element.attributes())
            if (!attribute.getKey().endsWith("span") || !attribute.getValue().equals("1"))
                attributes.put(attribute.getKey(), attribute.getValue());
        return attributes.toString();
    }
}
