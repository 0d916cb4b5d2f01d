package press.linecaster.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/// Makes answers of JSON, each with an entity tag, and none where the one that is known has not changed (RFC 9110,
/// section 13).
final class Answers {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Answers() {}

    /// What was asked for.
    static ResponseEntity<byte[]> of(Object content, HttpServletRequest request) {
        return of(content, "", null, request);
    }

    /// Likewise of something that has revisions.
    /// @param revision stands before the dot in the entity tag; empty for none
    /// @param changedAt when it was changed last; null where nobody knows
    static ResponseEntity<byte[]> of(
            Object content, String revision, @Nullable Instant changedAt, HttpServletRequest request) {
        var bytes = JSON.writeValueAsBytes(content);
        var tag = tag(revision, bytes);
        var answer = ResponseEntity.status(isKnown(tag, changedAt, request) ? 304 : 200)
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, cacheControl(request));
        if (changedAt != null) answer.lastModified(changedAt);
        return isKnown(tag, changedAt, request)
                ? answer.build()
                : answer.contentType(MediaType.APPLICATION_JSON).body(bytes);
    }

    /// A stretch of a list.
    /// @param next where it goes on, told in the header `Link` too (RFC 8288); null at the end
    static ResponseEntity<byte[]> list(Object content, @Nullable String next, HttpServletRequest request) {
        var answer = of(content, request);
        if (next == null) return answer;
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
                .body(answer.getBody());
    }

    /// What was made or changed, as it is now.
    /// @param location where it is from now on; null where it was before
    static ResponseEntity<byte[]> written(int status, Object content, String revision, @Nullable String location) {
        var bytes = JSON.writeValueAsBytes(content);
        var answer = ResponseEntity.status(status)
                .header(HttpHeaders.ETAG, tag(revision, bytes))
                .cacheControl(CacheControl.noStore());
        if (location != null) answer.location(URI.create(location));
        return answer.contentType(MediaType.APPLICATION_JSON).body(bytes);
    }

    /// The entity tag of something without revisions.
    static String tagOf(Object content) {
        return tag("", JSON.writeValueAsBytes(content));
    }

    /// What anybody may know may be kept and is asked for again each time, as pages are; the rest is one program's.
    private static String cacheControl(HttpServletRequest request) {
        return Caller.of(request).token() == null ? "public, max-age=0, must-revalidate" : "private, no-cache";
    }

    /// Of a written answer it is that of another content than of a read one: what is said beside a thing, such as
    /// warnings, is no part of it. Whoever writes is asked for the revision alone.
    private static String tag(String revision, byte[] bytes) {
        var sum = new CRC32C();
        sum.update(bytes);
        var content = HexFormat.of().toHexDigits((int) sum.getValue()) + Integer.toHexString(bytes.length);
        return "\"" + (revision.isEmpty() ? content : revision + "." + content) + "\"";
    }

    private static boolean isKnown(String tag, @Nullable Instant changedAt, HttpServletRequest request) {
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null) return EntityTags.parse(known).contains(tag);
        var since = changedAt == null ? -1 : since(request);
        return changedAt != null
                && since >= 0
                && !changedAt.truncatedTo(ChronoUnit.SECONDS).isAfter(Instant.ofEpochMilli(since));
    }

    /// @return less than 0 without one that can be read
    private static long since(HttpServletRequest request) {
        try {
            return request.getDateHeader(HttpHeaders.IF_MODIFIED_SINCE);
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }
}
