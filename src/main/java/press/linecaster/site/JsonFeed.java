package press.linecaster.site;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// JSON Feed 1.1.
final class JsonFeed {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonFeed() {}

    static byte[] write(Feed feed) {
        var json = new LinkedHashMap<String, Object>();
        json.put("version", "https://jsonfeed.org/version/1.1");
        json.put("title", feed.title());
        put(json, "description", feed.description());
        json.put("home_page_url", feed.page());
        json.put("feed_url", feed.self());
        json.put("language", feed.language());
        json.put("items", feed.items().stream().map(item -> item(item, feed)).toList());
        return JSON.writeValueAsBytes(json);
    }

    private static Map<String, Object> item(Feed.Item item, Feed feed) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", item.tag(feed.host()));
        json.put("url", item.address());
        json.put("title", item.headline());
        put(json, "summary", item.summary());
        if (item.content() != null) json.put("content_html", item.content());
        // every item has some content; ours is on the page
        else json.put("content_text", item.summary() == null ? item.headline() : item.summary());
        put(json, "image", item.picture() == null ? null : item.picture().address());
        json.put("date_published", item.published().toString());
        json.put("date_modified", item.changed().toString());
        if (!item.bylines().isEmpty())
            json.put("authors", item.bylines().stream().map(JsonFeed::author).toList());
        if (!item.categories().isEmpty()) json.put("tags", item.categories());
        json.put("language", item.language());
        return json;
    }

    private static Map<String, Object> author(Link author) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", author.label());
        json.put("url", author.address());
        return json;
    }

    private static void put(Map<String, Object> json, String name, @Nullable String value) {
        if (value != null) json.put(name, value);
    }
}
