/// The command line. Owns what each command understands and answers; each is one class. Knows what it
/// starts: the application, imports, the demo edition, the bench. Refuses work that belongs into a module.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "addresses",
            "paper",
            "people",
            "media",
            "articles",
            "comments",
            "search",
            "exchange",
            "demo",
            "bench"
        })
package press.linecaster.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
