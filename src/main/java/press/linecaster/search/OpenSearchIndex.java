package press.linecaster.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// An index in OpenSearch, which all nodes share. It is spoken of by an alias, so that it goes on being the
/// right one when another node has put a new one in its place.
///
/// Up to where it goes is the version of one document of no fields. That one is in no field's statistics
/// and met by no query of ours, and it goes where the index goes, into copies and back-ups too.
final class OpenSearchIndex implements SearchIndex {

    private static final String POSITION = "position";
    private static final String BEAT = "beat";
    private static final Duration BEATS_EVERY = Duration.ofMinutes(1);
    private static final int LONG_ENOUGH_FOR_TWO_LETTERS = 6;
    private static final int MOST_NEAR = 1_000;
    private static final int MOST_AT_ONCE = 10_000; // OpenSearch's own limit
    private static final int OVERTAKEN = 409;
    private static final Duration LANGUAGES_STAY = Duration.ofSeconds(30);

    private record Languages(Set<String> codes, long readAt) {}

    private final OpenSearchConnection connection;
    private volatile String alias;
    private volatile String index;
    private volatile @Nullable Languages languages;
    private volatile boolean isBeingMade;
    private volatile long beatAt;

    /// @param alias what it is spoken of by
    /// @param index its own name
    OpenSearchIndex(OpenSearchConnection connection, String alias, String index) {
        this.connection = connection;
        this.alias = alias;
        this.index = index;
    }

    String index() {
        return index;
    }

    /// It is spoken of by another alias from now on.
    void isNow(String alias) {
        this.alias = alias;
    }

    void isBeingMade(boolean isBeingMade) {
        this.isBeingMade = isBeingMade;
    }

    @Override
    public long position() {
        return version(POSITION) - 1;
    }

    /// For how long nobody has written to it while it was being made.
    Duration silence() {
        return Duration.ofMillis(System.currentTimeMillis() - version(BEAT));
    }

    /// @return 0 for a document that is not there
    private long version(String document) {
        var path = alias + "/_doc/" + document + "?_source=false";
        var answer = connection.look(path);
        if (answer.isMissing() && !answer.body().has("error")) return 0;
        return connection.fine("GET", path, answer).path("_version").asLong();
    }

    /// @throws IndexLost when it is no longer there; likewise from the other methods
    /// @throws java.io.UncheckedIOException also once after another node has put a new index in place of
    ///     this one: what it has up to its [#position] is certain, and the rest is to be written again
    @Override
    public void write(Collection<Entry> entries, Collection<Long> gone, long position) {
        if (entries.isEmpty() && gone.isEmpty()) return;
        isStill(new OpenSearchBulk(connection, alias).write(entries, gone, position));
        if (isBeingMade) beat();
    }

    private void beat() {
        var now = System.currentTimeMillis();
        if (now - beatAt < BEATS_EVERY.toMillis()) return;
        note(BEAT, now);
        beatAt = now;
    }

    private void isStill(Set<String> written) {
        var known = index;
        for (var name : written)
            if (!name.equals(known)) {
                index = name;
                throw connection.failed(
                        "has a new search index, made by another node: " + name + " in place of " + known, null);
            }
    }

    @Override
    public void refresh() {
        connection.write("POST", alias + "/_refresh", null);
        languages = null;
    }

    /// OpenSearch keeps on disk what it has taken in, so only the position is left to be noted. Never an
    /// earlier one than another node has noted.
    @Override
    public void commit(long position) {
        note(POSITION, position + 1);
    }

    /// Gives a document of no fields a version, unless it has a higher one.
    private void note(String document, long version) {
        var path = alias + "/_doc/" + document + "?require_alias=true&version_type=external_gte&version=" + version;
        var answer = connection.tell("PUT", path, Map.of());
        if (answer.status() != OVERTAKEN)
            isStill(Set.of(connection.fine("PUT", path, answer).path("_index").asString("")));
    }

    @Override
    public Found find(Plan plan) {
        return search(OpenSearchQueries.of(plan), answer -> OpenSearchAnswers.found(answer, plan.order()));
    }

    @Override
    public List<Long> starting(List<String> words, String prefix, int limit, Instant now) {
        return search(OpenSearchQueries.starting(words, prefix, limit, now), OpenSearchAnswers::numbers);
    }

    @Override
    public List<Long> marked(String mark) {
        var all = new ArrayList<Long>();
        List<Long> some;
        do {
            var query = OpenSearchQueries.marked(mark, MOST_AT_ONCE);
            if (!all.isEmpty()) query.put("search_after", List.of(all.getLast()));
            some = reading(connection.read("POST", alias + "/_search", query), OpenSearchAnswers::numbers);
            all.addAll(some);
        } while (some.size() == MOST_AT_ONCE);
        return all;
    }

    @Override
    public Map<String, Integer> frequencies(Collection<String> spellings) {
        if (spellings.isEmpty()) return Map.of();
        var distinct = List.copyOf(new LinkedHashSet<>(spellings));
        return search(OpenSearchQueries.spelled(distinct), answer -> OpenSearchAnswers.spelled(answer, distinct));
    }

    @Override
    public List<Spelling> near(String spelling, int within, int limit) {
        var letters = spelling.codePointCount(0, spelling.length());
        if (letters < 2 || letters > LONGEST_CORRECTED) return List.of();
        var distance = letters < LONG_ENOUGH_FOR_TWO_LETTERS ? 1 : within;
        return search(
                        OpenSearchQueries.near(spelling, distance, MOST_NEAR),
                        answer -> OpenSearchAnswers.near(answer, spelling))
                .stream()
                .filter(each -> each.distance() > 0)
                .sorted(Comparator.comparingInt(Spelling::distance)
                        .thenComparing(Spelling::articles, Comparator.reverseOrder())
                        .thenComparing(Spelling::word))
                .limit(limit)
                .toList();
    }

    /// What was read a moment ago will do: they hardly ever change, and every question asks for them.
    @Override
    public Set<String> languages() {
        var known = languages;
        if (known != null && System.nanoTime() - known.readAt() < LANGUAGES_STAY.toNanos()) return known.codes();
        var codes = search(OpenSearchQueries.languages(), OpenSearchAnswers::languages);
        languages = new Languages(codes, System.nanoTime());
        return codes;
    }

    @Override
    public long size() {
        return count(OpenSearchQueries.entries());
    }

    /// The connection is that of all indices, see [OpenSearchIndices#close].
    @Override
    public void close() {}

    private <T> T search(Map<String, Object> query, Function<JsonNode, T> read) {
        return reading(connection.readAtOnce("POST", alias + "/_search?search_type=dfs_query_then_fetch", query), read);
    }

    private long count(Map<String, Object> query) {
        return reading(
                connection.readAtOnce("POST", alias + "/_count", query),
                answer -> answer.required("count").asLong());
    }

    private <T> T reading(JsonNode answer, Function<JsonNode, T> read) {
        try {
            return read.apply(answer);
        } catch (JacksonException | IllegalArgumentException e) {
            throw connection.failed(
                    "answers a search in a way that was not expected: " + e.getMessage(), new java.io.IOException(e));
        }
    }
}
