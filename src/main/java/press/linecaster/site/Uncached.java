package press.linecaster.site;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import press.linecaster.delivery.Answer;

/// Answers that are for one reader alone, and kept by nobody.
final class Uncached {

    private Uncached() {}

    static ResponseEntity<byte[]> page(Answer.Page page) {
        return page(page, null);
    }

    /// @param trouble because of which it comes
    static ResponseEntity<byte[]> page(Answer.Page page, @Nullable Trouble trouble) {
        var answer = ResponseEntity.status(page.status())
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(page.contentType()));
        if (trouble != null && trouble.retryAfter() != null)
            answer.header(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(trouble.retryAfter().plusMillis(999).toSeconds()));
        return answer.body(page.body());
    }

    /// In words alone.
    static ResponseEntity<byte[]> plain(String words, Trouble trouble) {
        return page(
                new Answer.Page(
                        trouble.status(),
                        "text/plain;charset=utf-8",
                        words.getBytes(StandardCharsets.UTF_8),
                        null,
                        Map.of()),
                trouble);
    }

    /// What a browser asks for after a form was taken (303): loading that again sends nothing again.
    static ResponseEntity<byte[]> seeOther(String path) {
        return ResponseEntity.status(303)
                .location(URI.create(path))
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
