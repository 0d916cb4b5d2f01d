/// Brings papers in. Owns the readers of other systems' exports, what becomes of each thing in them, and the
/// ledger of what came in, so that running an import again adds nothing twice. Knows every module that keeps
/// something. Refuses to overwrite what was edited here since.
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
