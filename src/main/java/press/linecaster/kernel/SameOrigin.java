package press.linecaster.kernel;

import java.net.URI;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Whether something was sent from a page of ours, as far as the browser says: the check of Go's
/// `http.CrossOriginProtection`. What is no browser says nothing, and has no reader's rights to misuse.
public final class SameOrigin {

    private SameOrigin() {}

    /// @param site the value of `Sec-Fetch-Site`
    /// @param origin that of `Origin`
    /// @param host that of `Host`
    /// @param paper the host under which readers know us, where a proxy does not pass it on; asked only if need be
    public static boolean isSaidBy(
            @Nullable String site, @Nullable String origin, @Nullable String host, Supplier<@Nullable String> paper) {
        if (site != null) return site.equals("same-origin") || site.equals("none");
        if (origin == null) return true;
        var from = hostAndPort(origin);
        return from.equals(host) || from.equals(paper.get());
    }

    private static String hostAndPort(String origin) {
        try {
            return String.valueOf(URI.create(origin).getRawAuthority()).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
