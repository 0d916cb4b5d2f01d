package press.linecaster.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads a WordPress export from the start to the end, one part at a time: memory is bounded by the largest
/// part. No document type, no entity and no other file is ever looked at. Everything that is wrong becomes
/// an [ImportRefused] with its place.
final class WxrReader implements AutoCloseable {

    /// Longest single value, in UTF-16 units. The longest articles of the world have a tenth of it.
    static final int MAX_VALUE_LENGTH = 4_000_000;

    /// All values of one item together, comments included.
    static final int MAX_ITEM_LENGTH = 24_000_000;

    /// Elements within elements. The format needs six.
    static final int MAX_DEPTH = 50;

    private static final XMLInputFactory XML = factory();

    private final Path file;
    private final ExportFile source;
    private final XmlText text;
    private final XMLStreamReader xml;
    private final WxrNames names = new WxrNames();
    private final Map<String, String> site = new HashMap<>();
    private final StringBuilder value = new StringBuilder();
    private int depth;
    private long itemLength;
    private boolean isWordPress;

    private WxrReader(Path file, ExportFile source, XmlText text, XMLStreamReader xml) {
        this.file = file;
        this.source = source;
        this.text = text;
        this.xml = xml;
    }

    /// Opens a file and reads up to its channel.
    /// @throws ImportRefused when it cannot be one of WordPress
    static WxrReader open(Path file) {
        var source = ExportFile.open(file);
        try {
            var text = new XmlText(source, MAX_VALUE_LENGTH);
            var reader = new WxrReader(file, source, text, XML.createXMLStreamReader(text));
            reader.channel();
            return reader;
        } catch (IOException | XMLStreamException e) {
            source.close();
            throw wrongCharacter(file, e).orElseGet(() -> refusal(file, e));
        } catch (ImportRefused refused) {
            source.close();
            throw refused;
        }
    }

    /// The next part, or null after the last.
    @Nullable
    Wxr next() {
        while (true) {
            var event = step();
            if (event == XMLStreamConstants.END_DOCUMENT) {
                if (!isWordPress)
                    throw new ImportRefused(file, 0, 0, notWordPress("it says nothing that only WordPress says"));
                return null;
            }
            if (event != XMLStreamConstants.START_ELEMENT || depth != 3) continue;
            var part = part(name());
            if (part != null) return part;
        }
    }

    /// What has been said of the site so far; all of it after the last part.
    Wxr.Site site() {
        return new Wxr.Site(
                site.getOrDefault("title", ""),
                site.getOrDefault("link", ""),
                site.getOrDefault("description", ""),
                site.getOrDefault("language", ""),
                site.getOrDefault("wp:base_site_url", ""),
                site.getOrDefault("wp:base_blog_url", ""),
                site.getOrDefault("wp:wxr_version", ""));
    }

    /// Of the file as it lies on the disk.
    long bytesRead() {
        return source.bytesRead();
    }

    @Override
    public void close() {
        source.close();
    }

    private void channel() {
        while (step() != XMLStreamConstants.START_ELEMENT) {}
        var root = xml.getLocalName();
        if (!root.equals("rss"))
            throw refused(notWordPress("its first element is <%s>, not <rss>".formatted(Words.shortened(root))));
        isWordPress = names.declaresWordPress();
    }

    private @Nullable Wxr part(String name) {
        itemLength = 0;
        var line = line();
        switch (name) {
            case "item" -> {
                var item = new WxrItemReader(this, line).read();
                if (item.isOfWordPress()) isWordPress = true;
                if (!isWordPress) throw refused(notWordPress("its items say nothing that only WordPress says"));
                return item.item();
            }
            case "wp:author" -> {
                var of = record();
                isWordPress = true;
                return new Wxr.Author(
                        line,
                        of.getOrDefault("wp:author_id", ""),
                        of.getOrDefault("wp:author_login", ""),
                        of.getOrDefault("wp:author_email", ""),
                        of.getOrDefault("wp:author_display_name", ""),
                        of.getOrDefault("wp:author_first_name", ""),
                        of.getOrDefault("wp:author_last_name", ""));
            }
            case "wp:category", "wp:tag", "wp:term" -> {
                isWordPress = true;
                return term(name, line, record());
            }
            case "title",
                    "link",
                    "description",
                    "language",
                    "wp:base_site_url",
                    "wp:base_blog_url",
                    "wp:wxr_version" -> {
                isWordPress |= name.equals("wp:wxr_version");
                site.putIfAbsent(name, value().strip());
            }
            default -> skip();
        }
        return null;
    }

    private static Wxr.Term term(String name, long line, Map<String, String> of) {
        return switch (name) {
            case "wp:category" ->
                new Wxr.Term(
                        line,
                        "category",
                        of.getOrDefault("wp:term_id", ""),
                        of.getOrDefault("wp:category_nicename", ""),
                        of.getOrDefault("wp:category_parent", ""),
                        of.getOrDefault("wp:cat_name", ""),
                        of.getOrDefault("wp:category_description", ""));
            case "wp:tag" ->
                new Wxr.Term(
                        line,
                        "post_tag",
                        of.getOrDefault("wp:term_id", ""),
                        of.getOrDefault("wp:tag_slug", ""),
                        "",
                        of.getOrDefault("wp:tag_name", ""),
                        of.getOrDefault("wp:tag_description", ""));
            default ->
                new Wxr.Term(
                        line,
                        of.getOrDefault("wp:term_taxonomy", ""),
                        of.getOrDefault("wp:term_id", ""),
                        of.getOrDefault("wp:term_slug", ""),
                        of.getOrDefault("wp:term_parent", ""),
                        of.getOrDefault("wp:term_name", ""),
                        of.getOrDefault("wp:term_description", ""));
        };
    }

