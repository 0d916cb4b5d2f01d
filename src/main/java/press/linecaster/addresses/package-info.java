/// Which path leads where: the canonical address of everything that has one, its former addresses, and
/// redirects. One table, so that two things can never share an address. Does not know what the things are.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package press.linecaster.addresses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
