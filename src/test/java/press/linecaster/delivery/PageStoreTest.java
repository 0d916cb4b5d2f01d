package press.linecaster.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import press.linecaster.delivery.Renders.Outcome;

/// When pages are kept, made stale and let go.
class PageStoreTest {

    private final TinyPaper paper = new TinyPaper()
            .page("/story", "=article:1", "~comments:1")
            .page("/front", "=front:home")
            .thing("article:1", "fire in the harbour")
            .thing("comments:1", "2 comments")
            .thing("front:home", "today");
    private final TestDesk desk = new TestDesk(paper);

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void aHardKeyTakesThePageAwayAtOnce() {
        desk.read("/story");
        desk.read("/front");

        desk.rewrite("article:1", "fire is out");

        assertThat(desk.delivery.store.find("/story")).isNull();
        assertThat(desk.read("/story")).contains("fire is out");
        assertThat(desk.delivery.store.find("/front")).isNotNull();
        assertThat(paper.timesRendered("/front")).isEqualTo(1);
    }

    @Test
    void aSoftKeyLeavesThePageForItsTime() {
        desk.read("/story");

        desk.rewrite("comments:1", "3 comments");
        var page = desk.delivery.store.find("/story");

        assertThat(page).isNotNull();
        assertThat(page.freshness(desk.clock.millis())).isEqualTo(StoredPage.Freshness.STALE);
        desk.clock.advance(TinyPaper.STALE_FOR.minusMillis(1));
        assertThat(desk.read("/story")).contains("2 comments");
        desk.clock.advance(Duration.ofMillis(1));
        assertThat(page.freshness(desk.clock.millis())).isEqualTo(StoredPage.Freshness.EXPIRED);
        assertThat(desk.read("/story")).contains("3 comments");
    }

    @Test
    void whatIsNotToBeKeptIsGivenOutAndForgotten() {
        paper.passing.add("/story");

        assertThat(desk.read("/story")).contains("fire in the harbour");
        assertThat(desk.delivery.store.find("/story")).isNull();
        assertThat(desk.delivery.store.keys()).isZero();
        assertThat(desk.read("/story")).contains("fire in the harbour");
        assertThat(paper.timesRendered("/story")).isEqualTo(2);

        paper.passing.clear();
        desk.read("/story");
        assertThat(desk.delivery.store.find("/story")).isNotNull();
    }

    @Test
    void touchingASoftKeyAgainDoesNotProlongItsTime() {
        desk.read("/story");
        desk.rewrite("comments:1", "3 comments");
        desk.clock.advance(TinyPaper.STALE_FOR.minusSeconds(1));

        desk.rewrite("comments:1", "4 comments");
        desk.clock.advance(Duration.ofSeconds(1));

        assertThat(desk.read("/story")).contains("4 comments");
    }

    @Test
    void everythingTakesAllPagesAway() {
        desk.read("/story");
        desk.read("/front");

        desk.happened(new TinyPaper.Overturned());

        assertThat(desk.delivery.store.size()).isZero();
        assertThat(desk.delivery.store.keys()).isZero();
        assertThat(desk.delivery.store.bytes()).isZero();
    }

    @Test
    void aPageEndsBeingTrueAtItsMoment() {
        paper.until.put("/front", desk.clock.instant().plusSeconds(10));
        desk.read("/front");
        paper.thing("front:home", "tomorrow");

        desk.clock.advance(Duration.ofSeconds(10).minusMillis(1));
        assertThat(desk.read("/front")).contains("today");
        desk.clock.advance(Duration.ofMillis(1));
        assertThat(desk.read("/front")).contains("tomorrow");
    }

    @Test
    void aPageInDemandIsRenderedAfreshWhenItsMomentComes() {
        var moment = desk.clock.instant().plusSeconds(10);
        paper.until.put("/front", moment);
        desk.read("/front");
        var page = desk.delivery.store.find("/front");
        assertThat(page).isNotNull();
        page.used(true);
        paper.until.remove("/front");
        paper.thing("front:home", "tomorrow");

        desk.clock.advance(Duration.ofSeconds(10));
        desk.delivery.renderExpired();
        desk.ask("/front").join();

        assertThat(desk.read("/front")).contains("tomorrow");
        assertThat(desk.delivery.store.takeExpired()).isEmpty();
    }

    @Test
    void whatIsMissingComesIntoBeingWhenItsKeyIsTouched() {
        assertThat(desk.ask("/new").join())
                .isInstanceOfSatisfying(
                        Outcome.Ready.class,
                        ready -> assertThat(ready.page().facts().isMissing()).isTrue());

        paper.page("/new", "here now");
        desk.happened(new TinyPaper.Rewritten("page:/new"));

        assertThat(desk.read("/new")).contains("here now");
    }

    @Test
    void memoryStaysInItsBoundsAndTheColdestGoesFirst() {
        var properties = TestDesk.properties(DataSize.ofMegabytes(2), DataSize.ofBytes(0));
        try (var small = small(properties)) {
            var random = new Random(7);
            for (var i = 0; i < 2_000; i++) {
                paper.page("/page" + i, noise(random, 5_000));
                small.read("/page" + i);
                var hot = small.delivery.store.find("/page0");
                assertThat(hot).as("still there after %s pages", i).isNotNull();
                hot.used(true);
                assertThat(small.delivery.store.bytes()).isLessThanOrEqualTo(2_000_000 * 11L / 10);
            }
            assertThat(small.delivery.store.find("/page1")).isNull();
            assertThat(small.delivery.store.find("/page1999")).isNotNull();
            assertThat(small.delivery.store.keys()).isEqualTo(small.delivery.store.size());
            assertThat(small.delivery.meters.evictions.sum()).isGreaterThan(1_000);
        }
    }

    @Test
    void aFloodOfUnknownAddressesStaysInItsBoundsAndPushesOutNoPage() {
        var properties = TestDesk.properties(DataSize.ofMegabytes(2), DataSize.ofBytes(0));
        try (var small = small(properties)) {
            small.read("/story");

            for (var i = 0; i < 3_000; i++) small.ask("/nobody/" + i).join();

            assertThat(small.delivery.store.find("/story")).isNotNull();
            assertThat(small.delivery.store.bytes()).isLessThan(400_000);
            assertThat(small.delivery.store.size()).isLessThan(300);
        }
    }

    private TestDesk small(DeliveryProperties properties) {
        return new TestDesk(paper, properties, Path.of("unused"), TestServer.BUILD, new TestClock(), new ArrayList<>());
    }

    private static String noise(Random random, int length) {
        return random.ints(length, 33, 126)
                .filter(c -> c != '=' && c != '~')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
