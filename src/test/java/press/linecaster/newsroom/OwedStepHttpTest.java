package press.linecaster.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.newsroom.NewsroomClient.fields;
import static press.linecaster.newsroom.NewsroomClient.html;
import static press.linecaster.newsroom.NewsroomClient.location;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import press.linecaster.paper.Setting;
import press.linecaster.paper.Settings;
import press.linecaster.people.Role;
import press.linecaster.people.SignIn;
import press.linecaster.people.SoftDevice;

/// A paper where everybody has to come in by two steps.
class OwedStepHttpTest extends Staffed {

    private static final String SETTINGS = "/newsroom/settings";
    private static final String SCREEN = "/newsroom/second-step";

    @AfterEach
    void passwordsAreEnoughAgain() {
        context.getBean(Settings.class).decide(Map.of(Setting.SIGN_IN, ""));
    }

    private void everybodyNeedsTwo() throws Exception {
        var changed = fields(administrator.page(SETTINGS), "form.settings", "sign-in", "two_steps");
        assertThat(administrator.post(SETTINGS, changed).statusCode()).isEqualTo(303);
        assertThat(trail.newest(null, 1).getFirst().became()).isEqualTo("two_steps");
    }

    /// @return a recovery code
    private String codesOn(NewsroomClient client) throws Exception {
        assertThat(client.post("/newsroom/me/codes/begin").statusCode()).isEqualTo(303);
        var key =
                client.page("/newsroom/me/codes").expectFirst(".secret").text().replace(" ", "");
        var code = SoftDevice.code(key, context.getBean(Clock.class).instant());
        var confirmed = html(client.post("/newsroom/me/codes/confirm", "code", code));
        return confirmed.select(".people__codes code").eachText().getFirst();
    }

    @Test
    void whoHasNoneSetsOneUpBeforeAnythingElse() throws Exception {
        try (var una = invited("Una Owes", Role.EDITOR)) {
            assertThat(una.get("/newsroom/").statusCode()).isEqualTo(200);
            assertThat(location(una.get(SCREEN))).isEqualTo("/newsroom/");

            everybodyNeedsTwo();

            for (var path : List.of(
                    "/newsroom/", "/newsroom/me", "/newsroom/people", "/newsroom/pictures/pick", "/newsroom/mean"))
                assertThat(location(una.get(path))).as(path).isEqualTo(SCREEN);
            for (var path : List.of("/newsroom/articles", "/newsroom/me/password", "/newsroom/me-too"))
                assertThat(location(una.post(path))).as(path).isEqualTo(SCREEN);
            assertThat(location(administrator.get(SETTINGS)))
                    .as("who has decided so")
                    .isEqualTo(SCREEN);
            assertThat(una.page(SCREEN).select("main a").eachAttr("href"))
                    .contains("/newsroom/me/codes", "/newsroom/me/passkeys/new");
            assertThat(una.get("/newsroom/me/passkeys/new").statusCode()).isEqualTo(200);

            var recovery = codesOn(una);

            assertThat(una.get("/newsroom/").statusCode()).isEqualTo(200);
            assertThat(location(una.get(SCREEN))).isEqualTo("/newsroom/");
            assertThat(una.post("/newsroom/sign-out").statusCode()).isEqualTo(303);
            var asked = una.post("/newsroom/sign-in", "email", "una.owes@gazette.example", "password", PASSWORD);
            assertThat(location(asked)).startsWith("/newsroom/sign-in/code");
            assertThat(una.post("/newsroom/sign-in/code", "code", recovery).statusCode())
                    .isEqualTo(303);
            assertThat(una.get("/newsroom/").statusCode())
                    .as("by a recovery code")
                    .isEqualTo(200);
            assertThat(una.post("/newsroom/me/codes/off").statusCode()).isEqualTo(303);
            assertThat(location(una.get("/newsroom/"))).as("taken away again").isEqualTo(SCREEN);
        }
    }

    @Test
    void whoseStepsWereForgottenSetsOneUpAnew() throws Exception {
        try (var fred = invited("Fred Forgot", Role.AUTHOR)) {
            var _ = codesOn(fred);
            everybodyNeedsTwo();
            assertThat(fred.get("/newsroom/").statusCode()).isEqualTo(200);
            var account = accounts.find("fred.forgot@gazette.example").orElseThrow();

            context.getBean(SignIn.class).forgetFactors(account.id(), "the server");

            var in = fred.post("/newsroom/sign-in", "email", "fred.forgot@gazette.example", "password", PASSWORD);
            assertThat(location(in)).isEqualTo("/newsroom/");
            assertThat(location(fred.get("/newsroom/"))).isEqualTo(SCREEN);
            var _ = codesOn(fred);
            assertThat(fred.get("/newsroom/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatSomebodyWasTypingThenIsGivenBack() throws Exception {
        try (var tess = invited("Tess Typing", Role.EDITOR)) {
            var article = begun(tess);
            var typed = fields(tess.page(article), "#text", "headline", "Half a sentence about tides");
            everybodyNeedsTwo();

            var given = tess.post(article, typed);

            assertThat(given.statusCode()).isEqualTo(403);
            var page = html(given);
            assertThat(page.select("h1").text()).isEqualTo("Everybody needs a second step now");
            assertThat(page.select(".lead a").attr("href")).isEqualTo(SCREEN);
            assertThat(page.select("#headline").text()).isEqualTo("Half a sentence about tides");
            var _ = codesOn(tess);
            assertThat(location(tess.post(article, fields(page, "form.editor__text"))))
                    .isEqualTo(article + "?done=saved");
        }
    }
}
