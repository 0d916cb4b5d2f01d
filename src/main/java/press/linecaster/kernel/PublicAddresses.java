package press.linecaster.kernel;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/// Tells addresses of the public internet from all others: those of this machine, its network, its cloud, and
/// those that lead there by another way of writing. By the IANA special-purpose address registries (RFC 6890
/// and its updates).
public final class PublicAddresses {

    private static final List<AddressBlock> NOT_PUBLIC = blocks("""
            0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24
            192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4
            2001::/23 2001:db8::/32 2002::/16 3fff::/20""");

    /// Of IPv6, only this is in use as global unicast.
    private static final AddressBlock GLOBAL_UNICAST = AddressBlock.of("2000::/3");
    /// Means the IPv4 address in its last four bytes (RFC 6052).
    private static final AddressBlock TRANSLATED = AddressBlock.of("64:ff9b::/96");

    private PublicAddresses() {}

    public static boolean contain(InetAddress address) {
        if (address instanceof Inet6Address) {
            if (TRANSLATED.contains(address)) return contain(lastFourBytes(address));
            if (!GLOBAL_UNICAST.contains(address)) return false;
        }
        var bytes = address.getAddress();
        for (var block : NOT_PUBLIC) if (block.contains(bytes)) return false; // asked for each reader: no stream
        return true;
    }

    /// @param address of IPv4, as a number
    static boolean contain(int address) {
        for (var block : NOT_PUBLIC) if (block.contains(address)) return false;
        return true;
    }

    private static InetAddress lastFourBytes(InetAddress address) {
        var bytes = address.getAddress();
        return ofBytes(Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length));
    }

    private static InetAddress ofBytes(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("an address has 4 or 16 bytes, not " + bytes.length, e);
        }
    }

    private static List<AddressBlock> blocks(String text) {
        return Arrays.stream(text.split("\\s+")).map(AddressBlock::of).toList();
    }
}
