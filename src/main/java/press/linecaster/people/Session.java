package press.linecaster.people;

import java.time.Instant;

/// Where somebody is signed in.
///
/// @param browser what it calls itself
/// @param seenAt when they were there last, to some minutes
public record Session(SessionId id, Account account, String browser, Instant createdAt, Instant seenAt) {}
