package press.linecaster.media;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells the person on call, once for each, of media whose bytes should be on the disk and are not. Addresses
/// that strangers make up are no news.
@Component
class MissingMedia {

    private static final Logger log = LoggerFactory.getLogger(MissingMedia.class);
    /// Beyond this the disk as a whole is gone, and that has been said often enough.
    private static final int MOST_NOTED = 1000;

    private final MediaStore store;
    private final TransactionTemplate reading;
    private final Set<String> noted = ConcurrentHashMap.newKeySet();

    MissingMedia(MediaStore store, PlatformTransactionManager transactions) {
        this.store = store;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /// @param original what was found for it
    void note(String prefix, Optional<Path> original) {
        if (original.isPresent() || noted.size() >= MOST_NOTED || noted.contains(prefix) || !isKnown(prefix)) return;
        if (noted.add(prefix)) log.atWarn().addKeyValue("media", prefix).log("media has no bytes on the disk");
    }

    /// What had these bytes before they were replaced.
    Optional<Media> successor(String prefix) {
        try {
            return Objects.requireNonNull(reading.execute(status -> store.formerly(prefix)));
        } catch (DataAccessException | TransactionException e) {
            return Optional.empty();
        }
    }

    /// With the database away nothing is known; the file is missing either way.
    private boolean isKnown(String prefix) {
        try {
            return Boolean.TRUE.equals(reading.execute(status -> store.knowsContent(prefix)));
        } catch (DataAccessException | TransactionException e) {
            return false;
        }
    }
}
