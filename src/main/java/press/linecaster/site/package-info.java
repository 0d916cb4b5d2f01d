/// What readers see. Owns every page, feed and sitemap: its address, its template and what makes it stale.
/// Knows the other modules through [Archive] alone, so that each page knows what it has read; tells delivery
/// by [StaleKeys] what a change makes stale. What readers send goes in by [Letterbox] alone. Refuses SQL.
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
            "audience",
            "comments",
            "search",
            "cards"
        })
package press.linecaster.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
