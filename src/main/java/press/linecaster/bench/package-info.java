/// Takes the figures. Owns how Linecaster is measured on this machine: runs the jar as a process of its own,
/// drives it over loopback, and puts nginx and the yardsticks beside it. Knows enough of articles to publish
/// some, of people to let editors in, and of delivery to replay readings. Refuses shortcuts: what is measured is what
/// readers get.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "addresses", "paper", "people", "articles", "sections", "delivery"})
package press.linecaster.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
