/// Brings pages to readers. Owns the page store with its dependency keys, variants and disk copy, and the
/// handler in front of everything. Knows pages as bytes and keys. Refuses to know what an article is;
/// whoever makes pages is a [PageSource], and whoever counts their readings a [ReadListener].
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package press.linecaster.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
