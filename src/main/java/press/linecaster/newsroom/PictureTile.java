package press.linecaster.newsroom;

import press.linecaster.media.Media;

/// A picture or file in a list of many.
///
/// @param address of its screen
/// @param small what to show; empty for what is no picture, and where its bytes are missing
/// @param label what it is called here
/// @param badge what is to be known at a glance; empty for nothing
record PictureTile(Media media, String address, String small, String label, String badge) {}
