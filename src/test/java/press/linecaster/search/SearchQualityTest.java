package press.linecaster.search;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.ArticleIntake;
import press.linecaster.articles.ArticleIntake.Arrival;
import press.linecaster.articles.Articles;
import press.linecaster.articles.Manuscript;
import press.linecaster.articles.Release;
import press.linecaster.articles.Text;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.search.Question.Order;
import press.linecaster.testing.Corpus;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.OnSqlite;
import press.linecaster.testing.SettableClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How well it finds, on news texts that people have sorted and questions that people have judged.
@OnSqlite
class SearchQualityTest {

    private static final Instant NOW = SettableClock.NOON;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SAMPLE = 300;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Search search;

    private record Doc(ArticleId id, String label, String headline, String body, Locale language) {}

    /// BBC 2004-2005, five sections; without any section or tag to go by.
    @Test
    void relatedStoriesAreOfTheSameSectionInEnglish() {
        var docs = lines("news/bbc.jsonl.gz")
                .map(line -> doc(line, "category", "title", "body", Locale.UK))
                .toList();
        assertThat(sharedLabels(docs)).isGreaterThanOrEqualTo(0.90);
    }

    /// Der Standard, nine sections, some of which are one to readers (Inland and Panorama, Web and Wissenschaft), and
    /// only 617 articles: many have no four that are about the same.
    @Test
    void relatedStoriesAreMostlyOfTheSameSectionInGerman() {
        var docs = lines("news/10kgnad-de.jsonl.gz")
                .map(line -> doc(line, "category", "", "text", Locale.GERMAN))
                .toList();
        assertThat(sharedLabels(docs)).isGreaterThanOrEqualTo(0.55);
    }

    /// Of BBC and AG News together: the three rarest words of a headline find its article before all others.
    @Test
    void theRarestWordsOfAHeadlineFindItsArticleFirst() {
        var docs = Stream.concat(
                        lines("news/bbc.jsonl.gz").map(line -> doc(line, "category", "title", "body", Locale.UK)),
                        lines("news/ag_news.jsonl.gz").map(line -> doc(line, "category", "title", "text", Locale.UK)))
                .toList();
        takeIn(docs);
        var frequencies = frequencies(docs);
        var asked = 0;
        var first = 0;
        for (var doc : sample(docs)) {
            var words = rarest(doc.headline(), frequencies);
            if (words.size() < 3) continue;
            asked++;
            var hits = find(String.join(" ", words), 1);
            if (!hits.isEmpty() && hits.getFirst().equals(doc.id())) first++;
        }
        assertThat((double) first / asked).as(first + " of " + asked).isGreaterThanOrEqualTo(0.95);
    }

    /// TIME, 1963: questions in whole sentences. BM25 without reducing words reaches 0.674 there.
    @Test
    void questionsInSentencesFindWhatPeopleJudgedToFit() {
        var numbers = new HashMap<Integer, ArticleId>();
        var docs = new ArrayList<Doc>();
        lines("search/time-documents.jsonl.gz").forEach(line -> {
            var doc = doc(line, "textId", "", "text", Locale.US);
            numbers.put(line.get("n").asInt(), doc.id());
            docs.add(doc);
        });
        takeIn(docs);
        var sum = 0.0;
        var queries = Corpus.json("search/time-queries.json").get("queries");
        for (var query : queries) {
            var relevant = new HashSet<ArticleId>();
            query.get("relevant").forEach(n -> relevant.add(numbers.get(n.asInt())));
            sum += averagePrecision(find(query.get("text").asString(), 100), relevant);
        }
        assertThat(sum / queries.size()).isGreaterThanOrEqualTo(0.62);
    }

