package press.linecaster.newsroom;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.DeskStage;
import press.linecaster.articles.Release.Stage;
import press.linecaster.paper.FlowRules;

/// What stages are called on the screens: as the paper has decided, else as everywhere.
///
/// @param names by the stage's own word, as `ready`
record Stages(Map<String, String> names) {

    Stages {
        names = Map.copyOf(names);
    }

    static Stages of(FlowRules rules) {
        return new Stages(rules.stages());
    }

    String word(Stage stage) {
        return named(stage.name());
    }

    String word(DeskStage stage) {
        return named(stage.name());
    }

    /// Likewise, and for what readers will see, that they do not see it yet.
    String word(Stage stage, @Nullable Instant listedFrom, Instant now) {
        var isScheduled = stage == Stage.PUBLISHED && listedFrom != null && listedFrom.isAfter(now);
        return isScheduled ? word(DeskStage.SCHEDULED) : word(stage);
    }

    private String named(String constant) {
        var own = constant.toLowerCase(Locale.ROOT);
        return names.getOrDefault(own, constant.charAt(0) + own.substring(1));
    }
}
