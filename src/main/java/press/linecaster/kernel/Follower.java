package press.linecaster.kernel;

import java.util.List;

/// Follows the change log on this node: in order, at least once, from where it stands. Called from one thread
/// at a time, never inside a transaction. An exception means "not yet": the same entries are offered again
/// after a pause.
public interface Follower {

    /// One of the change log's entries.
    ///
    /// @param position 1 and up, without gaps
    record Entry(long position, Change change) {}

    /// Unique on this node.
    String name();

    /// Where this follower stands when the node starts.
    /// @param head the newest position in the log at this moment
    long startAt(long head);

    /// Takes in the next entries, in order. After it returns they count as passed.
    void follow(List<Entry> entries);

    /// What was missed cannot be told any more, since the log has been trimmed or was replaced: forget
    /// everything that was derived from it.
    /// @param head where to stand now
    void startAfresh(long head);

    /// Whether those who change something wait until it has taken that in. Where nobody does, it also stands up while
    /// the node is already serving.
    default boolean isAwaited() {
        return true;
    }
}
