package press.linecaster.audience;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.eclipse.jetty.http.HttpFields;

/// Requests as browsers and others send them.
final class Visits {

    static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0";

    private Visits() {}

    static Visit by(String network, String agent, long article) {
        return new Visit(article, at(network), browser(agent).asImmutable());
    }

    /// @param more names and values in turn
    static Visit with(String network, long article, String... more) {
        var fields = browser(FIREFOX);
        for (var i = 0; i < more.length; i += 2) fields.put(more[i], more[i + 1]);
        return new Visit(article, at(network), fields.asImmutable());
    }

    static HttpFields.Mutable browser(String agent) {
        return HttpFields.build()
                .put("Host", "gazette.example")
                .put("User-Agent", agent)
                .put("Accept", "text/html,application/xhtml+xml")
                .put("Accept-Language", "en-GB,en;q=0.5")
                .put("Accept-Encoding", "gzip, deflate, br, zstd");
    }

    static SocketAddress at(String network) {
        return new InetSocketAddress(network, 40_000);
    }
}