    /// The texts of the children of the element that has just begun, up to its end; of those with the same
    /// name the first.
    Map<String, String> record() {
        var fields = new HashMap<String, String>();
        for (var child = child(); child != null; child = child()) fields.putIfAbsent(child, value().strip());
        return fields;
    }

    /// Goes to the next child element of the one that has begun.
    /// @return its name; null when the element ends instead
    @Nullable
    String child() {
        while (true) {
            var event = step();
            if (event == XMLStreamConstants.END_ELEMENT) return null;
            if (event == XMLStreamConstants.START_ELEMENT) return name();
        }
    }

    /// The text of the element that has just begun, up to its end; elements within are left out with their
    /// texts.
    String value() {
        value.setLength(0);
        while (true) {
            switch (step()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> append();
                case XMLStreamConstants.START_ELEMENT -> skip();
                case XMLStreamConstants.END_ELEMENT -> {
                    return value.toString();
                }
                default -> {}
            }
        }
    }

    @Nullable
    String attribute(String name) {
        for (var i = 0; i < xml.getAttributeCount(); i++)
            if (xml.getAttributeLocalName(i).equals(name)) return xml.getAttributeValue(i);
        return null;
    }

    void skip() {
        for (var end = depth - 1; depth > end; ) step();
    }

    long line() {
        return xml.getLocation().getLineNumber() + text.skippedLines();
    }

    private void append() {
        var length = xml.getTextLength();
        itemLength += length;
        if (value.length() + length > MAX_VALUE_LENGTH)
            throw refused("a single value is longer than %,d characters".formatted(MAX_VALUE_LENGTH));
        if (itemLength > MAX_ITEM_LENGTH)
            throw refused("a single item is longer than %,d characters".formatted(MAX_ITEM_LENGTH));
        value.append(xml.getTextCharacters(), xml.getTextStart(), length);
    }

    private String name() {
        return names.of(xml.getLocalName());
    }

    /// One event of the parser, with the depth and the names in step.
    private int step() {
        try {
            if (!xml.hasNext()) return XMLStreamConstants.END_DOCUMENT;
            var event = xml.next();
            text.rested();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > MAX_DEPTH) throw refused("elements are nested more than " + MAX_DEPTH + " deep");
                    names.begin(xml, depth);
                }
                case XMLStreamConstants.END_ELEMENT -> names.end(depth--);
                case XMLStreamConstants.DTD ->
                    throw refused("the file has a document type (<!DOCTYPE>), which an export of WordPress has not");
                default -> {}
            }
            return event;
        } catch (XMLStreamException e) {
            throw refusal(e);
        } catch (ImportRefused refused) {
            throw refused;
        } catch (RuntimeException e) {
            throw refused("the XML cannot be read (" + e + ")"); // the parser's own faults at hostile files
        }
    }

    /// What [XmlText] has said, from beneath the parser's own exceptions.
    private static Optional<ImportRefused> wrongCharacter(Path file, Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof XmlText.Bad bad)
                return Optional.of(new ImportRefused(file, bad.line(), bad.column(), bad.words()));
        return Optional.empty();
    }

    private ImportRefused refusal(XMLStreamException e) {
        var wrongCharacter = wrongCharacter(file, e);
        if (wrongCharacter.isPresent()) return wrongCharacter.get();
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof IOException io) return refusal(file, io);
        var place = e.getLocation();
        var line = place == null ? 0 : place.getLineNumber() + text.skippedLines();
        var column = place == null ? 0 : place.getColumnNumber();
        if (depth > 0 && text.isEnd(line, column))
            return new ImportRefused(
                    file, line, column, "the file ends too early, in the middle of an element; is it cut off?");
        var message = String.valueOf(e.getMessage());
        var words = message.substring(message.lastIndexOf("Message: ") + (message.contains("Message: ") ? 9 : 0));
        return new ImportRefused(file, line, column, told(words));
    }

    private String told(String words) {
        if (depth > 0) return "this is not well-formed XML: " + Words.oneLine(words);
        // so the parser calls whatever stands before the first element
        if (words.contains("prolog")) return "this is not XML: something else stands before its first element";
        return "this is not XML: " + Words.oneLine(words);
    }

    private static ImportRefused refusal(Path file, Exception e) {
        return new ImportRefused(
                file,
                0,
                0,
                switch (e) {
                    case ZipException ignored -> "the compressed file is damaged (" + e.getMessage() + ")";
                    default -> "the file cannot be read (" + Words.oneLine(String.valueOf(e.getMessage())) + ")";
                });
    }

    private ImportRefused refused(String words) {
        var place = xml.getLocation();
        return new ImportRefused(file, line(), Math.max(place.getColumnNumber(), 1), words);
    }

    private static String notWordPress(String why) {
        return "this is not a WordPress export: " + why;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false); // see WxrNames
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("no other file is looked at");
        });
        return factory;
    }
}
