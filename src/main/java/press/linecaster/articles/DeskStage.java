package press.linecaster.articles;

import java.util.List;
import press.linecaster.articles.Release.Stage;

/// Where the newsroom looks for an article: its stage, but for what is scheduled, which readers do not see yet, and for
/// what is late.
public enum DeskStage {
    IDEA,
    DRAFT,
    EDITED,
    READY,
    /// published from a moment on that is still to come
    SCHEDULED,
    PUBLISHED,
    WITHDRAWN,
    SPIKED,
    /// due by now, and not with readers
    OVERDUE;

    /// On the way to readers.
    public static final List<Stage> UNDER_WAY = List.of(Stage.IDEA, Stage.DRAFT, Stage.EDITED, Stage.READY);
}
