package press.linecaster.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.testing.SettableClock.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import press.linecaster.articles.ArticleId;
import press.linecaster.audience.Hotness.Scored;
import press.linecaster.kernel.ReaderNetworks;
import press.linecaster.paper.HotRules;

/// What becomes of the list when ten times as many programs come as readers: a day of forty stories and ten
/// thousand reads, of which the next is read a tenth less than the one before, with programs that say what they
/// are, crawlers that do not, and networks that push one story under ever new names.
class QualityTest {

    private static final int STORIES = 40;
    private static final int PLACES = 10;
    private static final int HOURS = 24;
    private static final int READS = 10_000;
    private static final int PUSHERS = 3;
    private static final int CRAWLERS = 3;
    private static final Instant MORNING = Instant.parse("2026-03-02T00:00:00Z");

    private final Random random = new Random(11);

    @Test
    void tenTimesAsManyProgramsMoveNoStoryByMoreThanOnePlace() {
        var before = day(false, 0);

        for (var pushed : List.of(1, 5, 9, 10, 12, 20)) {
            var after = day(true, pushed);
            for (var place = 0; place < PLACES; place++)
                assertThat(Math.abs(after.indexOf(before.get(place)) - place))
                        .as("story %s of %s, while %s is pushed", before.get(place), after, pushed)
                        .isLessThanOrEqualTo(1);
        }
    }

    /// @return the stories of the list, hottest first
    private List<Long> day(boolean withPrograms, long pushed) {
        random.setSeed(11);
        var programs = new Random(5);
        var readership = new Readership();
        var gatekeeper = new Gatekeeper(ReaderNetworks.BY_DEFAULT, readership);
        for (var hour = 0; hour < HOURS; hour++) {
            for (var read = 0; read < READS / HOURS; read++) {
                var at = MORNING.plus(Duration.ofHours(hour)).plusMillis(read * 8_000L);
                take(human(), at, gatekeeper, readership);
                if (withPrograms)
                    for (var i = 0; i < 10; i++) take(program(programs, i, pushed), at, gatekeeper, readership);
            }
        }
        var now = MORNING.plus(Duration.ofDays(1));
        var reads = readership.since(now.minus(Duration.ofDays(3)));
        var hotness = Hotness.of(HotRules.STANDARD, reads.values(), now);
        return reads.entrySet().stream()
                .map(story -> hotness.score(new ArticleId(story.getKey()), NOON, story.getValue()))
                .sorted(Scored.ORDER)
                .map(scored -> scored.article().value())
                .toList();
    }

    private Visit human() {
        var story = 0;
        while (story < STORIES - 1 && random.nextDouble() > 0.12) story++;
        var network = "93." + (1 + random.nextInt(200)) + "." + random.nextInt(250) + "." + random.nextInt(250);
        return Visits.by(network, Visits.FIREFOX, story);
    }

    /// Half of them push, a quarter crawl in silence, a quarter say what they are.
    private static Visit program(Random random, int number, long pushed) {
        if (number < 5)
            return Visits.by(
                    "81.2.3." + random.nextInt(PUSHERS), Visits.FIREFOX + " " + random.nextInt(1_000_000), pushed);
        if (number < 8) return Visits.by("81.2.4." + random.nextInt(CRAWLERS), Visits.FIREFOX, random.nextInt(STORIES));
        return Visits.by(
                "81.2.5." + random.nextInt(250), "Mozilla/5.0 (compatible; SomeBot/1.0)", random.nextInt(STORIES));
    }

    private static void take(Visit visit, Instant at, Gatekeeper gatekeeper, Readership readership) {
        if (visit.judgedBy(gatekeeper, at) == Verdict.COUNTED) readership.add(ArticleHour.of(visit.article(), at), 1);
    }

    @Test
    void tenThousandNetworksAreNotMoreThanOneMemory() {
        var readership = new Readership();
        var gatekeeper = new Gatekeeper(ReaderNetworks.BY_DEFAULT, readership);

        IntStream.range(0, 200_000)
                .forEach(i -> take(
                        Visits.by("93.1." + i / 250 % 250 + "." + i % 250, Visits.FIREFOX + i, i),
                        NOON,
                        gatekeeper,
                        readership));

        assertThat(readership.size()).isLessThanOrEqualTo(4 * Readership.MOST_STORIES);
        readership.forgetBefore(NOON.minus(Duration.ofHours(1)));
        assertThat(readership.size()).isLessThanOrEqualTo(Readership.MOST_STORIES);
    }
}
