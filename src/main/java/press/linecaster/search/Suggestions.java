package press.linecaster.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Articles;
import press.linecaster.kernel.PlainText;
import press.linecaster.search.Names.Name;
import press.linecaster.search.Suggestion.Place;
import press.linecaster.search.Suggestion.Story;

/// Finds what may be meant by the beginning of a question: sections, authors and tags by their names,
/// stories by their headlines, newest first. The last word need not be whole yet.
final class Suggestions {

    private static final int MOST_PLACES = 3;
    private static final int MOST_WORDS = 8;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;
    private static final int SHORTEST_RESPELLED = 5;

    private final SearchIndex index;
    private final Names names;
    private final Articles articles;
    private final Instant now;

    Suggestions(SearchIndex index, Names names, Articles articles, Instant now) {
        this.index = index;
        this.names = names;
        this.articles = articles;
        this.now = now;
    }

    List<Suggestion> to(String typed, int limit) {
        var words = words(typed);
        if (words.size() > 1 && isTooShort(words.getLast())) words = words.subList(0, words.size() - 1); // for now
        if (words.isEmpty()) return List.of();
        var last = words.getLast();
        if (last.length() > LONGEST || isTooShort(last)) return List.of();
        var others = words.subList(0, words.size() - 1);
        var suggestions = new ArrayList<Suggestion>(places(others, last));
        var stories = stories(others, last, limit - suggestions.size());
        if (stories.isEmpty() && suggestions.isEmpty() && last.length() >= SHORTEST_RESPELLED)
            stories = index.near(last, 2, 1).stream()
                    .flatMap(near -> stories(others, near.word(), limit).stream())
                    .toList();
        suggestions.addAll(stories);
        return suggestions;
    }

    private static boolean isTooShort(String word) {
        return word.length() < SHORTEST && !Character.isIdeographic(word.codePointAt(0));
    }

    private static List<String> words(String typed) {
        var beginning = typed.length() > Typed.LONGEST ? typed.substring(0, Typed.LONGEST) : typed;
        var words = Language.spelled(PlainText.line(beginning));
        return words.size() > MOST_WORDS ? List.of() : words;
    }

    /// None that leads to an empty page.
    private List<Suggestion> places(List<String> others, String last) {
        return names.starting(others, last, 2 * MOST_PLACES).stream()
                .filter(this::hasArticles)
                .limit(MOST_PLACES)
                .map(name -> (Suggestion) new Place(name.target(), marked(name.text(), others, last)))
                .toList();
    }

    private boolean hasArticles(Name name) {
        return index.find(Plan.anyWith(List.of(), List.of(name.mark()), now)).total() > 0;
    }

    private List<Suggestion> stories(List<String> others, String last, int limit) {
        if (limit < 1) return List.of();
        var found = new LinkedHashSet<ArticleId>();
        index.starting(others, last, limit, now).forEach(id -> found.add(new ArticleId(id)));
        return articles.summaries(found, now).stream()
                .map(summary -> (Suggestion)
                        new Story(summary.id(), summary.address(), marked(summary.headline(), others, last)))
                .toList();
    }

    private static Marked marked(String text, List<String> others, String last) {
        var whole = Set.copyOf(others);
        return new Marker(
                        Language.OTHER,
                        word -> whole.contains(word.spelled()) || word.spelled().startsWith(last))
                .mark(text);
    }
}
