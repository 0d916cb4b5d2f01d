package press.linecaster.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Target;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Articles;
import press.linecaster.exchange.ImportReport.Note;
import press.linecaster.exchange.Ledger.Entry;
import press.linecaster.exchange.Ledger.Kind;
import press.linecaster.exchange.ReportBuilder.Fate;
import press.linecaster.sections.Menu;
import press.linecaster.sections.Menu.Destination;
import press.linecaster.sections.Menu.Destination.Location;
import press.linecaster.sections.Menu.Destination.Thing;
import press.linecaster.sections.Menu.Place;
import press.linecaster.sections.Menus;

/// Brings in menus. WordPress has any number of them and a theme says where they stand, which is not in the
/// export: the name tells what is for the foot of the page or for social networks, and of the others the
/// most likely one becomes the menu of the head.
@Component
class MenuImport {

    private static final int MAX_DEPTH = 10;
    private static final int MAX_LABEL_LENGTH = 300;
    private static final int MAX_LOCATION_LENGTH = 1_500;

    private final Ledger ledger;
    private final Menus menus;
    private final Articles articles;
    private final Addresses addresses;

    MenuImport(Ledger ledger, Menus menus, Articles articles, Addresses addresses) {
        this.ledger = ledger;
        this.menus = menus;
        this.articles = articles;
        this.addresses = addresses;
    }

    @Transactional
    public void run(Survey survey, OldSite site, Terms.Known known, ReportBuilder report) {
        var byMenu = new LinkedHashMap<String, List<Wxr.Item>>();
        for (var item : survey.menuItems())
            byMenu.computeIfAbsent(menuOf(item), menu -> new ArrayList<>()).add(item);
        var destinations = destinations(survey.menuItems(), site, known);
        var fates = new HashMap<String, Fate>();
        places(byMenu)
                .forEach((place, menu) -> fates.put(
                        menu, replace(place, byMenu.getOrDefault(menu, List.of()), destinations, site, report)));
        byMenu.forEach((menu, items) -> {
            if (!fates.containsKey(menu))
                report.note(
                        Note.Kind.LEFT_OUT,
                        items.getFirst().line(),
                        "menu \"" + menu + "\" (" + items.size() + " entries): there is no place for another");
        });
        for (var item : survey.menuItems()) {
            var isShown = destinations.containsKey(item.id());
            report.count("menu entries", isShown ? fates.getOrDefault(menuOf(item), Fate.LEFT_OUT) : Fate.LEFT_OUT);
            redirect(item, destinations.get(item.id()), site);
        }
    }

    private static String menuOf(Wxr.Item item) {
        return item.filings().stream()
                .filter(filing -> filing.taxonomy().equals("nav_menu"))
                .map(filing -> filing.slug().isEmpty() ? filing.name() : filing.slug())
                .findFirst()
                .orElse("");
    }

    private static Map<Place, String> places(Map<String, List<Wxr.Item>> byMenu) {
        var places = new EnumMap<Place, String>(Place.class);
        for (var menu : byMenu.keySet()) {
            var name = menu.toLowerCase(Locale.ROOT);
            if (name.contains("social")) places.putIfAbsent(Place.SOCIAL, menu);
            else if (name.contains("foot") || name.contains("bottom") || name.contains("legal"))
                places.putIfAbsent(Place.FOOTER, menu);
        }
        byMenu.keySet().stream()
                .filter(menu -> !places.containsValue(menu) && !menu.isEmpty())
                .min(Comparator.comparingInt(menu -> isLikelyHeader(menu) ? 0 : 1))
                .ifPresent(menu -> places.put(Place.HEADER, menu));
        return places;
    }

    private static boolean isLikelyHeader(String menu) {
        var name = menu.toLowerCase(Locale.ROOT);
        return List.of("main", "primary", "header", "head", "top", "navigation").stream()
                .anyMatch(name::contains);
    }

    /// @return what became of the menu, and so of its entries
    private Fate replace(
            Place place,
            List<Wxr.Item> items,
            Map<String, Destination> destinations,
            OldSite site,
            ReportBuilder report) {
        var children = new HashMap<String, List<Wxr.Item>>();
        var ids = items.stream().map(Wxr.Item::id).toList();
        for (var item : items) {
            var parent = meta(item, "_menu_item_menu_item_parent");
            children.computeIfAbsent(ids.contains(parent) ? parent : "", each -> new ArrayList<>())
                    .add(item);
        }
        var menu = new Menu(place, entries("", children, destinations, 0));
        var sha256 = Fingerprint.of(menu.toString());
        var entry = ledger.find(site.source(), Kind.MENU, place.name());
        if (entry.isPresent() && entry.get().sha256().equals(sha256)) return counted(Fate.UNCHANGED, report);
        var here = menus.of(place);
        if (entry.isPresent()
                        && !Fingerprint.of(here.toString()).equals(entry.get().sha256())
                || entry.isEmpty() && !here.entries().isEmpty()) {
            report.note(
                    Note.Kind.CONFLICT,
                    items.getFirst().line(),
                    "the menu of the " + place.name().toLowerCase(Locale.ROOT) + " was made here: ours was kept");
            return counted(Fate.CONFLICT, report);
        }
        menus.replace(menu);
        var noted = new Entry(Kind.MENU, place.name(), 0, sha256, 0);
        if (entry.isPresent()) ledger.update(site.source(), noted);
        else ledger.add(site.source(), List.of(noted));
        return counted(entry.isPresent() ? Fate.UPDATED : Fate.ADDED, report);
    }

