package press.linecaster.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.nodes.XmlDeclaration;
import org.jsoup.parser.Parser;
import press.linecaster.media.Decoder.Size;
import press.linecaster.media.IntakeOutcome.Reason;

/// Reduces a drawing to what draws ([SvgVocabulary]). References lead to the drawing itself or to a picture
/// inside it, never out of it. What is left is well-formed XML in the namespace of SVG; a drawing that would
/// be multiplied by its own references until the reader's machine stops is refused.
final class SvgCleaner {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final int MOST_ELEMENTS = 100_000;
    private static final int DEEPEST = 200;
    /// How many elements may be drawn, with everything that `use` repeats.
    private static final long MOST_DRAWN = 500_000;
    /// How deep references may lead on, in elements.
    private static final int MOST_OPEN = 2000;
    /// Ways out of a style sheet or a property: addresses, rules that load, escapes that hide both.
    private static final Pattern LEADING_OUT = Pattern.compile(
            "(?i)url\\s*\\((?!\\s*['\"]?#)|@|\\\\|expression|javascript:|image-set|-moz-binding|behavior|<");
    private static final Pattern PICTURE_INSIDE =
            Pattern.compile("data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\\s]*+");
    private static final Pattern LENGTH = Pattern.compile("\\s*(\\d{1,6}(?:\\.\\d+)?)(?:px)?\\s*");
    private static final Pattern VIEW_BOX =
            Pattern.compile("\\s*\\S+[\\s,]+\\S+[\\s,]+(\\d{1,6}(?:\\.\\d+)?)[\\s,]+(\\d{1,6}(?:\\.\\d+)?)\\s*");
    private static final XMLInputFactory STRICT = strict();

    private SvgCleaner() {}

    /// @param size in CSS pixels, 0 × 0 where the drawing does not say
    record Cleaned(String svg, Size size) {}

    /// @throws Refusal for what is no drawing, or more than one machine's worth of drawing
    static Cleaned clean(byte[] file) throws Refusal {
        var root = root(file);
        var elements = elements(root);
        for (var element : elements) if (element.root().equals(root.root())) clean(element, element.equals(root));
        removeAllBut(root);
        checkRepetition(root);
        var svg = written(root);
        checkWellFormed(svg);
        return new Cleaned(svg, size(root));
    }

    private static Element root(byte[] file) throws Refusal {
        try {
            var document = Jsoup.parse(new ByteArrayInputStream(file), null, "", Parser.xmlParser());
            var root = document.firstElementChild();
            if (root != null && root.tagName().equals("svg")) return root;
        } catch (IOException | RuntimeException e) {
            throw Refusal.damaged("The drawing is damaged.");
        }
        throw Refusal.damaged("The file holds no drawing.");
    }

    /// In the order of the document, without recursion.
    private static List<Element> elements(Element root) throws Refusal {
        var elements = root.stream().limit(MOST_ELEMENTS + 1L).toList();
        var tooDeep = elements.stream().anyMatch(element -> depth(element) > DEEPEST);
        if (elements.size() > MOST_ELEMENTS || tooDeep)
            throw new Refusal(Reason.UNSAFE, "The drawing has far too many elements.");
        return elements;
    }

    private static int depth(Element element) {
        var depth = 0;
        for (Node node = element; node != null && depth <= DEEPEST; node = node.parent()) depth++;
        return depth;
    }

    private static void clean(Element element, boolean isRoot) {
        if (SvgVocabulary.WRAPPERS.contains(element.tagName())) {
            cleanTexts(element);
            element.unwrap();
            return;
        }
        if (!SvgVocabulary.ELEMENTS.contains(element.tagName()) || isUnsafeStyle(element)) {
            element.remove();
            return;
        }
        for (var attribute : element.attributes().asList())
            if (!isSafe(element, attribute)) element.removeAttr(attribute.getKey());
        if (isRoot) element.attr("xmlns", SVG).attr("xmlns:xlink", XLINK);
        cleanTexts(element);
    }

    private static boolean isUnsafeStyle(Element element) {
        return element.tagName().equals("style")
                && LEADING_OUT.matcher(element.wholeText()).find();
    }

