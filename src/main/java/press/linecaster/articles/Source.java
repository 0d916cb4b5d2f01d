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

    /// The address under which search engines should know it: that of the original, for somebody else's work of which
    /// we know where it stands; absent for what is to be known under ours. Those who let others publish their
    /// work ask for that, and it harms nobody who does not. Our own work is ours, wherever it stood before.
    public @Nullable String canonicalUrl() {
        return rights == Rights.OWN ? null : originalUrl;
    }

    public static final Source OURS = new Source(null, null, null, Rights.OWN, null, null);
}
