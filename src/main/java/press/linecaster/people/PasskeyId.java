package press.linecaster.people;

/// The id of a passkey of an account.
public record PasskeyId(long value) {}
