package press.linecaster.articles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import press.linecaster.kernel.InstantMillis;

/// Where an article came from, when it did not start with us.
///
/// @param outlet who published it first
/// @param licence under which we may show it, in words or as an address
/// @param originalUrl absolute http(s) address of the original
/// @param sha256 of what we took over, 64 hexadecimal digits
public record Source(
        @Nullable String outlet,
        @Nullable String licence,
        @Nullable String originalUrl,
        Rights rights,
        @Nullable Instant fetchedAt,
        @Nullable String sha256) {

    /// How much of it we may show.
    public enum Rights {
        /// ours
        OWN,
        /// somebody else's, all of it
        FULL,
        /// somebody else's, a passage and the link to the original
        EXCERPT
    }

    public Source {
        fetchedAt = InstantMillis.exact(fetchedAt);
    }

    public static final Source OURS = new Source(null, null, null, Rights.OWN, null, null);
}
