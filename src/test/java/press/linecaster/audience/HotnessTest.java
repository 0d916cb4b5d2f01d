package press.linecaster.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import press.linecaster.articles.ArticleId;
import press.linecaster.audience.Hotness.Scored;
import press.linecaster.paper.HotRules;
import press.linecaster.testing.SettableClock;

/// How hot a story is, and why.
class HotnessTest {

    private static final Instant NOW = SettableClock.NOON.plus(Duration.ofMinutes(20));
    private static final Hotness HOTNESS = new Hotness(Duration.ofHours(12), 100, NOW);

    @Test
    void aReadWeighsHalfAsMuchAfterEachHalfLife() {
        assertThat(score(0, 40)).isEqualTo(40);
        assertThat(new Hotness(Duration.ofHours(12), 100, NOW)
                        .score(new ArticleId(1), NOW, List.of(hour(13, 40)))
                        .score())
                .isCloseTo(40 * Math.pow(2, -(12 + 20 / 60.0) / 12), within(1e-9));
        assertThat(score(25, 40) / score(13, 40)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void aBurstIsDampedAndMoreIsNeverLess() {
        assertThat(HOTNESS.damped(100)).isEqualTo(100);
        assertThat(HOTNESS.damped(200)).isCloseTo(169.3, within(0.1));
        assertThat(HOTNESS.damped(1_000)).isCloseTo(330.3, within(0.1));
        for (var reads = 1; reads < 5_000; reads++)
            assertThat(HOTNESS.damped(reads)).isGreaterThan(HOTNESS.damped(reads - 1));
    }

    @Test
    void theKneeIsFourTimesTheHourOfTheMedianRead() {
        var stories = new ArrayList<List<HourReads>>();
        for (var old = 0; old < 1_000; old++) stories.add(List.of(hour(5, 1)));
        for (var story = 0; story < 20; story++) stories.add(List.of(hour(1, 90), hour(2, 110)));
        stories.add(List.of(hour(0, 2_000)));

        assertThat(Hotness.of(HotRules.STANDARD, stories, NOW).knee()).isEqualTo(4 * 110);
        assertThat(Hotness.of(HotRules.STANDARD, List.of(), NOW).knee()).isEqualTo(10);
    }

    @Test
    void theOrderFollowsFromTheTermsAlone() {
        var random = new Random(7);
        for (var round = 0; round < 200; round++) {
            var scored = new ArrayList<Scored>();
            for (var story = 1; story <= 30; story++) {
                var hours = new ArrayList<HourReads>();
                for (var age = 0; age < 72; age++)
                    if (random.nextInt(4) == 0) hours.add(hour(age, 1 + random.nextInt(random.nextInt(2) + 1, 900)));
                Collections.shuffle(hours, random);
                scored.add(HOTNESS.score(new ArticleId(story), NOW.minus(Duration.ofHours(random.nextInt(3))), hours));
            }
            Collections.shuffle(scored, random);

            var order = scored.stream().sorted(Scored.ORDER).toList();

            for (var each : order) {
                assertThat(each.score())
                        .isEqualTo(each.terms().stream()
                                .mapToDouble(term -> term.product())
                                .reduce(0, Double::sum));
                for (var term : each.terms()) {
                    assertThat(term.product()).isEqualTo(term.damped() * term.decay());
                    assertThat(term.decay()).isEqualTo(Math.pow(2, -term.ageHours() / 12));
                    assertThat(term.damped()).isEqualTo(HOTNESS.damped(term.reads()));
                }
            }
            for (var i = 1; i < order.size(); i++)
                assertThat(order.get(i - 1).score())
                        .isGreaterThanOrEqualTo(order.get(i).score());
        }
    }

    @Test
    void ofEqualsTheNewerComesFirst() {
        var older = HOTNESS.score(new ArticleId(9), NOW.minusSeconds(60), List.of(hour(0, 5)));
        var newer = HOTNESS.score(new ArticleId(1), NOW, List.of(hour(0, 5)));
        var twin = HOTNESS.score(new ArticleId(2), NOW, List.of(hour(0, 5)));

        assertThat(List.of(older, newer, twin).stream().sorted(Scored.ORDER).toList())
                .containsExactly(twin, newer, older);
    }

    private static double score(int hoursAgo, int reads) {
        return HOTNESS.score(new ArticleId(1), NOW, List.of(hour(hoursAgo, reads)))
                .score();
    }

    private static HourReads hour(int hoursAgo, int reads) {
        return new HourReads(SettableClock.NOON.minus(Duration.ofHours(hoursAgo)), reads);
    }
}
