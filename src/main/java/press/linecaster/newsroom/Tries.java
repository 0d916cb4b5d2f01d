package press.linecaster.newsroom;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import press.linecaster.kernel.Floodgate;

/// How often somebody may try to come in: of one account from one network, which is how a person guesses, and of one
/// network, which may be an office in which many have forgotten. Not of one account from everywhere: then anybody could
/// keep anybody out. Who comes in has used up nothing. On each node for itself.
final class Tries {

    private final Floodgate byNetwork;
    private final Floodgate byAccount;

    Tries(Clock clock) {
        this.byNetwork = new Floodgate(clock, 30, Duration.ofSeconds(20));
        this.byAccount = new Floodgate(clock, 6, Duration.ofMinutes(2));
    }

    /// Notes a try.
    /// @param email empty for what is no address
    /// @return how long until there may be another one; empty for now
    Optional<Duration> wait(String network, String email) {
        return byNetwork.pass(network).or(() -> byAccount.pass(account(network, email)));
    }

    void succeeded(String network, String email) {
        byNetwork.giveBack(network);
        byAccount.giveBack(account(network, email));
    }

    private static String account(String network, String email) {
        return email + " " + network;
    }
}
