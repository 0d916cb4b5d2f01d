package press.linecaster.search;

/// How the index of this node is.
///
/// @param isComplete whether it holds the whole archive
/// @param isBeingMade whether it is being made anew, beside the old one where there is one
/// @param done how many articles the one in the making holds
/// @param of how many it will hold, about
/// @param trouble what is wrong, for whoever runs the server; empty for nothing
public record IndexState(boolean isComplete, boolean isBeingMade, long done, long of, String trouble) {}
