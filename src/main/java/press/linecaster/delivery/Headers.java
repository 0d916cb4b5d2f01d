package press.linecaster.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.DateGenerator;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/// The header fields of answers, encoded ahead of time.
///
/// Browsers ask again each time (`max-age=0`), which costs a 304: readers of news shall never look at an old
/// front page. A content delivery network may hold a page only where surrogate keys are on, and so somebody
/// tells it what has changed; not when the page ends being true by itself.
final class Headers {

    static final HttpField VARY = new PreEncodedHttpField(HttpHeader.VARY, "Accept-Encoding");
    /// RFC 7234, section 5.5: not part of the HTTP of today, and still what says it best.
    static final HttpField REVALIDATION_FAILED = new PreEncodedHttpField("Warning", "111 - \"Revalidation Failed\"");

    /// Where films and recordings are played that a reader has asked for by a click; before it no page asks anything of
    /// them.
    private static final String PLAYERS = "https://www.youtube-nocookie.com https://player.vimeo.com "
            + "https://geo.dailymotion.com https://open.spotify.com https://w.soundcloud.com";

    private static final HttpField NO_SNIFFING = new PreEncodedHttpField("X-Content-Type-Options", "nosniff");

    /// On everything that a browser may show. Inline styles and scripts are ruled out, so that pages can be
    /// kept: a nonce would have to be new each time.
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; font-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'; "
                    + "connect-src 'self'; media-src 'self'; frame-src " + PLAYERS;
    static final List<HttpField> SECURITY = List.of(
            NO_SNIFFING,
            new PreEncodedHttpField("Content-Security-Policy", CONTENT_SECURITY_POLICY),
            new PreEncodedHttpField("Referrer-Policy", "strict-origin-when-cross-origin"),
            new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"));

    private static final List<String> PARTS = List.of("font/", "text/css", "text/javascript", "image/");

    private static final HttpField ASK_AGAIN =
            new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "public, max-age=0, must-revalidate");
    private static final HttpField HELD_BY_NETWORKS = new PreEncodedHttpField(
            HttpHeader.CACHE_CONTROL,
            "public, max-age=0, s-maxage=" + Duration.ofDays(1).toSeconds() + ", must-revalidate");
    /// Jetty gives up at 8 KiB for all header fields together.
    private static final int MAX_SURROGATE_KEYS = 5_000;

    private static final HttpField LASTING = new PreEncodedHttpField(
            HttpHeader.CACHE_CONTROL, "public, max-age=" + Duration.ofDays(365).toSeconds() + ", immutable");

    private final boolean surrogateKeys;
    private final HttpField usually;

    /// For pages.
    Headers(boolean surrogateKeys) {
        this(surrogateKeys, ASK_AGAIN);
    }

    private Headers(boolean surrogateKeys, HttpField usually) {
        this.surrogateKeys = surrogateKeys;
        this.usually = usually;
    }

    /// For what never changes under its address.
    static Headers ofLasting() {
        return new Headers(false, LASTING);
    }

    HttpFields full(PageFacts facts, Encoding encoding, String entityTag, int length) {
        var fields = HttpFields.build();
        if (!facts.contentType().isEmpty())
            fields.add(new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, facts.contentType()));
        fields.add(new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, length));
        if (encoding != Encoding.IDENTITY)
            fields.add(new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, encoding.token()));
        addCaching(fields, facts, entityTag);
        for (var field : isPartOfPages(facts.contentType()) ? List.of(NO_SNIFFING) : SECURITY) fields.add(field);
        facts.headers().forEach((name, value) -> fields.add(new PreEncodedHttpField(name, value)));
        return fields.asImmutable();
    }

    /// Fonts, styles, scripts and pictures, which are ruled by the policy of their page; a drawing can be a page of its
    /// own. The other fields would be a twentieth of what comes over the wire for a story.
    private static boolean isPartOfPages(String contentType) {
        return PARTS.stream().anyMatch(contentType::startsWith) && !contentType.startsWith("image/svg");
    }

    HttpFields unchanged(PageFacts facts, String entityTag) {
        var fields = HttpFields.build();
        addCaching(fields, facts, entityTag);
        return fields.asImmutable();
    }

    private void addCaching(HttpFields.Mutable fields, PageFacts facts, String entityTag) {
        if (facts.isCompressible()) fields.add(VARY);
        if (facts.status() == 200) {
            fields.add(new PreEncodedHttpField(HttpHeader.ETAG, entityTag));
            if (facts.modifiedAt() > 0)
                fields.add(new PreEncodedHttpField(
                        HttpHeader.LAST_MODIFIED, DateGenerator.formatDate(facts.modifiedAt())));
        }
        var keys = surrogateKeys ? surrogateKeys(facts.hard(), facts.soft().keySet()) : "";
        var isHeld = !keys.isEmpty() && keys.length() <= MAX_SURROGATE_KEYS && facts.expiresAt() == PageFacts.NEVER;
        fields.add(isHeld ? HELD_BY_NETWORKS : usually);
        if (isHeld) fields.add(new PreEncodedHttpField("Surrogate-Key", keys));
    }

    private static String surrogateKeys(Set<Key> hard, Set<Key> soft) {
        return Stream.of(Set.of(Key.EVERYTHING), hard, soft)
                .flatMap(Set::stream)
                .map(Key::value)
                .sorted()
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
