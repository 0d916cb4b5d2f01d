package press.linecaster.audience;

import press.linecaster.kernel.Change;

/// What has happened to what readers read.
public sealed interface AudienceChange extends Change {

    /// Other stories are hot, or in another order.
    ///
    /// @param stories how many
    record HotChanged(int stories) implements AudienceChange {}
}
