package press.linecaster.site;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import press.linecaster.delivery.Key;
import press.linecaster.delivery.Reads;

/// Keeps what many pages have in common (the navigation, an author's name, a picture's sizes), each part with
/// what it has read, so that a page of the archive costs a handful of queries. A part is dropped as soon as
/// one of its keys is touched, and before any page is rendered for that reason.
///
/// A part that was being made while something changed may show the world before the change, so it is kept
/// only if nothing at all was touched since its page began: [#generation] is taken before the page's first
/// query.
@Component
class SharedParts {

    /// Enough for every section, menu and author of a large paper and for the tags and pictures in demand.
    private static final int GREATEST_COUNT = 4_096;

    /// @param value never changed by anyone
    record Part(Object value, Reads reads, Set<Key> keys) {}

    private final AtomicLong generation = new AtomicLong();
    private final Map<String, Part> parts = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Part> eldest) {
            return size() > GREATEST_COUNT;
        }
    };

    /// To be handed to [#keep]; taken before the first read of the page.
    long generation() {
        return generation.get();
    }

    Optional<Part> find(String name, Instant now) {
        synchronized (parts) {
            var part = parts.get(name);
            if (part == null) return Optional.empty();
            var until = part.reads().until();
            return until == null || now.isBefore(until) ? Optional.of(part) : Optional.empty();
        }
    }

    void keep(String name, Part part, long since) {
        synchronized (parts) {
            if (generation.get() == since) parts.put(name, part);
        }
    }

    /// Drops every part that has read one of these.
    void drop(Set<Key> touched) {
        synchronized (parts) {
            generation.incrementAndGet();
            if (touched.contains(Key.EVERYTHING)) parts.clear();
            else parts.values().removeIf(part -> part.keys().stream().anyMatch(touched::contains));
        }
    }
}
