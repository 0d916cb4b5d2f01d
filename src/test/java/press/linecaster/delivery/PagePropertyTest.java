package press.linecaster.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// The proof of the first idea: after each of thousands of random edits, with readers at work all the time,
/// every page that is kept is what would be rendered now. And nearly all that was purged had to be.
class PagePropertyTest {

    private static final int THINGS = 60;
    private static final int PAGES = 150;
    private static final int EDITS = 4_000;
    private static final int READS_PER_EDIT = 6;

    private final Random random = new Random(20261124);
    private final TinyPaper paper = new TinyPaper();

    @Test
    void everyKeptPageIsAlwaysWhatWouldBeRenderedNow() throws InterruptedException {
        for (var i = 0; i < THINGS; i++) paper.thing("t" + i, "text " + i);
        for (var i = 0; i < PAGES; i++) paper.page("/p" + i, randomLines());
        var isOver = new AtomicBoolean();
        try (var desk = new TestDesk(paper)) {
            var readers = readers(desk, isOver);
            var needed = 0L;
            for (var edit = 0; edit < EDITS; edit++) {
                var before = kept(desk);
                edit(desk);
                for (var page : before)
                    if (desk.delivery.store.find(page.address()) != page && isDifferentNow(page)) needed++;
                assertNothingKeptIsStale(desk, edit);
                for (var read = 0; read < READS_PER_EDIT; read++) desk.read("/p" + random.nextInt(PAGES));
            }
            isOver.set(true);
            for (var reader : readers) reader.join();

            var purged = desk.delivery.meters.purges.sum();
            System.out.printf(
                    "%,d edits, %,d pages purged, %.1f%% of which had to be; 0 stale%n",
                    EDITS, purged, 100.0 * Math.min(needed, purged) / purged);
            assertThat(needed).isGreaterThan(purged * 9 / 10);
        }
    }

    private List<Thread> readers(TestDesk desk, AtomicBoolean isOver) {
        var readers = new ArrayList<Thread>();
        for (var reader = 0; reader < 3; reader++) {
            var choice = new Random(reader);
            readers.add(Thread.ofPlatform().start(() -> {
                while (!isOver.get()) desk.read("/p" + choice.nextInt(PAGES));
            }));
        }
        return readers;
    }

    /// Mostly a thing gets another text; now and then a page is made anew, or a text is saved as it was.
    private void edit(TestDesk desk) {
        var kind = random.nextInt(100);
        if (kind < 85) desk.rewrite("t" + random.nextInt(THINGS), "text " + random.nextLong());
        else if (kind < 98) {
            var path = "/p" + random.nextInt(PAGES);
            paper.page(path, randomLines());
            desk.happened(new TinyPaper.Rewritten("page:" + path));
        } else {
            var thing = "t" + random.nextInt(THINGS);
            desk.rewrite(thing, paper.things.getOrDefault(thing, ""));
        }
    }

    private String[] randomLines() {
        return random.ints(1 + random.nextInt(6), 0, THINGS)
                .mapToObj(thing -> "=t" + thing)
                .toArray(String[]::new);
    }

    private static List<StoredPage> kept(TestDesk desk) {
        var pages = new ArrayList<StoredPage>();
        for (var address : desk.delivery.store.addresses()) {
            var page = desk.delivery.store.find(address);
            if (page != null) pages.add(page);
        }
        return pages;
    }

    private void assertNothingKeptIsStale(TestDesk desk, int edit) {
        for (var page : kept(desk))
            assertThat(isDifferentNow(page))
                    .as("%s is stale after edit %s", page.address(), edit)
                    .isFalse();
    }

    private boolean isDifferentNow(StoredPage page) {
        var now = paper.shownNow(page.address());
        return !now.equals(TestDesk.text(page));
    }
}
