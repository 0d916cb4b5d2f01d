package press.linecaster.kernel;

import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import press.linecaster.kernel.FetchOutcome.Reason;

/// An address on the web, read in one way only: whatever two programs could understand differently is
/// refused, since an address that passes a check and then leads elsewhere is how guards are got around.
///
/// @param uri with its host in ASCII and lower case, without user and fragment
/// @param host as the resolver takes it: a name, or an address without brackets
public record WebAddress(URI uri, String host, int port) {

    /// In UTF-16 units.
    private static final int LONGEST = 4000;

    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:(?!\\d)");
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^\\[\\]:@%]+)(?::(\\d{1,5}))?");
    private static final Pattern NAME = Pattern.compile(
            "(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)*" + "[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?");
    private static final int LONGEST_NAME = 253;
    /// A host whose last label is a number is an IPv4 address to many programs (WHATWG URL, "ends in a
    /// number").
    private static final Pattern NUMERIC = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)");

    private static final Pattern DOTTED_QUAD =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
    /// Names that mean something only near to us (RFC 6761, 6762, 7686, 8375; ICANN for `internal`).
    private static final Set<String> LOCAL_TOP_LEVELS =
            Set.of("localhost", "local", "internal", "localdomain", "invalid", "onion", "alt");

    /// Ports of other protocols, whose servers would take a request for one of theirs (Fetch standard, "bad
    /// port").
    private static final Set<Integer> PORTS_OF_OTHERS = Set.of(
            0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104,
            109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515,
            526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049,
            3306, 3659, 4045, 4190, 5060, 5061, 5432, 6000, 6379, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 9200,
            10080, 11211);

    /// What somebody typed, as a link may hold it; empty for what leads nowhere on the public web. Where no scheme
    /// was typed, https is meant.
    public static Optional<String> written(String typed) {
        try {
            var text = SCHEME.matcher(typed).lookingAt() ? typed : "https://" + typed;
            return Optional.of(parse(text, new FetchProperties(Set.of())).uri().toString());
        } catch (NotFetched e) {
            return Optional.empty();
        }
    }

    /// @throws NotFetched for what is not fetched from, without asking anyone
    static WebAddress parse(String text, FetchProperties properties) throws NotFetched {
        if (text.length() > LONGEST) throw bad("too long");
        try {
            return of(new URI(text), properties);
        } catch (URISyntaxException e) {
            throw bad("no address: " + e.getReason());
        }
    }

    /// Where a redirect leads.
    WebAddress resolve(String location, FetchProperties properties) throws NotFetched {
        try {
            return parse(uri.resolve(new URI(location)).toString(), properties);
        } catch (URISyntaxException e) {
            throw bad("redirects to no address: " + e.getReason());
        }
    }

    private static WebAddress of(URI given, FetchProperties properties) throws NotFetched {
        var scheme = given.getScheme() == null ? "" : given.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) throw bad("neither http nor https");
        var authority = AUTHORITY.matcher(given.getRawAuthority() == null ? "" : given.getRawAuthority());
        if (given.isOpaque() || !authority.matches()) throw bad("no plain host and port");
        var host = canonical(authority.group(1));
        var port =
                authority.group(2) == null ? (scheme.equals("https") ? 443 : 80) : Integer.parseInt(authority.group(2));
        var address = new WebAddress(rebuilt(scheme, host, authority.group(2), given), bare(host), port);
        if (!properties.allows(host, port)) address.check();
        return address;
    }

    private void check() throws NotFetched {
        if (port > 0xffff || PORTS_OF_OTHERS.contains(port)) throw bad("port " + port + " is not for the web");
        if (isLiteral()) {
            if (!PublicAddresses.contain(InetAddress.ofLiteral(host)))
                throw new NotFetched(Reason.PRIVATE_ADDRESS, host + " is not on the public internet");
            return;
        }
        var lastDot = host.lastIndexOf('.');
        if (lastDot < 0 || LOCAL_TOP_LEVELS.contains(host.substring(lastDot + 1)) || host.endsWith(".home.arpa"))
            throw new NotFetched(Reason.PRIVATE_ADDRESS, host + " is not a public name");
    }

    boolean isLiteral() {
        return host.indexOf(':') >= 0 || DOTTED_QUAD.matcher(host).matches();
    }

    /// In ASCII and lower case, without a dot at the end. Full-width digits, ideographic full stops and the
    /// like are what they look like from here on.
    private static String canonical(String host) throws NotFetched {
        if (host.startsWith("[")) {
            try {
                var literal = InetAddress.ofLiteral(bare(host));
                var address = literal.getHostAddress(); // of an IPv4-mapped one, the IPv4 address
                return literal instanceof Inet6Address ? "[" + address + "]" : address;
            } catch (IllegalArgumentException e) {
                throw bad("no IPv6 address");
            }
        }
        var ascii = ascii(host).toLowerCase(Locale.ROOT);
        var name = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) throw bad("no host name");
        if (NUMERIC.matcher(name).matches() && !DOTTED_QUAD.matcher(name).matches())
            throw bad("an IPv4 address in an unusual form");
        return name;
    }

    private static String ascii(String host) throws NotFetched {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            throw bad("no host name");
        }
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static URI rebuilt(String scheme, String host, @Nullable String port, URI given) {
        var path = given.getRawPath() == null || given.getRawPath().isEmpty() ? "/" : given.getRawPath();
        var query = given.getRawQuery() == null ? "" : "?" + given.getRawQuery();
        var text = scheme + "://" + host + (port == null ? "" : ":" + port) + path + query;
        return URI.create(URI.create(text).toASCIIString());
    }

    private static NotFetched bad(String words) {
        return new NotFetched(Reason.BAD_ADDRESS, words);
    }
}
