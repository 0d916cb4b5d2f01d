/// Arranged pages: what editors have put into the slots of home and of section fronts.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "articles", "sections"})
package press.linecaster.fronts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
