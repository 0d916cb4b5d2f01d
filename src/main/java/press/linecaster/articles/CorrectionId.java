package press.linecaster.articles;

/// The id of a correction or an update.
public record CorrectionId(long value) {}
