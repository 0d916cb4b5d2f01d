package press.linecaster.people;

/// The id of an account.
public record AccountId(long value) {}
