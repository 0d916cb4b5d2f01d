package press.linecaster.site;

import java.util.Optional;
import press.linecaster.kernel.AddressPath;

/// The formats of feeds, each beside every front, author and tag.
enum FeedFormat {
    RSS("feed.xml", "application/rss+xml;charset=utf-8"),
    ATOM("atom.xml", "application/atom+xml;charset=utf-8"),
    JSON("feed.json", "application/feed+json;charset=utf-8");

    private final String file;
    private final String contentType;

    FeedFormat(String file, String contentType) {
        this.file = file;
        this.contentType = contentType;
    }

    /// The format of the feed that has this path; empty for any other.
    static Optional<FeedFormat> of(String path) {
        for (var format : values()) if (path.endsWith("/" + format.file)) return Optional.of(format);
        return Optional.empty();
    }

    /// The nearest to one of WordPress's, such as `rss2`, `comments-atom` or `feed/rdf`.
    static FeedFormat ofWordPress(String name) {
        return name.endsWith("atom") ? ATOM : RSS;
    }

    /// The path of the page that the feed stands beside, comparable.
    String pageOf(String path) {
        var page = path.substring(0, path.length() - file.length() - 1);
        return page.isEmpty() ? "/" : page;
    }

    /// @param page percent-encoded path, with the query if it has one
    String beside(String page) {
        return beside(page, file);
    }

    /// @param file such as `feed.xml`
    static String beside(String page, String file) {
        var query = page.indexOf('?');
        if (query >= 0) return beside(page.substring(0, query), file) + page.substring(query);
        return page.endsWith("/") ? page + file : page + "/" + file;
    }

    String contentType() {
        return contentType;
    }

    /// One link of the `Link` header (RFC 8288).
    String link(String relation, String address) {
        var type = contentType.substring(0, contentType.indexOf(';'));
        return "<" + AddressPath.escape(address) + ">; rel=\"" + relation + "\"; type=\"" + type + "\"";
    }

    byte[] write(Feed feed) {
        return switch (this) {
            case RSS -> RssFeed.write(feed);
            case ATOM -> AtomFeed.write(feed);
            case JSON -> JsonFeed.write(feed);
        };
    }
}