    /// Reuters, 1987: what was sent twice is known to be the same, and other stories are not taken for it.
    @Test
    void nearCopiesAreTold() {
        var prints = new HashMap<Integer, Fingerprint>();
        lines("news/reuters21578.jsonl.gz")
                .forEach(line -> prints.put(
                        line.get("id").asInt(),
                        Fingerprint.of(Language.of("en").words(line.get("body").asString()))));
        var pairs = Corpus.json("news/reuters21578-near-duplicates.json").get("pairs");
        var told = 0;
        var near = 0;
        for (var pair : pairs) {
            if (pair.get(2).asDouble() < 0.8) continue;
            near++;
            if (likeness(prints, pair.get(0).asInt(), pair.get(1).asInt()) >= RelatedStories.COPY) told++;
        }
        assertThat((double) told / near).as(told + " of " + near).isGreaterThanOrEqualTo(0.95);
        var ids = prints.keySet().stream().sorted().toList();
        var mistaken = 0;
        for (var i = 1; i < ids.size(); i++)
            if (likeness(prints, ids.get(i - 1), ids.get(i)) >= RelatedStories.COPY) mistaken++;
        assertThat(mistaken).isLessThan(ids.size() / 200);
    }

    private static double likeness(Map<Integer, Fingerprint> prints, int one, int other) {
        return requireNonNull(prints.get(one)).likeness(requireNonNull(prints.get(other)));
    }

    private double sharedLabels(List<Doc> docs) {
        takeIn(docs);
        var labels = docs.stream().collect(Collectors.toMap(Doc::id, Doc::label));
        var articles = context.getBean(Articles.class);
        var related = 0;
        var shared = 0;
        for (var doc : sample(docs)) {
            for (var other : search.related(articles.find(doc.id()).orElseThrow(), 4, NOW)) {
                related++;
                if (doc.label().equals(labels.get(other))) shared++;
            }
        }
        assertThat(related).isGreaterThan(2 * SAMPLE);
        return (double) shared / related;
    }

    private List<ArticleId> find(String words, int limit) {
        return search
                .find(new Question(words, Filters.NONE, Order.RELEVANCE, null, limit, ZoneOffset.UTC), NOW)
                .hits()
                .stream()
                .map(Hit::article)
                .toList();
    }

    private static double averagePrecision(List<ArticleId> found, Set<ArticleId> relevant) {
        var hits = 0;
        var sum = 0.0;
        for (var i = 0; i < found.size(); i++) if (relevant.contains(found.get(i))) sum += (double) ++hits / (i + 1);
        return sum / relevant.size();
    }

    private void takeIn(List<Doc> docs) {
        Gazette.in(context);
        var intake = context.getBean(ArticleIntake.class);
        for (var from = 0; from < docs.size(); from += 200) {
            var arrivals = docs.subList(from, Math.min(from + 200, docs.size())).stream()
                    .map(doc -> new Arrival(
                            doc.id(),
                            Manuscript.article(Text.of(doc.headline(), SafeHtml.text(doc.body()), doc.language()))
                                    .with(Release.published(NOW)),
                            NOW,
                            NOW,
                            List.of(),
                            List.of("/" + doc.id().value()),
                            List.of()))
                    .toList();
            intake.takeIn(arrivals, Gazette.EDITOR);
        }
        Following.catchUp(context);
    }

    private static List<Doc> sample(List<Doc> docs) {
        var step = Math.max(1, docs.size() / SAMPLE);
        return Stream.iterate(0, i -> i + step)
                .limit(SAMPLE)
                .filter(i -> i < docs.size())
                .map(docs::get)
                .toList();
    }

    private static Map<String, Integer> frequencies(List<Doc> docs) {
        var frequencies = new HashMap<String, Integer>();
        for (var doc : docs)
            words(doc.headline() + " " + doc.body()).forEach(word -> frequencies.merge(word, 1, Integer::sum));
        return frequencies;
    }

    private static List<String> rarest(String headline, Map<String, Integer> frequencies) {
        return words(headline).stream()
                .sorted(Comparator.comparing((String word) -> frequencies.get(word))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .toList();
    }

    private static Set<String> words(String text) {
        return Language.OTHER.cut(text).stream().map(Language.Word::spelled).collect(Collectors.toSet());
    }

    private static Doc doc(JsonNode line, String label, String headline, String body, Locale language) {
        return new Doc(
                new ArticleId(Ids.next()),
                line.get(label).asString(),
                headline.isEmpty() ? "" : line.get(headline).asString(),
                line.get(body).asString(),
                language);
    }

    private static Stream<JsonNode> lines(String path) {
        return new String(Corpus.bytes(Corpus.at(path)), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .map(JSON::readTree);
    }
}
