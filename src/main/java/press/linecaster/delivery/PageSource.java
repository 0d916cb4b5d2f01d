package press.linecaster.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import press.linecaster.kernel.Change;

/// Makes the pages that are delivered: the seam between delivery and whoever knows what an article is.
public interface PageSource {

    /// The path for which the source renders the page that stands for [Answer.Missing].
    String NOT_FOUND = "/-/not-found";

    /// The query parameters that make a difference to the page at a path; all others are ignored, so that
    /// nobody can flood the store. Cheap: asks no database.
    /// @param path comparable
    Set<String> parameters(String path);

    /// How long a reader shall wait who asks for so many pages that have to be made; empty for one who need not. Asked
    /// only for what is not kept in memory, on the thread of the network: cheap, asks no database.
    /// @param network who asks, see [press.linecaster.kernel.ReaderNetworks]
    default Optional<Duration> wait(PageRequest request, Supplier<String> network) {
        return Optional.empty();
    }

    /// Renders. Called on a virtual thread, at most once at a time for one page.
    /// @param reads where to leave each thing that was read, before it is read
    /// @throws RuntimeException when it cannot, such as when the database is away; then a stored page
    ///     may still be served
    Answer render(PageRequest request, Reads reads);

    /// The keys that some changes touch. Called in the order of the change log, on a thread of its own; may read the
    /// database.
    /// @param changes as many as have come since, some hundreds at most
    Set<Key> touchedBy(List<Change> changes);

    /// How the operator has set up the pages. Pages on the disk that were made under another make-up are forgotten
    /// at the start.
    default int makeUp() {
        return 0;
    }

    /// Forgets whatever it keeps for itself: it will not be told of all that has happened meanwhile.
    void startAfresh();
}
