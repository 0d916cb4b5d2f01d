package press.linecaster.site;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Atom 1.0 (RFC 4287).
final class AtomFeed {

    private AtomFeed() {}

    static byte[] write(Feed feed) {
        var xml = new Xml()
                .open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", feed.language())
                .text("id", feed.self())
                .text("title", feed.title())
                .text("subtitle", feed.description())
                .text("rights", feed.rights())
                .text("updated", date(Optional.ofNullable(feed.updated()).orElse(Instant.EPOCH)))
                .empty("link", "rel", "self", "type", "application/atom+xml", "href", feed.self())
                .empty("link", "rel", "alternate", "type", "text/html", "href", feed.page())
                .open("author")
                .text("name", feed.title())
                .close();
        for (var item : feed.items()) write(item, feed, xml);
        return xml.close().bytes();
    }

    private static void write(Feed.Item item, Feed feed, Xml xml) {
        if (item.language().equals(feed.language())) xml.open("entry");
        else xml.open("entry", "xml:lang", item.language());
        xml.text("id", item.tag(feed.host()))
                .text("title", item.headline())
                .empty("link", "rel", "alternate", "type", "text/html", "href", item.address())
                .text("published", date(item.published()))
                .text("updated", date(item.changed()))
                .text("summary", item.summary())
                .text("content", item.content(), "type", "html");
        for (var author : item.bylines())
            xml.open("author")
                    .text("name", author.label())
                    .text("uri", author.address())
                    .close();
        for (var category : item.categories()) xml.empty("category", "term", category);
        xml.close();
    }

    private static String date(Instant at) {
        return DateTimeFormatter.ISO_INSTANT.format(at);
    }
}
