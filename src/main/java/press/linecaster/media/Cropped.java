package press.linecaster.media;

/// What a picture was cropped from.
///
/// @param sha256 of the whole
/// @param mediaType of the whole
record Cropped(String sha256, String mediaType, Crop crop) {}
