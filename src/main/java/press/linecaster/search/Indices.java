package press.linecaster.search;

import java.util.Optional;

/// The indices of this installation: one that is asked, and at times one beside it that is being made. Not
/// safe for several threads.
interface Indices extends AutoCloseable {

    /// The index that was made current last; empty where there is none, or none of this version, or it is
    /// damaged.
    Optional<SearchIndex> current();

    /// An empty one, to be filled and then made current. One that was begun before and never made current
    /// is dropped.
    SearchIndex create();

    /// From now on this is the one. The caller closes the one before it and then calls [#tidy].
    void makeCurrent(SearchIndex index);

    /// Drops what is neither the current one nor in the making; nobody may read it any more.
    void tidy();

    /// Where the indices are and what was wrong with them, in words for whoever runs the server.
    String trouble();

    @Override
    void close();
}
