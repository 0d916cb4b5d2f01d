package press.linecaster.exchange;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/// Imports WordPress exports (WXR 1.0, 1.1 and 1.2), as they are or compressed by gzip.
@Service
public class WordPressImport {

    WordPressImport() {}

    /// Reads the file twice: once to check all of it, so that a bad file writes nothing, and once to bring it
    /// in, in
    /// short transactions. Interrupted, it can be run again and goes on where it stopped; run again after the
    /// end, it
    /// changes nothing. Must not be called within a transaction.
    /// @param progress called now and then from the thread of the caller
    /// @throws ImportRefused when the file is not a sound export; nothing has been written then
    public ImportReport run(Path file, ImportOptions options, Consumer<Progress> progress) {
        throw new UnsupportedOperationException("not yet");
    }
}
