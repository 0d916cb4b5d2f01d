package press.linecaster.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.util.unit.DataSize;
import press.linecaster.delivery.Renders.Outcome;
import press.linecaster.kernel.Follower.Entry;

/// What a restart finds again, and what it must not.
class DiskCopyTest {

    private final TinyPaper paper = new TinyPaper()
            .page("/story", "=article:1")
            .page("/other", "=article:2")
            .thing("article:1", "first")
            .thing("article:2", "first");
    private final TestClock clock = new TestClock();
    private final List<Entry> log = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void aRestartIsWarm() {
        try (var before = start()) {
            before.read("/story");
        }

        try (var after = start()) {
            assertThat(after.read("/story")).contains("first");
            assertThat(after.delivery.meters.fromDisk.sum()).isEqualTo(1);
        }
        assertThat(paper.timesRendered("/story")).isEqualTo(1);
    }

    @Test
    void aRestartAfterAKillIsWarmToo() throws Exception {
        try (var killed = start()) {
            killed.read("/story");
            written(killed);
            try (var after = start()) {
                assertThat(after.read("/story")).contains("first");
            }
        }
        assertThat(paper.timesRendered("/story")).isEqualTo(1);
    }

    @Test
    void theEntityTagSurvivesARestart() {
        String before;
        try (var desk = start()) {
            before = tag(desk);
        }
        try (var desk = start()) {
            assertThat(tag(desk)).isEqualTo(before);
        }
    }

    @Test
    void followingMayStopAndStartAgainWithinAProcess() throws Exception {
        try (var desk = start()) {
            desk.read("/story");
            written(desk);
            desk.delivery.follower.startAt(desk.head());

            assertThat(desk.read("/story")).contains("first");
            desk.rewrite("article:1", "second");
            assertThat(desk.read("/story")).contains("second");
            written(desk);
        }

        try (var after = start()) {
            assertThat(after.read("/story")).contains("second");
        }
        assertThat(paper.timesRendered("/story")).isEqualTo(2);
    }

    @Test
    void whatWasTouchedBeforeTheRestartDoesNotComeBack() throws Exception {
        try (var killed = start()) {
            killed.read("/story");
            killed.read("/other");
            written(killed);
            var saved = Files.readAllBytes(fileOf(killed, "/story"));
            killed.rewrite("article:1", "second");
            written(killed);
            Files.write(fileOf(killed, "/story"), saved); // as if its deletion had got lost

            try (var after = start()) {
                assertThat(after.read("/story")).contains("second");
                assertThat(after.read("/other")).contains("first");
            }
        }
        assertThat(paper.timesRendered("/other")).isEqualTo(1);
    }

    @Test
    void whatIsTouchedWhileNobodyIsThereDoesNotComeBack() {
        try (var before = start()) {
            before.read("/story");
            before.read("/other");
        }
        paper.thing("article:1", "second");
        log.add(new Entry(log.size() + 1, new TinyPaper.Rewritten("article:1")));

        try (var after = start()) {
            assertThat(after.read("/story")).contains("second");
            assertThat(after.read("/other")).contains("first");
        }
        assertThat(paper.timesRendered("/other")).isEqualTo(1);
    }

    @Test
    void nothingComesFromTheDiskBeforeTheMissedChangesAreSeen() {
        try (var before = start()) {
            before.read("/story");
        }
        paper.thing("article:1", "second");

        try (var after = TestServer.delivery(paper, properties(), folder, clock)) {
            assertThat(after.follower.startAt(1)).isZero();
            assertThat(after.disk.load("/story")).isNull();
            after.follower.follow(List.of(new Entry(1, new TinyPaper.Rewritten("article:1"))));
            assertThat(after.disk.load("/story"))
                    .isNotNull()
                    .satisfies(page ->
                            assertThat(after.store.mayBeServed(page.facts())).isFalse());
        }
    }

    @Test
    void aTornFileIsNoPage() throws Exception {
        for (var damage : List.of("cut", "bit", "more", "empty")) {
            try (var before = start()) {
                before.read("/story");
                written(before);
                damage(fileOf(before, "/story"), damage);
            }
            paper.rendered.clear();

            try (var after = start()) {
                assertThat(after.read("/story")).contains("first");
            }
            assertThat(paper.timesRendered("/story")).as(damage).isEqualTo(1);
        }
    }

