/// What readers see: every page, feed and sitemap. Reads the other modules through [Archive] alone, so that
/// each page knows what it has read, and tells delivery by [StaleKeys] what a change makes stale. Knows no
/// SQL.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "delivery",
            "addresses",
            "paper",
            "people",
            "sections",
            "media",
            "articles",
            "fronts",
            "comments"
        })
package press.linecaster.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
