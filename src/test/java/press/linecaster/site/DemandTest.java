package press.linecaster.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import press.linecaster.search.IndexState;
import press.linecaster.testing.SettableClock;

/// What is worth keeping, and when related stories are worth another look.
class DemandTest {

    private final SettableClock clock = new SettableClock();
    private final Demand demand = new Demand(clock);

    @Test
    void whatIsAskedThreeTimesInAWhileIsAskedOften() {
        assertThat(demand.isGreat("ferry")).isFalse();
        assertThat(demand.isGreat("ferry")).isFalse();
        assertThat(demand.isGreat("opera")).isFalse();
        assertThat(demand.isGreat("ferry")).isTrue();
        clock.advance(Demand.WHILE);
        assertThat(demand.isGreat("ferry")).isFalse();
    }

    @Test
    void theMemoryOfQuestionsIsBounded() {
        for (var i = 0; i < 30_000; i++) demand.isGreat("question " + i);

        assertThat(demand.size()).isEqualTo(10_000);
        clock.advance(Duration.ofSeconds(1));
        assertThat(demand.isGreat("question 29999")).isFalse();
    }

    @Test
    void relatedStoriesAreLookedAtAgainAfterAFiftiethOfTheArchive() {
        var drift = new Drift();
        var whole = new IndexState(true, false, 2_000, 2_000, "");
        assertThat(drift.add(1, new IndexState(false, true, 10, 2_000, ""))).isFalse();
        assertThat(drift.add(1, whole)).isTrue(); // now the index can say
        for (var i = 1; i < 40; i++) assertThat(drift.add(1, whole)).isFalse();
        assertThat(drift.add(1, whole)).isTrue();
    }
}
