/// Arranged pages. Owns what editors have put into the slots of home and of section fronts. Knows articles
/// and sections by their ids. Refuses to fill a slot by itself: what stands where nobody has chosen is up to
/// whoever makes the page.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "articles", "sections"})
package press.linecaster.fronts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
