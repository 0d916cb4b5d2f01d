/// Articles and standing pages. Owns their text and revisions, the lists in which they stand, when and to
/// whom they may be shown ([Visibility]), corrections, sources and which are translations of each other. Knows
/// who writes, where things are filed and what is pictured. Refuses HTTP and templates.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "addresses", "paper", "people", "sections", "media"})
package press.linecaster.articles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
