package press.linecaster.delivery;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.util.unit.DataSize;
import press.linecaster.delivery.Renders.Outcome;
import press.linecaster.kernel.Change;
import press.linecaster.kernel.Follower.Entry;

/// Delivery without HTTP, with a change log of its own that lives as long as this does.
final class TestDesk implements AutoCloseable {

    final TinyPaper paper;
    final TestClock clock;
    final Delivery delivery;
    private final List<Entry> log;

    TestDesk(TinyPaper paper) {
        this(paper, TestServer.properties(), Path.of("unused"), TestServer.BUILD, new TestClock(), new ArrayList<>());
    }

    /// @param log what has happened before the start
    TestDesk(
            TinyPaper paper, DeliveryProperties properties, Path folder, long build, TestClock clock, List<Entry> log) {
        this.paper = paper;
        this.clock = clock;
        this.log = log;
        this.delivery = TestServer.delivery(paper, new Assets(List.of()), properties, folder, build, clock);
        var position = delivery.follower.startAt(head());
        var missed = log.stream().filter(entry -> entry.position() > position).toList();
        if (!missed.isEmpty()) delivery.follower.follow(missed);
    }

    static DeliveryProperties properties(DataSize memory, DataSize disk) {
        var usual = TestServer.properties();
        return new DeliveryProperties(memory, disk, usual.renders(), usual.patience(), false);
    }

    /// Writes it into the log and has it followed, as committing does.
    void happened(Change change) {
        var entry = new Entry(head() + 1, change);
        log.add(entry);
        delivery.follower.follow(List.of(entry));
    }

    void rewrite(String thing, String text) {
        paper.thing(thing, text);
        happened(new TinyPaper.Rewritten(thing));
    }

    long head() {
        return log.isEmpty() ? 0 : log.getLast().position();
    }

    CompletableFuture<Outcome> ask(String path) {
        var outcome = new CompletableFuture<Outcome>();
        delivery.renders.ask(PageAddress.of(path), Encoding.GZIP, outcome::complete);
        return outcome;
    }

    /// What a reader gets now, from memory or rendered.
    String read(String path) {
        var page = delivery.store.find(path);
        if (page != null && page.freshness(clock.millis()) != StoredPage.Freshness.EXPIRED) return text(page);
        return text(ask(path).join());
    }

    static String text(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Ready ready -> text(ready.page());
            case Outcome.Busy _ -> "busy";
            case Outcome.Failed _ -> "failed";
        };
    }

    static String text(StoredPage page) {
        return new String(page.body(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        delivery.close();
    }
}