    private static Fate counted(Fate fate, ReportBuilder report) {
        report.count("menus", fate);
        return fate;
    }

    private List<Menu.Entry> entries(
            String parent, Map<String, List<Wxr.Item>> children, Map<String, Destination> destinations, int depth) {
        if (depth == MAX_DEPTH) return List.of();
        var entries = new ArrayList<Menu.Entry>();
        children.getOrDefault(parent, List.of()).stream()
                .sorted(Comparator.comparingInt(item -> number(item.menuOrder())))
                .forEach(item -> {
                    var leadsTo = destinations.get(item.id());
                    var beneath = entries(item.id(), children, destinations, depth + 1);
                    if (leadsTo == null) entries.addAll(beneath);
                    else entries.add(new Menu.Entry(label(item, leadsTo), leadsTo, beneath));
                });
        return entries;
    }

    private String label(Wxr.Item item, Destination leadsTo) {
        var own = Words.plain(item.title());
        if (own.isEmpty() && leadsTo instanceof Thing(Target target) && target.kind() == Target.Kind.ARTICLE)
            own = articles.find(new ArticleId(target.id()))
                    .map(article -> article.text().headline())
                    .orElse("");
        if (own.isEmpty())
            own = leadsTo instanceof Location(String address) ? address : meta(item, "_menu_item_object");
        return Words.cut(own.isEmpty() ? "…" : own, MAX_LABEL_LENGTH);
    }

    /// Where each entry leads, by its id; entries that lead nowhere that readers can see are absent.
    private Map<String, Destination> destinations(List<Wxr.Item> items, OldSite site, Terms.Known known) {
        var objects = items.stream()
                .filter(item -> meta(item, "_menu_item_type").equals("post_type"))
                .map(item -> Ledger.key(meta(item, "_menu_item_object_id")))
                .toList();
        var here = ledger.find(site.source(), Kind.ARTICLE, objects);
        var destinations = new HashMap<String, Destination>();
        for (var item : items) destination(item, site, known, here).ifPresent(to -> destinations.put(item.id(), to));
        return destinations;
    }

    private Optional<Destination> destination(Wxr.Item item, OldSite site, Terms.Known known, Map<String, Entry> here) {
        var object = meta(item, "_menu_item_object_id");
        return switch (meta(item, "_menu_item_type")) {
            case "post_type" -> {
                var entry = here.get(Ledger.key(object));
                var target = entry == null ? null : new Target(Target.Kind.ARTICLE, entry.target());
                yield target == null || addresses.of(target).isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Thing(target));
            }
            case "taxonomy" -> Optional.ofNullable(known.byId().get(object)).map(Thing::new);
            default -> location(meta(item, "_menu_item_url"), site);
        };
    }

    private static Optional<Destination> location(String given, OldSite site) {
        var address = site.relative(given.strip());
        if (address.length() > MAX_LOCATION_LENGTH) return Optional.empty();
        if (address.matches("https?://.+") || address.startsWith("/") && !address.startsWith("//"))
            return Optional.of(new Location(address));
        return Optional.empty();
    }

    /// The addresses that WordPress gives to an entry itself lead where the entry leads.
    private void redirect(Wxr.Item item, @org.jspecify.annotations.Nullable Destination leadsTo, OldSite site) {
        for (var from : Items.formerAddresses(item, site)) redirect(from, leadsTo);
        Items.keptAddress(item, site).ifPresent(from -> redirect(from, leadsTo));
    }

    private void redirect(String from, @org.jspecify.annotations.Nullable Destination leadsTo) {
        switch (leadsTo) {
            case Thing(Target target) -> addresses.redirect(from, target);
            case Location(String address) -> addresses.redirect(from, address);
            case null -> addresses.redirect(from, "/");
        }
    }

    private static String meta(Wxr.Item item, String key) {
        var value = item.meta(key);
        return value == null ? "" : value.strip();
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
