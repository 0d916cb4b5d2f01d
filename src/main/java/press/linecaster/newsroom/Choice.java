package press.linecaster.newsroom;

/// One of several that can be chosen.
///
/// @param value as addresses and forms have it; empty for any
record Choice(String value, String label, boolean isChosen) {}
