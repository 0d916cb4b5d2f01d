/// The demo edition: a fictional paper that says so, with which one can see the whole product at once. Its
/// texts lie in `demo/` on the class path; its pictures are drawn.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "addresses",
            "paper",
            "people",
            "sections",
            "media",
            "articles",
            "fronts",
            "comments",
            "illustrations"
        })
package press.linecaster.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
