package press.linecaster.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.linecaster.addresses.Target;
import press.linecaster.articles.ArticleId;
import press.linecaster.delivery.Assets;
import press.linecaster.media.MediaId;
import press.linecaster.paper.Paper;
import press.linecaster.sections.Menu;
import press.linecaster.sections.Menu.Destination.Location;
import press.linecaster.sections.Menu.Destination.Thing;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.SectionTree;

/// Makes the [Frame], once for all pages.
@Component
class Frames {

    /// Where nobody has arranged a menu; the drawer has all.
    private static final int MOST_IN_BAR = 12;

    /// At the foot of pages.
    private static final int STORIES_AT_FOOT = 4;

    private final Assets assets;

    Frames(Assets assets) {
        this.assets = assets;
    }

    Frame of(Archive archive) {
        return archive.shared("frame", this::make);
    }

    private Frame make(Archive archive) {
        var paper = archive.paper();
        var sections = sections(archive, archive.sections(), null);
        var header = menu(archive, Menu.Place.HEADER);
        var today = archive.now().atZone(paper.zone());
        archive.until(LocalDate.of(today.getYear() + 1, 1, 1)
                .atStartOfDay(paper.zone())
                .toInstant());
        return new Frame(
                paper,
                sections,
                header.isEmpty() ? sections.stream().limit(MOST_IN_BAR).toList() : header,
                menu(archive, Menu.Place.FOOTER),
                menu(archive, Menu.Place.SOCIAL).stream().map(SocialLink::of).toList(),
                logo(paper, archive),
                new Teasers(archive).of(Boxes.picks(STORIES_AT_FOOT, archive), null),
                Boxes.latest(STORIES_AT_FOOT, archive),
                "© " + today.getYear() + " " + paper.name(),
                archive.triedStylesheet().orElseGet(() -> assets.address(Stylesheet.NAME)),
                Stylesheet.fonts(paper.look()).stream().map(assets::address).toList(),
                assets.address("site.js"),
                assets.address("icons.svg"),
                new Frame.SearchAssets(assets.address(SearchScript.NAME), assets.address("search.css")),
                Phrases.in(paper.language()));
    }

    private static @Nullable Figure logo(Paper paper, Archive archive) {
        var logo = paper.look().logo();
        return logo == null
                ? null
                : archive.photo(new MediaId(logo))
                        .map(photo -> Figure.of(photo, Figure.LOGO, true))
                        .orElse(null);
    }

    private static List<Link> sections(Archive archive, SectionTree tree, @Nullable SectionId parent) {
        return tree.children(parent).stream()
                .flatMap(section -> archive
                        .address(new Target(Target.Kind.SECTION, section.id().value()))
                        .map(address -> new Link(section.name(), address, sections(archive, tree, section.id())))
                        .stream())
                .toList();
    }

    private static List<Link> menu(Archive archive, Menu.Place place) {
        return archive.menu(place).entries().stream()
                .flatMap(entry -> link(archive, entry))
                .toList();
    }

    /// None for what leads to something that is not shown; its children move up.
    private static Stream<Link> link(Archive archive, Menu.Entry entry) {
        var children =
                entry.children().stream().flatMap(child -> link(archive, child)).toList();
        return address(archive, entry.leadsTo())
                .map(address -> Stream.of(new Link(entry.label(), address, children)))
                .orElseGet(children::stream);
    }

    private static Optional<String> address(Archive archive, Menu.Destination destination) {
        return switch (destination) {
            case Location(var address) -> Optional.of(address);
            case Thing(var target) ->
                target.kind() == Target.Kind.ARTICLE
                                && archive.shownPage(new ArticleId(target.id())).isEmpty()
                        ? Optional.empty()
                        : archive.address(target);
        };
    }
}
