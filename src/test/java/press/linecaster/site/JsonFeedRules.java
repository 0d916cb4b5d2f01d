package press.linecaster.site;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The rules of JSON Feed 1.1.
final class JsonFeedRules {

    private static final Set<String> OF_FEED = Set.of(
            "version",
            "title",
            "home_page_url",
            "feed_url",
            "description",
            "user_comment",
            "next_url",
            "icon",
            "favicon",
            "authors",
            "language",
            "expired",
            "hubs",
            "items");
    private static final Set<String> OF_ITEM = Set.of(
            "id",
            "url",
            "external_url",
            "title",
            "content_html",
            "content_text",
            "summary",
            "image",
            "banner_image",
            "date_published",
            "date_modified",
            "authors",
            "tags",
            "language",
            "attachments");

    private final Broken broken = new Broken();

    private JsonFeedRules() {}

    static List<String> broken(byte[] feed) {
        var rules = new JsonFeedRules();
        rules.feed(JsonMapper.builder().build().readTree(feed));
        return rules.broken.rules();
    }

    private void feed(JsonNode feed) {
        known(feed, OF_FEED, "feed");
        broken.unless(
                text(feed, "version").equals("https://jsonfeed.org/version/1.1"), "version is that of the format");
        broken.unless(!text(feed, "title").isBlank(), "a feed has a title");
        broken.unless(Broken.isAbsolute(text(feed, "home_page_url")), "home_page_url is whole");
        broken.unless(Broken.isAbsolute(text(feed, "feed_url")), "feed_url is whole");
        broken.unless(Broken.isLanguage(text(feed, "language")), "language is one");
        broken.unless(feed.path("items").isArray(), "items is an array");
        var ids = new HashSet<String>();
        for (var item : feed.path("items")) {
            item(item);
            broken.unless(ids.add(text(item, "id")), "no item stands twice");
        }
    }

    private void item(JsonNode item) {
        known(item, OF_ITEM, "item");
        broken.unless(!text(item, "id").isEmpty(), "an item has an id, which is a string");
        broken.unless(item.has("content_html") || item.has("content_text"), "an item has HTML, text or both");
        for (var name : List.of("content_html", "content_text", "summary", "title"))
            broken.unless(!item.has(name) || item.path(name).isString(), name + " is a string");
        broken.unlessHarmless(text(item, "content_html"), "content_html");
        for (var name : List.of("url", "image", "external_url"))
            broken.unless(!item.has(name) || Broken.isAbsolute(text(item, name)), name + " is whole");
        for (var name : List.of("date_published", "date_modified"))
            broken.unless(!item.has(name) || Broken.isMoment(text(item, name)), name + " is of RFC 3339");
        broken.unless(!item.has("language") || Broken.isLanguage(text(item, "language")), "language of an item");
        for (var author : item.path("authors"))
            broken.unless(
                    !text(author, "name").isBlank() && (!author.has("url") || Broken.isUri(text(author, "url"))),
                    "an author has a name, and perhaps an address");
        broken.unless(!item.has("authors") || !item.path("authors").isEmpty(), "authors has something in it");
        for (var tag : item.path("tags"))
            broken.unless(tag.isString() && !tag.asString().isBlank(), "tags are plain text");
    }

    private void known(JsonNode of, Set<String> names, String what) {
        for (var name : of.propertyNames())
            broken.unless(names.contains(name) || name.startsWith("_"), what + " has no " + name);
    }

    private static String text(JsonNode of, String name) {
        var value = of.path(name);
        return value.isString() ? value.asString() : "";
    }
}
