package press.linecaster.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import press.linecaster.kernel.ReaderNetworks;

/// Which answers count as a reading.
class ReadListenerTest {

    private static final String STORY = "/2026/11/harbour-fire";
    private static final long SUBJECT = 4_711;

    private record Told(long subject, SocketAddress peer, HttpFields fields) {}

    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final TestClock clock = new TestClock();
    private final TinyPaper paper = new TinyPaper().page("/", "home").page(STORY, "=article:1", "It burns.");
    private final Delivery delivery = delivery(Path.of("unused"), 0);
    private final TestServer server = new TestServer(delivery);

    ReadListenerTest() {
        paper.counts.put(STORY, SUBJECT);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyAnswerWithAPageThatCountsIsTold() {
        var rendered = server.get(STORY, "User-Agent", "Paper Boat 1");
        server.get(STORY, "User-Agent", "Paper Boat 2");
        server.get(STORY, "If-None-Match", rendered.headers().firstValue("ETag").orElseThrow());
        server.get(STORY + "?utm_source=letter");

        assertThat(told).extracting(Told::subject).containsExactly(SUBJECT, SUBJECT, SUBJECT, SUBJECT);
        assertThat(told.getFirst().fields().get("User-Agent")).isEqualTo("Paper Boat 1");
        assertThat(told.get(1).fields().get("User-Agent")).isEqualTo("Paper Boat 2");
        assertThat(((InetSocketAddress) told.getFirst().peer()).getAddress().isLoopbackAddress())
                .isTrue();
    }

    @Test
    void whatIsNotReadIsNotTold() {
        server.send("HEAD", STORY);
        server.send("POST", STORY);
        server.get("/");
        server.get("/not-there");

        assertThat(told).isEmpty();
    }

    @Test
    void aPageFromTheDiskCountsAsWhatItDid(@TempDir Path folder) {
        var log = new java.util.ArrayList<press.linecaster.kernel.Follower.Entry>();
        var properties = TestDesk.properties(DataSize.ofMegabytes(8), DataSize.ofMegabytes(8));
        try (var before = new TestDesk(paper, properties, folder, TestServer.BUILD, clock, log)) {
            before.read(STORY);
        }

        var after = delivery(folder, 8);
        after.follower.startAt(0);
        try (var restarted = new TestServer(after)) {
            restarted.get(STORY);
        }

        assertThat(paper.timesRendered(STORY)).isEqualTo(1);
        assertThat(told).extracting(Told::subject).containsExactly(SUBJECT);
    }

    private Delivery delivery(Path folder, int megabytesOnDisk) {
        return new Delivery(
                paper,
                new Assets(List.of()),
                (subject, peer, fields) -> told.add(new Told(subject, peer, fields)),
                ReaderNetworks.BY_DEFAULT,
                TestDesk.properties(DataSize.ofMegabytes(8), DataSize.ofMegabytes(megabytesOnDisk)),
                folder,
                TestServer.BUILD,
                clock);
    }
}
