package press.linecaster.delivery;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a [PageSource] says to a request.
public sealed interface Answer {

    /// A rendered page. The body is handed over: nobody may write to it any more.
    ///
    /// @param status 200, or 410 for what was taken down
    /// @param contentType with the character set
    /// @param lastModified the newest change of what it shows, if that is known
    /// @param headers further ones, such as Link; not those that belong to delivery (caching, length,
    ///     encoding, ETag)
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared: a copy for each page would be waste
    record Page(
            int status,
            String contentType,
            byte[] body,
            @Nullable Instant lastModified,
            Map<String, String> headers) implements Answer {

        public Page {
            headers = Map.copyOf(headers);
        }

        public static Page html(byte[] body, @Nullable Instant lastModified) {
            return new Page(200, "text/html;charset=utf-8", body, lastModified, Map.of());
        }
    }

    /// It is elsewhere for good (301).
    ///
    /// @param location path or absolute address, percent-encoded
    record Moved(String location) implements Answer {}

    /// There is nothing here (404): answered with the page that the source renders for
    /// [PageSource#NOT_FOUND].
    record Missing() implements Answer {}
}
