package press.linecaster.delivery;

import java.net.SocketAddress;
import org.eclipse.jetty.http.HttpFields;

/// Is told of each reading of a page that has said what its reading counts as: [Reads#countsAs].
public interface ReadListener {

    /// For who wants to know nothing.
    ReadListener NOBODY = (_, _, _) -> {};

    /// A GET of the page is being answered with it, or with "you have it already". Called by the thread that
    /// answers, tens of thousands of times a second: it must not block or throw.
    /// @param subject of the page
    /// @param peer who has connected, which may be a proxy
    /// @param fields of the request; nobody changes them any more
    void read(long subject, SocketAddress peer, HttpFields fields);
}
