package press.linecaster.kernel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Reduces HTML to the [BodyVocabulary]. It does not take things out of a tree that came from outside: it
/// walks that tree and writes another document, in which nothing can stand that the vocabulary does not
/// know, and nothing where it does not belong. So browsers read the result exactly as it was meant, which
/// is what attacks by mutation live on. Where the walk had to mend the nesting, the result is parsed and
/// written again until it stays as it is.
///
/// Linear in the length of the input. The parser bounds the depth of the tree, so recursion is safe.
final class BodyCleaner {

    /// Elements within elements in the result; what is deeper loses its markup and keeps its text.
    static final int MAX_DEPTH = 60;

    /// In UTF-16 units; what is longer is cut before it is parsed.
    static final int MAX_LENGTH = 16_000_000;

    /// How often a mended document may need another round; what has not settled then becomes plain text.
    /// Two are the most that were ever seen.
    private static final int MAX_ROUNDS = 5;

    /// Longest name that is reported.
    private static final int MAX_NAME = 40;

    private final Consumer<String> removed;
    private final StringBuilder out;
    private final List<String> open = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private boolean mended;

    private BodyCleaner(Consumer<String> removed, int expected) {
        this.removed = removed;
        this.out = new StringBuilder(expected);
    }

    static String clean(String html, Consumer<String> removed) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0 && html.length() <= MAX_LENGTH) {
            var text = new BodyCleaner(removed, html.length() + 16);
            text.writeText(html);
            return text.out.toString();
        }
        return clean(parse(html.length() <= MAX_LENGTH ? html : html.substring(0, MAX_LENGTH)), removed);
    }

    /// @param body whose children are cleaned
    static String clean(Element body, Consumer<String> removed) {
        var cleaner = new BodyCleaner(removed, 1024);
        cleaner.children(body);
        var html = cleaner.out.toString();
        for (var round = 0; cleaner.mended; round++) {
            if (round == MAX_ROUNDS) return plain(html);
            cleaner = new BodyCleaner(ignored -> {}, html.length() + 16);
            cleaner.children(parse(html));
            var again = cleaner.out.toString();
            if (again.equals(html)) break;
            cleaner.mended = true;
            html = again;
        }
        return html;
    }

    static Element parse(String html) {
        return Jsoup.parseBodyFragment(html).body();
    }

    private static String plain(String html) {
        var text = new BodyCleaner(ignored -> {}, html.length());
        text.writeText(parse(html).text());
        return text.out.toString();
    }

    private void children(Element parent) {
        for (var child : parent.childNodes()) node(child);
    }

    private void node(Node node) {
        switch (node) {
            case CDataNode data -> removed.accept("section CDATA");
            case TextNode text -> text(text.getWholeText());
            case Element element -> element(element);
            case Comment comment -> removed.accept("comment");
            default -> removed.accept("declaration");
        }
    }

    private void text(String text) {
        if (text.isBlank()) {
            writeText(text);
            return;
        }
        if (BodyVocabulary.isTablePart(top())) {
            mend("text between table cells");
            return;
        }
        var item = BodyVocabulary.itemOf(top());
        if (item == null) {
            writeText(text);
            return;
        }
        mended = true;
        begin(item);
        writeText(text);
        end(item);
    }

    private void element(Element element) {
        var given = element.normalName();
        if (BodyVocabulary.isDropped(given)) {
            removed.accept("element " + shortened(given));
            return;
        }
        var name = BodyVocabulary.nameOf(given);
        if (!BodyVocabulary.has(name) || !element.tag().namespace().endsWith("xhtml")) {
            removed.accept("element " + shortened(given) + " (text kept)");
            unwrap(element, given);
            return;
        }
        switch (name) {
            case "img" -> picture(element);
            case "audio", "video" -> player(element, name);
            default -> {
                if (fits(element, name)) write(element, name);
                else {
                    mend(
                            name.equals("a")
                                    ? "link without a good address (text kept)"
                                    : "element " + name + " out of place (text kept)");
                    unwrap(element, given);
                }
            }
        }
    }

    /// Whether an element may stand where we are.
    private boolean fits(Element element, String name) {
        if (open.size() >= MAX_DEPTH) return false;
        if (!BodyVocabulary.mayStandIn(name, top())) return false;
        if (BodyVocabulary.isTablePart(top())) return isTableContent(name);
        if (name.equals("dl") && !isDefining(element)) return false;
        if (name.equals("a") && (isOpen("a") || !leadsSomewhere(element))) return false;
        if (BodyVocabulary.isBlock(name)) return mayHoldBlocksHere();
        return BodyVocabulary.mayHoldBlocks(name) && mayHoldBlocksHere() || !holdsBlock(element);
    }

    /// Whether a link is one, or at least the place that another leads to.
    private static boolean leadsSomewhere(Element link) {
        return BodyAttributes.address(link.attr("href")) != null
                || BodyAttributes.valueOf("a", "id", link.attr("id")) != null;
    }

    /// Whether a list of terms says something about them, the last one too.
    private static boolean isDefining(Element list) {
        var last = list.select("> dt, > dd, > div > dt, > div > dd").last();
        return last != null && last.normalName().equals("dd");
    }

    private static boolean isTableContent(String name) {
        return switch (name) {
            case "caption", "thead", "tbody", "tfoot", "tr", "td", "th" -> true;
            default -> false;
        };
    }

    private boolean mayHoldBlocksHere() {
        for (var i = open.size() - 1; i >= 0; i--) {
            var name = open.get(i);
            if (!BodyVocabulary.mayHoldBlocks(name)) return false;
            if (BodyVocabulary.isBlock(name)) return true;
        }
        return true;
    }

    private static boolean holdsBlock(Element element) {
        for (var child : element.children()) {
            var name = BodyVocabulary.nameOf(child.normalName());
            if (BodyVocabulary.isBlock(name) || BodyVocabulary.isSetApart(child.normalName()) || holdsBlock(child))
                return true;
        }
        return false;
    }

    private void write(Element element, String name) {
        var item = BodyVocabulary.mayStandAnywhere(name) ? BodyVocabulary.itemOf(top()) : null;
        if (item != null) {
            mended = true;
            begin(item);
        }
        beginWith(element, name);
        if (!BodyVocabulary.isVoid(name)) {
            if (name.equals("pre")) preformatted(element);
            else children(element);
            end(name);
        }
        if (item != null) end(item);
    }

    /// Parsers leave out a line end right after `<pre>`; one that belongs to the text needs another before
    /// it.
    private void preformatted(Element element) {
        var start = out.length();
        children(element);
        if (out.length() > start && out.charAt(start) == '\n') out.insert(start, '\n');
    }

    /// Leaves out an element and keeps what is in it. Text of what was set apart becomes paragraphs where
    /// it can.
    private void unwrap(Element element, String given) {
        var apart = BodyVocabulary.isSetApart(given) || BodyVocabulary.isBlock(BodyVocabulary.nameOf(given));
        if (!apart) {
            children(element);
            return;
        }
        var paragraphs = mayHoldBlocksHere()
                && !BodyVocabulary.isTablePart(top())
                && BodyVocabulary.itemOf(top()) == null
                && open.size() < MAX_DEPTH;
        if (!paragraphs) {
            separate();
            children(element);
            separate();
            return;
        }
        var line = new ArrayList<Node>();
        for (var child : element.childNodes()) {
            if (isOfALine(child)) {
                line.add(child);
            } else {
                paragraph(line);
                node(child);
            }
        }
        paragraph(line);
    }

    private static boolean isOfALine(Node node) {
        if (!(node instanceof Element element)) return true;
        var given = element.normalName();
        return !BodyVocabulary.isDropped(given)
                && !BodyVocabulary.isBlock(BodyVocabulary.nameOf(given))
                && !BodyVocabulary.isSetApart(given)
                && !holdsBlock(element);
    }

    private void paragraph(List<Node> line) {
        if (line.stream().anyMatch(BodyCleaner::isSomething)) {
            mended = true;
            begin("p");
            line.forEach(this::node);
            end("p");
        } else {
            line.forEach(this::node);
        }
        line.clear();
    }

    private static boolean isSomething(Node node) {
        return switch (node) {
            case TextNode text -> !text.isBlank();
            case Element element -> !element.normalName().equals("br");
            default -> false;
        };
    }

    private void separate() {
        if (!out.isEmpty() && !Character.isWhitespace(out.charAt(out.length() - 1))) {
            mended = true;
            out.append(' ');
        }
    }

    /// A picture of ours is shown; one of another site becomes a link to it, since pages of readers ask
    /// nobody else.
    private void picture(Element element) {
        var isOurs = MediaAttributes.isOurs(element);
        if (isOurs && (BodyVocabulary.isTablePart(top()) || open.size() >= MAX_DEPTH)) {
            mend("element img out of place");
        } else if (isOurs) {
            write(element, "img");
        } else {
            link(element, "img", element.attr("alt"));
        }
    }

    private void player(Element element, String name) {
        if (MediaAttributes.isOurs(element) && fits(element, name)) write(element, name);
        else {
            link(element, name, "");
            children(element);
        }
    }

    private void link(Element element, String name, String words) {
        var address = BodyAttributes.elsewhere(element.attr("src"));
        removed.accept(address == null ? "element " + name + " without an address of ours" : name + " of another site");
        mended = true;
        if (address == null || BodyVocabulary.isTablePart(top())) return;
        var label = words.isBlank() ? MediaAttributes.fileName(address) : words;
        var item = BodyVocabulary.itemOf(top());
        if (item != null) begin(item);
        if (isOpen("a") || open.size() >= MAX_DEPTH) {
            writeText(label);
        } else {
            open.add("a");
            out.append("<a href=\"");
            Escaped.write(address, true, out);
            out.append("\" rel=\"noopener\">");
            writeText(label);
            end("a");
        }
        if (item != null) end(item);
    }

    private void beginWith(Element element, String name) {
        out.append('<').append(name);
        writeAttributes(element, name);
        out.append('>');
        if (!BodyVocabulary.isVoid(name)) open.add(name);
    }

    private void writeAttributes(Element element, String name) {
        for (var attribute : element.attributes()) {
            var key = attribute.getKey().toLowerCase(Locale.ROOT);
            if (!BodyVocabulary.attributesOf(name).contains(key)
                    && !BodyVocabulary.attributesEverywhere().contains(key))
                removed.accept("attribute " + shortened(key));
        }
        for (var attribute : BodyVocabulary.attributesOf(name)) writeAttribute(element, name, attribute);
        for (var attribute : BodyVocabulary.attributesEverywhere()) writeAttribute(element, name, attribute);
    }

    private void writeAttribute(Element element, String name, String attribute) {
        if (attribute.equals("controls")) {
            out.append(" controls=\"\"");
            return;
        }
        if (attribute.equals("rel")) {
            var href = BodyAttributes.address(element.attr("href"));
            var relation = href == null ? "" : BodyAttributes.relation(href, element.attr("rel"));
            if (!relation.isEmpty()) write(attribute, relation);
            return;
        }
        if (!element.hasAttr(attribute)) {
            if (name.equals("img") && attribute.equals("alt")) write(attribute, "");
            return;
        }
        var value = BodyAttributes.valueOf(name, attribute, element.attr(attribute));
        if (value == null || attribute.equals("id") && !ids.add(value)) removed.accept("attribute " + attribute);
        else write(attribute, value);
    }

    private void write(String attribute, String value) {
        out.append(' ').append(attribute).append("=\"");
        Escaped.write(value, true, out);
        out.append('"');
    }

    private void begin(String name) {
        open.add(name);
        out.append('<').append(name).append('>');
    }

    private void end(String name) {
        open.removeLast();
        out.append("</").append(name).append('>');
    }

    private void writeText(String text) {
        Escaped.write(text, false, out);
    }

    private String top() {
        return open.isEmpty() ? "" : open.getLast();
    }

    private boolean isOpen(@Nullable String name) {
        return open.contains(name);
    }

    private void mend(String what) {
        mended = true;
        removed.accept(what);
    }

    private static String shortened(String name) {
        return name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME);
    }
}
