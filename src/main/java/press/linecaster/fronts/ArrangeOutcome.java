package press.linecaster.fronts;

/// What came of arranging a front.
public sealed interface ArrangeOutcome {

    /// It is arranged so.
    /// @param isNew whether it was arranged otherwise before
    record Arranged(Arrangement arrangement, boolean isNew) implements ArrangeOutcome {}

    /// Somebody else has arranged it meanwhile. Nothing was changed.
    record Overtaken(Arrangement current) implements ArrangeOutcome {}
}
