package press.linecaster.sections;

/// The id of a section.
public record SectionId(long value) {}
