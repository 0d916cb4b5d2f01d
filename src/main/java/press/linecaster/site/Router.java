package press.linecaster.site;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.linecaster.addresses.Destination;
import press.linecaster.addresses.Destination.Elsewhere;
import press.linecaster.addresses.Destination.Here;
import press.linecaster.addresses.Target;
import press.linecaster.articles.ListId;
import press.linecaster.delivery.Answer;
import press.linecaster.delivery.PageRequest;
import press.linecaster.delivery.PageSource;
import press.linecaster.kernel.AddressPath;

/// Which page stands at a path. A few paths are the site's own; all others are somebody's address, and under
/// whatever spelling it was asked for, the page is shown under one.
@Component
class Router {

    private static final String FEED = "feed";
    /// What WordPress wrote into addresses before it had any others.
    static final Set<String> LEGACY = Set.of("p", "page_id", "attachment_id", "cat", "author", "tag", "m", FEED);
    /// Of these, the ones that name one thing by its number.
    private static final Set<String> NUMBERS = Set.of("p", "page_id", "attachment_id");
    /// What WordPress searches for, on the home page alone.
    private static final String LEGACY_SEARCH = "s";

    private static final Set<String> LEGACY_OR_SEARCH =
            Stream.concat(LEGACY.stream(), Stream.of(LEGACY_SEARCH)).collect(Collectors.toUnmodifiableSet());
    /// An old site may have lain beneath any path.
    private static final Set<String> LEGACY_OR_PLACE =
            Stream.concat(LEGACY.stream(), Stream.of(Listings.AFTER)).collect(Collectors.toUnmodifiableSet());
    /// What WordPress puts behind the address of a list or an article; a small number alone is a part of an
    /// article that it shows in several.
    private static final Pattern LEGACY_TAIL = Pattern.compile("/(?:page/[0-9]+|comment-page-[0-9]+|amp|embed|trackback"
            + "|(?<part>1?[0-9])|(?<feed>feed(?:/(?:rss|rss2|atom|rdf))?))$");

    private final HomePages home;
    private final ListPages lists;
    private final ThingPages things;
    private final Feeds feeds;
    private final SearchPages searches;
    private final Sitemaps sitemaps;
    private final Robots robots;
    private final Notices notices;

    Router(
            HomePages home,
            ListPages lists,
            ThingPages things,
            Feeds feeds,
            SearchPages searches,
            Sitemaps sitemaps,
            Robots robots,
            Notices notices) {
        this.home = home;
        this.lists = lists;
        this.things = things;
        this.feeds = feeds;
        this.searches = searches;
        this.sitemaps = sitemaps;
        this.robots = robots;
        this.notices = notices;
    }

    /// See [PageSource#parameters].
    static Set<String> parameters(String path) {
        if (path.equals("/")) return LEGACY_OR_SEARCH;
        if (SearchPages.has(path)) return SearchRequest.names();
        if (path.equals("/latest")) return Set.of(Listings.AFTER);
        if (DrawnCards.has(path) || Icons.has(path)) return Set.of();
        return path.endsWith(".xml") || path.endsWith(".json") || path.endsWith(".txt") ? Set.of() : LEGACY_OR_PLACE;
    }

    /// See [PageSource#wait].
    Optional<Duration> wait(PageRequest request, Supplier<String> network) {
        return SearchPages.has(request.path()) ? searches.wait(network) : Optional.empty();
    }

    Answer answer(PageRequest request, Archive archive) {
        var path = request.path();
        if (SearchPages.has(path)) return searches.answer(request, archive);
        return switch (path) {
            case "/" -> request.parameters().isEmpty() ? home.page(archive) : legacyHome(request, archive);
            case "/latest" ->
                path.equals(request.rawPath())
                        ? lists.latest(request, archive)
                        : new Answer.Moved(withPlace(path, request));
            case Sitemaps.INDEX -> sitemaps.index(archive);
            case Robots.OPEN_SEARCH -> robots.openSearch(archive);
            case "/robots.txt" -> robots.robots(archive);
            case "/site.webmanifest" -> robots.manifest(archive);
            case "/ads.txt" -> robots.ads(archive).orElseGet(() -> found(request, archive));
            case PageSource.NOT_FOUND -> notices.notFound(archive);
            default ->
                path.startsWith("/sitemap-")
                        ? sitemaps.part(path, archive)
                        : Icons.answer(path, archive).orElseGet(() -> found(request, archive));
        };
    }

