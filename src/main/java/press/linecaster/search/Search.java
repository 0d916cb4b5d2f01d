package press.linecaster.search;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Articles;
import press.linecaster.articles.Output;
import press.linecaster.articles.Visibility;
import press.linecaster.kernel.ChangeLog;

/// Finds articles: for readers who search, while they type, and beside a story. Everything that it gives
/// out may be shown at the moment that it is asked for.
@Service
@Transactional(
        readOnly = true,
        noRollbackFor = UncheckedIOException.class) // the database is well, whatever the index is
public class Search {

    /// The index follows a few hundredths of a second behind.
    private static final Duration PATIENCE = Duration.ofMillis(250);

    /// Pages are served before the index is open.
    private static final Duration PATIENCE_AT_START = Duration.ofSeconds(1);

    private static final int MOST_OF_A_KIND = 30;

    private final Indexer indexer;
    private final Articles articles;
    private final Names names;
    private final RelatedPins pins;
    private final ChangeLog changes;

    Search(Indexer indexer, Articles articles, Names names, RelatedPins pins, ChangeLog changes) {
        this.indexer = indexer;
        this.articles = articles;
        this.names = names;
        this.pins = pins;
        this.changes = changes;
    }

    /// Answers a question. Nothing that is typed makes it fail. Holds what has happened when it is asked.
    /// @throws UncheckedIOException when the index cannot be asked
    public Results find(Question question, Instant now) {
        var isUpToDate = indexer.awaitPassed(changes.head(), PATIENCE) && !indexer.isBeingMade();
        return asking(index -> find(index, question, now, !isUpToDate));
    }

    private Results find(SearchIndex index, Question question, Instant now, boolean isBehind) {
        var typed = Typed.read(question.words());
        var narrowed = Narrowed.by(question, typed, names);
        var languages = index.languages().stream().map(Language::of).distinct().toList();
        var clauses = Clauses.of(typed, languages.isEmpty() ? List.of(Language.OTHER) : languages);
        if (clauses.isEmpty() && narrowed.isEmpty()) return nothing(typed, narrowed, true, isBehind);
        if (!narrowed.unknown().isEmpty()) return nothing(typed, narrowed, false, isBehind);
        var outcome = new Asking(index, question, narrowed, languages, now).ask(typed, clauses);
        var found = outcome.found();
        return new Results(
                found.total(),
                hits(found, outcome.clauses(), now),
                next(found, question),
                facets(found),
                outcome.respelled(),
                outcome.meant(),
                List.of(),
                outcome.isLoose() && found.total() > 0,
                typed.isShortened(),
                found.isPartial(),
                false,
                isBehind);
    }

    private static Results nothing(Typed typed, Narrowed narrowed, boolean isEmpty, boolean isBehind) {
        return new Results(
                0,
                List.of(),
                null,
                Facets.NONE,
                List.of(),
                null,
                narrowed.unknown(),
                false,
                typed.isShortened(),
                false,
                isEmpty,
                isBehind);
    }

    private static @org.jspecify.annotations.Nullable String next(Found found, Question question) {
        var matches = found.matches();
        return matches.size() < question.limit()
                ? null
                : Places.text(matches.getLast().place(), question.order());
    }

    /// The index may be a moment behind: what is shown is asked of the archive.
    private List<Hit> hits(Found found, Clauses clauses, Instant now) {
        var words = clauses.words();
        return articles
                .find(found.matches().stream()
                        .map(match -> new ArticleId(match.id()))
                        .toList())
                .stream()
                .filter(article ->
                        Visibility.of(article.manuscript(), Output.SEARCH, now).isShown())
                .map(article -> {
                    var texts = Texts.of(article);
                    var marker = new Marker(Language.of(article.text().language()), words);
                    return new Hit(
                            article.id(),
                            Kind.of(article.manuscript()),
                            marker.mark(texts.headline()),
                            marker.passage(texts.standfirst(), texts.body()));
                })
                .toList();
    }

    private static Facets facets(Found found) {
        return new Facets(
                counted(found, Marks.SECTION, mark -> new press.linecaster.sections.SectionId(Marks.number(mark))),
                counted(found, Marks.AUTHOR, mark -> new press.linecaster.people.AuthorId(Marks.number(mark))),
                counted(found, Marks.TAG, mark -> new press.linecaster.sections.TagId(Marks.number(mark))),
                counted(found, Marks.KIND, Marks::kind),
                found.periods());
    }

    private static <K> Map<K, Integer> counted(Found found, char kind, Function<String, K> read) {
        var counts = new LinkedHashMap<K, Integer>();
        found.marks().entrySet().stream()
                .filter(each -> each.getKey().charAt(0) == kind)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_OF_A_KIND)
                .forEach(each -> counts.put(read.apply(each.getKey()), each.getValue()));
        return counts;
    }

    /// What may be meant by what has been typed so far, best first.
    /// @param limit 1 to 20
    /// @throws UncheckedIOException when the index cannot be asked
    public List<Suggestion> suggest(String typed, int limit, Instant now) {
        return asking(index -> new Suggestions(index, names, articles, now).to(typed, limit));
    }

    /// The articles that are most about the same as one, those first that an editor has pinned to it. Never
    /// the same story or a near copy of it. The same for the same archive.
    /// @return fewer than `count`, or none, where there are no more, or no index yet
    /// @throws UncheckedIOException when the index cannot be asked
    public List<ArticleId> related(Article article, int count, Instant now) {
        var pinned = shown(pins.of(article.id()), now).stream().limit(count).toList();
        if (pinned.size() == count || indexer.index().isEmpty()) return pinned;
        var without = pinned.stream().map(ArticleId::value).toList();
        var alike = asking(index -> new RelatedStories(index, now).to(article, without, 2 * count));
        return Stream.concat(pinned.stream(), shown(alike, now).stream())
                .limit(count)
                .toList();
    }

    private List<ArticleId> shown(List<ArticleId> ids, Instant now) {
        return articles.summaries(ids, now).stream()
                .map(summary -> summary.id())
                .toList();
    }

    /// Whether the index of this node holds the whole archive.
    public boolean isComplete() {
        return indexer.isComplete();
    }

    /// How the index of this node is.
    public IndexState state() {
        return indexer.state();
    }

    private <T> T asking(Function<SearchIndex, T> question) {
        var index = indexer.awaitIndex(PATIENCE_AT_START).orElseThrow(Search::notYet);
        try {
            return question.apply(index);
        } catch (UncheckedIOException e) {
            var other = indexer.index().orElseThrow(Search::notYet);
            if (other.equals(index)) throw e;
            return question.apply(other); // the one that was asked has been replaced meanwhile
        }
    }

    private static UncheckedIOException notYet() {
        return new UncheckedIOException(new java.io.IOException("there is no search index yet"));
    }
}
