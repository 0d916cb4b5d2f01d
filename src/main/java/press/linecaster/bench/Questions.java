package press.linecaster.bench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/// What readers might search for: words of the paper, the more frequent the more often. None comes twice, so nothing
/// that was kept answers it.
final class Questions {

    private static final int MOST_WORDS = 3;
    private static final int SHORTEST_BEGINNING = 3;

    private final Vocabulary words;
    private final List<String> headlines;
    private final Random random = new Random(13);
    private final LinkedHashSet<String> asked = new LinkedHashSet<>();

    /// @param headlines each of more than three words, of letters and spaces alone
    Questions(Vocabulary words, List<String> headlines) {
        this.words = words;
        this.headlines = headlines;
    }

    /// Paths of pages of results: half of them for words that follow each other in a headline, half for words that
    /// come from anywhere.
    List<String> searches(int count) {
        return paths("/search?q=", count, () -> random.nextBoolean() ? ofHeadline() : ofBodies());
    }

    /// Paths of suggestions: a word of a headline, or two, of which the last is not whole.
    List<String> suggestions(int count) {
        return paths("/-/suggest?q=", count, this::beginning);
    }

    private List<String> paths(String before, int count, Supplier<String> question) {
        var paths = new LinkedHashSet<String>();
        while (paths.size() < count) {
            var path = before + question.get().replace(' ', '+');
            if (asked.add(path)) paths.add(path);
        }
        return List.copyOf(paths);
    }

    private String ofHeadline() {
        var headline = headline();
        var count = 1 + random.nextInt(MOST_WORDS);
        var first = random.nextInt(headline.length - count + 1);
        return String.join(" ", List.of(headline).subList(first, first + count));
    }

    private String ofBodies() {
        var question = new StringBuilder(words.draw(random));
        for (var more = random.nextInt(MOST_WORDS); more > 0; more--)
            question.append(' ').append(words.draw(random));
        return question.toString();
    }

    private String beginning() {
        while (true) {
            var headline = headline();
            var last = random.nextInt(headline.length);
            var word = headline[last];
            if (word.length() < SHORTEST_BEGINNING) continue;
            var begun = word.substring(0, SHORTEST_BEGINNING + random.nextInt(word.length() - SHORTEST_BEGINNING + 1));
            return last > 0 && random.nextBoolean() ? headline[last - 1] + " " + begun : begun;
        }
    }

    private String[] headline() {
        return headlines.get(random.nextInt(headlines.size())).split(" ");
    }
}
