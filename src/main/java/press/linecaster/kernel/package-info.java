/// What all modules stand on. Owns the small types that they speak (ids, [Slug], [SafeHtml], [Cursor]), the
/// database and its migrations, the change log and its followers, and the one client that fetches from
/// strangers. Knows no other module. Refuses rules of the trade.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package press.linecaster.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
