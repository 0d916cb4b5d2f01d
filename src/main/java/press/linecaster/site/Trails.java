package press.linecaster.site;

import java.util.ArrayList;
import java.util.List;
import press.linecaster.addresses.Target;
import press.linecaster.sections.SectionId;

/// The way from the top of the paper down to a section.
final class Trails {

    private Trails() {}

    /// The section itself is the last; empty for one that is no more.
    static List<Link> to(SectionId id, Archive archive) {
        var trail = new ArrayList<Link>();
        for (var section : archive.sections().pathTo(id))
            archive.address(new Target(Target.Kind.SECTION, section.id().value()))
                    .ifPresent(address -> trail.add(new Link(section.name(), address)));
        return trail;
    }
}
