package press.linecaster.kernel;

import java.io.IOException;
import press.linecaster.kernel.FetchOutcome.Failed;
import press.linecaster.kernel.FetchOutcome.Reason;

/// Ends a fetch from deep within; [GuardedClient] turns it into a [Failed].
final class NotFetched extends IOException {

    private final Reason reason;

    NotFetched(Reason reason, String words) {
        super(words);
        this.reason = reason;
    }

    Failed outcome() {
        return new Failed(reason, String.valueOf(getMessage()));
    }
}
