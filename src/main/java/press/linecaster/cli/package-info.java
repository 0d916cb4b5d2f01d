/// What the command line can do: each command is one class.
@NullMarked
package press.linecaster.cli;

import org.jspecify.annotations.NullMarked;
