package press.linecaster.people;

import java.time.Duration;
import java.time.Instant;

/// Where somebody is signed in.
///
/// @param browser what it calls itself
/// @param seenAt when they were there last, to some minutes
/// @param provedAt when they last showed that it is they
public record Session(
        SessionId id, Account account, String browser, Way way, Instant createdAt, Instant seenAt, Instant provedAt) {

    /// For so long nobody is asked again before they change how they come in.
    public static final Duration STAYS_PROVED = Duration.ofMinutes(15);

    /// By what somebody came in.
    public enum Way {
        PASSWORD,
        /// a password and a one-time code
        CODE,
        /// which asks for the device and its owner
        PASSKEY
    }

    public boolean isProved(Instant now) {
        return now.isBefore(provedAt.plus(STAYS_PROVED));
    }
}
