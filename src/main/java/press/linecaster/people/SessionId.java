package press.linecaster.people;

/// The id of a session; not the secret.
public record SessionId(long value) {}
