package press.linecaster.site;

import java.util.List;
import java.util.stream.Stream;

/// A word that leads somewhere.
///
/// @param address path or absolute address, percent-encoded
/// @param children what hangs beneath it
record Link(String label, String address, List<Link> children) {

    Link {
        children = List.copyOf(children);
    }

    Link(String label, String address) {
        this(label, address, List.of());
    }

    /// This one and all beneath it.
    Stream<Link> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Link::all));
    }
}
