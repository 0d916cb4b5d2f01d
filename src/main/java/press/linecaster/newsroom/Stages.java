package press.linecaster.newsroom;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.DeskStage;
import press.linecaster.articles.Release.Stage;

/// What stages are called on the screens.
final class Stages {

    private Stages() {}

    static String word(Stage stage) {
        return switch (stage) {
            case IDEA -> "Idea";
            case DRAFT -> "Draft";
            case EDITED -> "Edited";
            case READY -> "Ready";
            case PUBLISHED -> "Published";
            case WITHDRAWN -> "Withdrawn";
            case SPIKED -> "Spiked";
        };
    }

    static String word(DeskStage stage) {
        return switch (stage) {
            case SCHEDULED -> "Scheduled";
            case OVERDUE -> "Overdue";
            default -> word(Stage.valueOf(stage.name()));
        };
    }

    /// Likewise, and for what readers will see, that they do not see it yet.
    static String word(Stage stage, @Nullable Instant listedFrom, Instant now) {
        return stage == Stage.PUBLISHED && listedFrom != null && listedFrom.isAfter(now) ? "Scheduled" : word(stage);
    }
}
