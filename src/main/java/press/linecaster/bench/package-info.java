/// Takes the figures by which Linecaster wants to be judged, on this machine: runs the jar as a process of
/// its own, drives it over loopback, and puts nginx and the yardsticks beside it. Nothing else depends on it.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "addresses", "articles", "sections"})
package press.linecaster.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
