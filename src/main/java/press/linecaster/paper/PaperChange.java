package press.linecaster.paper;

import press.linecaster.kernel.Change;

/// What has happened to the paper itself.
public sealed interface PaperChange extends Change {

    /// Settings have changed; every page may show them.
    record SettingsChanged() implements PaperChange {}
}
