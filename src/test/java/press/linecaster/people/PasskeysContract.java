package press.linecaster.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import press.linecaster.people.Ceremonies.Site;
import press.linecaster.people.Session.Way;
import press.linecaster.people.Sessions.Begun;
import press.linecaster.testing.SettableClock;

/// What [Passkeys] promise, with a device that signs as a real one does.
abstract class PasskeysContract {

    private static final Site SITE = Site.at(URI.create("https://gazette.example"));
    private static final String BROWSER = "Firefox";

    @Autowired
    private Accounts accounts;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private Passkeys passkeys;

    @Autowired
    private SettableClock clock;

    private final SoftDevice device = new SoftDevice("gazette.example", "https://gazette.example");
    private AccountId nora;
    private String user;

    @BeforeEach
    void comeIn() {
        nora = links.useFirst(
                        links.first().orElseThrow(),
                        "Nora Quill",
                        "nora@gazette.example",
                        "kelp-otter-91-violin",
                        BROWSER,
                        () -> {})
                .orElseThrow()
                .session()
                .account()
                .id();
        user = passkeys.askForNew(nora).user();
    }

    private Optional<Passkey> added(SoftDevice shown) {
        var asked = passkeys.askForNew(nora);
        return passkeys.add(nora, asked.secret(), SITE, shown.made(asked.challenge()), "My phone");
    }

    private Optional<Begun> signedIn(SoftDevice shown) {
        var asked = passkeys.askWho();
        return passkeys.signIn(asked.secret(), SITE, shown.signed(asked.challenge(), user), BROWSER);
    }

    @Test
    void aPasskeyLetsItsOwnerIn() {
        var added = added(device).orElseThrow();
        assertThat(added.name()).isEqualTo("My phone");
        assertThat(passkeys.of(nora)).containsExactly(added);

        var begun = signedIn(device).orElseThrow();

        assertThat(begun.session().account().id()).isEqualTo(nora);
        assertThat(begun.session().way()).isEqualTo(Way.PASSKEY);
        assertThat(passkeys.of(nora).getFirst().usedAt()).isNotNull();
        assertThat(signedIn(device)).as("as often as they like").isPresent();
    }

    @Test
    void aChallengeIsGoodOnceAndForOneBrowser() {
        added(device);
        var asked = passkeys.askWho();
        var signed = device.signed(asked.challenge(), user);
        var other = passkeys.askWho();
        assertThat(passkeys.signIn(other.secret(), SITE, signed, BROWSER))
                .as("another browser")
                .isEmpty();
        assertThat(passkeys.signIn("", SITE, signed, BROWSER)).as("none").isEmpty();
        assertThat(passkeys.signIn(asked.secret(), SITE, signed, BROWSER)).isPresent();

        assertThat(passkeys.signIn(asked.secret(), SITE, signed, BROWSER))
                .as("again")
                .isEmpty();

        var late = passkeys.askWho();
        clock.advance(Steps.LASTS);
        assertThat(passkeys.signIn(late.secret(), SITE, device.signed(late.challenge(), user), BROWSER))
                .isEmpty();
    }

    @Test
    void aChallengeForOneThingIsNoneForAnother() {
        var asked = passkeys.askForNew(nora);
        var ida = accounts.add("Ida", "ida@gazette.example", Role.EDITOR, "Nora");
        assertThat(passkeys.add(ida.id(), asked.secret(), SITE, device.made(asked.challenge()), ""))
                .isEmpty();
        added(device);
        var forNew = passkeys.askForNew(nora);
        assertThat(passkeys.signIn(forNew.secret(), SITE, device.signed(forNew.challenge(), user), BROWSER))
                .isEmpty();
        assertThat(passkeys.askForNew(nora).known()).hasSize(1);
    }

    @Test
    void whoHasNotUnlockedTheirDeviceStaysOut() {
        added(device);
        device.isVerifying = false;

        assertThat(signedIn(device)).isEmpty();
        assertThat(added(withoutVerifying())).isEmpty();
    }

    private static SoftDevice withoutVerifying() {
        var other = new SoftDevice("gazette.example", "https://gazette.example");
        other.isVerifying = false;
        return other;
    }

    @Test
    void anotherSiteGetsNothing() {
        assertThat(added(new SoftDevice("evil.example", "https://evil.example")))
                .isEmpty();
        assertThat(added(new SoftDevice("gazette.example", "https://evil.example")))
                .isEmpty();
        assertThat(passkeys.of(nora)).isEmpty();
    }

    @Test
    void aDeviceThatWasCopiedShowsByItsCount() {
        added(device);
        device.count = 10;
        assertThat(signedIn(device)).isPresent();
        device.count = 5;

        assertThat(signedIn(device)).isEmpty();
    }

    @Test
    void aPasskeyIsOfOneAccount() {
        added(device);
        assertThat(added(device)).as("twice").isEmpty();
        var ida = accounts.add("Ida", "ida@gazette.example", Role.ADMINISTRATOR, "Nora");
        var asked = passkeys.askWho();
        var asIda =
                device.signed(asked.challenge(), passkeys.askForNew(ida.id()).user());
        assertThat(passkeys.signIn(asked.secret(), SITE, asIda, BROWSER)).isEmpty();
        passkeys.remove(ida.id(), passkeys.of(nora).getFirst().id());
        passkeys.rename(ida.id(), passkeys.of(nora).getFirst().id(), "Taken");
        assertThat(passkeys.of(nora)).extracting(Passkey::name).containsExactly("My phone");

        passkeys.rename(nora, passkeys.of(nora).getFirst().id(), " My  other phone ");
        assertThat(passkeys.of(nora)).extracting(Passkey::name).containsExactly("My other phone");
        passkeys.remove(nora, passkeys.of(nora).getFirst().id());
        assertThat(signedIn(device)).isEmpty();
    }

    @Test
    void whoseAccountIsClosedStaysOut() {
        added(device);
        links.use(
                links.forAccount(
                        accounts.add("Ida", "ida@gazette.example", Role.ADMINISTRATOR, "")
                                .id(),
                        ""),
                "ein Boot voller Laternen",
                "");
        accounts.close(nora, "Ida");

        assertThat(signedIn(device)).isEmpty();
    }

    @Test
    void nonsenseIsRefused() {
        var asked = passkeys.askForNew(nora);
        assertThat(passkeys.add(nora, asked.secret(), SITE, new Passkeys.Made("%%%", "AAAA"), "x"))
                .isEmpty();
        added(device);
        for (var text : new String[] {"", "%", "AAAA", "{}"}) {
            var who = passkeys.askWho();
            var signed = device.signed(who.challenge(), user);
            var broken = new Passkeys.Signed(
                    signed.credential(), signed.user(), signed.clientData(), text, signed.signature());
            assertThat(passkeys.signIn(who.secret(), SITE, broken, BROWSER))
                    .as(text)
                    .isEmpty();
        }
    }
}
