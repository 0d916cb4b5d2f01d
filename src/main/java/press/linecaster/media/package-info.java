/// Pictures and files. Owns their originals, what is known of them (captions, credits, sizes) and the
/// renditions made of them; serves `/media/`. Knows the kernel alone. Refuses to know which article shows
/// them.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package press.linecaster.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
