/// Brings pages to readers, faster than a file server would: the page store with its dependency keys,
/// variants and disk copy, and the handler in front of everything. Does not know what an article is; whoever
/// makes pages is a [PageSource].
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package press.linecaster.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