    private static boolean isSafe(Element element, Attribute attribute) {
        var name = attribute.getKey();
        var value = attribute.getValue();
        if (!SvgVocabulary.ATTRIBUTES.contains(name)) return false;
        if (!name.endsWith("href")) return !LEADING_OUT.matcher(value).find();
        if (value.startsWith("#")) return true;
        return element.tagName().equals("image")
                && PICTURE_INSIDE.matcher(value).matches();
    }

    /// Comments and instructions go; marked sections become plain text.
    private static void cleanTexts(Element element) {
        for (var child : List.copyOf(element.childNodes())) {
            if (child instanceof CDataNode section) section.replaceWith(new TextNode(section.getWholeText()));
            else if (child instanceof Comment || child instanceof XmlDeclaration || child instanceof DocumentType)
                child.remove();
            else if (!(child instanceof Element) && !(child instanceof TextNode)) child.remove();
        }
    }

    /// What stands beside the root: declarations, comments, other roots.
    private static void removeAllBut(Element root) {
        var parent = root.parent();
        if (parent == null) return;
        for (var node : List.copyOf(parent.childNodes())) if (!node.equals(root)) node.remove();
    }

    /// Counts what is drawn when each `use` repeats what it refers to; also breaks circles of references.
    private static void checkRepetition(Element root) throws Refusal {
        var byId = new HashMap<String, Element>();
        root.stream()
                .filter(element -> element.hasAttr("id"))
                .forEach(element -> byId.putIfAbsent(element.id(), element));
        if (drawn(root, byId, new HashMap<>(), new HashSet<>()) > MOST_DRAWN)
            throw new Refusal(Reason.UNSAFE, "The drawing repeats itself far too often.");
    }

    /// Recursion is bounded by [#MOST_OPEN].
    private static long drawn(Element element, Map<String, Element> byId, Map<Element, Long> known, Set<Element> open)
            throws Refusal {
        var before = known.get(element);
        if (before != null) return before;
        if (!open.add(element) || open.size() > MOST_OPEN)
            throw new Refusal(Reason.UNSAFE, "The drawing refers to itself.");
        var sum = 1L;
        for (var child : element.children()) sum = Math.min(MOST_DRAWN + 1, sum + drawn(child, byId, known, open));
        var used = element.tagName().equals("use") ? byId.get(target(element)) : null;
        if (used != null) sum = Math.min(MOST_DRAWN + 1, sum + drawn(used, byId, known, open));
        open.remove(element);
        known.put(element, sum);
        return sum;
    }

    private static String target(Element use) {
        var reference = use.hasAttr("href") ? use.attr("href") : use.attr("xlink:href");
        return reference.startsWith("#") ? reference.substring(1) : "";
    }

    private static String written(Element root) {
        var document = root.ownerDocument();
        if (document != null)
            document.outputSettings(new Document.OutputSettings()
                    .syntax(Document.OutputSettings.Syntax.xml)
                    .escapeMode(Entities.EscapeMode.xhtml)
                    .charset(StandardCharsets.UTF_8)
                    .prettyPrint(false));
        return root.outerHtml();
    }

    private static void checkWellFormed(String svg) throws Refusal {
        try {
            var reader = STRICT.createXMLStreamReader(new StringReader(svg));
            while (reader.hasNext()) reader.next();
        } catch (XMLStreamException | RuntimeException e) {
            throw Refusal.damaged("The drawing is damaged.");
        }
    }

    private static Size size(Element root) {
        var width = LENGTH.matcher(root.attr("width"));
        var height = LENGTH.matcher(root.attr("height"));
        if (width.matches() && height.matches()) return new Size(rounded(width.group(1)), rounded(height.group(1)));
        var box = VIEW_BOX.matcher(root.attr("viewBox"));
        return box.matches() ? new Size(rounded(box.group(1)), rounded(box.group(2))) : new Size(0, 0);
    }

    private static int rounded(String number) {
        return (int) Math.round(Double.parseDouble(number));
    }

    private static XMLInputFactory strict() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
