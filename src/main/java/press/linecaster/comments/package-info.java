/// Threads under articles. Owns what readers wrote and the state that moderators gave to it. Knows articles
/// by their ids. Refuses to hand out for readers what is not approved.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "articles"})
package press.linecaster.comments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
