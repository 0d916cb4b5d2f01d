package press.linecaster.kernel;

import java.net.InetAddress;
import java.util.Arrays;

/// All addresses that begin with the same bits, as in CIDR (RFC 4632, RFC 4291).
final class AddressBlock {

    private final byte[] start;
    private final int bits;
    /// Of IPv4.
    private final int mask;

    private final int first;

    private AddressBlock(byte[] start, int bits) {
        this.start = start;
        this.bits = bits;
        this.mask = bits == 0 ? 0 : -1 << Integer.SIZE - bits;
        this.first = Ipv4.number(start) & mask;
    }

    /// @param text such as `192.0.2.0/24`; an address alone is a block of one
    /// @throws IllegalArgumentException when it is nothing of the kind
    static AddressBlock of(String text) {
        var slash = text.indexOf('/');
        var address = address(slash < 0 ? text : text.substring(0, slash), text);
        var most = address.length * Byte.SIZE;
        var bits = slash < 0 ? most : bits(text.substring(slash + 1));
        if (bits < 0 || bits > most) throw strange(text);
        return new AddressBlock(address, bits);
    }

    private static byte[] address(String address, String text) {
        // 10/8 would be read as 0.0.0.10/8
        if (!address.contains(":") && !address.matches("\\d{1,3}(\\.\\d{1,3}){3}")) throw strange(text);
        try {
            return InetAddress.ofLiteral(address).getAddress();
        } catch (IllegalArgumentException e) {
            throw strange(text);
        }
    }

    private static int bits(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
    }

    private static IllegalArgumentException strange(String text) {
        return new IllegalArgumentException(
                "'" + text + "' is no block of addresses such as 192.0.2.0/24 or 2001:db8::/32");
    }

    boolean contains(InetAddress address) {
        return contains(address.getAddress());
    }

    /// @param address of IPv4, as a number
    boolean contains(int address) {
        return start.length == Integer.BYTES && (address & mask) == first;
    }

    boolean contains(byte[] other) {
        if (start.length != other.length) return false;
        var whole = bits / Byte.SIZE;
        if (!Arrays.equals(start, 0, whole, other, 0, whole)) return false;
        var rest = Byte.SIZE - bits % Byte.SIZE;
        return rest == Byte.SIZE || (start[whole] & 0xff) >> rest == (other[whole] & 0xff) >> rest;
    }
}
