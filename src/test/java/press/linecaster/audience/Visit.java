package press.linecaster.audience;

import java.net.SocketAddress;
import java.time.Instant;
import org.eclipse.jetty.http.HttpFields;

/// A request for an article.
record Visit(long article, SocketAddress peer, HttpFields fields) {

    Verdict judgedBy(Gatekeeper gatekeeper, Instant now) {
        gatekeeper.keepTime(now);
        return gatekeeper.judge(gatekeeper.look(article, peer, fields), now);
    }
}
