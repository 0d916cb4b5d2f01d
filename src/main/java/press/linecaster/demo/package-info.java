/// The demo edition. Owns a fictional paper that says so, with which one can see the whole product at once;
/// its texts lie in `demo/` on the class path, its pictures are drawn. Knows every module that keeps
/// something. Refuses to touch a paper that is not empty.
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
            "audience",
            "comments",
            "illustrations"
        })
package press.linecaster.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
