package press.linecaster.kernel;

/// Addresses of IPv4 as numbers: what most readers have, told without making an object of each.
final class Ipv4 {

    private static final int LONGEST = "255.255.255.255".length();

    private Ipv4() {}

    /// Of four decimal numbers with dots between them and nothing else, none of which begins with a zero that it does
    /// not need: elsewhere that would be taken for octal.
    /// @return -1 for any other text
    static long parse(String text, int from, int to) {
        if (to - from > LONGEST) return -1;
        long address = 0;
        var parts = 0;
        for (var at = from; parts < Integer.BYTES; parts++) {
            var part = 0;
            var begin = at;
            while (at < to && text.charAt(at) >= '0' && text.charAt(at) <= '9')
                part = 10 * part + text.charAt(at++) - '0';
            var digits = at - begin;
            if (digits == 0 || digits > 3 || part > 255 || digits > 1 && text.charAt(begin) == '0') return -1;
            address = address << Byte.SIZE | part;
            if (parts == Integer.BYTES - 1) return at == to ? address : -1;
            if (at == to || text.charAt(at++) != '.') return -1;
        }
        return -1;
    }

    /// @param address its first four bytes count
    static int number(byte[] address) {
        return (address[0] & 0xff) << 24 | (address[1] & 0xff) << 16 | (address[2] & 0xff) << 8 | address[3] & 0xff;
    }
}
