package press.linecaster.audience;

import java.net.SocketAddress;
import org.eclipse.jetty.http.HttpFields;

/// A page was asked for, as it waits to be judged: references alone, a moment later forgotten.
///
/// @param article by its id, if it is one
/// @param peer who has connected, which may be a proxy
/// @param fields of the request, which nobody changes any more
record Sighting(long article, SocketAddress peer, HttpFields fields) {}
