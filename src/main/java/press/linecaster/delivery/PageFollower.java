package press.linecaster.delivery;

import java.util.List;
import java.util.Map;
import press.linecaster.kernel.Follower;

/// Makes stale what a change has touched, in memory and on the disk.
final class PageFollower implements Follower {

    private final PageSource source;
    private final PageStore store;
    private final DiskCopy disk;
    private long headAtStart;

    PageFollower(PageSource source, PageStore store, DiskCopy disk) {
        this.source = source;
        this.store = store;
        this.disk = disk;
    }

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public long startAt(long head) {
        var memory = disk.open(head);
        store.startAt(memory.position(), memory.touched(), memory.floor());
        headAtStart = head;
        if (memory.position() == head) disk.caughtUp();
        return memory.position();
    }

    /// The disk is told first: what it does not know to be touched must not have been passed. All is touched at the
    /// last
    /// position, which is too much for a page that began between the first and the last, and never too little.
    @Override
    public void follow(List<Entry> entries) {
        var position = entries.getLast().position();
        var keys = source.touchedBy(entries.stream().map(Entry::change).toList());
        disk.touched(position, keys);
        disk.delete(store.touch(keys, position));
        if (position >= headAtStart) disk.caughtUp();
        if (disk.isLong()) store.remember(disk::shorten);
    }

    /// The source first, so that no page which begins at the new position is made of something old.
    @Override
    public void startAfresh(long head) {
        source.startAfresh();
        disk.startAfresh(head);
        store.startAt(head, Map.of(), head);
        disk.caughtUp();
    }
}
