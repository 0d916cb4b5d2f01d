package press.linecaster.site;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import press.linecaster.kernel.SafeHtml;

/// RSS 2.0, with the elements of Atom and Dublin Core that its best practices profile asks for.
final class RssFeed {

    private RssFeed() {}

    static byte[] write(Feed feed) {
        var xml = new Xml()
                .open(
                        "rss",
                        "version",
                        "2.0",
                        "xmlns:atom",
                        "http://www.w3.org/2005/Atom",
                        "xmlns:content",
                        "http://purl.org/rss/1.0/modules/content/",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:media",
                        "http://search.yahoo.com/mrss/")
                .open("channel")
                .plain("title", feed.title())
                .text("link", feed.page())
                .text("description", html(feed.description() == null ? feed.title() : feed.description()))
                .text("language", feed.language())
                .plain("copyright", feed.rights())
                .empty("atom:link", "href", feed.self(), "rel", "self", "type", "application/rss+xml");
        if (feed.updated() != null) xml.text("lastBuildDate", date(feed.updated()));
        for (var item : feed.items()) write(item, feed, xml);
        return xml.close().close().bytes();
    }

    private static void write(Feed.Item item, Feed feed, Xml xml) {
        xml.open("item")
                .plain("title", item.headline())
                .text("link", item.address())
                .text("guid", item.tag(feed.host()), "isPermaLink", "false")
                .text("pubDate", date(item.published()))
                .text("description", item.summary() == null ? null : html(item.summary()))
                .text("content:encoded", item.content());
        for (var author : item.bylines()) xml.plain("dc:creator", author.label());
        for (var category : item.categories()) xml.plain("category", category);
        var picture = item.picture();
        if (picture != null)
            xml.empty(
                    "media:content",
                    "url",
                    picture.address(),
                    "medium",
                    "image",
                    "type",
                    "image/jpeg",
                    "width",
                    "" + picture.widthPx(),
                    "height",
                    "" + picture.heightPx());
        xml.close();
    }

    /// Readers take descriptions for HTML.
    private static String html(String plain) {
        return SafeHtml.text(plain).html();
    }

    private static String date(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
    }
}
