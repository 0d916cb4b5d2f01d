package press.linecaster.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.newsroom.NewsroomClient.fields;
import static press.linecaster.newsroom.NewsroomClient.html;
import static press.linecaster.newsroom.NewsroomClient.location;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.linecaster.kernel.Ids;
import press.linecaster.people.Account;
import press.linecaster.people.Passkeys;
import press.linecaster.people.Role;
import press.linecaster.people.SoftDevice;

/// Coming in, and what can be tried at the door: codes, passkeys, sections, and one page for each person.
class DoorHttpTest extends Staffed {

    private static String email(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@gazette.example";
    }

    private Account account(String name) {
        return accounts.find(email(name)).orElseThrow();
    }

    private Instant now() {
        return context.getBean(Clock.class).instant();
    }

    private String page(String name) {
        return PersonController.address(account(name).id());
    }

    /// Sets codes up as somebody does by the screens.
    /// @return the key, then the recovery codes
    private List<String> codesOn(NewsroomClient client) throws Exception {
        assertThat(location(client.post("/newsroom/me/codes/begin"))).isEqualTo("/newsroom/me/codes");
        var setUp = client.page("/newsroom/me/codes");
        assertThat(setUp.select("svg path").attr("d")).startsWith("M4 4h1v1h-1z");
        var key = setUp.expectFirst(".secret").text().replace(" ", "");
        assertThat(client.post("/newsroom/me/codes/confirm", "code", "12345").statusCode())
                .isEqualTo(422);
        var confirmed = client.post("/newsroom/me/codes/confirm", "code", SoftDevice.code(key, now()));
        assertThat(confirmed.statusCode()).isEqualTo(200);
        var all = new ArrayList<>(List.of(key));
        all.addAll(html(confirmed).select(".people__codes code").eachText());
        assertThat(all).hasSize(11);
        assertThat(client.page("/newsroom/me/codes").text()).doesNotContain(key).doesNotContain(all.get(1));
        return all;
    }

    private static HttpResponse<String> password(NewsroomClient client, String name) throws Exception {
        return client.post("/newsroom/sign-in", "email", email(name), "password", PASSWORD, "to", "/newsroom/me");
    }

    @Test
    void noSessionBeginsBeforeTheCodeAndACodeIsTakenOnce() throws Exception {
        var key = codesOn(invited("Cora Codes", Role.EDITOR)).getFirst();
        try (var client = new NewsroomClient(port);
                var other = new NewsroomClient(port)) {
            var code = SoftDevice.code(key, now().plusSeconds(30)); // the present one has confirmed
            var asked = password(client, "Cora Codes");
            assertThat(location(asked)).isEqualTo("/newsroom/sign-in/code?to=%2Fnewsroom%2Fme");
            var step = client.cookie();
            assertThat(step).startsWith("newsroom-step=").doesNotContain(SessionCookie.NAME);
            assertThat(client.get("/newsroom/me").statusCode()).isEqualTo(303);
            assertThat(client.page(location(asked)).select("#code")).hasSize(1);
            assertThat(client.post("/newsroom/sign-in/code", "code", "000").statusCode())
                    .isEqualTo(401);

            var in = client.post("/newsroom/sign-in/code", "code", code, "to", "/newsroom/me");

            assertThat(location(in)).isEqualTo("/newsroom/me");
            assertThat(client.cookie()).contains(SessionCookie.NAME);
            assertThat(client.get("/newsroom/me").statusCode()).isEqualTo(200);
            var _ = password(other, "Cora Codes");
            assertThat(other.post("/newsroom/sign-in/code", "code", code).statusCode())
                    .as("replay")
                    .isEqualTo(401);
            other.cookie(step);
            assertThat(other.post("/newsroom/sign-in/code", "code", code).statusCode())
                    .as("the step of before")
                    .isEqualTo(410);
        }
    }

