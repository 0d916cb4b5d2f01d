package press.linecaster.kernel;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Whose posts and readings are counted together: an address of IPv4, or a /64 of IPv6, which is what one customer has.
///
/// Whoever connects from the public internet is who they are. One that connects from this machine, from its own
/// network or from where proxies are said to be is taken for a proxy: of what it says in `X-Forwarded-For` counts
/// the last address that is none of these, since whatever stands before that may have been made up by the reader.
@Component
@EnableConfigurationProperties(ProxyProperties.class)
public final class ReaderNetworks {

    public static final String FORWARDED_FOR = "X-Forwarded-For";

    /// Where no proxies are known but those nearby.
    public static final ReaderNetworks BY_DEFAULT = new ReaderNetworks(List.of());

    private static final String UNKNOWN = "unknown";
    private static final int PREFIX_BYTES = 8;

    private final List<AddressBlock> proxies;

    @Autowired
    ReaderNetworks(ProxyProperties properties) {
        this(properties.trustedProxies());
    }

    ReaderNetworks(List<String> proxies) {
        this.proxies = proxies.stream().map(AddressBlock::of).toList();
    }

    /// @param forwarded the values of `X-Forwarded-For`, in order
    public String of(@Nullable String peer, List<String> forwarded) {
        return of(address(peer == null ? "" : peer), forwarded);
    }

    /// @param peer who has connected; null where it was not by the internet's protocols
    /// @param forwarded the values of `X-Forwarded-For`, in order
    public String of(@Nullable InetAddress peer, List<String> forwarded) {
        return of(Optional.ofNullable(peer), forwarded);
    }

    /// Likewise, of a whole request.
    public String of(HttpServletRequest request) {
        return of(request.getRemoteAddr(), Collections.list(request.getHeaders(FORWARDED_FOR)));
    }

    private String of(Optional<InetAddress> peer, List<String> forwarded) {
        if (peer.isPresent() && isReader(peer.get())) return name(peer.get());
        if (forwarded.isEmpty()) return peer.map(ReaderNetworks::name).orElse(UNKNOWN);
        var named = forwarded.stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .flatMap(each -> address(each.strip()).stream())
                .toList()
                .reversed();
        return named.stream()
                .filter(this::isReader)
                .findFirst()
                .or(() -> named.stream().findFirst())
                .or(() -> peer)
                .map(ReaderNetworks::name)
                .orElse(UNKNOWN);
    }

    private boolean isReader(InetAddress address) {
        if (!PublicAddresses.contain(address)) return false;
        for (var proxy : proxies) if (proxy.contains(address)) return false;
        return true;
    }

    /// Some proxies write the port as well.
    private static Optional<InetAddress> address(String text) {
        var bare = text;
        if (bare.startsWith("[")) bare = bare.substring(1, Math.max(1, bare.indexOf(']')));
        else if (bare.indexOf('.') > 0 && bare.indexOf(':') == bare.lastIndexOf(':') && bare.contains(":"))
            bare = bare.substring(0, bare.indexOf(':'));
        try {
            return Optional.of(InetAddress.ofLiteral(bare));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String name(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), PREFIX_BYTES))
                : address.getHostAddress();
    }
}
