package press.linecaster.newsroom;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How somebody wants an article to go out.
///
/// @param at null for now
/// @param limits null to leave them as they are
/// @param override why an administrator publishes what somebody else should have read; empty for nothing
record Publication(@Nullable Instant at, @Nullable Limits limits, String override) {

    /// @param embargoedUntil before it nobody sees the article, whenever it is published; null for none
    /// @param expiresAt from then on nobody does any more; null for never
    record Limits(
            @Nullable Instant embargoedUntil, @Nullable Instant expiresAt) {}

    static Publication at(@Nullable Instant at) {
        return new Publication(at, null, "");
    }
}
