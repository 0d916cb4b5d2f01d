package press.linecaster.site;

import static press.linecaster.site.Elements.children;
import static press.linecaster.site.Elements.texts;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.w3c.dom.Element;

/// The rules of RSS 2.0 (Advisory Board, 2.0.11) and of its Best Practices Profile, as far as they concern what we
/// write.
final class RssRules {

    private static final String NONE = "";
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
    private static final String CREATOR = "http://purl.org/dc/elements/1.1/";
    private static final String MEDIA = "http://search.yahoo.com/mrss/";
    private static final Set<String> OF_CHANNEL = Set.of(
            "title",
            "link",
            "description",
            "language",
            "copyright",
            "managingEditor",
            "webMaster",
            "pubDate",
            "lastBuildDate",
            "category",
            "generator",
            "docs",
            "cloud",
            "ttl",
            "image",
            "rating",
            "textInput",
            "skipHours",
            "skipDays",
            "item");
    private static final Set<String> OF_ITEM = Set.of(
            "title", "link", "description", "author", "category", "comments", "enclosure", "guid", "pubDate", "source");
    private static final Set<String> MANY = Set.of("category", "item", "enclosure");
    /// The Profile, "Character Data": `&` and `<` of plain text as hexadecimal references.
    private static final Pattern OTHER_REFERENCE = Pattern.compile("<title>[^<]*&(?!#x26;|#x3C;|gt;)");

    private final Broken broken = new Broken();

    private RssRules() {}

    static List<String> broken(byte[] feed) {
        var rules = new RssRules();
        rules.document(feed);
        return rules.broken.rules();
    }

    private void document(byte[] feed) {
        var rss = Elements.root(feed);
        broken.unless(
                Elements.is(rss, NONE, "rss") && rss.getAttribute("version").equals("2.0"), "rss version 2.0");
        var channels = children(rss, NONE, "channel");
        broken.unless(channels.size() == 1 && children(rss).size() == 1, "one channel and nothing else");
        var text = new String(feed, StandardCharsets.UTF_8);
        broken.unless(!OTHER_REFERENCE.matcher(text).find(), "titles write & and < as hexadecimal references");
        channels.forEach(this::channel);
    }

    private void channel(Element channel) {
        known(channel, OF_CHANNEL);
        for (var name : List.of("title", "link", "description"))
            broken.unless(texts(channel, NONE, name).size() == 1, "channel: one " + name);
        broken.unless(texts(channel, NONE, "title").stream().noneMatch(String::isBlank), "channel: title is not empty");
        broken.unless(texts(channel, NONE, "link").stream().allMatch(Broken::isAbsolute), "channel: link is whole");
        broken.unless(texts(channel, NONE, "language").stream().allMatch(Broken::isLanguage), "channel: language");
        broken.unless(
                texts(channel, NONE, "lastBuildDate").stream().allMatch(Broken::isMailDate),
                "channel: lastBuildDate is of RFC 822");
        var self = children(channel, ATOM, "link");
        broken.unless(
                self.size() == 1
                        && self.getFirst().getAttribute("rel").equals("self")
                        && self.getFirst().getAttribute("type").equals("application/rss+xml")
                        && Broken.isAbsolute(self.getFirst().getAttribute("href")),
                "profile: atom:link says where the feed itself is");
        var ids = new HashSet<String>();
        for (var item : children(channel, NONE, "item")) {
            item(item);
            broken.unless(texts(item, NONE, "guid").stream().allMatch(ids::add), "item: no guid stands twice");
        }
    }

    private void item(Element item) {
        known(item, OF_ITEM);
        var titles = texts(item, NONE, "title");
        var descriptions = texts(item, NONE, "description");
        broken.unless(!titles.isEmpty() || !descriptions.isEmpty(), "item: a title or a description");
        broken.unless(titles.stream().noneMatch(String::isBlank), "item: title is not empty");
        broken.unless(texts(item, NONE, "link").stream().allMatch(Broken::isAbsolute), "item: link is whole");
        broken.unless(
                texts(item, NONE, "pubDate").stream().allMatch(Broken::isMailDate), "item: pubDate is of RFC 822");
        for (var guid : children(item, NONE, "guid"))
            broken.unless(
                    guid.getAttribute("isPermaLink").equals("false") || Broken.isAbsolute(guid.getTextContent()),
                    "item: a guid that is a permalink is whole");
        descriptions.forEach(html -> broken.unlessHarmless(html, "profile: description"));
        descriptions.forEach(html -> broken.unless(
                Jsoup.parseBodyFragment(html).body().children().isEmpty(), "item: description is plain words as HTML"));
        modules(item);
    }

    private void modules(Element item) {
        var contents = texts(item, CONTENT, "encoded");
        broken.unless(contents.size() <= 1, "profile: one content:encoded at most");
        contents.forEach(html -> broken.unlessHarmless(html, "profile: content:encoded"));
        var names = children(item).stream().map(Element::getNodeName).toList();
        broken.unless(
                !names.contains("content:encoded") || names.indexOf("description") < names.indexOf("content:encoded"),
                "profile: description comes before content:encoded");
        broken.unless(texts(item, CREATOR, "creator").stream().noneMatch(String::isBlank), "dc:creator is not empty");
        broken.unless(texts(item, NONE, "category").stream().noneMatch(String::isBlank), "category is not empty");
        for (var media : children(item, MEDIA, "content"))
            broken.unless(
                    Broken.isAbsolute(media.getAttribute("url"))
                            && media.getAttribute("medium").equals("image"),
                    "media:content has a whole address and a medium");
    }

    private void known(Element parent, Set<String> names) {
        var seen = new HashSet<String>();
        for (var child : children(parent)) {
            if (!Elements.namespace(child).isEmpty()) continue;
            var name = child.getLocalName();
            broken.unless(names.contains(name), parent.getNodeName() + ": has no " + name);
            broken.unless(seen.add(name) || MANY.contains(name), parent.getNodeName() + ": one " + name + " at most");
        }
    }
}
