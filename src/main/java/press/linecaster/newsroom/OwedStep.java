package press.linecaster.newsroom;

import java.util.List;
import org.springframework.stereotype.Component;
import press.linecaster.paper.Settings;
import press.linecaster.paper.SignInRule;
import press.linecaster.people.Account;
import press.linecaster.people.OneTimeCodes;
import press.linecaster.people.Passkeys;

/// Where everybody has to come in by two steps, who has neither one-time codes nor a passkey sets one up before
/// anything
/// else. Both are asked at each request: what somebody takes away is missing at once.
@Component
class OwedStep {

    static final String SCREEN = "/newsroom/second-step";

    /// What leads to a second step, and out.
    private static final List<String> ON_THE_WAY =
            List.of(SCREEN, "/newsroom/me/codes", "/newsroom/me/passkeys", "/newsroom/me/prove", "/newsroom/sign-out");

    private final Settings settings;
    private final OneTimeCodes codes;
    private final Passkeys passkeys;

    OwedStep(Settings settings, OneTimeCodes codes, Passkeys passkeys) {
        this.settings = settings;
        this.codes = codes;
        this.passkeys = passkeys;
    }

    boolean isOwedBy(Account account) {
        return settings.paper().signIn() == SignInRule.TWO_STEPS
                && !codes.areOn(account.id())
                && passkeys.of(account.id()).isEmpty();
    }

    /// @param path as it came
    static boolean isOnTheWay(String path) {
        return ON_THE_WAY.stream().anyMatch(each -> path.equals(each) || path.startsWith(each + "/"));
    }
}
