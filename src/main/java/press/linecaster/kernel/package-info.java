/// The few small types that every module speaks (ids, [Slug], [SafeHtml], [Cursor]), the change log, the
/// database and the clock. Knows no rule of the trade, and no other module.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package press.linecaster.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
