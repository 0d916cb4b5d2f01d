package press.linecaster.site;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/// Answers sites that want to show a link to an article as more than a link (oEmbed 1.0). Not a page: whatever
/// address is asked about makes another answer, and strangers could fill the store with them.
@Controller
class OembedController {

    static final String ADDRESS = "/-/oembed";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration FRESH_FOR = Duration.ofMinutes(5);
    private static final int LONGEST_NUMBER = 6;

    private final Site site;
    private final Oembed oembed;

    OembedController(Site site, Oembed oembed) {
        this.site = site;
        this.oembed = oembed;
    }

    /// 400 without an address or with a size that is none, 404 for what is no article of this paper, 501 for a format
    /// that the specification does not have.
    @GetMapping(ADDRESS)
    ResponseEntity<byte[]> show(
            @RequestParam(required = false) @Nullable String url,
            @RequestParam(defaultValue = "json") String format,
            @RequestParam(required = false) @Nullable String maxwidth,
            @RequestParam(required = false) @Nullable String maxheight) {
        if (!format.equals("json") && !format.equals("xml"))
            return trouble(501, "The format is json or xml, not this.");
        if (url == null || url.isBlank()) return trouble(400, "Say which article, as url=…");
        var width = size(maxwidth);
        var height = size(maxheight);
        if (width.isEmpty() || height.isEmpty())
            return trouble(400, "maxwidth and maxheight are numbers of pixels, 1 or more.");
        return site.ask(archive -> oembed.of(url, width.getAsInt(), height.getAsInt(), archive))
                .map(answer -> format.equals("json")
                        ? found(MediaType.APPLICATION_JSON, JSON.writeValueAsBytes(answer))
                        : found(new MediaType(MediaType.TEXT_XML, StandardCharsets.UTF_8), xml(answer)))
                .orElseGet(() -> trouble(404, "There is no article of this paper at that address."));
    }

    /// Anything goes where nobody said; empty for what is no number.
    private static OptionalInt size(@Nullable String text) {
        if (text == null || text.isEmpty()) return OptionalInt.of(Integer.MAX_VALUE);
        var isNumber = text.length() <= LONGEST_NUMBER && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber && Integer.parseInt(text) > 0 ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private static byte[] xml(Map<String, Object> answer) {
        var xml = new Xml().open("oembed");
        answer.forEach((name, value) -> xml.text(name, value.toString()));
        return xml.close().bytes();
    }

    /// Scripts of any site may read it: it says nothing that the article's page does not.
    private static ResponseEntity<byte[]> found(MediaType type, byte[] body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH_FOR).cachePublic())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .contentType(type)
                .body(body);
    }

    private static ResponseEntity<byte[]> trouble(int status, String words) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(words.getBytes(StandardCharsets.UTF_8));
    }
}
