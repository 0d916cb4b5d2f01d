package press.linecaster.sections;

import press.linecaster.kernel.Change;

/// What has happened to sections, tags and menus.
public sealed interface SectionChange extends Change {

    /// A section was added, renamed or moved: the tree that every page shows is another.
    record SectionTreeChanged(SectionId section) implements SectionChange {}

    /// Only the section's own description has changed.
    record SectionDescribed(SectionId section) implements SectionChange {}

    record TagChanged(TagId tag) implements SectionChange {}

    record MenuChanged(Menu.Place place) implements SectionChange {}
}
