package press.linecaster.newsroom;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import press.linecaster.kernel.Floodgate;
import press.linecaster.people.AccountId;

/// How often somebody may try to come in: of one account from one network, which is how a person guesses, and of one
/// network, which may be an office in which many have forgotten. Not of one account from everywhere: then anybody could
/// keep anybody out. Who comes in has used up nothing. On each node for itself.
///
/// Codes are another matter: whoever is asked for one has shown the password, so they are counted by account, and a
/// guesser of six digits, of which three are right, has one chance in a thousand after a day.
@Component
class Tries {

    private final Floodgate byNetwork;
    private final Floodgate byAccount;
    private final Floodgate ofCodes;

    Tries(Clock clock) {
        this.byNetwork = new Floodgate(clock, 30, Duration.ofSeconds(20));
        this.byAccount = new Floodgate(clock, 6, Duration.ofMinutes(2));
        this.ofCodes = new Floodgate(clock, 10, Duration.ofMinutes(5));
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

    /// Of whoever has not said who they are.
    Optional<Duration> wait(String network) {
        return byNetwork.pass(network);
    }

    void succeeded(String network) {
        byNetwork.giveBack(network);
    }

    Optional<Duration> waitForCode(AccountId account) {
        return ofCodes.pass(Long.toString(account.value()));
    }

    void codeSucceeded(AccountId account) {
        ofCodes.giveBack(Long.toString(account.value()));
    }

    private static String account(String network, String email) {
        return email + " " + network;
    }
}
