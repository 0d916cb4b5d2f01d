/// What is read. Owns the counting of reads, without cookies and without addresses of readers, the hourly
/// rows that come of it, and what is hot and why. Knows articles and sections as far as they are to be in a
/// list. Refuses to know who has read anything.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "delivery", "paper", "people", "sections", "articles"})
package press.linecaster.audience;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
