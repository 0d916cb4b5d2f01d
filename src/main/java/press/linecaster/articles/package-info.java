/// Articles and standing pages: their text and revisions, where they stand, when and to whom they may be
/// shown ([Visibility]), corrections and sources. Knows no HTTP and no template.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "addresses", "paper", "people", "sections", "media"})
package press.linecaster.articles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
