package press.linecaster.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import press.linecaster.search.Plan.Clause;
import press.linecaster.search.Plan.Place;
import press.linecaster.search.Question.Order;

/// Makes OpenSearch's queries of a [Plan]. Built as Lucene's are in [LuceneQueries], so that scores are the
/// same.
final class OpenSearchQueries {

    static final String PERIODS = "periods";

    /// Longer than any question takes that a reader would wait for.
    private static final String PATIENCE = "1s";

    private static final int MOST_MARKS = 50;
    private static final int MOST_LANGUAGES = 100;
    private static final String NEWEST = "desc";

    private static final Map<String, Float> WEIGHTS = weights();
    private static final Map<String, Float> IN_BODY = Map.of(OpenSearchFields.BODY, 1f);

    private OpenSearchQueries() {}

    private static Map<String, Float> weights() {
        var weights = new LinkedHashMap<String, Float>();
        weights.put(OpenSearchFields.HEADLINE, Plan.IN_HEADLINE);
        weights.put(OpenSearchFields.STANDFIRST, Plan.IN_STANDFIRST);
        weights.put(OpenSearchFields.NAMES, Plan.IN_NAMES);
        weights.put(OpenSearchFields.BODY, 1f);
        return weights;
    }

    /// A whole search.
    static Map<String, Object> of(Plan plan) {
        var search = new LinkedHashMap<String, Object>();
        search.put("query", query(plan));
        search.put("size", plan.limit());
        search.put("sort", List.of(Map.of(first(plan.order()), NEWEST), Map.of(OpenSearchFields.ID, NEWEST)));
        search.put("docvalue_fields", List.of(OpenSearchFields.FROM, OpenSearchFields.FINGERPRINT));
        search.put("stored_fields", "_none_");
        search.put("track_total_hits", true);
        search.put("timeout", PATIENCE);
        var place = plan.after();
        if (place != null) search.put("search_after", after(place, plan.order()));
        if (plan.isCounted()) search.put("aggs", counts(plan.now()));
        return search;
    }

    private static List<Object> after(Place place, Order order) {
        return order == Order.DATE
                ? List.of(place.at().toEpochMilli(), place.id())
                : List.of(place.score(), place.id());
    }

    private static String first(Order order) {
        return order == Order.DATE ? OpenSearchFields.FROM : "_score";
    }

    private static Map<String, Object> query(Plan plan) {
        var must = new ArrayList<Map<String, Object>>();
        var filter = new ArrayList<Map<String, Object>>();
        (plan.order() == Order.DATE ? filter : must).add(wanted(plan));
        for (var mark : plan.marks()) filter.add(mark(mark));
        if (plan.since() != null || plan.before() != null) filter.add(published(plan));
        filter.addAll(visible(plan.now()));
        var mustNot = new ArrayList<>(
                plan.without().stream().map(OpenSearchQueries::of).toList());
        if (!plan.excluded().isEmpty()) mustNot.add(numbered(plan.excluded()));
        var should = plan.preferred().entrySet().stream()
                .map(each -> constant(each.getKey(), each.getValue()))
                .toList();
        var query = bool(Map.of(
                "must", must, "filter", filter, "must_not", mustNot, "should", should, "minimum_should_match", 0));
        return plan.order() == Order.DATE ? query : newer(query, plan.agedFrom());
    }

    private static Map<String, Object> wanted(Plan plan) {
        if (plan.clauses().isEmpty()) return Map.of("match_all", Map.of());
        if (plan.clauses().size() == 1) return of(plan.clauses().getFirst());
        return bool(Map.of(
                "should", plan.clauses().stream().map(OpenSearchQueries::of).toList(),
                "minimum_should_match", Math.min(plan.least(), plan.clauses().size())));
    }

    private static Map<String, Object> of(Clause clause) {
        var ways = new ArrayList<Map<String, Object>>();
        var fields = clause.inBody() ? IN_BODY : WEIGHTS;
        for (var form : clause.forms()) fields.forEach((field, weight) -> ways.add(of(field, form, weight)));
        return Map.of("dis_max", Map.of("queries", ways, "tie_breaker", Plan.TIE_BREAKER, "boost", clause.weight()));
    }

    private static Map<String, Object> of(String field, List<String> form, float weight) {
        var words = form.stream().map(OpenSearchFields::word).toList();
        return words.size() == 1
                ? Map.of("term", Map.of(field, Map.of("value", words.getFirst(), "boost", weight)))
                : Map.of("match_phrase", Map.of(field, Map.of("query", String.join(" ", words), "boost", weight)));
    }

    private static Map<String, Object> constant(String mark, float weight) {
        return Map.of("constant_score", Map.of("filter", mark(mark), "boost", weight));
    }

    private static Map<String, Object> published(Plan plan) {
        var range = new LinkedHashMap<String, Object>();
        var since = plan.since();
        var before = plan.before();
        if (since != null) range.put("gte", since.toEpochMilli());
        if (before != null) range.put("lt", before.toEpochMilli());
        return Map.of("range", Map.of(OpenSearchFields.FROM, range));
    }

    private static Map<String, Object> numbered(List<Long> ids) {
        return Map.of("ids", Map.of("values", ids.stream().map(String::valueOf).toList()));
    }