    private Answer found(PageRequest request, Archive archive) {
        if (DrawnCards.has(request.path())) return DrawnCards.answer(request.path(), archive);
        var feed = FeedFormat.of(request.path());
        return feed.isPresent() ? feed(feed.get(), request.path(), archive) : page(request, archive);
    }

    private Answer page(PageRequest request, Archive archive) {
        if (isLegacy(request)) return legacy(request, archive);
        return archive.find(request.path())
                .map(destination -> switch (destination) {
                    case Here(var target, var shown) ->
                        written(shown).equals(request.rawPath())
                                ? things.page(target, written(shown), request, archive)
                                : moved(target, withPlace(shown, request), archive);
                    case Destination.Moved(var target, var to) -> moved(target, to, archive);
                    case Elsewhere(var location) -> new Answer.Moved(location);
                })
                .orElseGet(() -> unclaimed(request, archive));
    }

    /// What is nobody's address: a year or a month, or something of WordPress's.
    private Answer unclaimed(PageRequest request, Archive archive) {
        return ArchivePeriod.ofPath(request.path())
                .map(period -> period.address().equals(request.rawPath()) && !isLegacy(request)
                        ? lists.period(period, request, archive)
                        : moved(period, withPlace(period.address(), request), archive))
                .orElseGet(() -> withoutTail(request.path(), archive));
    }

    private static boolean isLegacy(PageRequest request) {
        return request.parameters().keySet().stream().anyMatch(LEGACY::contains);
    }

    private Answer feed(FeedFormat format, String path, Archive archive) {
        var page = format.pageOf(path);
        if (page.equals("/")) return feeds.feed(format, ListId.LATEST, null, null, "/", archive);
        if (page.equals("/latest")) return new Answer.Moved(format.beside("/"));
        return archive.find(page)
                .map(destination -> switch (destination) {
                    case Here(var target, var shown) -> things.feed(format, target, written(shown), archive);
                    case Destination.Moved(var target, var to) -> moved(target, format.beside(to), archive);
                    case Elsewhere elsewhere -> new Answer.Missing();
                })
                .orElseGet(Answer.Missing::new);
    }

    private Answer legacyHome(PageRequest request, Archive archive) {
        var words = request.parameters().get(LEGACY_SEARCH);
        if (words == null) return legacy(request, archive);
        archive.notKept(); // as many as there are words
        return new Answer.Moved(SearchRequest.address(words));
    }

    /// Addresses with a query, such as `/?p=12`. The importer has kept them as former addresses.
    private Answer legacy(PageRequest request, Archive archive) {
        return archive.find(withQuery(request.path(), request.parameters()))
                .map(destination -> switch (destination) {
                    case Here here -> moved(here.target(), here.shown(), archive);
                    case Destination.Moved moved -> moved(moved.target(), moved.to(), archive);
                    case Elsewhere(var location) -> new Answer.Moved(location);
                })
                .orElseGet(() -> {
                    var feed = request.parameters().get(FEED);
                    return feed == null
                            ? withoutQuery(request, archive)
                            : feedOf(request, FeedFormat.ofWordPress(feed), archive);
                });
    }

    /// `/?feed=rss2` and the like, alone or behind another address.
    private Answer feedOf(PageRequest request, FeedFormat feed, Archive archive) {
        var rest = new TreeMap<>(request.parameters());
        rest.remove(FEED);
        if (rest.isEmpty() && request.path().equals("/")) return new Answer.Moved(feed.beside("/"));
        return switch (archive.find(withQuery(request.path(), rest)).orElse(null)) {
            case null -> withoutQuery(request, archive);
            case Elsewhere(var location) when !location.equals("/") -> withoutQuery(request, archive);
            case Destination known -> behind(known, feed, archive);
        };
    }

    private static String withQuery(String path, Map<String, String> parameters) {
        if (parameters.isEmpty()) return path;
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .sorted()
                .collect(Collectors.joining("&", path + "?", ""));
    }

    /// A query that means nothing beneath this path, `?author=7` on an article for one, is dropped.
    private Answer withoutQuery(PageRequest request, Archive archive) {
        if (request.path().equals("/")) return period(request, archive).orElseGet(Answer.Missing::new);
        return archive.find(request.path())
                .map(destination -> switch (destination) {
                    case Here(var target, var shown) -> moved(target, withPlace(shown, request), archive);
                    case Destination.Moved(var target, var to) -> moved(target, to, archive);
                    case Elsewhere(var location) ->
                        isNumbered(request)
                                ? new Answer.Missing()
                                : period(request, archive).orElseGet(() -> new Answer.Moved(location));
                })
                .orElseGet(() -> unclaimed(request, archive));
    }

