package press.linecaster.site;

import org.springframework.stereotype.Component;
import press.linecaster.search.IndexState;

/// How far the archive has drifted since it was last looked for what is about the same. One more story changes the best
/// choice beside a few others, and which these are would cost more to find than it is worth: so all are looked at
/// again after every fiftieth part of the archive.
@Component
final class Drift {

    private static final int FEWEST = 20;
    private static final int PART = 50;

    private int came;
    private boolean wasComplete;

    /// Counts articles that came or went.
    /// @return whether that is enough; also when the index has become able to say, or has ceased to be
    synchronized boolean add(int articles, IndexState index) {
        came += articles;
        if (index.isComplete() == wasComplete && came < Math.max(FEWEST, index.of() / PART)) return false;
        came = 0;
        wasComplete = index.isComplete();
        return true;
    }
}
