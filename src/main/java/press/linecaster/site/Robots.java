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

    static final String OPEN_SEARCH = "/opensearch.xml";

    /// Of OpenSearch 1.1, section "The ShortName element".
    private static final int SHORT_NAME = 16;

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
                Disallow: /search
                Allow: /-/oembed

                Sitemap: %s
                Sitemap: %s
                """.formatted(
                archive.paper().absolute(Sitemaps.INDEX), archive.paper().absolute(Sitemaps.NEWS)));
    }

    /// By which browsers learn to search here (OpenSearch 1.1, draft 6).
    Answer openSearch(Archive archive) {
        var paper = archive.paper();
        var phrases = Phrases.in(paper.language());
        var name = paper.name();
        var end = name.offsetByCodePoints(0, Math.min(SHORT_NAME, name.codePointCount(0, name.length())));
        var page = paper.absolute(SearchRequest.PATH);
        var words = "?" + SearchRequest.WORDS + "={searchTerms}";
        var xml = new Xml()
                .open("OpenSearchDescription", "xmlns", "http://a9.com/-/spec/opensearch/1.1/")
                .text("ShortName", name.substring(0, end).strip())
                .text("Description", phrases.say("search.about", name))
                .text("Language", paper.language().toLanguageTag())
                .text("InputEncoding", "UTF-8")
                .text("Image", paper.absolute("/favicon.ico"), "width", "32", "height", "32", "type", "image/x-icon")
                .empty("Url", "type", "text/html", "template", page + words)
                .empty("Url", "type", "application/rss+xml", "template", FeedFormat.RSS.beside(page) + words)
                .empty(
                        "Url",
                        "type",
                        "application/opensearchdescription+xml",
                        "rel",
                        "self",
                        "template",
                        paper.absolute(OPEN_SEARCH))
                .close();
        return new Answer.Page(200, "application/opensearchdescription+xml;charset=utf-8", xml.bytes(), null, Map.of());
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
