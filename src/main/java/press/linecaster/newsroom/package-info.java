/// The editors' screens. Owns how people come in, what they see there and the way in for what they do; asks
/// [press.linecaster.people.Role] what they may. Refuses SQL and the rules of the trade: those belong to the modules
/// that it calls.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "delivery",
            "addresses",
            "paper",
            "people",
            "media",
            "sections",
            "articles",
            "fronts",
            "comments",
            "site"
        })
package press.linecaster.newsroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
