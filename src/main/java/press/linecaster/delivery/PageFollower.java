package press.linecaster.delivery;

import java.util.List;
import java.util.Map;
import press.linecaster.kernel.Follower;

/// Makes stale what a change has touched.
final class PageFollower implements Follower {

    private final PageSource source;
    private final PageStore store;

    PageFollower(PageSource source, PageStore store) {
        this.source = source;
        this.store = store;
    }

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public long startAt(long head) {
        store.startAt(head, Map.of(), head);
        return head;
    }

    @Override
    public void follow(List<Entry> entries) {
        for (var entry : entries) store.touch(source.touchedBy(entry.change()), entry.position());
    }

    @Override
    public void startAfresh(long head) {
        store.startAt(head, Map.of(), head);
    }
}
