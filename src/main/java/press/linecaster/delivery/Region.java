package press.linecaster.delivery;

import java.util.LinkedHashSet;

/// A bounded part of the memory that pages take. The coldest goes first: pages stand in a queue, and the one
/// at its head leaves unless it was asked for since it stood there last; then it goes to the end and has
/// to be asked for again (the CLOCK algorithm). So a hit only ever sets a flag, and a crawler that walks
/// through the archive once does not push out what people read.
///
/// Not safe for several threads: the store's lock is around it.
final class Region {

    private final long capacity;
    private final LinkedHashSet<StoredPage> queue = new LinkedHashSet<>();
    private long bytes;

    /// @param capacity in bytes
    Region(long capacity) {
        this.capacity = capacity;
    }

    void add(StoredPage page) {
        if (queue.add(page)) bytes += page.bytes();
    }

    void remove(StoredPage page) {
        if (queue.remove(page)) bytes -= page.bytes();
    }

    void grownBy(long difference) {
        bytes += difference;
    }

    boolean isTooFull() {
        return bytes > capacity;
    }

    /// The page that has to leave next; still in here.
    StoredPage coldest() {
        while (true) {
            var head = queue.getFirst();
            if (!head.isUsed() || queue.size() == 1) return head;
            head.used(false);
            queue.addLast(head);
        }
    }

    long bytes() {
        return bytes;
    }

    int size() {
        return queue.size();
    }
}
