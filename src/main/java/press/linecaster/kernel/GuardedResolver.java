package press.linecaster.kernel;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;
import press.linecaster.kernel.FetchOutcome.Reason;

/// Turns a host into the addresses to connect to, or refuses. The HTTP client has no other way to learn an
/// address, so what is checked here is what is connected to: a name cannot answer differently in between.
final class GuardedResolver implements SocketAddressResolver {

    private final FetchProperties properties;
    private final Names names;
    private final UnaryOperator<InetSocketAddress> route;

    /// @param route applied to what was checked; tests lead it to a server of their own
    GuardedResolver(FetchProperties properties, Names names, UnaryOperator<InetSocketAddress> route) {
        this.properties = properties;
        this.names = names;
        this.route = route;
    }

    /// The world's directory of names.
    interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    @Override
    public void resolve(String host, int port, Map<String, Object> context, Promise<List<InetSocketAddress>> promise) {
        try {
            promise.succeeded(checked(host, port));
        } catch (UnknownHostException | NotFetched | RuntimeException e) {
            promise.failed(e);
        }
    }

    /// One address that is not public among others is enough to refuse: nobody's name has a reason for that.
    private List<InetSocketAddress> checked(String host, int port) throws UnknownHostException, NotFetched {
        var addresses = names.addresses(host);
        if (addresses.length == 0) throw new UnknownHostException(host);
        for (var address : addresses)
            if (!PublicAddresses.contain(address) && !properties.allows(host, port))
                throw new NotFetched(
                        Reason.PRIVATE_ADDRESS,
                        host + " is " + address.getHostAddress() + ", which is not on the public internet");
        return Stream.of(addresses)
                .map(address -> route.apply(new InetSocketAddress(address, port)))
                .toList();
    }
}
