package press.linecaster.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.util.unit.DataSize;
import press.linecaster.delivery.Renders.Outcome;

/// Who gets what while pages are being rendered.
class RendersTest {

    private final TinyPaper paper = new TinyPaper()
            .page("/story", "=article:1")
            .thing("article:1", "first")
            .page("/other", "=article:2");
    private final TestDesk desk = new TestDesk(paper);

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void howeverManyAskOneRenders() {
        var asked = new CountDownLatch(100);
        paper.whileRendering = () -> await(asked);

        var answers = new ArrayList<CompletableFuture<Outcome>>();
        for (var i = 0; i < 100; i++) {
            answers.add(desk.ask("/story"));
            asked.countDown();
        }

        assertThat(answers)
                .allSatisfy(answer -> assertThat(TestDesk.text(answer.join())).contains("first"));
        assertThat(paper.timesRendered("/story")).isEqualTo(1);
    }

    @Test
    void whatIsTouchedWhileItIsRenderedIsNotKept() {
        var rendering = new CountDownLatch(1);
        var touched = new CountDownLatch(1);
        paper.whileRendering = () -> {
            rendering.countDown();
            await(touched);
        };
        var before = desk.ask("/story");
        await(rendering);
        desk.rewrite("article:1", "second");
        var after = desk.ask("/story");
        touched.countDown();

        assertThat(TestDesk.text(before.join())).contains("first"); // asked before the change
        assertThat(TestDesk.text(after.join())).contains("second");
        assertThat(desk.read("/story")).contains("second");
        assertThat(paper.timesRendered("/story")).isEqualTo(2);
    }

    @Test
    void whatIsTouchedWhileItIsRenderedIsNotRenderedAgainIfNobodyWaits() {
        var rendering = new CountDownLatch(1);
        var touched = new CountDownLatch(1);
        paper.whileRendering = () -> {
            rendering.countDown();
            await(touched);
        };
        var before = desk.ask("/story");
        await(rendering);
        desk.rewrite("article:1", "second");
        touched.countDown();

        assertThat(TestDesk.text(before.join())).contains("first");
        assertThat(paper.timesRendered("/story")).isEqualTo(1);
        assertThat(desk.delivery.store.find("/story")).isNull();
    }

    @Test
    void whatSomethingElseTouchesWhileItIsRenderedIsKept() {
        var rendering = new CountDownLatch(1);
        var touched = new CountDownLatch(1);
        paper.whileRendering = () -> {
            rendering.countDown();
            await(touched);
        };
        var answer = desk.ask("/story");
        await(rendering);
        desk.rewrite("article:2", "elsewhere");
        touched.countDown();
        answer.join();

        assertThat(desk.delivery.store.find("/story")).isNotNull();
    }

    @Test
    void nobodyEverSeesLessThanWasTrueWhenTheyAsked() throws Exception {
        var last = 3_000;
        var version = new AtomicInteger();
        desk.rewrite("article:1", "v0.");
        List<Future<?>> reading = new ArrayList<>();
        try (var readers = Executors.newFixedThreadPool(8)) {
            for (var i = 0; i < 8; i++)
                reading.add(readers.submit(() -> {
                    while (version.get() < last) {
                        var atLeast = version.get();
                        var text = desk.read("/story");
                        var seen = text.substring(text.indexOf("<p>v") + 4, text.lastIndexOf('.'));
                        assertThat(Integer.parseInt(seen)).isGreaterThanOrEqualTo(atLeast);
                    }
                }));

            for (var i = 1; i <= last; i++) {
                desk.rewrite("article:1", "v" + i + ".");
                version.set(i);
            }
        }

        for (var each : reading) each.get();
        assertThat(desk.read("/story")).contains("v3000.");
    }

    @Test
    void whoCannotTakeTheirAnswerDoNotKeepOthersFromTheirs() {
        var asked = new CountDownLatch(1);
        paper.whileRendering = () -> await(asked);
        var timesCalled = new AtomicInteger();
        desk.delivery.renders.ask(PageAddress.of("/story"), Encoding.GZIP, _ -> {
            timesCalled.incrementAndGet();
            throw new IllegalStateException("gone away");
        });
        var other = desk.ask("/story");
        asked.countDown();

        assertThat(other).succeedsWithin(Duration.ofMinutes(1));
        assertThat(TestDesk.text(other.join())).contains("first");
        assertThat(timesCalled).hasValue(1);
        assertThat(desk.delivery.renders.underWay()).isZero();
    }

    @Test
    void beyondTheBoundPagesWaitAndAreThenRefused() {
        var properties =
                new DeliveryProperties(DataSize.ofMegabytes(2), DataSize.ofBytes(0), 1, Duration.ofMillis(20), false);
        var isOver = new CountDownLatch(1);
        try (var narrow = desk(properties)) {
            narrow.ask("/other").join();
            var rendering = new CountDownLatch(1);
            paper.whileRendering = () -> {
                rendering.countDown();
                await(isOver);
            };
            var first = narrow.ask("/story");
            await(rendering);

            assertThat(narrow.ask("/unknown").join()).isInstanceOf(Outcome.Busy.class);
            assertThat(narrow.ask("/other").join()).isInstanceOf(Outcome.Ready.class);
            isOver.countDown();
            assertThat(first.join()).isInstanceOf(Outcome.Ready.class);
        }
    }

    @Test
    void whileTheDatabaseIsAwayWhatWasPublishedIsServed() {
        desk.read("/story");
        paper.whileRendering = () -> {
            throw new DataAccessResourceFailureException("away");
        };
        desk.clock.advance(Duration.ofHours(1));

        var published = desk.ask("/story").join();
        var never = desk.ask("/other").join();

        assertThat(published)
                .isInstanceOfSatisfying(
                        Outcome.Ready.class,
                        ready -> assertThat(ready.isDoubtful()).isTrue());
        assertThat(never).isInstanceOf(Outcome.Failed.class);
        paper.whileRendering = () -> {};
        assertThat(desk.ask("/other").join()).isInstanceOf(Outcome.Ready.class);
        assertThat(desk.ask("/story").join())
                .isInstanceOfSatisfying(
                        Outcome.Ready.class,
                        ready -> assertThat(ready.isDoubtful()).isFalse());
    }

    @Test
    void whatWasTouchedForGoodIsNotServedEvenThen() {
        desk.read("/story");
        desk.rewrite("article:1", "withdrawn");
        paper.whileRendering = () -> {
            throw new IllegalStateException("broken");
        };

        assertThat(desk.ask("/story").join()).isInstanceOf(Outcome.Failed.class);
    }

    private TestDesk desk(DeliveryProperties properties) {
        return new TestDesk(paper, properties, Path.of("unused"), TestServer.BUILD, new TestClock(), new ArrayList<>());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
