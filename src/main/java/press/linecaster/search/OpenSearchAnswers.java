package press.linecaster.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import press.linecaster.search.Found.Match;
import press.linecaster.search.Question.Order;
import press.linecaster.search.SearchIndex.Spelling;
import tools.jackson.databind.JsonNode;

/// Reads what OpenSearch answers to [OpenSearchQueries].
///
/// @throws tools.jackson.core.JacksonException from any of these, when something is missing that was asked
///     for
final class OpenSearchAnswers {

    private OpenSearchAnswers() {}

    static Found found(JsonNode answer, Order order) {
        var hits = answer.required("hits");
        var matches = new ArrayList<Match>();
        for (var hit : hits.required("hits")) matches.add(match(hit, order));
        return new Found(
                hits.required("total").required("value").asLong(),
                matches,
                marks(answer.path("aggregations")),
                periods(answer.path("aggregations")),
                answer.path("timed_out").asBoolean(false)
                        || answer.path("_shards").path("failed").asInt(0) > 0);
    }

    private static Match match(JsonNode hit, Order order) {
        var place = hit.required("sort");
        var fields = hit.required("fields");
        return new Match(
                place.required(1).asLong(),
                order == Order.DATE ? 0 : place.required(0).floatValue(),
                Instant.ofEpochMilli(
                        fields.required(OpenSearchFields.FROM).required(0).asLong()),
                Fingerprint.of(fields.required(OpenSearchFields.FINGERPRINT)
                        .required(0)
                        .asString()));
    }

    private static Map<String, Integer> marks(JsonNode counts) {
        var marks = new HashMap<String, Integer>();
        for (var kind : Marks.COUNTED.toCharArray())
            for (var bucket : counts.path(OpenSearchFields.counted(kind)).path("buckets"))
                marks.put(key(bucket), bucket.required("doc_count").asInt());
        return marks;
    }

    private static Map<Period, Integer> periods(JsonNode counts) {
        var periods = new EnumMap<Period, Integer>(Period.class);
        var buckets = counts.path(OpenSearchQueries.PERIODS).path("buckets");
        for (var period : Period.values()) {
            var count = buckets.path(period.name()).path("doc_count").asInt(0);
            if (count > 0) periods.put(period, count);
        }
        return periods;
    }

    /// The numbers of what was found in order of number or date, which is the last of what it is sorted by.
    static List<Long> numbers(JsonNode answer) {
        var numbers = new ArrayList<Long>();
        for (var hit : answer.required("hits").required("hits")) {
            var place = hit.required("sort");
            numbers.add(place.required(place.size() - 1).asLong());
        }
        return numbers;
    }

    static Map<String, Integer> spelled(JsonNode answer, List<String> spellings) {
        var buckets = answer.required("aggregations")
                .required(OpenSearchFields.SPELLING)
                .required("buckets");
        var counts = new LinkedHashMap<String, Integer>();
        for (var i = 0; i < spellings.size(); i++)
            counts.put(
                    spellings.get(i),
                    buckets.required(Integer.toString(i)).required("doc_count").asInt());
        return counts;
    }

    static List<Spelling> near(JsonNode answer, String spelling) {
        var near = new ArrayList<Spelling>();
        for (var word : answer.required("suggest").required("near"))
            for (var option : word.required("options")) {
                var text = option.required("text").asString();
                near.add(new Spelling(
                        text,
                        EditDistance.between(spelling, text),
                        option.required("freq").asInt()));
            }
        return near;
    }

    static Set<String> languages(JsonNode answer) {
        var codes = new TreeSet<String>();
        for (var bucket : answer.required("aggregations")
                .required(OpenSearchFields.LANGUAGE)
                .required("buckets")) codes.add(key(bucket));
        return codes;
    }

    private static String key(JsonNode bucket) {
        return bucket.required("key").asString();
    }
}
