/// The settings of the paper. Owns what the publisher has decided and readers see: name, address, language,
/// time zone, pattern of permalinks and the like. Knows the kernel alone. Refuses the settings of the
/// machine, which are configuration.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package press.linecaster.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
