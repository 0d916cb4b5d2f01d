package press.linecaster.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import press.linecaster.kernel.AddressPath;

/// Where the site was that was exported, and what its addresses mean here.
///
/// @param source names the site in our books: its address without scheme
/// @param hosts under which it was reached, lower case, with and without `www.`
/// @param root path under which it lay, without a slash at the end; empty at the top
record OldSite(String source, Set<String> hosts, String root) {

    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?:)?//([^/?#]*)([^#]*)(#.*)?");
    private static final Pattern EXPLICIT_INDEX = Pattern.compile("/index\\.php(?=$|\\?)");

    static OldSite of(Wxr.Site site) {
        var hosts = Stream.of(site.base(), site.network(), site.link())
                .flatMap(address -> host(address).stream())
                .flatMap(host -> Stream.of(host, host.startsWith("www.") ? host.substring(4) : "www." + host))
                .collect(Collectors.toUnmodifiableSet());
        var home = Stream.of(site.base(), site.link(), site.network())
                .filter(address -> !address.isBlank())
                .findFirst()
                .orElse("");
        var source = home.replaceFirst("(?i)^(https?:)?//", "").replaceFirst("/+$", "");
        var path = path(home).filter(each -> each.indexOf('?') < 0).orElse("/");
        return new OldSite(Words.cut(source.isEmpty() ? "unknown" : source, 300), hosts, path.replaceFirst("/+$", ""));
    }

    /// What people know the site by: its address, or its title where the export has no address of it.
    static String nameOf(Wxr.Site site) {
        var title = Words.cut(Words.plain(site.title()), 200);
        var known = of(site);
        return known.hosts().isEmpty() && !title.isEmpty() ? title : known.source();
    }

    /// The path of an address, with its query, as it can be given away here; whatever the host. Empty for
    /// what has none or cannot be one.
    static Optional<String> path(String address) {
        if (address.isBlank()) return Optional.empty();
        var decoded = address.indexOf('&') < 0 ? address.strip() : Parser.unescapeEntities(address.strip(), true);
        var parts = ADDRESS.matcher(decoded);
        String path;
        if (parts.matches()) path = parts.group(2);
        else if (decoded.startsWith("/") && !decoded.startsWith("//")) path = decoded.replaceFirst("#.*$", "");
        else return Optional.empty();
        if (!path.startsWith("/")) path = "/" + path;
        path = EXPLICIT_INDEX.matcher(path).replaceFirst("/");
        var query = path.indexOf('?');
        var bare = query < 0 ? path : path.substring(0, query);
        bare = AddressPath.withoutEmptySteps(bare);
        if (AddressPath.normalise(bare).isEmpty() || path.length() > AddressPath.MAX_LENGTH) return Optional.empty();
        return Optional.of(query < 0 || query == path.length() - 1 ? bare : bare + path.substring(query));
    }

    static Optional<String> host(String address) {
        var parts = ADDRESS.matcher(address.strip());
        if (!parts.matches()) return Optional.empty();
        var authority = parts.group(1);
        var host = authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":[0-9]*$", "");
        return host.isEmpty() ? Optional.empty() : Optional.of(host.toLowerCase(Locale.ROOT));
    }

    /// Whether an address is one of the old site.
    boolean isOurs(String address) {
        return host(address).map(hosts::contains).orElse(address.startsWith("/") && !address.startsWith("//"));
    }

    /// An address of the old site as a path with fragment; any other as it is.
    String relative(String address) {
        if (!isOurs(address)) return address;
        var fragment = address.indexOf('#');
        return path(address)
                .map(path -> fragment < 0 ? path : path + address.substring(fragment))
                .orElse(address);
    }

    /// Whether this path is the old home page.
    boolean isHome(String path) {
        return path.equals("/") || path.equals(root) || path.equals(root + "/");
    }
}