    @Test
    void theCookieOfAStepOpensNothing() throws Exception {
        codesOn(invited("Steve Step", Role.EDITOR));
        try (var client = new NewsroomClient(port)) {
            var _ = password(client, "Steve Step");
            var step = String.valueOf(client.cookie());
            assertThat(step).startsWith("newsroom-step=");
            client.cookie(SessionCookie.NAME + "=" + step.substring("newsroom-step=".length()));

            assertThat(client.get("/newsroom/me").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void aRecoveryCodeIsTakenOnce() throws Exception {
        var recovery = codesOn(invited("Rita Cover", Role.EDITOR)).getLast();
        try (var client = new NewsroomClient(port)) {
            var _ = password(client, "Rita Cover");
            assertThat(client.post("/newsroom/sign-in/code", "code", recovery).statusCode())
                    .isEqualTo(303);
            assertThat(client.page("/newsroom/me").text()).contains("9 of 10");
            var _ = password(client, "Rita Cover");
            assertThat(client.post("/newsroom/sign-in/code", "code", recovery).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void aScreenThatWasLeftOpenLetsNobodyElseIn() throws Exception {
        var client = invited("Al Away", Role.ADMINISTRATOR);
        context.getBean(DSLContext.class)
                .execute(
                        "update account_session set proved_at = 0 where account_id = ?",
                        account("Al Away").id().value());

        assertThat(location(client.post(
                        "/newsroom/people", "name", "Eve Else", "email", "eve@gazette.example", "role", "EDITOR")))
                .isEqualTo("/newsroom/me/prove?to=%2Fnewsroom%2Fpeople");
        assertThat(location(client.post("/newsroom/tokens", "name", "eve", "actor", "ADMINISTRATOR")))
                .isEqualTo("/newsroom/me/prove?to=%2Fnewsroom%2Ftokens");
        assertThat(accounts.find("eve@gazette.example")).isEmpty();

        assertThat(location(client.post("/newsroom/me/prove", "password", PASSWORD, "to", "/newsroom/tokens")))
                .isEqualTo("/newsroom/tokens");
        assertThat(client.post("/newsroom/tokens", "name", "als", "actor", "AUTHOR")
                        .body())
                .contains("lc_");
        client.close();
        var _ = administrator.post(page("Al Away") + "/close"); // others count on one administrator
        assertThat(account("Al Away").isOpen()).isFalse();
    }

    @Test
    void whoGuessesCodesIsSlowedDownFromWhereverTheyCome() throws Exception {
        codesOn(invited("Gus Guessed", Role.EDITOR));
        var last = 401;
        for (var i = 0; i < 30 && last == 401; i++)
            try (var client = new NewsroomClient(port)) { // another network each time
                var _ = password(client, "Gus Guessed");
                last = client.post("/newsroom/sign-in/code", "code", "%06d".formatted(i))
                        .statusCode();
            }
        assertThat(last).isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/newsroom/sign-in", "/newsroom/\\evil.example"})
    void theSecondStepLeadsInsideAlone(String to) throws Exception {
        try (var client = new NewsroomClient(port)) {
            var encoded = URLEncoder.encode(to, StandardCharsets.UTF_8);
            var asked = client.get("/newsroom/sign-in?to=" + encoded);
            assertThat(html(asked).select("input[name=to]").eachAttr("value")).containsOnly("/newsroom/");
            assertThat(editor.page("/newsroom/me/prove?to=" + encoded)
                            .select("input[name=to]")
                            .val())
                    .isEqualTo("/newsroom/");
        }
    }

    @Test
    void whoHasLostTheirDeviceIsLetInByAnAdministrator() throws Exception {
        var client = invited("Lois Lost", Role.EDITOR);
        codesOn(client);
        assertThat(editor.post(page("Lois Lost") + "/forget-factors").statusCode())
                .isEqualTo(403);
        assertThat(administrator.page(page("Lois Lost")).text()).contains("one-time code");

        assertThat(location(administrator.post(page("Lois Lost") + "/forget-factors")))
                .endsWith("done=forgotten");

        assertThat(client.get("/newsroom/me").statusCode()).as("signed out").isEqualTo(303);
        assertThat(location(password(client, "Lois Lost"))).isEqualTo("/newsroom/me");
        assertThat(trail.newest(null, 5)).extracting(line -> line.action()).contains("account.factors.forget");
        client.close();
    }

    private static Passkeys.Signed signed(SoftDevice device, HttpResponse<String> asked, String user) {
        return device.signed(value(asked, "challenge"), user);
    }

    private static String value(HttpResponse<String> json, String name) {
        var found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json.body());
        assertThat(found.find()).as(json.body()).isTrue();
        return found.group(1);
    }

    private static String[] answer(Passkeys.Signed signed) {
        return new String[] {
            "credential", signed.credential(),
            "user", signed.user(),
            "client-data", signed.clientData(),
            "authenticator-data", signed.authenticatorData(),
            "signature", signed.signature(),
            "to", "/newsroom/me"
        };
    }

    @Test
    void aPasskeyLetsInAndItsChallengeOnce() throws Exception {
        var owner = invited("Pia Passkey", Role.EDITOR);
        var device = new SoftDevice("gazette.example", "https://gazette.example");
        var toAdd = owner.post("/newsroom/me/passkeys/ask");
        var user = Pattern.compile("\"user\":\\{[^}]*\"id\":\"([^\"]*)\"").matcher(toAdd.body());
        assertThat(user.find()).as(toAdd.body()).isTrue();
        var made = device.made(value(toAdd, "challenge"));
        var fields =
                new String[] {"name", "My phone", "client-data", made.clientData(), "attestation", made.attestation()};
        assertThat(location(owner.post("/newsroom/me/passkeys", fields))).isEqualTo("/newsroom/me?done=passkey");
        assertThat(owner.post("/newsroom/me/passkeys", fields).statusCode())
                .as("again")
                .isEqualTo(422);
        assertThat(owner.page("/newsroom/me").select(".people__thing strong").eachText())
                .containsExactly("My phone");

        try (var client = new NewsroomClient(port);
                var thief = new NewsroomClient(port)) {
            var asked = client.post("/newsroom/sign-in/passkey/ask");
            assertThat(asked.body()).contains("\"userVerification\":\"required\"", "\"rpId\":\"gazette.example\"");
            var step = client.cookie();
            var signed = answer(signed(device, asked, user.group(1)));
            var _ = thief.post("/newsroom/sign-in/passkey/ask");
            assertThat(thief.post("/newsroom/sign-in/passkey", signed).statusCode())
                    .as("another browser")
                    .isEqualTo(401);
            assertThat(location(client.post("/newsroom/sign-in/passkey", signed)))
                    .isEqualTo("/newsroom/me");
            assertThat(client.page("/newsroom/me").text()).contains("by a passkey");
            thief.cookie(step);

            assertThat(thief.post("/newsroom/sign-in/passkey", signed).statusCode())
                    .as("replay")
                    .isEqualTo(401);
        }
        owner.close();
    }

    @Test
    void nothingAtTheDoorIsTakenInThatAnotherSiteHasSent() throws Exception {
        for (var path : List.of(
                "/newsroom/sign-in/code",
                "/newsroom/sign-in/passkey/ask",
                "/newsroom/sign-in/passkey",
                "/newsroom/me/password",
                "/newsroom/me/prove",
                "/newsroom/me/codes/begin",
                "/newsroom/me/codes/off",
                "/newsroom/me/passkeys/ask",
                "/newsroom/me/sessions/end-others",
                page("Nora Quill") + "/role",
                page("Nora Quill") + "/sections"))
            for (var site : List.of("cross-site", "same-site"))
                assertThat(administrator
                                .postFrom(site, path, "role", "MODERATOR", "section", "1")
                                .statusCode())
                        .as(path)
                        .isEqualTo(403);
        assertThat(account("Nora Quill").role()).isEqualTo(Role.EDITOR);
    }

    @Test
    void noRoleIsTakenFromAFormAboutOneself() throws Exception {
        var client = invited("Max Assign", Role.CONTRIBUTOR);

        var _ = client.post(
                "/newsroom/me/password",
                "present",
                PASSWORD,
                "password",
                "ein Boot voller Laternen",
                "role",
                "ADMINISTRATOR",
                "id",
                Ids.inAddress(account("Nora Quill").id().value()),
                "email",
                "nora.quill@gazette.example");

        assertThat(account("Max Assign").role()).isEqualTo(Role.CONTRIBUTOR);
        try (var nora = new NewsroomClient(port)) {
            assertThat(location(password(nora, "Nora Quill"))).isEqualTo("/newsroom/me");
        }
        client.close();
    }

    @Test
    void nobodyReachesOthersByTheirIds() throws Exception {
        var victim = invited("Vic Tim", Role.EDITOR);
        var session = victim.page("/newsroom/me").select(".row form[action*=/sessions/]");
        assertThat(session).isEmpty();
        var elsewhere = new NewsroomClient(port);
        var _ = password(elsewhere, "Vic Tim");
        var end = victim.page("/newsroom/me").select("form[action$=/end]").attr("action");
        assertThat(end).startsWith("/newsroom/me/sessions/");

        var _ = editor.post(end);

        assertThat(elsewhere.get("/newsroom/me").statusCode()).isEqualTo(200);
        for (var client : List.of(editor, author, contributor, moderator)) {
            assertThat(client.get(page("Vic Tim")).statusCode()).isEqualTo(403);
            for (var deed : List.of("role", "sections", "close", "open", "link", "forget-factors", "sign-out"))
                assertThat(client.post(page("Vic Tim") + "/" + deed, "role", "ADMINISTRATOR")
                                .statusCode())
                        .as(deed)
                        .isEqualTo(403);
        }
        assertThat(administrator.get("/newsroom/people/zzzz").statusCode()).isEqualTo(404);
        assertThat(account("Vic Tim").role()).isEqualTo(Role.EDITOR);
        assertThat(location(victim.post("/newsroom/me/sessions/end-others"))).endsWith("done=elsewhere");
        assertThat(elsewhere.get("/newsroom/me").statusCode()).isEqualTo(303);
        elsewhere.close();
        victim.close();
    }

    @Test
    void anUnknownAddressIsAnsweredAsAWrongPasswordIs() throws Exception {
        try (var client = new NewsroomClient(port)) {
            var unknown = client.post("/newsroom/sign-in", "email", "nobody@gazette.example", "password", "x");
            var wrong = client.post("/newsroom/sign-in", "email", "nora.quill@gazette.example", "password", "x");

            assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode());
            assertThat(unknown.body().replace("nobody@", "@"))
                    .isEqualTo(wrong.body().replace("nora.quill@", "@"));
        }
    }

    @Test
    void anAccountIsClosedAfterItWasSaidWhatThatMeansAndOpenedAgain() throws Exception {
        var client = invited("Clo Sed", Role.AUTHOR);
        assertThat(administrator.page(page("Clo Sed") + "/close").text()).contains("opened again", "byline");
        assertThat(account("Clo Sed").isOpen()).isTrue();

        var closed = administrator.page(location(administrator.post(page("Clo Sed") + "/close")));

        assertThat(client.get("/newsroom/").statusCode()).isEqualTo(303);
        assertThat(location(
                        administrator.post(closed.select("form[action$=/open]").attr("action"))))
                .endsWith("done=opened");
        assertThat(location(password(client, "Clo Sed"))).isEqualTo("/newsroom/me");
        client.close();
    }

    @Test
    void thePeopleAreFoundByNameRoleAndState() throws Exception {
        invited("Findable Fay", Role.MODERATOR).close();
        var names =
                administrator.page("/newsroom/people?q=FINDABLE&role=MODERATOR").select(".row__headline");
        assertThat(names.eachText()).containsExactly("Findable Fay");
        assertThat(administrator.page("/newsroom/people?q=findable&role=EDITOR").select(".empty"))
                .hasSize(1);
        var _ = administrator.post(page("Findable Fay") + "/close");
        assertThat(administrator.page("/newsroom/people?q=findable").select(".empty"))
                .hasSize(1);
        assertThat(administrator
                        .page("/newsroom/people?q=findable&state=CLOSED")
                        .select(".stage--withdrawn"))
                .hasSize(1);
        assertThat(administrator.page("/newsroom/people?q=%25&after=zzz").select(".empty"))
                .hasSize(1);
    }

    @Test
    void whoIsLimitedToSectionsPublishesAndFilesThereAlone() throws Exception {
        var limited = invited("Sec Tioned", Role.EDITOR);
        var culture = Long.toString(gazette.culture().id().value());
        var harbour = Long.toString(gazette.harbour().id().value());
        assertThat(location(administrator.post(page("Sec Tioned") + "/sections", "section", culture)))
                .endsWith("done=sections");
        assertThat(administrator
                        .page(page("Sec Tioned"))
                        .select("input[name=section][checked]")
                        .eachAttr("value"))
                .containsExactly(culture);
        assertThat(administrator
                        .post(page("Sec Tioned") + "/sections", "section", "4711")
                        .statusCode())
                .isEqualTo(409);
        var article = written(editor, "Filed in the harbour");

        var shown = limited.page(article);
        assertThat(shown.select(".kept").text()).contains("not filed in a section of yours");
        assertThat(shown.select("form[action$=/publish]")).isEmpty();
        assertThat(limited.post(article + "/publish").statusCode()).isEqualTo(422);
        assertThat(limited.post(article + "/stage", "stage", "READY").statusCode())
                .isEqualTo(422);
        assertThat(limited.post(article, fields(editor.page(article), "#text", "headline", "Taken over"))
                        .statusCode())
                .isEqualTo(422);
        var refiled = fields(editor.page(article), "#text", "main", culture, "section", harbour);
        assertThat(editor.post(article, refiled).statusCode()).isEqualTo(303);
        assertThat(location(
                        limited.post(article, fields(limited.page(article), "#text", "headline", "Filed in culture"))))
                .endsWith("saved");
        assertThat(location(limited.post(article + "/publish"))).endsWith("published");
        var own = begun(limited);
        var elsewhere = limited.post(own, fields(limited.page(own), "#text", "headline", "Mine", "main", harbour));
        assertThat(elsewhere.statusCode()).isEqualTo(422);
        assertThat(html(elsewhere).select("[role=alert]").text()).contains("not a section of yours");
        assertThat(limited.page(own).select("#main option").eachAttr("value"))
                .contains(culture)
                .doesNotContain(harbour);
        assertThat(location(administrator.post(page("Sec Tioned") + "/sections")))
                .endsWith("done=sections");
        assertThat(account("Sec Tioned").beat().isWholePaper()).isTrue();
        limited.close();
    }
}
