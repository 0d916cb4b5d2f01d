/// Authors and roles. Owns who writes for the paper, with or without an account: name, slug, biography, portrait;
/// and what each role may, with the tokens by which programs show theirs. Knows addresses and media. Refuses to
/// know what they have written.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "addresses", "media"})
package press.linecaster.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
