package press.linecaster.people;

/// The id of an author.
public record AuthorId(long value) {}
