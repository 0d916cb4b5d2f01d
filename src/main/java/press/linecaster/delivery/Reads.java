package press.linecaster.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Collects what one page reads while it is rendered. Not safe for several threads.
public final class Reads {

    private final Set<Key> hard = new HashSet<>();
    private final Map<Key, Duration> soft = new HashMap<>();
    private @Nullable Instant until;
    private long subject;
    private boolean isKept = true;

    /// When this is touched, the page's bytes are never served again.
    public void hard(Key key) {
        hard.add(key);
    }

    /// When this is touched, the page may be served as it is for at most `staleFor` while it is rendered
    /// afresh.
    public void soft(Key key, Duration staleFor) {
        soft.merge(key, staleFor, (one, two) -> one.compareTo(two) < 0 ? one : two);
    }

    /// What the page shows is true only before this moment, such as a copyright year; the earliest counts.
    public void until(Instant moment) {
        if (until == null || moment.isBefore(until)) until = moment;
    }

    /// Each time that somebody reads the page, this has been read: [ReadListener] is told. A part that is taken
    /// over does not count.
    /// @param subject by which it is known there; not 0, which stands for nothing
    public void countsAs(long subject) {
        this.subject = subject;
    }

    /// The page is given to those who have asked, and kept neither in memory nor on the disk: so many of its kind can
    /// be
    /// asked for that they would push out what others read. A part that is taken over does not count.
    public void notKept() {
        isKept = false;
    }

    /// Takes over what a shared part of the page has read.
    public void include(Reads part) {
        hard.addAll(part.hard);
        part.soft.forEach(this::soft);
        if (part.until != null) until(part.until);
    }

    public Set<Key> hard() {
        return Set.copyOf(hard);
    }

    /// Without those that are hard as well.
    public Map<Key, Duration> soft() {
        var only = new HashMap<>(soft);
        only.keySet().removeAll(hard);
        return Map.copyOf(only);
    }

    public @Nullable Instant until() {
        return until;
    }

    boolean isKept() {
        return isKept;
    }

    /// 0 for a page whose reading counts as nothing.
    long subject() {
        return subject;
    }
}
