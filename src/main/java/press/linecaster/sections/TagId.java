package press.linecaster.sections;

/// The id of a tag.
public record TagId(long value) {}
