/// Threads under articles, with the state that moderators gave each comment.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "articles"})
package press.linecaster.comments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
