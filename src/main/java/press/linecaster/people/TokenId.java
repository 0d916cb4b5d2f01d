package press.linecaster.people;

/// The id of a token; not the secret.
public record TokenId(long value) {}
