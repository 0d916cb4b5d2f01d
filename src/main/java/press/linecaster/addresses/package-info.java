/// Which path leads where. Owns the canonical address of everything that has one, its former addresses and
/// redirects, in one table, so that two things can never share an address. Knows things by kind and id.
/// Refuses to know what they are, or whether they may be shown.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package press.linecaster.addresses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
