/// Authors, with or without an account.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "addresses", "media"})
package press.linecaster.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
