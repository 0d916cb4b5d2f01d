package press.linecaster.newsroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import press.linecaster.paper.Setting;
import press.linecaster.paper.Settings;
import press.linecaster.people.OneTimeLinks;
import press.linecaster.people.SoftDevice;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.InBrowser;

/// Passkeys and one-time codes with a real browser and the authenticator that it pretends to have.
class DoorInBrowserTest extends InBrowser {

    private static final String PASSWORD = "kelp-otter-91-violin";

    private String welcome = "";
    private Clock clock = Clock.systemUTC();

    @Override
    protected void fill(ConfigurableApplicationContext server) {
        Gazette.in(server).harbourFire();
        origin = origin.replace("127.0.0.1", "localhost"); // a number is the host of no passkey
        server.getBean(Settings.class).decide(Map.of(Setting.ADDRESS, origin));
        clock = server.getBean(Clock.class);
        welcome = "/newsroom/welcome/"
                + server.getBean(OneTimeLinks.class).first().orElseThrow();
    }

    @Test
    void byPasskeyAndByCode() {
        try (var ida = browser.newContext()) {
            var strangers = strangers(ida);
            var page = ida.newPage();
            authenticator(page);
            page.navigate(origin + welcome);
            page.getByLabel("Your name").fill("Ida Chief");
            page.getByLabel("Your e-mail address").fill("ida@gazette.example");
            page.getByLabel("A password").fill(PASSWORD);
            page.getByText("Open the newsroom").click();
            addPasskey(page);
            signOut(page);
            look(page, "door");
            page.getByText("Sign in with a passkey").click();
            assertThat(page).hasURL(origin + "/newsroom/");
            page.navigate(origin + "/newsroom/me");
            assertThat(page.locator("main")).containsText("by a passkey");

            var recovery = setUpCodes(page);
            signOut(page);
            page.getByLabel("E-mail address").fill("ida@gazette.example");
            page.getByLabel("Password").fill(PASSWORD);
            page.locator("button.main").click();
            look(page, "code");
            withoutScript(recovery);
            page.getByText("Begin again").click();
            page.getByText("Sign in with a passkey").click();
            assertThat(page).hasURL(origin + "/newsroom/");
            people(page);
            assertThat(strangers).isEmpty();
        }
    }

    /// https://chromedevtools.github.io/devtools-protocol/tot/WebAuthn/
    private static void authenticator(Page page) {
        var devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", arguments);
    }

    private void addPasskey(Page page) {
        page.navigate(origin + "/newsroom/me");
        look(page, "me-blank");
        page.navigate(origin + "/newsroom/settings");
        page.locator("select[name=sign-in]").selectOption("two_steps");
        page.locator("form.settings button.main").first().click();
        assertThat(page.locator("h1")).hasText("One more step");
        look(page, "second-step");
        page.locator("main a[href='/newsroom/me/passkeys/new']").click();
        look(page, "passkey-new");
        page.getByLabel("What it is called").fill("My phone");
        page.locator("passkey-form button").click();
        assertThat(page.locator(".notice")).containsText("The passkey is added");
        assertThat(page.locator(".people__thing strong")).hasText("My phone");
        look(page, "me");
        page.getByText("Add a passkey").click();
        page.getByLabel("What it is called").fill("Twice");
        page.locator("passkey-form button").click();
        assertThat(page.locator("passkey-form .trouble")).containsText("already");
    }

    /// @return a recovery code
    private String setUpCodes(Page page) {
        page.navigate(origin + "/newsroom/me/codes");
        look(page, "codes");
        page.getByText("Set up one-time codes").click();
        look(page, "codes-key");
        var key = page.locator(".secret").textContent().replace(" ", "");
        page.getByLabel("Six digits").fill("12345");
        page.getByText("Ask me for codes").click();
        assertThat(page.locator("#code-mistake")).containsText("not what the app shows");
        page.getByLabel("Six digits").fill(SoftDevice.code(key, Instant.now(clock)));
        page.getByText("Ask me for codes").click();
        look(page, "codes-recovery");
        assertThat(page.locator(".people__codes li")).hasCount(10);
        var code = page.locator(".people__codes code").first().textContent();
        page.getByText("I have kept them").click();
        assertThat(page.locator("main")).containsText("10 of 10 recovery codes");
        return code;
    }

    private void signOut(Page page) {
        page.getByText("Sign out", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page).hasURL(origin + "/newsroom/sign-in");
    }

    private void withoutScript(String recovery) {
        try (var plain = withoutScripts()) {
            var page = plain.newPage();
            page.navigate(origin + "/newsroom/people");
            assertThat(page.getByText("Sign in with a passkey")).isHidden();
            page.getByLabel("E-mail address").fill("ida@gazette.example");
            page.getByLabel("Password").fill(PASSWORD);
            page.locator("button.main").click();
            page.getByLabel("Code").fill(recovery);
            page.getByText("Come in").click();
            assertThat(page.locator("h1")).hasText("People");
        }
    }

    private void people(Page page) {
        page.navigate(origin + "/newsroom/people");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Nora Quill");
        page.getByLabel("E-mail address").fill("nora@gazette.example");
        page.getByText("Make a link for them").click();
        look(page, "people-list");
        page.getByText("Nora Quill").click();
        page.getByLabel("Culture").check();
        page.getByText("Change the sections").click();
        assertThat(page.locator(".notice")).containsText("sections");
        assertThat(page.locator(".lead")).containsText("Culture");
        look(page, "person");
        page.getByText("Close this account").click();
        look(page, "close");
        page.getByText("Close the account", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator(".notice")).containsText("closed");
        look(page, "person-closed");
        page.getByText("Open again").click();
        assertThat(page.locator(".notice")).containsText("open again");
    }

    private static void look(Page page, String name) {
        look(page, "door", name);
    }
}
