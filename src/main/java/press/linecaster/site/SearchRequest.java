package press.linecaster.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import press.linecaster.kernel.Slug;
import press.linecaster.people.Author;
import press.linecaster.search.Filters;
import press.linecaster.search.Kind;
import press.linecaster.search.Period;
import press.linecaster.search.Question;
import press.linecaster.search.Question.Order;
import press.linecaster.sections.Section;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.SectionTree;
import press.linecaster.sections.Tag;

/// What a reader searches for, read from the parameters of an address and written into one.
///
/// @param words as typed, without characters that nobody can type
/// @param parameters those that mean something, in the order in which addresses have them
record SearchRequest(
        String words,
        Map<String, String> parameters,
        Filters filters,
        Order order,
        @Nullable String after) {

    static final String PATH = "/search";

    static final String WORDS = "q";
    static final String SECTION = "section";
    static final String AUTHOR = "author";
    static final String TAG = "tag";
    static final String KIND = "kind";
    static final String PERIOD = "period";
    static final String SINCE = "since";
    static final String BEFORE = "before";
    static final String SORT = "sort";
    static final String AFTER = "after";

    /// Those that narrow a search.
    static final List<String> NARROWING = List.of(SECTION, AUTHOR, TAG, KIND, PERIOD, SINCE, BEFORE);

    private static final String BY_DATE = "date";
    private static final Set<String> ALL =
            Set.of(WORDS, SECTION, AUTHOR, TAG, KIND, PERIOD, SINCE, BEFORE, SORT, AFTER);
    /// Delivery has cut what was longer.
    private static final int CUT_AT = 200;
    /// What changes the direction of all that follows.
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    /// As long as 2026-11-30: other years are none of a paper.
    private static final int DAY_LENGTH = 10;

    SearchRequest {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /// See [press.linecaster.delivery.PageSource#parameters].
    static Set<String> names() {
        return ALL;
    }

    /// Values that mean nothing are left out: then [#parameters] are others than those of the request.
    static SearchRequest read(Map<String, String> asked, Archive archive) {
        var kept = new LinkedHashMap<String, String>();
        var words = asked.getOrDefault(WORDS, "");
        if (!clean(words).isBlank()) kept.put(WORDS, words);
        var zone = archive.paper().zone();
        var section = section(asked.get(SECTION), archive.sections());
        section.ifPresent(each -> kept.put(SECTION, path(each.id(), archive.sections())));
        var author = slug(asked.get(AUTHOR)).flatMap(archive::author);
        author.ifPresent(each -> kept.put(AUTHOR, each.slug().value()));
        var tag = slug(asked.get(TAG)).flatMap(archive::tag);
        tag.ifPresent(each -> kept.put(TAG, each.slug().value()));
        var kind = named(Kind.values(), asked.get(KIND));
        kind.ifPresent(each -> kept.put(KIND, name(each)));
        var period = named(Period.values(), asked.get(PERIOD));
        period.ifPresent(each -> kept.put(PERIOD, name(each)));
        var since = period.isPresent() ? Optional.<LocalDate>empty() : day(asked.get(SINCE));
        since.ifPresent(each -> kept.put(SINCE, each.toString()));
        var before = period.isPresent() ? Optional.<LocalDate>empty() : day(asked.get(BEFORE));
        before.ifPresent(each -> kept.put(BEFORE, each.toString()));
        var order = BY_DATE.equals(asked.get(SORT)) ? Order.DATE : Order.RELEVANCE;
        if (order == Order.DATE) kept.put(SORT, BY_DATE);
        var after = asked.get(AFTER);
        if (after != null && Question.isPlace(after, order)) kept.put(AFTER, after);
        var filters = new Filters(
                section.map(Section::id).orElse(null),
                author.map(Author::id).orElse(null),
                tag.map(Tag::id).orElse(null),
                kind.orElse(null),
                period.map(each -> each.start(archive.now()))
                        .or(() -> since.map(day -> start(day, zone)))
                        .orElse(null),
                before.map(day -> start(day, zone)).orElse(null));
        return new SearchRequest(clean(words), kept, filters, order, kept.get(AFTER));
    }

    /// @param zone of the paper
    Question question(int limit, ZoneId zone) {
        return new Question(words, filters, order, after, limit, zone);
    }

    /// The words for titles and sentences, which they must not turn around.
    String plainWords() {
        return plain(words);
    }

    static String plain(String text) {
        return TURNING.matcher(text).replaceAll("").strip();
    }

    /// Whether nothing is asked: no words, and nothing that narrows.
    boolean isEmpty() {
        return words.isBlank() && filters.isEmpty();
    }

    /// Whether more was typed than arrives here.
    boolean isCut() {
        return parameters.getOrDefault(WORDS, "").length() >= CUT_AT - 1;
    }

    @Nullable
    String value(String name) {
        return parameters.get(name);
    }

    String address() {
        return address(parameters);
    }

    /// Of the first page of the same search with something else about it.
    /// @param value null for without it
    String with(String name, @Nullable String value) {
        var changed = new LinkedHashMap<>(parameters);
        changed.remove(AFTER);
        if (value == null) changed.remove(name);
        else changed.put(name, value);
        return address(changed);
    }

    /// Of the first page of the same search without some of it.
    String without(List<String> names) {
        var changed = new LinkedHashMap<>(parameters);
        changed.remove(AFTER);
        names.forEach(changed::remove);
        return address(changed);
    }

    String firstPage() {
        return with(AFTER, null);
    }

    String furtherPage(String next) {
        return with(AFTER, next);
    }

    /// The same search, in the order of the date, from the top: what its feed has.
    SearchRequest byDate() {
        var feed = new LinkedHashMap<>(parameters);
        feed.remove(AFTER);
        feed.remove(SORT);
        return new SearchRequest(words, feed, filters, Order.DATE, null);
    }

    /// The same search for all the paper.
    SearchRequest withoutFilters() {
        var bare = new LinkedHashMap<>(parameters);
        NARROWING.forEach(bare::remove);
        return new SearchRequest(words, bare, Filters.NONE, order, null);
    }

    /// The address of the search for some words.
    static String address(String words) {
        return address(Map.of(WORDS, words));
    }

    /// The slugs of a section and of what it belongs to, from the top.
    static String path(SectionId id, SectionTree tree) {
        return tree.pathTo(id).stream().map(each -> each.slug().value()).collect(Collectors.joining("/"));
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String address(Map<String, String> parameters) {
        if (parameters.isEmpty()) return PATH;
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", PATH + "?", ""));
    }

    private static Optional<Section> section(@Nullable String path, SectionTree tree) {
        if (path == null) return Optional.empty();
        Optional<Section> at = Optional.empty();
        for (var slug : path.split("/", -1)) {
            var parent = at.map(Section::id).orElse(null);
            at = tree.children(parent).stream()
                    .filter(each -> each.slug().value().equals(slug))
                    .findFirst();
            if (at.isEmpty()) return at;
        }
        return at;
    }

    private static Optional<Slug> slug(@Nullable String text) {
        return text == null || !Slug.isValid(text) ? Optional.empty() : Optional.of(new Slug(text));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, @Nullable String name) {
        return Arrays.stream(values).filter(each -> name(each).equals(name)).findFirst();
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        if (text == null || text.length() != DAY_LENGTH) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /// Control characters and what Unicode has for nobody would not come through HTML.
    private static String clean(String text) {
        return text.codePoints()
                .map(point -> isTypeable(point) ? point : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isTypeable(int point) {
        return !Character.isISOControl(point)
                && (point & 0xFFFE) != 0xFFFE
                && (point < 0xFDD0 || point > 0xFDEF)
                && Character.getType(point) != Character.SURROGATE;
    }
}
