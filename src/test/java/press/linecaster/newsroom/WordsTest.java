package press.linecaster.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import press.linecaster.newsroom.Words.Fate;
import press.linecaster.newsroom.Words.Run;

class WordsTest {

    @Test
    void whatIsNewAndWhatIsGoneIsTold() {
        assertThat(Words.compare("the ferry is late", "the last ferry is cancelled"))
                .containsExactly(
                        new Run(Fate.KEPT, "the "),
                        new Run(Fate.ADDED, "last "),
                        new Run(Fate.KEPT, "ferry is "),
                        new Run(Fate.REMOVED, "late"),
                        new Run(Fate.ADDED, "cancelled"));
        assertThat(Words.compare("", "")).isEmpty();
        assertThat(Words.compare("a", "a")).containsExactly(new Run(Fate.KEPT, "a"));
        assertThat(Words.compare("", "a")).containsExactly(new Run(Fate.ADDED, "a"));
    }

    @Test
    void bothTextsCanBeReadFromIt() {
        var random = new Random(3);
        for (var round = 0; round < 300; round++) {
            var before = text(random);
            var after = text(random);
            var runs = Words.compare(before, after);

            assertThat(without(Fate.ADDED, runs)).isEqualTo(before);
            assertThat(without(Fate.REMOVED, runs)).isEqualTo(after);
        }
    }

    @Test
    void longTextsTakeNoTime() {
        var before = "word ".repeat(200_000);
        var runs = Words.compare("x " + before + "y", "z " + before.replace("word", "words") + "w");

        assertThat(without(Fate.ADDED, runs)).isEqualTo("x " + before + "y");
    }

    private static String without(Fate fate, java.util.List<Run> runs) {
        return runs.stream().filter(run -> run.fate() != fate).map(Run::text).collect(Collectors.joining());
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(20), 0, 6).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    }
}
