/// Sections, tags and menus. Owns where things are filed and how readers are led there. Knows addresses.
/// Refuses to know what is filed; who keeps lists of articles hears of a move by [Sections.SectionMoved].
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "addresses"})
package press.linecaster.sections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
