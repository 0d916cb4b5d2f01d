/// Authors and roles. Owns who writes for the paper, with or without an account: name, slug, biography, portrait;
/// what each role may, and in which sections; how people come in; and the tokens by which programs do, with the scopes
/// of
/// these. Knows addresses, media and sections. Refuses to know what they have written.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "addresses", "media", "sections"})
package press.linecaster.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
