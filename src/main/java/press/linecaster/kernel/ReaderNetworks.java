package press.linecaster.kernel;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
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

    /// In front of an address of IPv4, where no network of IPv6 is: among those that mean one of IPv4 (RFC 4291,
    /// 2.5.5.2).
    private static final long IPV4 = 0xffffL << Integer.SIZE;

    private final List<AddressBlock> proxies;

    /// The one that has connected last: mostly there is one, and it need not be looked at each time.
    private volatile @Nullable InetAddress lastProxy;

    @Autowired
    ReaderNetworks(ProxyProperties properties) {
        this(properties.trustedProxies());
    }

    private ReaderNetworks(List<String> proxies) {
        this.proxies = proxies.stream().map(AddressBlock::of).toList();
    }

    /// @param proxies blocks of addresses such as `151.101.0.0/16`
    /// @throws IllegalArgumentException when one of them is none
    public static ReaderNetworks trusting(List<String> proxies) {
        return new ReaderNetworks(proxies);
    }

    /// @param forwarded the values of `X-Forwarded-For`, in order
    public String of(@Nullable String peer, List<String> forwarded) {
        var reader = reader(peer == null ? null : address(peer), forwarded);
        return reader == null ? UNKNOWN : name(reader);
    }

    /// The same as a number, for who asks of each page that is served: another one for each network.
    /// @param peer who has connected; null where it was not by the internet's protocols
    /// @param forwarded the values of `X-Forwarded-For`, in order
    public long number(@Nullable InetAddress peer, List<String> forwarded) {
        if (peer != null && peer.equals(lastProxy) && forwarded.size() == 1) {
            var said = forwarded.getFirst();
            var address = Ipv4.parse(said, lastOf(said), said.length());
            if (address >= 0 && isReader((int) address)) return IPV4 | address;
        }
        var reader = reader(peer, forwarded);
        return reader == null ? 0 : number(reader.getAddress());
    }

    /// Likewise, of a whole request.
    public String of(HttpServletRequest request) {
        return of(request.getRemoteAddr(), Collections.list(request.getHeaders(FORWARDED_FOR)));
    }

    private @Nullable InetAddress reader(@Nullable InetAddress peer, List<String> forwarded) {
        if (peer != null && isReader(peer)) return peer;
        lastProxy = peer;
        InetAddress last = null;
        for (var value : forwarded.reversed()) {
            for (int end = value.length(), comma; end >= 0; end = comma) {
                comma = value.lastIndexOf(',', end - 1);
                var named = address(value.substring(comma + 1, end).strip());
                if (named == null) continue;
                if (isReader(named)) return named;
                if (last == null) last = named;
            }
        }
        return last == null ? peer : last;
    }

    /// Where the last of several begins.
    private static int lastOf(String said) {
        var from = said.lastIndexOf(',') + 1;
        while (from < said.length() && said.charAt(from) == ' ') from++;
        return from;
    }

    private boolean isReader(int address) {
        if (!PublicAddresses.contain(address)) return false;
        for (var proxy : proxies) if (proxy.contains(address)) return false;
        return true;
    }

    private boolean isReader(InetAddress address) {
        if (!PublicAddresses.contain(address)) return false;
        for (var proxy : proxies) if (proxy.contains(address)) return false;
        return true;
    }

    /// Some proxies write the port as well.
    private static @Nullable InetAddress address(String text) {
        var bare = text;
        if (bare.startsWith("[")) bare = bare.substring(1, Math.max(1, bare.indexOf(']')));
        else if (bare.indexOf('.') > 0 && bare.indexOf(':') == bare.lastIndexOf(':') && bare.contains(":"))
            bare = bare.substring(0, bare.indexOf(':'));
        try {
            return InetAddress.ofLiteral(bare);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String name(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), PREFIX_BYTES))
                : address.getHostAddress();
    }

    private static long number(byte[] address) {
        if (address.length == Integer.BYTES) return IPV4 | Ipv4.number(address) & 0xffffffffL;
        var number = 0L;
        for (var i = 0; i < PREFIX_BYTES; i++) number = number << Byte.SIZE | address[i] & 0xff;
        return number;
    }
}
