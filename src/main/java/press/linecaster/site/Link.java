package press.linecaster.site;

import java.util.List;

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
}
