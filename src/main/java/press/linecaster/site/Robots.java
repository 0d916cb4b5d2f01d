package press.linecaster.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import press.linecaster.delivery.Answer;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The small files that robots and browsers ask for by themselves.
@Component
class Robots {

    /// As in [StructuredData], the same bytes in each process.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    Answer robots(Archive archive) {
        return text("text/plain;charset=utf-8", """
                User-agent: *
                Disallow: /newsroom/
                Disallow: /api/
                Disallow: /-/

                Sitemap: %s
                """.formatted(archive.paper().absolute(Sitemaps.INDEX)));
    }

    Answer manifest(Archive archive) {
        var paper = archive.paper();
        var manifest = Map.of(
                "name", paper.name(),
                "short_name", paper.name(),
                "lang", paper.language().toLanguageTag(),
                "start_url", "/",
                "display", "browser",
                "icons", List.of(Map.of("src", "/favicon.svg", "sizes", "any", "type", "image/svg+xml")));
        return text("application/manifest+json;charset=utf-8", JSON.writeValueAsString(manifest));
    }

    /// The paper's first letter in white on ink.
    Answer icon(Archive archive) {
        var name = archive.paper().name().strip();
        var start = name.regionMatches(true, 0, "the ", 0, 4) && name.length() > 4 ? 4 : 0;
        var letter = Character.toString(Character.toUpperCase(name.codePointAt(start)));
        return text("image/svg+xml;charset=utf-8", """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="10" fill="#1c1a17"/>\
                <text x="32" y="47" text-anchor="middle" font-family="Georgia,serif" font-weight="700" font-size="44" fill="#fff">\
                %s</text></svg>
                """.formatted(
                        letter.replace("&", "&amp;").replace("<", "&lt;")));
    }

    private static Answer text(String contentType, String text) {
        return new Answer.Page(200, contentType, text.getBytes(StandardCharsets.UTF_8), null, Map.of());
    }
}
