/// Draws cards and icons. They stand for an article or a paper that has no picture. Owns one typeface, so that a
/// server without any draws them as well. Knows the colours of a paper and nothing else of it.
@NullMarked
@ApplicationModule(allowedDependencies = {"paper"})
package press.linecaster.cards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
