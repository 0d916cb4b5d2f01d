package press.linecaster.audience;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import press.linecaster.articles.ArticleSummary;
import press.linecaster.articles.Articles;
import press.linecaster.articles.ListId;
import press.linecaster.paper.Settings;
import press.linecaster.people.Role.Right;
import press.linecaster.people.Tokens;

/// The list of what is hot, for programs; and why it is as it is, for those who may know how often what is read.
@RestController
class HotController {

    /// What everybody may know.
    ///
    /// @param kind `hot`, or `latest` where too little is read for a list
    record Hot(String kind, List<Story> stories) {

        record Story(String address, String headline) {}

        Hot {
            stories = List.copyOf(stories);
        }
    }

    private record Kept(Hot hot, Instant until) {}

    private static final Duration KEPT_FOR = Duration.ofSeconds(1);
    private static final String REALM = "Bearer realm=\"linecaster\"";

    private final HotList list;
    private final Articles articles;
    private final Settings settings;
    private final Tokens tokens;
    private final Clock clock;
    private volatile @Nullable Kept kept;

    HotController(HotList list, Articles articles, Settings settings, Tokens tokens, Clock clock) {
        this.list = list;
        this.articles = articles;
        this.settings = settings;
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping("/-/hot")
    ResponseEntity<Hot> hot() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache()) // what is withdrawn leaves at once
                .contentType(MediaType.APPLICATION_JSON) // whatever else a browser would rather have
                .body(current());
    }

    /// @param authorization `Bearer` and a token
    @GetMapping(path = "/-/hot", params = "explain")
    ResponseEntity<Object> explain(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        var token = tokens.shownBy(authorization);
        if (token.isEmpty())
            return refuse(
                    HttpStatus.UNAUTHORIZED,
                    authorization == null ? REALM : REALM + ", error=\"invalid_token\"",
                    "a token is needed: linecaster token add NAME --role editor");
        if (!token.get().role().may(Right.SEE_WHAT_IS_READ))
            return refuse(
                    HttpStatus.FORBIDDEN,
                    REALM + ", error=\"insufficient_scope\"",
                    "this token may not see what is read; one of an editor may");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(list.explained().orElse("{\"stories\":[],\"fallback\":\"nothing has been counted yet\"}"));
    }

    private static ResponseEntity<Object> refuse(HttpStatus status, String challenge, String why) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("error", why));
    }

    /// Whoever asks again and again costs nothing.
    private Hot current() {
        var now = clock.instant();
        var known = kept;
        if (known != null && now.isBefore(known.until())) return known.hot();
        var hot = read(now);
        kept = new Kept(hot, now.plus(KEPT_FOR));
        return hot;
    }

    private Hot read(Instant now) {
        var shown = articles.summaries(list.stories(), now);
        if (shown.size() >= Ranking.FEWEST) return hot("hot", shown);
        return hot("latest", articles.list(ListId.LATEST, null, Ranking.PLACES, now));
    }

    private Hot hot(String kind, List<ArticleSummary> stories) {
        var paper = settings.paper();
        return new Hot(
                kind,
                stories.stream()
                        .map(story -> new Hot.Story(paper.absolute(story.address()), story.headline()))
                        .toList());
    }
}
