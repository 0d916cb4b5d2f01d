/// The section tree, tags and menus.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "addresses"})
package press.linecaster.sections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
