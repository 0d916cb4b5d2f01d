/// Brings papers in from other systems: reads their exports, turns them into our articles, and says what
/// came in, what was changed and what was left out. Running an import again adds nothing twice.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "addresses",
            "paper",
            "media",
            "people",
            "sections",
            "articles",
            "fronts",
            "comments"
        })
package press.linecaster.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
