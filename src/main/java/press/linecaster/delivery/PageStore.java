package press.linecaster.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The pages in memory, and which of them have read what.
///
/// Finding is a lookup in a hash map. Keeping, touching and evicting hold one lock, under which it is decided
/// whether a page is still true: so a page that was being rendered while something that it read was touched
/// is never kept, whichever of the two comes first.
final class PageStore {

    private static final int TOUCHES_REMEMBERED = 50_000;
    /// Addresses that lead nowhere or elsewhere get this part of the memory: a flood of them does not push
    /// out any page.
    private static final int SHARE_OF_TRIFLES = 16;

    private final Clock clock;
    private final Meters meters;
    private final ConcurrentHashMap<String, StoredPage> pages = new ConcurrentHashMap<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Key, Set<StoredPage>> readers = new HashMap<>();
    private final Touches touches = new Touches(TOUCHES_REMEMBERED);
    private final TreeSet<StoredPage> expiring = new TreeSet<>(
            Comparator.comparingLong((StoredPage page) -> page.facts().expiresAt())
                    .thenComparing(StoredPage::address));
    private final Region full;
    private final Region trifles;
    private volatile long position;

    /// @param memory in bytes
    PageStore(long memory, Clock clock, Meters meters) {
        this.clock = clock;
        this.meters = meters;
        this.full = new Region(memory - memory / SHARE_OF_TRIFLES);
        this.trifles = new Region(memory / SHARE_OF_TRIFLES);
    }

    @Nullable
    StoredPage find(String address) {
        return pages.get(address);
    }

    /// Up to where the changes have been seen; taken before a rendering begins.
    long position() {
        return position;
    }

