package press.linecaster.site;

import java.util.List;
import java.util.Set;
import press.linecaster.delivery.PageSource;

/// The paths at which something is found whatever the addresses say, so that nothing else can be put there.
public final class OwnPaths {

    private static final Set<String> EXACTLY = Set.of(
            "/",
            "/latest",
            "/robots.txt",
            "/site.webmanifest",
            "/ads.txt",
            Robots.OPEN_SEARCH,
            Sitemaps.INDEX,
            PageSource.NOT_FOUND);
    private static final List<String> BENEATH = List.of("/-", "/newsroom", "/api", "/error", "/media", "/assets");

    private OwnPaths() {}

    /// @param path comparable, without a query
    public static boolean has(String path) {
        return EXACTLY.contains(path)
                || path.startsWith("/sitemap-")
                || BENEATH.stream().anyMatch(each -> path.equals(each) || path.startsWith(each + "/"))
                || SearchPages.has(path)
                || Icons.has(path)
                || DrawnCards.has(path)
                || FeedFormat.of(path).isPresent();
    }

    /// Whether an address with this query may be somebody's: those of WordPress, such as `p=12`.
    /// @param query without its question mark
    public static boolean knows(String query) {
        var equals = query.indexOf('=');
        return equals > 0 && query.indexOf('&') < 0 && Router.LEGACY.contains(query.substring(0, equals));
    }
}
