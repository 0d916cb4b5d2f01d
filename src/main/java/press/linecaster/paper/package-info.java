/// What the publisher has decided about the paper: its name, address, language, time zone and the like.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package press.linecaster.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
