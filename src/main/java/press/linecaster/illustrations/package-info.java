/// Draws pictures. Owns editorial illustrations made from shapes and seeds, so that no photograph and no
/// licence has to travel with the product. [Scenes] is the face; everything else is parts of scenes. Knows
/// no other module. Refuses to know which paper it draws for.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package press.linecaster.illustrations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
