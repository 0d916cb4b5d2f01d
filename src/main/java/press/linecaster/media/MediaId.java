package press.linecaster.media;

/// The id of a picture or file.
public record MediaId(long value) {}
