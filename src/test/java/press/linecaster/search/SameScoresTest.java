package press.linecaster.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.linecaster.search.Found.Match;

/// Lucene and OpenSearch put the same things in the same order, with the same scores.
@Tag("real")
class SameScoresTest {

    private static final int ARTICLES = 400;
    private static final int QUESTIONS = 150;

    @TempDir
    private Path folder;

    private final Random random = new Random(2026);

    @Test
    void theSameIsFoundInTheSameOrder() {
        try (var near = LuceneIndices.in(folder);
                var far = new OpenSearchIndices(OpenSearchIndexTest.settings(OpenSearchIndexTest.freshPrefix()))) {
            var lucene = near.create();
            var openSearch = far.create();
            for (var batch = 0; batch < 4; batch++) {
                var entries = entries(batch * ARTICLES / 4 + 1, ARTICLES / 4);
                for (var index : List.of(lucene, openSearch)) {
                    index.write(entries, List.of(), 1);
                    index.refresh();
                }
            }
            for (var question = 0; question < QUESTIONS; question++) {
                var plan = plan();
                areTheSame(plan, lucene.find(plan), openSearch.find(plan));
            }
        }
    }

    private static void areTheSame(Plan plan, Found one, Found other) {
        assertThat(other.total()).as("%s", plan).isEqualTo(one.total());
        assertThat(other.marks()).as("%s", plan).isEqualTo(one.marks());
        assertThat(other.periods()).as("%s", plan).isEqualTo(one.periods());
        assertThat(other.matches()).hasSameSizeAs(one.matches());
        for (var i = 0; i < one.matches().size(); i++) {
            var expected = one.matches().get(i);
            var match = other.matches().get(i);
            assertThat(match.score()).as("%s", plan).isCloseTo(expected.score(), within(expected.score() * 1e-4f));
            if (isAlone(one.matches(), i)) assertThat(match.id()).as("%s", plan).isEqualTo(expected.id());
        }
    }

    /// Whether its neighbours' scores are far enough away to be told apart after a million roundings.
    private static boolean isAlone(List<Match> matches, int i) {
        var score = matches.get(i).score();
        var isBefore = i == 0 || isTold(matches.get(i - 1).score(), score);
        return isBefore
                && i + 1 < matches.size()
                && isTold(score, matches.get(i + 1).score());
    }

    private static boolean isTold(float one, float other) {
        return one == other || Math.abs(one - other) > 1e-5f * one;
    }

    private List<Entry> entries(long first, int count) {
        var entries = new ArrayList<Entry>();
        for (var id = first; id < first + count; id++)
            entries.add(Entries.of(id, text(3, 9))
                    .standfirst(text(0, 30))
                    .body(text(0, 300))
                    .names(text(1, 5))
                    .marks("s" + random.nextInt(5), "t" + random.nextInt(9), "knews")
                    .since(Entries.NOW.minus(Duration.ofHours(random.nextInt(20_000))))
                    .entry());
        return entries;
    }

    private String text(int least, int most) {
        return random.ints(random.nextInt(least, most + 1), 0, 60)
                .mapToObj(number -> "w" + number * number / 60) // some far more often than others
                .collect(Collectors.joining(" "));
    }

    private Plan plan() {
        var clauses = new ArrayList<Plan.Clause>();
        for (var left = random.nextInt(4); left >= 0; left--) {
            var forms = new ArrayList<List<String>>();
            for (var more = random.nextInt(3); more >= 0; more--) forms.add(Entries.words(text(1, 2)));
            clauses.add(new Plan.Clause(forms, random.nextBoolean() ? 1 : 0.3f + random.nextFloat()));
        }
        var plans = Plans.of(clauses.toArray(Plan.Clause[]::new))
                .least(random.nextInt(1, clauses.size() + 1))
                .page(null, 30)
                .agedFrom(Entries.NOW.minus(Duration.ofHours(random.nextInt(2_000))));
        if (random.nextInt(3) == 0) plans = plans.without(Plans.word("w3"));
        if (random.nextInt(3) == 0) plans = plans.marks("s1");
        if (random.nextInt(3) == 0) plans = plans.preferred(Map.of("s2", 0.7f, "t3", 1.3f));
        if (random.nextInt(4) == 0) plans = plans.byDate();
        if (random.nextBoolean()) plans = plans.counted();
        return plans.plan();
    }
}
