/// Finding things: what a reader searches for, what they may mean while they type, what is about the same.
/// Owns the index, which is a projection of the articles: it can be deleted and is made anew. Knows
/// articles and what they are filed under. Refuses to be the truth: whatever it finds is looked up, and
/// shown only if it may be shown.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "addresses", "articles", "people", "sections"})
package press.linecaster.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
