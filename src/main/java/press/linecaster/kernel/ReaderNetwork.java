package press.linecaster.kernel;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whose posts and readings are counted together: an address of IPv4, or a /64 of IPv6, which is what one customer has.
///
/// Whoever connects from the public internet is who they are. One that connects from this machine or from its
/// own network is taken for a proxy: of what it says in `X-Forwarded-For` counts the last public address, since
/// whatever stands before that may have been made up by the reader.
public final class ReaderNetwork {

    public static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String UNKNOWN = "unknown";
    private static final int PREFIX_BYTES = 8;

    private ReaderNetwork() {}

    /// @param forwarded the values of `X-Forwarded-For`, in order
    public static String of(@Nullable String peer, List<String> forwarded) {
        return of(address(peer == null ? "" : peer), forwarded);
    }

    /// @param forwarded the values of `X-Forwarded-For`, in order
    public static String of(InetAddress peer, List<String> forwarded) {
        return of(Optional.of(peer), forwarded);
    }

    private static String of(Optional<InetAddress> address, List<String> forwarded) {
        if (address.isPresent() && PublicAddresses.contain(address.get())) return name(address.get());
        if (forwarded.isEmpty()) return address.map(ReaderNetwork::name).orElse(UNKNOWN);
        var named = forwarded.stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .flatMap(each -> address(each.strip()).stream())
                .toList()
                .reversed();
        return named.stream()
                .filter(PublicAddresses::contain)
                .findFirst()
                .or(() -> named.stream().findFirst())
                .or(() -> address)
                .map(ReaderNetwork::name)
                .orElse(UNKNOWN);
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
