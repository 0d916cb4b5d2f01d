package press.linecaster.site;

import press.linecaster.fronts.Arrangement;
import press.linecaster.paper.Paper;

/// What somebody tries out before readers see it.
sealed interface Trial {

    record OfFront(Arrangement arrangement) implements Trial {}

    /// @param stylesheet address of its look
    record OfPaper(Paper paper, String stylesheet) implements Trial {}
}
