package press.linecaster.site;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import press.linecaster.delivery.Answer;
import press.linecaster.delivery.PageRequest;
import press.linecaster.kernel.Floodgate;
import press.linecaster.search.Hit;
import press.linecaster.search.Question.Order;
import press.linecaster.search.Results;
import press.linecaster.site.SearchPage.Choice;

/// The page on which readers search, and the feeds of what they search for. Only what is asked again and again is kept:
/// there are more questions than any memory has room for.
@Component
class SearchPages {

    private static final Logger log = LoggerFactory.getLogger(SearchPages.class);

    /// As many as readers look through before they ask otherwise.
    private static final int RESULTS = 10;
    private static final int LATEST = 8;

    /// For one network: a room full of readers who follow one filter after the other.
    private static final int AT_ONCE = 60;

    private static final Duration ONE_MORE_AFTER = Duration.ofMillis(500);
    private static final Duration BACK_SOON = Duration.ofSeconds(30);
    /// While the index is being made.
    private static final Duration FRESH_FOR = Duration.ofMinutes(1);

    private static final Map<String, String> NOT_FOR_MACHINES = Map.of("X-Robots-Tag", "noindex, follow");

    private final Frames frames;
    private final Templates templates;
    private final Feeds feeds;
    private final Demand demand;
    private final Floodgate gate;

    SearchPages(Frames frames, Templates templates, Feeds feeds, Clock clock) {
        this.frames = frames;
        this.templates = templates;
        this.feeds = feeds;
        this.demand = new Demand(clock);
        this.gate = new Floodgate(clock, AT_ONCE, ONE_MORE_AFTER);
    }

    static boolean has(String path) {
        return path.equals(SearchRequest.PATH)
                || FeedFormat.of(path)
                        .filter(format -> format.pageOf(path).equals(SearchRequest.PATH))
                        .isPresent();
    }

    /// See [press.linecaster.delivery.PageSource#wait].
    Optional<Duration> wait(Supplier<String> network) {
        return gate.pass(network.get());
    }

    /// Under one address for each search, without parameters that mean nothing.
    Answer answer(PageRequest request, Archive archive) {
        var format = FeedFormat.of(request.path());
        var read = SearchRequest.read(request.parameters(), archive);
        var search = format.isPresent() ? read.byDate() : read;
        var address = format.map(each -> each.beside(search.address())).orElse(search.address());
        if (!search.isEmpty() && !demand.isGreat(address)) archive.notKept();
        if (!search.parameters().equals(request.parameters()) || !request.path().equals(request.rawPath()))
            return new Answer.Moved(address);
        try {
            if (search.isEmpty()) return format.isPresent() ? new Answer.Missing() : blank(search, archive);
            return format.isPresent() ? feed(format.get(), search, archive) : page(search, archive);
        } catch (UncheckedIOException e) {
            log.atWarn().setCause(e).log("the index cannot be asked");
            archive.notKept();
            return away(search, archive);
        }
    }

    private Answer feed(FeedFormat format, SearchRequest search, Archive archive) {
        var frame = frames.of(archive);
        var results =
                archive.search(search.question(Feeds.ITEMS, archive.paper().zone()));
        if (results.isBehind()) archive.notKept();
        var found = results.hits();
        var articles =
                archive.summariesWithChanges(found.stream().map(Hit::article).toList());
        var feed = feeds.feed(format, articles, title(search, frame), null, search.address(), archive);
        return withHeaders(feed, NOT_FOR_MACHINES);
    }

    private Answer page(SearchRequest search, Archive archive) {
        var results = archive.search(search.question(RESULTS, archive.paper().zone()));
        if (results.isBehind()) archive.notKept(); // nothing will say that it is old
        if (results.isEmptyQuestion()) return blank(search, archive); // signs alone, say
        var frame = frames.of(archive);
        var facets = new SearchFacets(search, archive, frame);
        var hasNone = results.total() == 0;
        var meant = results.meant();
        var next = results.next();
        return page(
                200,
                new SearchPage(
                        frame,
                        head(search, frame),
                        SearchForm.of(search),
                        count(search, results, frame),
                        meant == null ? null : new Link(meant, search.with(SearchRequest.WORDS, meant)),
                        notes(search, results, frame, archive),
                        facets.set(),
                        search.without(SearchRequest.NARROWING),
                        results.total() < 2 ? List.of() : orders(search, frame),
                        facets.of(results.facets()),
                        new SearchResults(archive, frame).of(results.hits()),
                        search.after() == null ? null : search.firstPage(),
                        next == null ? null : search.furtherPage(next),
                        hasNone ? hints(search, frame) : List.of(),
                        hasNone ? wider(search, frame, archive) : null,
                        hasNone ? Boxes.latest(LATEST, archive) : List.of()));
    }

