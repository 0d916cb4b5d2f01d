package press.linecaster.search;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.kernel.DataFolder;
import press.linecaster.search.SearchChange.ReindexWanted;

/// Has the index made anew, for whoever runs the server.
@Service
public class Reindexing {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final SearchProperties properties;
    private final DataFolder data;
    private final Catalogue catalogue;
    private final Names names;
    private final ChangeLog changes;
    private final TransactionTemplate transaction;

    Reindexing(
            SearchProperties properties,
            DataFolder data,
            Catalogue catalogue,
            Names names,
            ChangeLog changes,
            TransactionTemplate transaction) {
        this.properties = properties;
        this.data = data;
        this.catalogue = catalogue;
        this.names = names;
        this.changes = changes;
        this.transaction = transaction;
    }

    /// Asks every server of this paper for it, and makes it here and now where no server uses the index of
    /// this data folder.
    /// @param progress told how far it is, several times a second
    /// @return how many articles the index holds; empty where servers make it, beside the one that they ask
    /// @throws IllegalStateException that says why it cannot be made
    public OptionalLong makeAnew(Consumer<IndexState> progress) throws InterruptedException {
        transaction.executeWithoutResult(status -> changes.append(new ReindexWanted()));
        if (properties.opensearch() != null) return OptionalLong.of(make(new OpenSearchIndices(properties), progress));
        var free = LuceneIndices.firstIn(data.path().resolve("search"));
        return free.isPresent() ? OptionalLong.of(make(free.get(), progress)) : OptionalLong.empty();
    }

    private long make(Indices indices, Consumer<IndexState> progress) throws InterruptedException {
        try (var indexer = new Indexer(() -> indices, catalogue, names)) {
            var head = changes.head();
            indexer.startAt(head);
            if (indexer.state().isComplete()) indexer.startAfresh(head);
            while (indexer.state().isBeingMade()) {
                if (!indexer.failure().isEmpty()) throw new IllegalStateException(indexer.failure());
                progress.accept(indexer.state());
                Thread.sleep(LOOK_EVERY);
            }
            return indexer.state().of();
        }
    }
}
