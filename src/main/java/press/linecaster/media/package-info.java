/// Pictures and files: intake, storage, metadata, renditions.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "addresses"})
package press.linecaster.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
