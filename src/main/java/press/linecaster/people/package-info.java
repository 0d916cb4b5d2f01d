/// Authors. Owns who writes for the paper, with or without an account: name, slug, biography, portrait. Knows
/// addresses and media. Refuses to know what they have written.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "addresses", "media"})
package press.linecaster.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
