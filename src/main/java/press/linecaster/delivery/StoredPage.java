package press.linecaster.delivery;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A page in memory. Readers look at it without a lock; what can change is a flag or is replaced as a whole.
final class StoredPage {

    enum Freshness {
        FRESH,
        /// A soft key was touched a short while ago: served, and rendered afresh behind the reader's back.
        STALE,
        /// No longer true, or stale for too long: served only when it cannot be rendered.
        EXPIRED
    }

    private static final int OVERHEAD = 600;
    private static final int OVERHEAD_PER_KEY = 150;

    private final PageFacts facts;
    private final boolean isKept;
    private final int overhead;
    /// Never changed, only replaced.
    private volatile Map<Encoding, Variant> variants;

    private volatile long servedUntil = PageFacts.NEVER;
    private volatile boolean isGood;
    /// Asked for since the hand of the clock passed by. Plain: a lost write costs nothing.
    private boolean isUsed;

    StoredPage(PageFacts facts, List<Variant> variants) {
        this(facts, variants, true);
    }

    /// @param isKept see [Reads#notKept]
    StoredPage(PageFacts facts, List<Variant> variants, boolean isKept) {
        this.facts = facts;
        this.isKept = isKept;
        this.overhead = OVERHEAD
                + OVERHEAD_PER_KEY * (facts.hard().size() + facts.soft().size())
                + 2 * facts.address().length();
        this.variants = byEncoding(variants);
        this.isGood = !facts.isCompressible();
    }

    PageFacts facts() {
        return facts;
    }

    String address() {
        return facts.address();
    }

    boolean isKept() {
        return isKept;
    }

    /// @param now in epoch milliseconds
    Freshness freshness(long now) {
        if (now >= facts.expiresAt()) return Freshness.EXPIRED;
        var until = servedUntil;
        if (until == PageFacts.NEVER) return Freshness.FRESH;
        return now < until ? Freshness.STALE : Freshness.EXPIRED;
    }

    /// Whether it is fresh whatever the time, which spares most hits a look at the clock.
    boolean isTimeless() {
        return servedUntil == PageFacts.NEVER && facts.expiresAt() == PageFacts.NEVER;
    }

    /// The best variant there is that the client accepts; null if one would have to be made, also because
    /// there is only the uncompressed one and the client likes others better.
    @Nullable
    Variant best(Accepted accepted) {
        var all = variants;
        if (!facts.isCompressible()) return all.get(Encoding.IDENTITY);
        var order = accepted.order();
        for (var i = 0; i < order.size(); i++) {
            var encoding = order.get(i);
            if (encoding == Encoding.IDENTITY && i > 0) return null;
            var variant = all.get(encoding);
            if (variant != null) return variant;
        }
        return null;
    }

    /// The best coding first.
    List<Variant> variants() {
        return List.copyOf(variants.values());
    }

    /// The body, uncompressed, from whatever variant there is.
    byte[] body() {
        var all = variants();
        var cheapest = all.getLast();
        return Compression.decode(cheapest.encoding(), cheapest.toByteArray(), facts.length());
    }

    /// Under the lock of the store.
    void replaceVariants(List<Variant> all, boolean areGood) {
        variants = byEncoding(all);
        isGood = areGood;
    }

    /// Whether it has all of its variants, made well.
    boolean isGood() {
        return isGood;
    }

    boolean isUsed() {
        return isUsed;
    }

    void used(boolean used) {
        isUsed = used;
    }

    /// Under the lock of the store. The first moment counts.
    void serveUntil(long moment) {
        servedUntil = Math.min(servedUntil, moment);
    }

    /// What it takes in memory, with everything that hangs on it.
    long bytes() {
        var sum = (long) overhead;
        for (var variant : variants.values()) sum += variant.bytes();
        return sum;
    }

    private static Map<Encoding, Variant> byEncoding(List<Variant> list) {
        var all = new EnumMap<Encoding, Variant>(Encoding.class);
        for (var variant : list) all.put(variant.encoding(), variant);
        return all;
    }
}