    /// What is new counts more, see [Plan]. The decay is that of [Recency]; it would go both ways.
    private static Map<String, Object> newer(Map<String, Object> query, Instant agedFrom) {
        var moment = agedFrom.toEpochMilli();
        var decay = Map.of(
                OpenSearchFields.FROM, Map.of("origin", moment, "scale", Recency.HALF_LIFE.toMillis(), "decay", 0.5));
        return Map.of(
                "function_score",
                Map.of(
                        "query",
                        query,
                        "functions",
                        List.of(
                                Map.of("weight", 1),
                                Map.of("filter", from("gte", moment), "weight", Recency.MOST_ADDED),
                                Map.of("filter", from("lt", moment), "exp", decay, "weight", Recency.MOST_ADDED)),
                        "score_mode",
                        "sum",
                        "boost_mode",
                        "multiply"));
    }

    private static Map<String, Object> from(String comparison, long moment) {
        return Map.of("range", Map.of(OpenSearchFields.FROM, Map.of(comparison, moment)));
    }

    private static Map<String, Object> counts(Instant now) {
        var counts = new LinkedHashMap<String, Object>();
        for (var kind : Marks.COUNTED.toCharArray())
            counts.put(
                    OpenSearchFields.counted(kind),
                    Map.of("terms", Map.of("field", OpenSearchFields.counted(kind), "size", MOST_MARKS)));
        var periods = new LinkedHashMap<String, Object>();
        for (var period : Period.values())
            periods.put(period.name(), from("gte", period.start(now).toEpochMilli()));
        counts.put(PERIODS, Map.of("filters", Map.of("filters", periods)));
        return counts;
    }

    /// The newest that have all words and one more that begins so among their openers.
    static Map<String, Object> starting(List<String> words, String prefix, int limit, Instant now) {
        var filter = new ArrayList<>(visible(now));
        for (var word : words) filter.add(term(OpenSearchFields.OPENER, OpenSearchFields.word(word)));
        filter.add(Map.of("prefix", Map.of(OpenSearchFields.OPENER, OpenSearchFields.word(prefix))));
        return numbers(Map.of("filter", filter), List.of(OpenSearchFields.FROM, OpenSearchFields.ID), limit);
    }

    /// All that have a mark, highest number first.
    static Map<String, Object> marked(String mark, int limit) {
        return numbers(Map.of("filter", mark(mark)), List.of(OpenSearchFields.ID), limit);
    }

    private static Map<String, Object> numbers(Map<String, Object> query, List<String> order, int limit) {
        var search = new LinkedHashMap<String, Object>();
        search.put("query", bool(query));
        search.put("size", limit);
        search.put("sort", order.stream().map(field -> Map.of(field, NEWEST)).toList());
        search.put("stored_fields", "_none_");
        search.put("track_total_hits", false);
        return search;
    }

    /// Which spellings are near; see [SearchIndex#near].
    static Map<String, Object> near(String spelling, int distance, int limit) {
        var how = new LinkedHashMap<String, Object>();
        how.put("field", OpenSearchFields.SPELLING);
        how.put("suggest_mode", "always");
        how.put("max_edits", distance);
        how.put("prefix_length", 1);
        how.put("min_word_length", 1);
        how.put("string_distance", "damerau_levenshtein");
        how.put("accuracy", 0);
        how.put("max_term_freq", Integer.MAX_VALUE);
        how.put("size", limit);
        return Map.of(
                "size",
                0,
                "track_total_hits",
                false,
                "suggest",
                Map.of("near", Map.of("text", OpenSearchFields.word(spelling), "term", how)));
    }

    static Map<String, Object> languages() {
        return Map.of(
                "size",
                0,
                "track_total_hits",
                false,
                "aggs",
                Map.of(
                        OpenSearchFields.LANGUAGE,
                        Map.of("terms", Map.of("field", OpenSearchFields.LANGUAGE, "size", MOST_LANGUAGES))));
    }

    /// In how many articles which of them stands, by its place in the list.
    static Map<String, Object> spelled(List<String> spellings) {
        var filters = new LinkedHashMap<String, Object>();
        for (var i = 0; i < spellings.size(); i++)
            filters.put(Integer.toString(i), term(OpenSearchFields.SPELLING, OpenSearchFields.word(spellings.get(i))));
        return Map.of(
                "size",
                0,
                "track_total_hits",
                false,
                "aggs",
                Map.of(OpenSearchFields.SPELLING, Map.of("filters", Map.of("filters", filters))));
    }

    /// Entries, as opposed to the note that says up to where they go; for counting.
    static Map<String, Object> entries() {
        return Map.of("query", Map.of("exists", Map.of("field", OpenSearchFields.ID)));
    }

    private static List<Map<String, Object>> visible(Instant now) {
        var moment = now.toEpochMilli();
        return List.of(from("lte", moment), Map.of("range", Map.of(OpenSearchFields.UNTIL, Map.of("gt", moment))));
    }

    private static Map<String, Object> mark(String mark) {
        return term(OpenSearchFields.MARK, mark);
    }

    private static Map<String, Object> term(String field, String value) {
        return Map.of("term", Map.of(field, value));
    }

    private static Map<String, Object> bool(Map<String, ?> clauses) {
        return Map.of("bool", clauses);
    }
}
