package press.linecaster.paper;

import java.util.EnumSet;
import java.util.Set;
import press.linecaster.kernel.Change;

/// What has happened to the paper itself.
public sealed interface PaperChange extends Change {

    /// What the publisher has decided is another now.
    ///
    /// @param settings which; all, where a log of an earlier version does not say
    record SettingsChanged(Set<Setting> settings) implements PaperChange {

        public SettingsChanged {
            settings = Set.copyOf(settings == null ? EnumSet.allOf(Setting.class) : settings);
        }
    }
}
