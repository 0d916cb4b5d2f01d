package press.linecaster.site;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import press.linecaster.media.Media;
import press.linecaster.paper.Paper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A block of JSON-LD in the vocabulary of schema.org. A browser does not run it, so the content security
/// policy does not concern it; and nothing in it can end the element in which it stands.
final class StructuredData implements Content {

    /// In an order of its own: that of a small map is another one in each process, and a page with other bytes
    /// is sent again to everybody who has it.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final String json;

    private StructuredData(Map<String, ?> properties) {
        this.json = JSON.writeValueAsString(properties)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    /// @param properties without `@context`, which is added; nulls and empty words are left out
    static StructuredData of(String type, Map<String, ? extends @Nullable Object> properties) {
        return of(typed(type, properties));
    }

    /// @param thing as of [#typed]
    static StructuredData of(Map<String, ?> thing) {
        var all = new LinkedHashMap<String, Object>();
        all.put("@context", "https://schema.org");
        all.putAll(thing);
        return new StructuredData(all);
    }

    static Map<String, Object> typed(String type, Map<String, ? extends @Nullable Object> properties) {
        var all = new LinkedHashMap<String, Object>();
        all.put("@type", type);
        properties.forEach((name, value) -> {
            if (value != null && !value.equals("")) all.put(name, value);
        });
        return all;
    }

    /// The way from the front page down to a page, with that page itself.
    static StructuredData breadcrumbs(Paper paper, List<Link> trail, String title, String path) {
        var items = new ArrayList<Map<String, Object>>();
        items.add(step(1, Phrases.in(paper.language()).say("home"), paper.absolute("/")));
        for (var step : trail) items.add(step(items.size() + 1, step.label(), paper.absolute(step.address())));
        items.add(step(items.size() + 1, title, paper.absolute(path)));
        return of("BreadcrumbList", Map.of("itemListElement", items));
    }

    /// A picture as it stands on pages.
    static Map<String, Object> picture(Paper paper, Photo photo) {
        var picture = photo.picture();
        return picture(paper, photo.media(), picture.address(), picture.widthPx(), picture.heightPx());
    }

    /// Its crop for cards; null where there is none.
    static @Nullable Map<String, Object> card(Paper paper, Photo photo) {
        var card = photo.card();
        return card == null ? null : picture(paper, photo.media(), card.address(), card.widthPx(), card.heightPx());
    }

    /// @param width 0 where unknown, likewise `height`
    private static Map<String, Object> picture(Paper paper, Media media, String address, int width, int height) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("url", paper.absolute(address));
        facts.put("width", width == 0 ? null : width);
        facts.put("height", height == 0 ? null : height);
        var caption = media.caption().plainText();
        facts.put("caption", caption.isBlank() ? media.alternative() : caption);
        facts.put("creditText", media.credit());
        return typed("ImageObject", facts);
    }

    private static Map<String, Object> step(int position, String name, String address) {
        return typed("ListItem", Map.of("position", position, "name", name, "item", address));
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(json);
    }

    @Override
    public String toString() {
        return json;
    }
}