    /// Takes in a page, unless it is not to be kept ([Reads#notKept]); then what was kept in its place goes.
    /// @param settled called when that was done, before anybody can touch it
    /// @return false if something that it read was touched since its rendering began, and so it must not be
    ///     shown to whoever asks from now on
    boolean keep(StoredPage page, Runnable settled) {
        lock.lock();
        try {
            var facts = page.facts();
            if (touches.isTouchedSince(facts.at(), facts.hard())) return false;
            for (var soft : facts.soft().entrySet())
                if (touches.isTouchedSince(facts.at(), Set.of(soft.getKey()))) staleFrom(page, soft.getValue());
            if (page.isKept()) insert(page);
            else forget(page.address());
            settled.run();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Whether a page that is not in here, such as one from the disk, may be shown to somebody at all.
    boolean mayBeServed(PageFacts facts) {
        lock.lock();
        try {
            return !touches.isTouchedSince(facts.at(), facts.hard());
        } finally {
            lock.unlock();
        }
    }

    /// Whether nothing that it read has been touched.
    boolean isTrue(PageFacts facts) {
        lock.lock();
        try {
            return !touches.isTouchedSince(facts.at(), facts.hard())
                    && !touches.isTouchedSince(facts.at(), facts.soft().keySet());
        } finally {
            lock.unlock();
        }
    }

    /// Makes stale what has read one of the keys. After it returns, no byte of a page that has read one of
    /// them as hard is found here again.
    /// @param upTo position in the change log of the change that touched them
    /// @return the addresses of the pages that went
    List<String> touch(Set<Key> keys, long upTo) {
        lock.lock();
        try {
            var gone = new ArrayList<String>();
            for (var key : keys) {
                touches.touch(key, upTo);
                var touched = key.equals(Key.EVERYTHING) ? pages.values() : readers.getOrDefault(key, Set.of());
                for (var page : List.copyOf(touched)) {
                    var staleFor = page.facts().soft().get(key);
                    if (staleFor != null) staleFrom(page, staleFor);
                    else {
                        remove(page);
                        gone.add(page.address());
                    }
                }
            }
            position = Math.max(position, upTo);
            meters.touched(keys.size(), gone.size());
            return gone;
        } finally {
            lock.unlock();
        }
    }

    /// Starts anew at a position of the change log, with nothing in memory.
    /// @param known what was touched when, as the disk copy remembers it
    /// @param floor whatever was true before this is so no longer
    void startAt(long at, Map<Key, Long> known, long floor) {
        lock.lock();
        try {
            List.copyOf(pages.values()).forEach(this::remove);
            touches.reset(known, floor);
            position = at;
        } finally {
            lock.unlock();
        }
    }

    /// Keeps one more variant of a page.
    void addVariant(StoredPage page, Variant variant) {
        var all = new ArrayList<>(page.variants());
        all.removeIf(each -> each.encoding() == variant.encoding());
        all.add(variant);
        replaceVariants(page, all, page.isGood());
    }

    interface Remembering {
        void remember(long position, Map<Key, Long> touched, long floor);
    }

    /// Hands over what was touched when.
    void remember(Remembering memory) {
        lock.lock();
        try {
            memory.remember(position, touches.positions(), touches.floor());
        } finally {
            lock.unlock();
        }
    }

    /// Puts more or better variants in the place of a page's; nothing happens if it has gone meanwhile.
    void replaceVariants(StoredPage page, List<Variant> variants, boolean areGood) {
        lock.lock();
        try {
            if (pages.get(page.address()) != page) return;
            var before = page.bytes();
            page.replaceVariants(variants, areGood);
            region(page).grownBy(page.bytes() - before);
            evict(region(page));
        } finally {
            lock.unlock();
        }
    }

    /// The pages that end being true up to now; they stay, for the case that they cannot be rendered.
    List<StoredPage> takeExpired() {
        lock.lock();
        try {
            var now = clock.millis();
            var expired = new ArrayList<StoredPage>();
            while (!expiring.isEmpty() && expiring.getFirst().facts().expiresAt() <= now)
                expired.add(expiring.removeFirst());
            return expired;
        } finally {
            lock.unlock();
        }
    }

    Set<String> addresses() {
        return Set.copyOf(pages.keySet());
    }

    long bytes() {
        lock.lock();
        try {
            return full.bytes() + trifles.bytes();
        } finally {
            lock.unlock();
        }
    }

    int size() {
        return pages.size();
    }

    int keys() {
        lock.lock();
        try {
            return readers.size();
        } finally {
            lock.unlock();
        }
    }

    private void insert(StoredPage page) {
        var before = pages.get(page.address());
        if (before != null) {
            page.used(before.isUsed());
            remove(before);
        }
        pages.put(page.address(), page);
        for (var key : page.facts().hard()) addReader(key, page);
        for (var key : page.facts().soft().keySet()) addReader(key, page);
        if (page.facts().expiresAt() != PageFacts.NEVER) expiring.add(page);
        region(page).add(page);
        evict(region(page));
    }

    private void forget(String address) {
        var before = pages.get(address);
        if (before != null) remove(before);
    }

    private void addReader(Key key, StoredPage page) {
        readers.computeIfAbsent(key, _ -> new HashSet<>(2)).add(page);
    }

    private void evict(Region region) {
        while (region.isTooFull()) {
            remove(region.coldest());
            meters.evicted();
        }
    }

    private void remove(StoredPage page) {
        pages.remove(page.address(), page);
        for (var key : page.facts().hard()) removeReader(key, page);
        for (var key : page.facts().soft().keySet()) removeReader(key, page);
        expiring.remove(page);
        region(page).remove(page);
    }

    private void removeReader(Key key, StoredPage page) {
        var pagesOfKey = readers.get(key);
        if (pagesOfKey != null && pagesOfKey.remove(page) && pagesOfKey.isEmpty()) readers.remove(key);
    }

    private void staleFrom(StoredPage page, Duration staleFor) {
        page.serveUntil(clock.millis() + staleFor.toMillis());
    }

    private Region region(StoredPage page) {
        return page.facts().isTrifle() ? trifles : full;
    }
}
