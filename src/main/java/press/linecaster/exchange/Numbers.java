package press.linecaster.exchange;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Tells apart items that have one number, as files have them that were put together from several sites.
final class Numbers {

    private final Set<String> seen = new HashSet<>();

    /// The item, under a number of its own; empty for one that has come before.
    Optional<Wxr.Item> distinct(Wxr.Item item) {
        if (seen.add(Items.key(item))) return Optional.of(item);
        var mark = Fingerprint.of(item.type(), item.link(), item.guid(), item.slug(), item.title());
        var other = item.withId(item.id() + "~" + mark.substring(0, 16));
        return seen.add(Items.key(other)) ? Optional.of(other) : Optional.empty();
    }
}
