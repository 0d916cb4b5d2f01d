package press.linecaster.site;

import jakarta.servlet.http.HttpServletRequest;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import press.linecaster.addresses.Target;
import press.linecaster.kernel.Floodgate;
import press.linecaster.kernel.ReaderNetworks;
import press.linecaster.search.Marked;
import press.linecaster.search.Suggestion;
import tools.jackson.databind.json.JsonMapper;

/// What may be meant by what a reader has typed so far, for the script of the field. Kept by nobody.
@Controller
class SuggestController {

    static final String ADDRESS = "/-/suggest";

    private static final int MOST = 8;
    private static final int MOST_CHARACTERS = 200;

    /// For one network: several people who type, and a letter is a question.
    private static final int AT_ONCE = 60;

    private static final Duration ONE_MORE_AFTER = Duration.ofMillis(100);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration BACK_SOON = Duration.ofSeconds(30);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Site site;
    private final ReaderNetworks networks;
    private final Floodgate gate;

    SuggestController(Site site, ReaderNetworks networks, Clock clock) {
        this.networks = networks;
        this.site = site;
        this.gate = new Floodgate(clock, AT_ONCE, ONE_MORE_AFTER);
    }

    /// 429 for one who asks too much, 503 while the index is away.
    @GetMapping(ADDRESS)
    ResponseEntity<byte[]> suggest(HttpServletRequest request) {
        var wait = gate.pass(networks.of(request));
        if (wait.isPresent()) return later(429, wait.get());
        var typed = typed(request.getQueryString());
        if (typed.isBlank()) return answer(List.of());
        try {
            return answer(site.askWhileTyping(archive -> suggestions(typed, archive)));
        } catch (TooManyAtOnce busy) {
            return later(503, SOON);
        } catch (UncheckedIOException away) {
            return later(503, BACK_SOON);
        }
    }

    private static List<Map<String, Object>> suggestions(String typed, Archive archive) {
        var phrases = Phrases.in(archive.paper().language());
        return archive.suggestions(typed, MOST).stream()
                .flatMap(suggestion -> shown(suggestion, phrases, archive).stream())
                .toList();
    }

    private static Optional<Map<String, Object>> shown(Suggestion suggestion, Phrases phrases, Archive archive) {
        return switch (suggestion) {
            case Suggestion.Story(var _, var address, var text) -> Optional.of(shown(text, address, null));
            case Suggestion.Place(var target, var text) ->
                archive.address(target).map(address -> shown(text, address, kind(target, phrases)));
        };
    }

    private static String kind(Target target, Phrases phrases) {
        return switch (target.kind()) {
            case SECTION -> phrases.say("search.section");
            case AUTHOR -> phrases.say("search.author");
            case TAG -> phrases.say("tag");
            case ARTICLE, MEDIA -> phrases.say("search.page");
        };
    }

    /// @param kind what it is; null for a story, which needs no saying
    private static Map<String, Object> shown(Marked text, String address, @Nullable String kind) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("address", address);
        if (kind != null) shown.put("kind", kind);
        shown.put(
                "text",
                text.runs().stream()
                        .map(run -> run.isHit() ? List.of(run.text(), 1) : List.of(run.text()))
                        .toList());
        return shown;
    }

    /// From the query as it came: the servlet container refuses what is no UTF-8, and nothing that is typed is a
    /// mistake.
    private static String typed(@Nullable String query) {
        for (var pair : query == null ? new String[0] : query.split("&")) {
            if (!pair.startsWith(SearchRequest.WORDS + "=")) continue;
            try {
                var typed = URLDecoder.decode(pair.substring(SearchRequest.WORDS.length() + 1), StandardCharsets.UTF_8);
                return typed.substring(0, Math.min(typed.length(), MOST_CHARACTERS));
            } catch (IllegalArgumentException e) {
                return "";
            }
        }
        return "";
    }

    private static ResponseEntity<byte[]> answer(List<Map<String, Object>> suggestions) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsBytes(Map.of("suggestions", suggestions)));
    }

    private static ResponseEntity<byte[]> later(int status, Duration wait) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(wait.plusMillis(999).toSeconds()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsBytes(Map.of("suggestions", List.of())));
    }
}
