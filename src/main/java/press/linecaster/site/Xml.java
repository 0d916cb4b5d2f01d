package press.linecaster.site;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// Writes XML element by element. Characters that XML 1.0 does not allow are left out.
final class Xml {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
    private final XMLStreamWriter writer;

    Xml() {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e); // writes to memory
        }
    }

    /// @param attributes names and values in turn
    Xml open(String name, String... attributes) {
        return in(() -> {
            writer.writeStartElement(name);
            attributes(attributes);
        });
    }

    Xml close() {
        return in(writer::writeEndElement);
    }

    Xml empty(String name, String... attributes) {
        return in(() -> {
            writer.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    /// An element with nothing but text; nothing at all for null.
    Xml text(String name, @Nullable String text, String... attributes) {
        if (text == null) return this;
        return in(() -> {
            writer.writeStartElement(name);
            attributes(attributes);
            writer.writeCharacters(allowed(text));
            writer.writeEndElement();
        });
    }

    /// Likewise, for readers that may take the text for HTML: what begins something there is written as a hexadecimal
    /// reference, which most of them show as it is meant (RSS Best Practices Profile on character data).
    Xml plain(String name, String text, String... attributes) {
        return in(() -> {
            writer.writeStartElement(name);
            attributes(attributes);
            for (var part : allowed(text).split("(?=[&<])|(?<=[&<])", -1))
                switch (part) {
                    case "&" -> writer.writeEntityRef("#x26");
                    case "<" -> writer.writeEntityRef("#x3C");
                    default -> writer.writeCharacters(part);
                }
            writer.writeEndElement();
        });
    }

    byte[] bytes() {
        in(() -> {
            writer.writeEndDocument();
            writer.close();
        });
        return bytes.toByteArray();
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (var i = 0; i < attributes.length; i += 2) writer.writeAttribute(attributes[i], allowed(attributes[i + 1]));
    }

    private static String allowed(String text) {
        if (text.codePoints().allMatch(Xml::isAllowed)) return text;
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(Xml::isAllowed).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isAllowed(int c) {
        return c >= 0x20 && c <= 0xD7FF
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0xE000 && c <= 0xFFFD
                || c > 0xFFFF;
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private Xml in(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e); // writes to memory
        }
    }
}
