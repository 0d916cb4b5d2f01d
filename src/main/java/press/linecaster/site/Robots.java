package press.linecaster.site;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

    /// What lies beneath `/-/` is for people, but for what sites ask that show a link to an article.
    Answer robots(Archive archive) {
        return text("text/plain;charset=utf-8", """
                User-agent: *
                Disallow: /newsroom/
                Disallow: /api/
                Disallow: /-/
                Allow: /-/oembed

                Sitemap: %s
                Sitemap: %s
                """.formatted(
                archive.paper().absolute(Sitemaps.INDEX), archive.paper().absolute(Sitemaps.NEWS)));
    }

    /// Who may sell the paper's advertising space (IAB Tech Lab, ads.txt 1.1); empty for a paper that has not said.
    Optional<Answer> ads(Archive archive) {
        var ads = archive.ads().strip();
        return ads.isEmpty() ? Optional.empty() : Optional.of(text("text/plain;charset=utf-8", ads + "\n"));
    }

    Answer manifest(Archive archive) {
        var paper = archive.paper();
        var light = Scheme.BOTH.getFirst();
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("id", "/");
        manifest.put("name", paper.name());
        manifest.put("short_name", paper.name());
        if (!paper.tagline().isBlank()) manifest.put("description", paper.tagline());
        manifest.put("lang", paper.language().toLanguageTag());
        manifest.put("dir", Frame.direction(paper.language()));
        manifest.put("start_url", "/");
        manifest.put("scope", "/");
        manifest.put("display", "minimal-ui");
        manifest.put("background_color", light.surface().toString());
        manifest.put("theme_color", light.accent(paper.look().accent()).toString());
        manifest.put("icons", Icons.inManifest());
        return text("application/manifest+json;charset=utf-8", JSON.writeValueAsString(manifest));
    }

    private static Answer text(String contentType, String text) {
        return new Answer.Page(200, contentType, text.getBytes(StandardCharsets.UTF_8), null, Map.of());
    }
}
