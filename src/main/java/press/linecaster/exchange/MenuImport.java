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
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Target;
import press.linecaster.articles.Article;
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
import press.linecaster.sections.Section;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.Sections;
import press.linecaster.sections.Tag;
import press.linecaster.sections.TagId;
import press.linecaster.sections.Tags;

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
    private final Sections sections;
    private final Tags tags;
    private final Addresses addresses;

    MenuImport(Ledger ledger, Menus menus, Articles articles, Sections sections, Tags tags, Addresses addresses) {
        this.ledger = ledger;
        this.menus = menus;
        this.articles = articles;
        this.sections = sections;
        this.tags = tags;
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
            var leadsTo = destinations.get(item.id());
            var fate = fates.get(menuOf(item));
            report.count("menu entries", leadsTo == null || fate == null ? Fate.LEFT_OUT : fate);
            if (leadsTo == null && fate != null) report.note(Note.Kind.LEFT_OUT, item.line(), leadingNowhere(item));
            redirect(item, leadsTo, site);
        }
    }

    private static String leadingNowhere(Wxr.Item item) {
        var title = Words.shortened(Words.plain(item.title()));
        var wanted = isOwnAddress(item)
                ? "the address \"" + Words.shortened(meta(item, "_menu_item_url")) + "\""
                : Words.shortened(meta(item, "_menu_item_object") + " " + meta(item, "_menu_item_object_id"))
                        + ", which readers cannot see here";
        return "menu entry" + (title.isEmpty() ? "" : " \"" + title + "\"") + ": it leads to " + wanted;
    }

    /// Whether an entry says itself where it leads, and does not name a thing.
    private static boolean isOwnAddress(Wxr.Item item) {
        return !Set.of("post_type", "taxonomy").contains(meta(item, "_menu_item_type"));
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
        return Words.cut(own.isEmpty() ? nameOf(leadsTo) : own, MAX_LABEL_LENGTH);
    }

    /// WordPress writes a label into the export only where it is another than the name of the thing.
    private String nameOf(Destination leadsTo) {
        return switch (leadsTo) {
            case Location(var address) -> address;
            case Thing(var target) ->
                nameOf(target).filter(name -> !name.isBlank()).orElse("…");
        };
    }

    private Optional<String> nameOf(Target target) {
        return switch (target.kind()) {
            case ARTICLE -> articles.find(new ArticleId(target.id())).map(MenuImport::nameOf);
            case SECTION -> sections.tree().find(new SectionId(target.id())).map(Section::name);
            case TAG -> tags.find(new TagId(target.id())).map(Tag::name);
            case AUTHOR, MEDIA -> Optional.empty(); // no entry leads there
        };
    }

    private static String nameOf(Article article) {
        var headline = article.text().shownHeadline();
        return headline.isBlank() ? article.manuscript().slug().value() : headline;
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
            case "taxonomy" ->
                term(meta(item, "_menu_item_object"), object, known).map(Thing::new);
            default -> location(meta(item, "_menu_item_url"), site);
        };
    }

    private static Optional<Target> term(String taxonomy, String number, Terms.Known known) {
        return switch (taxonomy) {
            case "category" ->
                Optional.ofNullable(known.sectionsByNumber().get(number))
                        .map(section -> new Target(Target.Kind.SECTION, section.value()));
            case "post_tag" ->
                Optional.ofNullable(known.tagsByNumber().get(number))
                        .map(tag -> new Target(Target.Kind.TAG, tag.value()));
            default -> Optional.empty();
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