    /// Nothing has been asked yet, or nothing that can be looked for.
    private Answer blank(SearchRequest search, Archive archive) {
        var frame = frames.of(archive);
        var notes = new ArrayList<String>();
        if (!search.isEmpty()) notes.add(frame.say("search.nothing.asked"));
        indexing(frame, archive).ifPresent(notes::add);
        return page(200, withoutResults(search, notes, frame, archive));
    }

    private Answer away(SearchRequest search, Archive archive) {
        var frame = frames.of(archive);
        var page = page(503, withoutResults(search, List.of(frame.say("search.away")), frame, archive));
        return withHeaders(page, Map.of("Retry-After", Long.toString(BACK_SOON.toSeconds())));
    }

    private static SearchPage withoutResults(SearchRequest search, List<String> notes, Frame frame, Archive archive) {
        return new SearchPage(
                frame,
                head(search, frame),
                SearchForm.of(search),
                null,
                null,
                notes,
                List.of(),
                search.without(SearchRequest.NARROWING),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                null,
                Boxes.latest(LATEST, archive));
    }

    private Answer.Page page(int status, SearchPage page) {
        return withHeaders(templates.page(status, "search", page), NOT_FOR_MACHINES);
    }

    private static Answer.Page withHeaders(Answer.Page page, Map<String, String> more) {
        var headers = new HashMap<>(page.headers());
        headers.putAll(more);
        return new Answer.Page(page.status(), page.contentType(), page.body(), page.lastModified(), headers);
    }

    private static Head head(SearchRequest search, Frame frame) {
        var paper = frame.paper();
        var canonical = paper.absolute(SearchRequest.PATH);
        var feeds = search.isEmpty() ? null : search.byDate().address();
        return new Head(paper, title(search, frame), null, canonical, feeds, null, null, false, List.of());
    }

    private static String title(SearchRequest search, Frame frame) {
        var words = search.plainWords();
        return words.isEmpty() ? frame.say("search") : frame.say("search.title", words);
    }

    private static String count(SearchRequest search, Results results, Frame frame) {
        var words = search.plainWords();
        if (results.total() == 0)
            return words.isEmpty() ? frame.say("search.nothing") : frame.say("search.nothing.for", isolated(words));
        return words.isEmpty()
                ? frame.say("search.count", results.total())
                : frame.say("search.count.for", results.total(), isolated(words));
    }

    private static List<String> notes(SearchRequest search, Results results, Frame frame, Archive archive) {
        var notes = new ArrayList<String>();
        for (var each : results.respelled())
            notes.add(frame.say("search.respelled", isolated(each.word()), isolated(each.instead())));
        for (var each : results.unknown())
            notes.add(frame.say("search.unknown." + each.operator(), isolated(SearchRequest.plain(each.name()))));
        if (results.isLoose()) notes.add(frame.say("search.loose"));
        if (results.isShortened() || search.isCut()) notes.add(frame.say("search.shortened"));
        if (results.isPartial()) notes.add(frame.say("search.partial"));
        indexing(frame, archive).ifPresent(notes::add);
        return notes;
    }

    /// While the index is being made there is less to be found than there is.
    private static Optional<String> indexing(Frame frame, Archive archive) {
        return archive.indexInTheMaking().map(index -> {
            archive.until(archive.now().plus(FRESH_FOR));
            archive.notKept();
            return frame.say("search.indexing", index.done(), Math.max(index.done(), index.of()));
        });
    }

    private static List<Choice> orders(SearchRequest search, Frame frame) {
        return Stream.of(Order.RELEVANCE, Order.DATE)
                .map(order -> new Choice(
                        frame.say("search.sort." + SearchRequest.name(order)),
                        search.with(SearchRequest.SORT, order == Order.DATE ? SearchRequest.name(order) : null),
                        0,
                        order == search.order()))
                .toList();
    }

    private static List<String> hints(SearchRequest search, Frame frame) {
        var hints = new ArrayList<String>();
        if (!search.words().isBlank()) hints.add(frame.say("search.hint.spelling"));
        if (search.words().strip().contains(" ")) hints.add(frame.say("search.hint.fewer"));
        if (search.words().contains("\"")) hints.add(frame.say("search.hint.quotes"));
        return hints;
    }

    private static @Nullable Link wider(SearchRequest search, Frame frame, Archive archive) {
        if (search.filters().isEmpty() || search.words().isBlank()) return null;
        var wider = search.withoutFilters();
        var total = archive.search(wider.question(1, archive.paper().zone())).total();
        return total == 0 ? null : new Link(frame.say("search.wider", total), wider.address());
    }

    /// Words of readers within a sentence of ours, in whatever direction they are written (Unicode Bidirectional
    /// Algorithm, FSI and PDI).
    private static String isolated(String words) {
        return "\u2068" + words + "\u2069";
    }
}
