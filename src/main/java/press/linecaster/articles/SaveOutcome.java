package press.linecaster.articles;

/// What came of saving.
public sealed interface SaveOutcome {

    record Saved(Article article) implements SaveOutcome {}

    /// Somebody else has saved since the revision that this was based on; nothing was written.
    /// @param current as it is now
    record Conflict(Article current) implements SaveOutcome {}
}
