package press.linecaster.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import press.linecaster.kernel.SafeHtml;

class BesideTest {

    private static String written(List<Words.Run> runs) {
        return runs.stream().map(Words.Run::text).collect(Collectors.joining());
    }

    @Test
    void paragraphsThatBothHaveStandBesideEachOther() {
        var rows = Beside.compare(
                List.of("One.", "Two old words.", "Three."), List.of("Zero.", "One.", "Two new words.", "Three."));

        assertThat(rows)
                .extracting(row -> written(row.before()))
                .containsExactly("", "One.", "Two old words.", "Three.");
        assertThat(rows)
                .extracting(row -> written(row.after()))
                .containsExactly("Zero.", "One.", "Two new words.", "Three.");
        assertThat(rows).extracting(Beside.Row::isKept).containsExactly(false, true, false, true);
        assertThat(rows.get(2).runs())
                .containsExactly(
                        new Words.Run(Words.Fate.KEPT, "Two "),
                        new Words.Run(Words.Fate.REMOVED, "old "),
                        new Words.Run(Words.Fate.ADDED, "new "),
                        new Words.Run(Words.Fate.KEPT, "words."));
    }

    @Test
    void nothingOfEitherSideIsLost() {
        var before = List.of("a", "b", "c", "a", "d");
        var after = List.of("c", "x", "a", "b", "b", "e");

        var rows = Beside.compare(before, after);

        assertThat(rows.stream().map(row -> written(row.before())).filter(text -> !text.isEmpty()))
                .containsExactlyElementsOf(before);
        assertThat(rows.stream().map(row -> written(row.after())).filter(text -> !text.isEmpty()))
                .containsExactlyElementsOf(after);
    }

    @Test
    void whatIsLongIsPairedInItsOrder() {
        var many = Collections.nCopies(2_000, "Again.");

        assertThat(Beside.compare(many, many)).hasSize(2_000).allMatch(Beside.Row::isKept);
    }

    @Test
    void emptyBodiesHaveNoRows() {
        assertThat(Beside.compare(SafeHtml.EMPTY, SafeHtml.EMPTY)).isEmpty();
    }
}
