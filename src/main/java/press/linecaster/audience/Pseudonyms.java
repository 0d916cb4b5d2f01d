package press.linecaster.audience;

import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.linecaster.kernel.ReaderNetworks;

/// Gives readers numbers by a key that is made for one day and known to this object alone, so that nothing else
/// is kept of them. Safe for all threads, without locks: what is remembered of browsers' names may be forgotten
/// at any time.
final class Pseudonyms {

    private static final int BROWSERS = 1_024;
    /// Browsers have names of half of that.
    private static final int LONGEST_REMEMBERED = 400;

    /// @param name the value of `User-Agent`
    record Browser(String name, boolean isMachine, long number) {}

    private final ReaderNetworks networks;
    private final KeyedHash hash = KeyedHash.random();
    private final @Nullable Browser[] browsers = new Browser[BROWSERS];

    Pseudonyms(ReaderNetworks networks) {
        this.networks = networks;
    }

    /// @param name the value of `User-Agent`
    Browser browser(String name) {
        var place = name.hashCode() & BROWSERS - 1;
        var known = browsers[place];
        if (known != null && known.name().equals(name)) return known;
        var browser = new Browser(name, Machines.isOne(name), hash.of(name));
        if (name.length() <= LONGEST_REMEMBERED) browsers[place] = browser;
        return browser;
    }

    /// See [ReaderNetworks#number].
    long network(@Nullable InetAddress peer, List<String> forwarded) {
        return hash.of(networks.number(peer, forwarded));
    }
}