    @Test
    void aTornTouchLogLosesNothingButItsEnd() throws Exception {
        try (var killed = start()) {
            killed.read("/story");
            killed.read("/other");
            written(killed);
            killed.rewrite("article:1", "second");
            var touched = folder.resolve("touched.log");
            Files.write(touched, new byte[] {0, 0, 0, 40, 1, 2, 3}, StandardOpenOption.APPEND);
            try (var after = start()) {
                assertThat(after.read("/story")).contains("second");
                assertThat(after.read("/other")).contains("first");
            }
        }
    }

    @Test
    void anotherBuildStartsAnew() {
        try (var before = start()) {
            before.read("/story");
        }

        try (var after = new TestDesk(paper, properties(), folder, TestServer.BUILD + 1, clock, log)) {
            after.read("/story");
        }
        assertThat(paper.timesRendered("/story")).isEqualTo(2);
    }

    @Test
    void whatCannotBeCaughtUpWithIsForgotten() {
        try (var before = start()) {
            before.read("/story");
        }

        try (var after = TestServer.delivery(paper, properties(), folder, clock)) {
            after.follower.startAt(900);
            after.follower.startAfresh(900);
            assertThat(after.disk.load("/story")).isNull();
        }
    }

    @Test
    void whatTheSourceKeepsForItselfIsForgottenTooThen() {
        paper.page("/politics/", "=kept:menu").thing("kept:menu", "first");
        try (var desk = start()) {
            desk.read("/politics/");
            paper.thing("kept:menu", "second");

            desk.delivery.follower.startAfresh(900);

            assertThat(desk.read("/politics/")).contains("second");
        }
    }

    @Test
    void whileTheDatabaseIsAwayTheDiskHelps() {
        paper.until.put("/story", clock.instant().plusSeconds(10));
        try (var before = start()) {
            before.read("/story");
        }
        clock.advance(Duration.ofSeconds(20));
        paper.whileRendering = () -> {
            throw new DataAccessResourceFailureException("away");
        };

        try (var after = start()) {
            assertThat(after.ask("/story").join()).isInstanceOfSatisfying(Outcome.Ready.class, ready -> {
                assertThat(ready.isDoubtful()).isTrue();
                assertThat(TestDesk.text(ready.page())).contains("first");
            });
        }
    }

    @Test
    void theDiskStaysInItsBounds() throws Exception {
        var small = TestDesk.properties(DataSize.ofMegabytes(2), DataSize.ofKilobytes(64));
        try (var desk = new TestDesk(paper, small, folder, TestServer.BUILD, clock, log)) {
            for (var i = 0; i < 500; i++) {
                paper.page("/page" + i, "page " + i);
                desk.read("/page" + i);
                if (i % 50 == 0) written(desk);
            }
            written(desk);
            try (var files = Files.walk(folder)) {
                assertThat(files.filter(file -> file.toString().endsWith(".page"))
                                .mapToLong(file -> file.toFile().length())
                                .sum())
                        .isBetween(20_000L, 64 * 1024L);
            }
            assertThat(desk.delivery.disk.load("/page499")).isNotNull();
            assertThat(desk.delivery.disk.load("/page0")).isNull();
        }
    }

    private TestDesk start() {
        return new TestDesk(paper, properties(), folder, TestServer.BUILD, clock, log);
    }

    private static DeliveryProperties properties() {
        return TestDesk.properties(DataSize.ofMegabytes(8), DataSize.ofMegabytes(8));
    }

    private static void written(TestDesk desk) throws InterruptedException {
        var written = new CountDownLatch(1);
        desk.delivery.disk.whenWritten(written::countDown);
        written.await();
    }

    private static String tag(TestDesk desk) {
        desk.read("/story");
        var page = desk.delivery.store.find("/story");
        return page == null ? "none" : page.variants().getFirst().entityTag();
    }

    private static Path fileOf(TestDesk desk, String address) {
        return desk.delivery.disk.file(address);
    }

    private static void damage(Path file, String kind) throws IOException {
        var bytes = Files.readAllBytes(file);
        switch (kind) {
            case "cut" -> Files.write(file, Arrays.copyOf(bytes, bytes.length - 5));
            case "bit" -> {
                bytes[bytes.length / 2] ^= 4;
                Files.write(file, bytes);
            }
            case "more" -> Files.write(file, new byte[] {0}, StandardOpenOption.APPEND);
            default -> Files.write(file, new byte[0]);
        }
    }
}