    /// `/?m=202611` and the like.
    private static Optional<Answer> period(PageRequest request, Archive archive) {
        return Optional.ofNullable(request.parameters().get("m"))
                .flatMap(ArchivePeriod::ofNumber)
                .map(period -> moved(period, period.address(), archive));
    }

    /// Nobody is sent to a year or month in which nothing was published.
    private static Answer moved(ArchivePeriod period, String to, Archive archive) {
        var first = archive.slice(period.stretch(archive.paper().zone()), null, 1);
        return first.articles().isEmpty() ? new Answer.Missing() : new Answer.Moved(to);
    }

    /// Whether one thing is asked for by its number over there. Where none is known, the home page is no answer.
    private static boolean isNumbered(PageRequest request) {
        return request.parameters().keySet().stream().anyMatch(NUMBERS::contains);
    }

    /// Where something is that is not shown must not be told either.
    private Answer moved(Target target, String to, Archive archive) {
        return things.isKnown(target, archive) ? new Answer.Moved(written(to)) : new Answer.Missing();
    }

    /// Where nothing has an address, and what ends it is WordPress's: what the rest of it leads to.
    private Answer withoutTail(String path, Archive archive) {
        var tail = LEGACY_TAIL.matcher(path);
        if (!tail.find()) return new Answer.Missing();
        var feed = tail.group("feed") == null ? null : FeedFormat.ofWordPress(tail.group("feed"));
        var stem = path.substring(0, tail.start());
        if (tail.group("part") != null) return part(stem, archive);
        if (stem.isEmpty()) return new Answer.Moved(feed == null ? "/" : feed.beside("/"));
        return archive.find(stem)
                .map(destination -> behind(destination, feed, archive))
                .or(() -> feed == null
                        ? ArchivePeriod.ofPath(stem).map(each -> moved(each, each.address(), archive))
                        : Optional.empty())
                .orElseGet(Answer.Missing::new);
    }

    /// Only articles and standing pages had parts, and ours have them in one.
    private Answer part(String stem, Archive archive) {
        var whole = stem.isEmpty() ? null : archive.find(stem).orElse(null);
        return switch (whole) {
            case Here(var target, var shown) when target.kind() == Target.Kind.ARTICLE -> moved(target, shown, archive);
            case Destination.Moved(var target, var to)
            when target.kind() == Target.Kind.ARTICLE -> moved(target, to, archive);
            case null, default -> new Answer.Missing();
        };
    }

    /// What an address leads to, or its feed. Never what leads out of the tables, which might lead back here,
    /// but for the old home page.
    private Answer behind(@Nullable Destination destination, @Nullable FeedFormat feed, Archive archive) {
        return switch (destination) {
            case Here(var target, var shown) -> moved(target, feedOf(target, shown, feed), archive);
            case Destination.Moved(var target, var to) -> moved(target, feedOf(target, to, feed), archive);
            case Elsewhere(var location)
            when location.equals("/") -> new Answer.Moved(feed == null ? location : feed.beside(location));
            case null, default -> new Answer.Missing();
        };
    }

    /// Articles have no feeds of their own, and files none at all.
    private static String feedOf(Target target, String page, @Nullable FeedFormat feed) {
        return switch (target.kind()) {
            case SECTION, TAG, AUTHOR -> feed == null ? page : feed.beside(page);
            case ARTICLE, MEDIA -> page;
        };
    }

    /// The address as it is shown, of the same page of the list that was asked for.
    private static String withPlace(String shown, PageRequest request) {
        var after = request.parameters().get(Listings.AFTER);
        return after == null ? shown : shown + "?" + Listings.AFTER + "=" + AddressPath.encode(after);
    }

    /// As a request for it comes in, and so as it may stand in a link: imported addresses need not be
    /// percent-encoded, or are in lower case.
    static String written(String shown) {
        var query = shown.indexOf('?');
        var path = query < 0 ? shown : shown.substring(0, query);
        var slash = path.endsWith("/") && path.length() > 1 ? "/" : "";
        return AddressPath.normalise(path).map(AddressPath::encode).orElse(path)
                + slash
                + (query < 0 ? "" : shown.substring(query));
    }
}
