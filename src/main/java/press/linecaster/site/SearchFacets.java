package press.linecaster.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.linecaster.people.AuthorId;
import press.linecaster.search.Facets;
import press.linecaster.search.Kind;
import press.linecaster.search.Period;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.TagId;
import press.linecaster.site.SearchPage.Choice;
import press.linecaster.site.SearchPage.Facet;

/// What a search can be narrowed to, and what it is narrowed to already.
final class SearchFacets {

    private static final int SHOWN_AT_FIRST = 6;

    private final SearchRequest request;
    private final Archive archive;
    private final Frame frame;

    SearchFacets(SearchRequest request, Archive archive, Frame frame) {
        this.request = request;
        this.archive = archive;
        this.frame = frame;
    }

    List<Facet> of(Facets facets) {
        var filters = request.filters();
        return Stream.of(
                        facet(SearchRequest.PERIOD, periods(facets.periods())),
                        facet(SearchRequest.SECTION, choices(facets.sections(), filters.section(), this::section)),
                        facet(SearchRequest.AUTHOR, choices(facets.authors(), filters.author(), this::author)),
                        facet(SearchRequest.TAG, choices(facets.tags(), filters.tag(), this::tag)),
                        facet(SearchRequest.KIND, choices(facets.kinds(), filters.kind(), this::kind)))
                .filter(facet -> facet.all() != null || !facet.first().isEmpty())
                .toList();
    }

    /// Each with the address of the search without it.
    List<Link> set() {
        return SearchRequest.NARROWING.stream()
                .filter(name -> request.value(name) != null)
                .map(name ->
                        new Link(label(name, Objects.requireNonNull(request.value(name))), request.with(name, null)))
                .toList();
    }

    private String label(String name, String value) {
        var filters = request.filters();
        return switch (name) {
            case SearchRequest.SECTION -> named(filters.section(), this::section, value);
            case SearchRequest.AUTHOR -> named(filters.author(), this::author, value);
            case SearchRequest.TAG -> named(filters.tag(), this::tag, value);
            case SearchRequest.KIND -> named(filters.kind(), this::kind, value);
            case SearchRequest.PERIOD -> frame.say("search.period." + value);
            case SearchRequest.SINCE -> frame.say("search.since.day", day(filters.since()));
            default -> frame.say("search.before.day", day(filters.before()));
        };
    }

    private static <K> String named(@Nullable K chosen, Function<K, Optional<Named>> named, String value) {
        return Optional.ofNullable(chosen).flatMap(named).map(Named::name).orElse(value);
    }

    private String day(@Nullable Instant start) {
        return Moment.day(Objects.requireNonNull(start), frame.paper()).people();
    }

    private Facet facet(String name, List<Choice> choices) {
        var isSet = request.value(name) != null;
        var first = new ArrayList<Choice>();
        var rest = new ArrayList<Choice>();
        for (var choice : choices) (first.size() < SHOWN_AT_FIRST || choice.isChosen() ? first : rest).add(choice);
        var all = isSet ? new Link(frame.say("search.all." + name), request.with(name, null)) : null;
        return new Facet(name, frame.say("search.by." + name), all, first, rest);
    }

    private List<Choice> periods(Map<Period, Integer> counts) {
        var choices = new ArrayList<Choice>();
        for (var period : Period.values()) {
            var name = SearchRequest.name(period);
            var isChosen = name.equals(request.value(SearchRequest.PERIOD));
            var count = counts.getOrDefault(period, 0);
            var named = new Named(SearchRequest.PERIOD, name, frame.say("search.period." + name));
            if (count > 0 || isChosen) choices.add(choice(named, count, isChosen));
        }
        return choices;
    }

    private <K> List<Choice> choices(Map<K, Integer> counts, @Nullable K chosen, Function<K, Optional<Named>> named) {
        return counts.entrySet().stream()
                .flatMap(each ->
                        named
                                .apply(each.getKey())
                                .map(name -> choice(
                                        name, each.getValue(), each.getKey().equals(chosen)))
                                .stream())
                .toList();
    }

    private Choice choice(Named named, int count, boolean isChosen) {
        return new Choice(named.name(), request.with(named.parameter(), named.value()), count, isChosen);
    }

    private Optional<Named> section(SectionId id) {
        var tree = archive.sections();
        return tree.find(id)
                .map(section -> new Named(SearchRequest.SECTION, SearchRequest.path(id, tree), section.name()));
    }

    private Optional<Named> author(AuthorId id) {
        return archive.author(id)
                .map(author -> new Named(SearchRequest.AUTHOR, author.slug().value(), author.name()));
    }

    private Optional<Named> tag(TagId id) {
        return archive.tag(id)
                .map(tag -> new Named(SearchRequest.TAG, tag.slug().value(), tag.name()));
    }

    private Optional<Named> kind(Kind kind) {
        var name = SearchRequest.name(kind);
        return Optional.of(new Named(SearchRequest.KIND, name, frame.say("search.kind." + name)));
    }

    /// @param parameter that narrows a search to it, likewise `value`
    private record Named(String parameter, String value, String name) {}
}
