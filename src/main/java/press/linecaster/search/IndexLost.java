package press.linecaster.search;

import java.io.IOException;
import java.io.UncheckedIOException;

/// The index is no longer there: it was deleted, or is damaged beyond reading. Whoever follows the change
/// log makes it anew.
@SuppressWarnings("serial")
final class IndexLost extends UncheckedIOException {

    IndexLost(String message) {
        super(message, new IOException(message));
    }
}
