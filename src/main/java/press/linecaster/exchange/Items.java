package press.linecaster.exchange;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What names an item and where it was to be found.
final class Items {

    private Items() {}

    /// What an item is called in our books: its number over there, or what else is its own.
    static String key(Wxr.Item item) {
        if (!item.id().isEmpty()) return Ledger.key(item.id());
        if (!item.guid().isEmpty()) return Ledger.key("guid " + item.guid());
        if (!item.link().isEmpty()) return Ledger.key("link " + item.link());
        return Fingerprint.of(item.title(), item.content());
    }

    /// The address that an item keeps: a path without a query, and not the home page.
    static Optional<String> keptAddress(Wxr.Item item, OldSite site) {
        return OldSite.path(item.link()).filter(path -> path.indexOf('?') < 0 && !site.isHome(path));
    }

    /// Everything else under which an item was to be found.
    static List<String> formerAddresses(Wxr.Item item, OldSite site) {
        var former = new LinkedHashSet<String>();
        Stream.of(item.link(), item.guid())
                .flatMap(address -> OldSite.path(address).stream())
                .filter(path -> !site.isHome(path))
                .forEach(former::add);
        if (isNumber(item.id()))
            for (var parameter : List.of("p", "page_id"))
                OldSite.path(site.root() + "/?" + parameter + "=" + item.id()).ifPresent(former::add);
        keptAddress(item, site).ifPresent(former::remove);
        return List.copyOf(former);
    }

    static boolean isNumber(String id) {
        return !id.isEmpty() && id.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
