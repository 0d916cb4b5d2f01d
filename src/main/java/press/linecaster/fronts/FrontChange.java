package press.linecaster.fronts;

import press.linecaster.kernel.Change;

/// What editors have done to a front.
public sealed interface FrontChange extends Change {

    record FrontArranged(FrontId front) implements FrontChange {}
}
