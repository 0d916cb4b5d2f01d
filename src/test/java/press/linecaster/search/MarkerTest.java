package press.linecaster.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.linecaster.search.Marked.Run;

class MarkerTest {

    private static final Language ENGLISH = Language.of("en");
    private static final Set<String> WORDS = Set.of("en|ferri", "en|harbour");

    /// Texts are read in parts: what is asked for stands before, within, across and behind the ends of these.
    @ParameterizedTest
    @ValueSource(ints = {0, 50, 900, 1_100, 1_170, 1_190, 1_200, 1_210, 2_390, 3_000, 5_900})
    void thePassageWithMostIsFoundWhereverItStands(int place) {
        var text = filling(place) + " the Ferry leaves the harbour at dawn, and other ferries follow " + filling(900);

        assertThat(hits(text)).containsExactly("Ferry", "harbour", "ferries");
    }

    @Test
    void aPassageWithMoreDifferentWordsGoesBeforeAnEarlierOne() {
        var text = "A ferry and a ferry. " + filling(2_000) + " a ferry in the harbour " + filling(300);

        assertThat(hits(text)).containsExactly("ferry", "harbour");
    }

    @Test
    void ofAVeryLongTextOnlyTheBeginningIsLookedAt() {
        var text = filling(6_100) + " ferry";

        assertThat(hits(text)).isEmpty();
        assertThat(passage("", text)).startsWith("quiet").endsWith(" …");
    }

    @Test
    void aStandfirstWithAsMuchIsTakenWhole() {
        assertThat(passage("The ferry is back in the harbour.", "A ferry, the harbour."))
                .isEqualTo("The ferry is back in the harbour.");
        assertThat(passage("Nothing of it.", "No more of it.")).isEqualTo("Nothing of it.");
        assertThat(passage("The ferry is back.", "The ferry left the harbour."))
                .isEqualTo("The ferry left the harbour.");
    }

    /// Texts without spaces are not cut where a word may stand.
    @ParameterizedTest
    @ValueSource(ints = {0, 1_198, 1_199, 1_200, 1_201, 3_000})
    void textsWithoutSpacesAreReadToo(int place) {
        var text = "新".repeat(place) + "東京" + "聞".repeat(500);
        var marked = new Marker(Language.of("ja"), Set.of("ja|東京")).passage("", text);

        assertThat(hitsOf(marked)).containsExactly("東京");
    }

    /// Words of other languages cannot be met, and are not waited for.
    @Test
    void wordsOfOtherLanguagesMakeNoDifference() {
        var text = filling(1_500) + " the ferry " + filling(300);

        assertThat(hitsOf(new Marker(ENGLISH, Set.of("en|ferri", "de|quiet", "fr|lakes")).passage("", text)))
                .containsExactly("ferry");
    }

    @Test
    void whereNothingCanBeMarkedTheBeginningIsShown() {
        assertThat(new Marker(ENGLISH, Set.of("de|fahr"))
                        .passage("", "The ferry.")
                        .text())
                .isEqualTo("The ferry.");
        assertThat(new Marker(ENGLISH, Set.of()).passage("", "").text()).isEmpty();
    }

    private static Stream<String> hitsOf(Marked marked) {
        return marked.runs().stream().filter(Run::isHit).map(Run::text);
    }

    private static java.util.List<String> hits(String text) {
        return hitsOf(new Marker(ENGLISH, WORDS).passage("", text)).toList();
    }

    private static String passage(String first, String text) {
        return new Marker(ENGLISH, WORDS).passage(first, text).text();
    }

    private static String filling(int length) {
        return new Random(length)
                .ints(length / 6, 0, 3)
                .mapToObj(each -> new String[] {"quiet", "green", "lakes"}[each])
                .collect(Collectors.joining(" ", length == 0 ? "" : "quiet ", ""));
    }
}
