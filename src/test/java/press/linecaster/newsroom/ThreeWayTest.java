package press.linecaster.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of a text that two people have changed.
class ThreeWayTest {

    @ParameterizedTest
    @CsvSource({
        // base, mine, theirs, merged
        "a b c, a b c, a b c, a b c",
        "a b c, a x c, a b c, a x c",
        "a b c, a b c, a x c, a x c",
        "a b c, a b c d, x a b c, x a b c d",
        "a b c d e, a c d e, a b c d x, a c d x",
        "a b c, a x c, a x c, a x c",
        "a b c, '', a b c, ''",
        "'', a, '', a",
        "a b a b, a b x a b, a b a b y, a b x a b y"
    })
    void changesOfDifferentPlacesComeTogether(String base, String mine, String theirs, String merged) {
        assertThat(ThreeWay.merge(blocks(base), blocks(mine), blocks(theirs))).contains(blocks(merged));
    }

    @ParameterizedTest
    @CsvSource({"a b c, a x c, a y c", "'', x, y", "a b, a, a c", "a b c, a x b c, a y b c"})
    void changesOfOnePlaceAreForPeople(String base, String mine, String theirs) {
        assertThat(ThreeWay.merge(blocks(base), blocks(mine), blocks(theirs))).isEmpty();
    }

    @Test
    void whatOneHasChangedIsWhatComesOfIt() {
        var random = new Random(7);
        for (var round = 0; round < 500; round++) {
            var base = text(random, 12);
            var changed = text(random, 12);

            assertThat(ThreeWay.merge(base, changed, base)).contains(changed);
            assertThat(ThreeWay.merge(base, base, changed)).contains(changed);
            assertThat(ThreeWay.merge(base, changed, changed)).contains(changed);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void whoComesFirstMakesNoDifference(int seed) {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++) {
            var base = text(random, 8);
            var mine = edited(base, random);
            var theirs = edited(base, random);

            assertThat(ThreeWay.merge(base, mine, theirs)).isEqualTo(ThreeWay.merge(base, theirs, mine));
        }
    }

    @Test
    void longTextsAreMergedAsWholes() {
        var base = text(new Random(1), 50_000);
        var changed = edited(base, new Random(2));

        assertThat(ThreeWay.merge(base, changed, base)).contains(changed);
        assertThat(ThreeWay.merge(base, changed, edited(base, new Random(3)))).isEmpty();
    }

    private static List<String> edited(List<String> base, Random random) {
        var edited = new ArrayList<>(base);
        var at = random.nextInt(edited.size());
        if (random.nextBoolean()) edited.remove(at);
        else edited.add(at, "new " + random.nextInt(1_000_000));
        return edited;
    }

    private static List<String> text(Random random, int length) {
        var text = new ArrayList<String>();
        for (var i = 0; i < length; i++) text.add("block " + random.nextInt(9));
        return text;
    }

    private static List<String> blocks(String words) {
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }
}
