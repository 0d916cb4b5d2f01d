package press.linecaster.site;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// XML with its namespaces, as a strict program reads it.
final class Elements {

    private Elements() {}

    /// @throws AssertionError for what is not well-formed
    static Element root(byte[] xml) {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        }
    }

    static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling())
            if (each instanceof Element element) children.add(element);
        return children;
    }

    static List<Element> children(Element parent, String namespace, String name) {
        return children(parent).stream()
                .filter(each -> is(each, namespace, name))
                .toList();
    }

    /// @param namespace empty for none
    static boolean is(Element element, String namespace, String name) {
        var own = element.getNamespaceURI() == null ? "" : element.getNamespaceURI();
        return own.equals(namespace) && element.getLocalName().equals(name);
    }

    static String namespace(Element element) {
        return element.getNamespaceURI() == null ? "" : element.getNamespaceURI();
    }

    static List<String> texts(Element parent, String namespace, String name) {
        return children(parent, namespace, name).stream()
                .map(Element::getTextContent)
                .toList();
    }
}
