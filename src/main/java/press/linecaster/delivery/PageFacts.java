package press.linecaster.delivery;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/// All about a kept page but its bytes; what the disk copy remembers.
///
/// @param address under which it is kept: [PageAddress#key]
/// @param at position in the change log up to which it certainly holds what has happened: that of the
///     follower when its rendering began
/// @param hard what it read: once one of these is touched after `at`, it is never served again
/// @param soft what else it read, and for how long it may be served after that was touched
/// @param expiresAt the moment before which it is true, in epoch milliseconds; [Long#MAX_VALUE]: always
/// @param modifiedAt what Last-Modified says, in epoch milliseconds; 0: nothing
/// @param status 200, 301, 404 or 410
/// @param headers further ones
/// @param tag hash of the content, from which the entity tags are made
/// @param subject what its reading counts as; 0: nothing
/// @param length of the body as it is, uncompressed, in bytes
record PageFacts(
        String address,
        long at,
        Set<Key> hard,
        Map<Key, Duration> soft,
        long expiresAt,
        long modifiedAt,
        int status,
        String contentType,
        Map<String, String> headers,
        String tag,
        long subject,
        int length) {

    static final long NEVER = Long.MAX_VALUE;

    PageFacts {
        hard = Set.copyOf(hard);
        soft = Map.copyOf(soft);
        headers = Map.copyOf(headers);
    }

    /// Nothing is there: stands for the page that the source renders for [PageSource#NOT_FOUND].
    boolean isMissing() {
        return status == 404 && !address.equals(PageSource.NOT_FOUND);
    }

    /// Without a body of its own: an address that leads nowhere or elsewhere.
    boolean isTrifle() {
        return isMissing() || status == 301;
    }

    boolean isCompressible() {
        return Compression.isWorthIt(contentType, length);
    }
}
