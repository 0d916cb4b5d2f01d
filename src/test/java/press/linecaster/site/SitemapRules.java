package press.linecaster.site;

import static press.linecaster.site.Elements.texts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/// The rules of the sitemap protocol 0.9 (sitemaps.org) and of Google's news sitemaps.
final class SitemapRules {

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";
    private static final int MOST_ADDRESSES = 50_000;
    private static final int MOST_NEWS = 1_000;
    private static final int MOST_BYTES = 50 * 1024 * 1024;
    private static final int LONGEST_ADDRESS = 2_048;
    private static final Set<String> OF_ADDRESS = Set.of("loc", "lastmod", "changefreq", "priority");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}|zh-cn|zh-tw");

    private final Broken broken = new Broken();
    private final String host;

    private SitemapRules(String host) {
        this.host = host;
    }

    /// @param host with its scheme: a sitemap is of one host alone
    static List<String> broken(byte[] sitemap, String host) {
        var rules = new SitemapRules(host);
        rules.broken.unless(sitemap.length <= MOST_BYTES, "at most 50 MB");
        rules.document(Elements.root(sitemap));
        return rules.broken.rules();
    }

    private void document(Element root) {
        var isIndex = Elements.is(root, SITEMAP, "sitemapindex");
        broken.unless(isIndex || Elements.is(root, SITEMAP, "urlset"), "an index or a set of addresses");
        var entries = Elements.children(root);
        broken.unless(entries.size() <= MOST_ADDRESSES, "at most 50,000 addresses");
        var seen = new HashSet<String>();
        var news = 0;
        for (var entry : entries) {
            broken.unless(Elements.is(entry, SITEMAP, isIndex ? "sitemap" : "url"), "nothing but entries");
            var addresses = texts(entry, SITEMAP, "loc");
            broken.unless(addresses.size() == 1, "an entry has one loc");
            addresses.forEach(this::address);
            broken.unless(addresses.stream().allMatch(seen::add), "no address stands twice");
            broken.unless(
                    texts(entry, SITEMAP, "lastmod").stream().allMatch(Broken::isMoment), "lastmod is a W3C datetime");
            for (var child : Elements.children(entry))
                broken.unless(
                        Elements.namespace(child).equals(SITEMAP)
                                ? OF_ADDRESS.contains(child.getLocalName())
                                : Elements.is(child, NEWS, "news"),
                        "an entry has no " + child.getNodeName());
            for (var article : Elements.children(entry, NEWS, "news")) {
                news(article);
                news++;
            }
        }
        broken.unless(news <= MOST_NEWS, "at most 1,000 news");
    }

    private void address(String address) {
        broken.unless(Broken.isAbsolute(address), "loc is absolute and escaped, not " + address);
        broken.unless(address.length() < LONGEST_ADDRESS, "loc is shorter than 2,048 characters");
        broken.unless(address.startsWith(host + "/"), "loc is of the same host");
    }

    private void news(Element article) {
        for (var name : List.of("title", "publication_date"))
            broken.unless(texts(article, NEWS, name).size() == 1, "news has one " + name);
        broken.unless(texts(article, NEWS, "title").stream().noneMatch(String::isBlank), "news has a title");
        broken.unless(
                texts(article, NEWS, "publication_date").stream().allMatch(Broken::isMoment),
                "publication_date is a W3C datetime");
        var publications = Elements.children(article, NEWS, "publication");
        broken.unless(publications.size() == 1, "news has one publication");
        for (var publication : publications) {
            broken.unless(texts(publication, NEWS, "name").size() == 1, "a publication has a name");
            broken.unless(
                    texts(publication, NEWS, "language").stream()
                            .allMatch(language -> LANGUAGE.matcher(language).matches()),
                    "language is of ISO 639");
        }
    }
}
