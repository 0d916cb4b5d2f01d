/// What tests of every module share: the two databases to run on, and a clock that can be set.
@NullMarked
package press.linecaster.testing;

import org.jspecify.annotations.NullMarked;
