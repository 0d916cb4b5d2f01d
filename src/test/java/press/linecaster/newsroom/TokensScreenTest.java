package press.linecaster.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.newsroom.NewsroomClient.html;
import static press.linecaster.newsroom.NewsroomClient.location;

import org.junit.jupiter.api.Test;
import press.linecaster.people.Role;
import press.linecaster.people.Scope;
import press.linecaster.people.Tokens;

/// The screen by which administrators let programs in.
class TokensScreenTest extends Staffed {

    @Test
    void aTokenIsMadeShownOnceListedAndRevoked() throws Exception {
        var made = html(administrator.post(
                "/newsroom/tokens",
                "name",
                "screen wire",
                "actor",
                "EDITOR",
                "scope",
                "articles:write",
                "scope",
                "media:write"));
        var secret = made.expectFirst(".secret").text();

        var tokens = context.getBean(Tokens.class);
        var token = tokens.shownBy("Bearer " + secret).orElseThrow();
        assertThat(token.role()).isEqualTo(Role.EDITOR);
        assertThat(token.opens(Scope.MEDIA_WRITE)).isTrue();
        var listed = administrator.page("/newsroom/tokens");
        assertThat(listed.text()).contains("screen wire", "articles:write, media:write", "last used");
        assertThat(listed.text()).doesNotContain(secret);

        var form = listed.select(".row").stream()
                .filter(row -> row.text().contains("screen wire"))
                .findFirst()
                .orElseThrow()
                .expectFirst("form");
        var revoked = administrator.post(form.attr("action"));
        assertThat(location(revoked)).isEqualTo("/newsroom/tokens?done=revoked");
        assertThat(tokens.shownBy("Bearer " + secret)).isEmpty();
        assertThat(administrator.page("/newsroom/audit").text())
                .contains("made the token screen wire", "revoked the token screen wire");
        assertThat(administrator.post(form.attr("action")).statusCode()).isEqualTo(404);
    }

    @Test
    void aTokenActsForSomebody() throws Exception {
        var nora = accounts.find("nora.quill@gazette.example").orElseThrow();
        var form = administrator.page("/newsroom/tokens");
        var choice = form.select("#actor option").stream()
                .filter(option -> option.text().startsWith(nora.name()))
                .findFirst()
                .orElseThrow();

        var made = html(administrator.post("/newsroom/tokens", "name", "for nora", "actor", choice.val()));

        var secret = made.expectFirst(".secret").text();
        var token = context.getBean(Tokens.class).shownBy("Bearer " + secret).orElseThrow();
        assertThat(token.actor().id()).isEqualTo(nora.id());
        assertThat(made.text()).contains("opens no part of the API");
    }

    @Test
    void whatWasTypedStaysWhereItCannotBe() throws Exception {
        var refused = administrator.post("/newsroom/tokens", "name", " ", "actor", "AUTHOR", "scope", "drafts:read");

        assertThat(refused.statusCode()).isEqualTo(422);
        var form = html(refused);
        assertThat(form.select(".trouble").text()).isEqualTo("A token has a name of 1 to 100 characters, in one line.");
        assertThat(form.select("#actor option[selected]").val()).isEqualTo("AUTHOR");
        assertThat(form.select("input[checked]").val()).isEqualTo("drafts:read");
    }

    @Test
    void onlyAdministratorsLetProgramsIn() throws Exception {
        for (var other : new NewsroomClient[] {editor, author, contributor, moderator}) {
            assertThat(other.get("/newsroom/tokens").statusCode()).isEqualTo(403);
            assertThat(other.post("/newsroom/tokens", "name", "mine", "actor", "ADMINISTRATOR")
                            .statusCode())
                    .isEqualTo(403);
        }
    }
}
