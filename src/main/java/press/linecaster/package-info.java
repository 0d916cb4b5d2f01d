@NullMarked
package press.linecaster;

import org.jspecify.annotations.NullMarked;
