package press.linecaster.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.search.Plan.Clause;
import press.linecaster.search.Question.Order;

/// Finds what is about the same as an article: what shares the words that tell it from the rest of the
/// archive, sooner in the same section, under the same tags and not long before it.
final class RelatedStories {

    private static final int TELLING_WORDS = 50;
    /// Among which these are looked for: it takes a while to learn how rare a word is.
    private static final int LIKELY_WORDS = 120;

    private static final int SHORTEST_WORD = 3;
    private static final int IN_HEADLINE = 4;
    private static final int IN_STANDFIRST = 2;
    /// Of the telling words, so many must be shared.
    private static final int SHARED_WORDS = 5;

    private static final float SAME_TAG = 3;
    private static final float SAME_SECTION = 2;
    /// What shares more with it is the same story once more.
    static final double COPY = 0.4;
    /// Candidates for each that is wanted: some are copies.
    private static final int CANDIDATES = 4;

    private final SearchIndex index;
    private final Instant now;

    RelatedStories(SearchIndex index, Instant now) {
        this.index = index;
        this.now = now;
    }

    List<ArticleId> to(Article article, List<Long> without, int count) {
        var language = Language.of(article.text().language());
        var texts = Texts.of(article);
        var body = language.cut(texts.body());
        var clauses = telling(weights(language, texts, body));
        if (clauses.isEmpty()) return List.of();
        var own = Fingerprint.of(body.stream().map(Language.Word::reduced).toList());
        var published = article.release().publishedAt();
        var excluded = new ArrayList<>(without);
        excluded.add(article.id().value());
        var found = index.find(new Plan(
                clauses,
                Math.min(SHARED_WORDS, clauses.size()),
                List.of(),
                List.of(),
                preferred(article),
                null,
                null,
                excluded,
                Order.RELEVANCE,
                null,
                CANDIDATES * count,
                false,
                published == null ? now : published, // the same, whenever it is asked
                now));
        return withoutCopies(found.matches(), own, count);
    }

    private static List<ArticleId> withoutCopies(List<Found.Match> matches, Fingerprint own, int count) {
        var taken = new ArrayList<Fingerprint>(List.of(own));
        var related = new ArrayList<ArticleId>();
        for (var match : matches) {
            if (related.size() == count) break;
            if (taken.stream().anyMatch(other -> other.likeness(match.fingerprint()) >= COPY)) continue;
            taken.add(match.fingerprint());
            related.add(new ArticleId(match.id()));
        }
        return related;
    }

    private static Map<String, Float> preferred(Article article) {
        var preferred = new HashMap<String, Float>();
        article.placement().tags().forEach(tag -> preferred.put(Marks.of(tag), SAME_TAG));
        article.placement().sections().forEach(section -> preferred.put(Marks.of(section), SAME_SECTION));
        return preferred;
    }

    /// A word of the article.
    private static final class Weight {
        String spelled = "";
        int occurrences;
    }

    /// What is frequent here first, then what is long, since that is rare as a rule.
    private static final Comparator<Map.Entry<String, Weight>> LIKELY = Comparator.comparingInt(
                    (Map.Entry<String, Weight> each) -> -each.getValue().occurrences)
            .thenComparingInt(each -> -each.getKey().length())
            .thenComparing(Map.Entry::getKey);

    private static Map<String, Weight> weights(Language language, Texts texts, List<Language.Word> body) {
        var weights = new LinkedHashMap<String, Weight>();
        add(language, language.cut(texts.headline()), IN_HEADLINE, weights);
        add(language, language.cut(texts.standfirst()), IN_STANDFIRST, weights);
        add(language, body, 1, weights);
        return weights;
    }

    private static void add(Language language, List<Language.Word> words, int weight, Map<String, Weight> weights) {
        for (var word : words) {
            var spelled = word.spelled();
            if (isSayingNothing(language, spelled)) continue;
            var each = weights.computeIfAbsent(word.reduced(), _ -> new Weight());
            if (each.spelled.isEmpty()) each.spelled = spelled;
            each.occurrences += weight;
        }
    }

    private static boolean isSayingNothing(Language language, String spelled) {
        if (language.isCommon(spelled)) return true;
        if (spelled.length() >= SHORTEST_WORD) return Character.isDigit(spelled.charAt(0));
        return !Character.isIdeographic(spelled.codePointAt(0)); // pairs of these are words
    }

    /// The words that are frequent here and rare elsewhere, each worth as much as it is here.
    private List<Clause> telling(Map<String, Weight> weights) {
        var likely =
                weights.entrySet().stream().sorted(LIKELY).limit(LIKELY_WORDS).toList();
        var frequencies = index.frequencies(
                likely.stream().map(each -> each.getValue().spelled).distinct().toList());
        var size = Math.max(1, index.size());
        return likely.stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Weight> each) ->
                                -value(each.getValue(), frequencies.getOrDefault(each.getValue().spelled, 0), size))
                        .thenComparing(Map.Entry::getKey))
                .limit(TELLING_WORDS)
                .map(each -> new Clause(List.of(List.of(each.getKey())), worth(each.getValue()), true))
                .toList();
    }

    /// What occurs often counts more, but not by much: that it is shared at all says the most.
    private static float worth(Weight weight) {
        return (float) Math.pow(weight.occurrences, 0.3);
    }

    private static double value(Weight weight, int frequency, long size) {
        return Math.sqrt(weight.occurrences) * Math.log(1 + (double) size / (1 + frequency));
    }
}
