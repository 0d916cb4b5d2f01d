package press.linecaster.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import press.linecaster.kernel.Ids;
import press.linecaster.people.AuditLine;
import press.linecaster.people.Role;
import press.linecaster.people.Scope;

/// Sections, tags, authors, menus and settings as programs write them.
class PaperWritingApiTest extends OnApi {

    private String created(Program by, String kind, String json) throws Exception {
        var made = by.post("/" + kind, json);
        assertThat(made.status()).as(made.response().body()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo(OpenApi.PREFIX + "/" + kind + "/" + made.text("/id"));
        assertThat(anybody.get("/" + kind + "/" + made.text("/id")).header("ETag"))
                .isEqualTo(made.header("ETag"));
        return "/" + kind + "/" + made.text("/id");
    }

    @Test
    void aSectionIsMadeCalledOtherwiseHungElsewhereAndRemoved() throws Exception {
        var path = created(editor, "sections", """
                {"name": "Ebb and Flow", "description": "<p>High and low.<script>x</script></p>"}
                """);
        var made = anybody.get(path);
        assertThat(made.text("/slug")).isEqualTo("ebb-and-flow");
        assertThat(made.text("/description")).isEqualTo("<p>High and low.</p>");

        var saved = editor.patch(path, """
                {"name": "Ebb & Currents", "slug": "currents", "parent": "%s", "position": 0}
                """.formatted(harbour()), "If-Match", made.header("ETag"));
        assertThat(saved.status()).as(saved.response().body()).isEqualTo(200);
        assertThat(saved.text("/parent")).isEqualTo(harbour());
        assertThat(saved.text("/address")).endsWith("/currents/");
        assertThat(saved.text("/description")).as("absent stays").isEqualTo("<p>High and low.</p>");
        assertThat(trail.newest(null, 3))
                .extracting(AuditLine::action)
                .containsExactly("section.move", "section.edit", "section.add");

        assertThat(editor.patch(path, "{\"name\": \"Late\"}", "If-Match", made.header("ETag"))
                        .status())
                .isEqualTo(412);
        assertThat(editor.patch(path, "{\"name\": \"Unread\"}").status()).isEqualTo(428);
        assertThat(editor.call("DELETE", path, null).status()).isEqualTo(428);
        var tag = saved.header("ETag");
        assertThat(editor.call("DELETE", path, null, "If-Match", tag).status()).isEqualTo(204);
        assertThat(anybody.get(path).status()).isEqualTo(404);
        assertThat(editor.call("DELETE", path, null, "If-Match", tag).status()).isEqualTo(404);
    }

    @Test
    void whatCannotBeIsNamedByItsPlace() throws Exception {
        var nameless = editor.post("/sections", "{\"description\": 7, \"colour\": \"red\"}");
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.json().get("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/name", "/description", "/colour");
        assertThat(editor.post("/sections", "{\"name\": \"Odd\", \"slug\": \"not a slug\"}")
                        .text("/errors/0/pointer"))
                .isEqualTo("/slug");
        assertThat(editor.post("/sections", "{\"name\": \"Odd\", \"parent\": \"1x5k2mw9q8ap\"}")
                        .text("/errors/0/pointer"))
                .isEqualTo("/parent");
        var _ = begun(editor, "What keeps its section");
        var full = editor.get("/sections/" + harbour());
        var kept = editor.call("DELETE", "/sections/" + harbour(), null, "If-Match", full.header("ETag"));
        assertThat(kept.status()).isEqualTo(409);
        var itself = editor.patch(
                "/sections/" + harbour(), "{\"parent\": \"%s\"}".formatted(harbour()), "If-Match", full.header("ETag"));
        assertThat(itself.status()).isEqualTo(409);
        assertThat(itself.text("/detail")).contains("beneath itself");
    }

    @Test
    void aKeyMakesOneThingOfOneKind() throws Exception {
        var json = "{\"name\": \"Made once\"}";
        var first = editor.post("/tags", json, "Idempotency-Key", "once-1");
        var again = editor.post("/tags", json, "Idempotency-Key", "once-1");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        assertThat(editor.post("/authors", json, "Idempotency-Key", "once-1").status())
                .as("another kind")
                .isEqualTo(409);
        assertThat(editor.post("/tags", json).text("/errors/0/pointer"))
                .as("the same name")
                .isEqualTo("/name");
    }

    @Test
    void aTagIsDescribedAndRemovedUnlessArticlesCarryIt() throws Exception {
        var path = created(editor, "tags", "{\"name\": \"Winches\"}");
        var saved = editor.patch(
                path,
                "{\"description\": \"<p>They pull.</p>\"}",
                "If-Match",
                editor.get(path).header("ETag"));
        assertThat(saved.text("/description")).isEqualTo("<p>They pull.</p>");
        var none = editor.patch(path, "{\"description\": null}", "If-Match", saved.header("ETag"));
        assertThat(none.text("/description")).isEmpty();
        assertThat(editor.call("DELETE", path, null, "If-Match", "*").status()).isEqualTo(204);

        var ferries = "/tags/" + Ids.inAddress(gazette.ferries().id().value());
        assertThat(editor.post(
                                "/articles",
                                "{\"headline\": \"Carries it\", \"tags\": [\"%s\"]}"
                                        .formatted(gazette.ferries().name()))
                        .status())
                .isEqualTo(201);
        assertThat(editor.call("DELETE", ferries, null, "If-Match", "*").status())
                .isEqualTo(409);
    }

    @Test
    void anAuthorIsMadeAndDescribed() throws Exception {
        var path = created(editor, "authors", """
                {"name": "Percy Pier", "role": "Stringer", "biography": "<p>Walks.</p>",
                 "website": "https://percy.example/", "profiles": ["https://social.example/@percy"]}
                """);
        var made = anybody.get(path);
        assertThat(made.text("/role")).isEqualTo("Stringer");
        assertThat(made.text("/profiles/0")).isEqualTo("https://social.example/@percy");

        var saved = editor.patch(path, "{\"role\": null}", "If-Match", made.header("ETag"));
        assertThat(saved.status()).as(saved.response().body()).isEqualTo(200);
        assertThat(saved.json().get("role").isNull()).isTrue();
        assertThat(saved.text("/website")).isEqualTo("https://percy.example/");
        var odd = editor.patch(
                path, "{\"portrait\": \"1x5k2mw9q8ap\", \"profiles\": []}", "If-Match", saved.header("ETag"));
        assertThat(odd.text("/errors/0/pointer")).isEqualTo("/portrait");
        assertThat(editor.call("DELETE", path, null, "If-Match", "*").status()).isEqualTo(204);
    }

    @Test
    void aMenuIsReplacedAsAWholeAndWhatIsReadCanBeSentBack() throws Exception {
        var before = editor.get("/menus/social");
        var wanted = """
                {"entries": [{"label": "Ships", "kind": "section", "id": "%s", "children": [
                    {"label": "About", "kind": "location", "address": "/about"},
                    {"label": "Away", "kind": "location", "address": "https://elsewhere.example/"}]}]}
                """.formatted(harbour());

        var saved = editor.put("/menus/social", wanted, "If-Match", before.header("ETag"));

        assertThat(saved.status()).as(saved.response().body()).isEqualTo(200);
        assertThat(saved.text("/entries/0/children/0/address")).isEqualTo("https://gazette.example/about");
        assertThat(anybody.get("/menus").json().get("social"))
                .isEqualTo(saved.json().get("entries"));
        assertThat(trail.newest(null, 1).getFirst().action()).isEqualTo("menu.change");
        var same = editor.put("/menus/social", saved.response().body(), "If-Match", saved.header("ETag"));
        assertThat(same.header("ETag")).as("what was read, sent back").isEqualTo(saved.header("ETag"));
        assertThat(editor.put("/menus/social", wanted, "If-Match", before.header("ETag"))
                        .status())
                .isEqualTo(412);
        var odd = editor.put(
                "/menus/social",
                "{\"entries\": [{\"label\": \"\", \"kind\": \"tag\", \"id\": \"1x5k2mw9q8ap\"},"
                        + " {\"label\": \"x\", \"kind\": \"location\", \"address\": \"javascript:x\"}]}",
                "If-Match",
                saved.header("ETag"));
        assertThat(odd.json().get("errors").findValuesAsString("pointer"))
                .containsExactly("/entries/0/id", "/entries/1/address");
        assertThat(editor.put(
                                "/menus/social",
                                "{\"entries\": [{\"label\": \"\", \"kind\": \"location\", \"address\": \"/x\"}]}",
                                "If-Match",
                                saved.header("ETag"))
                        .status())
                .isEqualTo(422);
        assertThat(editor.get("/menus/elsewhere").status()).isEqualTo(404);
        assertThat(editor.put("/menus/social", "{\"entries\": []}", "If-Match", saved.header("ETag"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void settingsAreReadAndDecidedByWhoMayDecide() throws Exception {
        var chief = as(Role.ADMINISTRATOR, Scope.SETTINGS_WRITE);
        var before = chief.get("/settings");
        assertThat(before.json().has("hot-minimum")).isTrue();

        var odd = chief.patch(
                "/settings", "{\"zone\": \"Mars/Olympus\", \"colour\": \"red\"}", "If-Match", before.header("ETag"));
        assertThat(odd.status()).isEqualTo(422);
        assertThat(odd.json().get("errors").findValuesAsString("pointer")).containsExactly("/zone", "/colour");

        var decided = chief.patch("/settings", "{\"notice\": \"By a program\"}", "If-Match", before.header("ETag"));
        assertThat(decided.text("/notice")).isEqualTo("By a program");
        assertThat(anybody.get("/settings").text("/notice")).isEqualTo("By a program");
        assertThat(chief.patch("/settings", "{\"notice\": null}", "If-Match", before.header("ETag"))
                        .status())
                .isEqualTo(412);
        assertThat(chief.patch("/settings", "{\"notice\": null}", "If-Match", decided.header("ETag"))
                        .text("/notice"))
                .isEmpty();

        var nora = actingFor("nora.quill@gazette.example", Scope.SETTINGS_WRITE);
        assertThat(nora.get("/settings").json().has("hot-minimum")).isFalse();
        assertThat(nora.patch("/settings", "{\"notice\": \"No\"}", "If-Match", "*")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void onlyWhoMayArrangeThePaperWritesByATokenThatOpensIt() throws Exception {
        var unopened = as(Role.EDITOR, Scope.ARTICLES_WRITE);
        var author = as(Role.AUTHOR, Scope.PAPER_WRITE);
        for (var kind : List.of("sections", "tags", "authors")) {
            assertThat(anybody.post("/" + kind, "{\"name\": \"No\"}").status()).isEqualTo(401);
            assertThat(unopened.post("/" + kind, "{\"name\": \"No\"}").status()).isEqualTo(403);
            assertThat(author.post("/" + kind, "{\"name\": \"No\"}").status()).isEqualTo(403);
        }
        for (var path : List.of(
                "/sections/" + harbour(),
                "/tags/" + Ids.inAddress(gazette.ferries().id().value()),
                "/authors/" + Ids.inAddress(gazette.adaByrne().id().value()))) {
            assertThat(author.patch(path, "{\"name\": \"No\"}", "If-Match", "*").status())
                    .isEqualTo(403);
            assertThat(author.call("DELETE", path, null, "If-Match", "*").status())
                    .isEqualTo(403);
        }
        assertThat(author.put("/menus/footer", "{\"entries\": []}", "If-Match", "*")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void ofTwoWhoChangeTheSameAtOnceOneIsToldThatItIsAnotherByNow() throws Exception {
        var path = created(editor, "tags", "{\"name\": \"Twice\"}");
        var tag = anybody.get(path).header("ETag");
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var i = 0; i < 10; i++) {
                var words = "{\"description\": \"<p>%s " + i + "</p>\"}";
                var base = tag;
                var answers = threads.invokeAll(List.<Callable<Program.Said>>of(
                        () -> editor.patch(path, words.formatted("one"), "If-Match", base),
                        () -> editor.patch(path, words.formatted("two"), "If-Match", base)));
                assertThat(List.of(
                                answers.getFirst().get().status(),
                                answers.getLast().get().status()))
                        .containsExactlyInAnyOrder(200, 412);
                tag = anybody.get(path).header("ETag");
            }
        }
    }

    @Test
    void programsThatKeepACopyAskForWhatHasChanged() throws Exception {
        var _ = published("Copied before");
        var begun = published("Copied elsewhere");
        var path = "/articles/" + begun.text("/id");
        var changed = anybody.get(path).text("/changedAt");

        var found = anybody.get("/articles?limit=1&updatedSince=" + changed);
        assertThat(found.text("/articles/0/id")).isEqualTo(begun.text("/id"));
        assertThat(anybody.get("/articles?limit=1&updatedSince=2000-01-01T00:00:00Z")
                        .header("Link"))
                .contains("updatedSince=", "after=");
        assertThat(anybody.get("/articles?updatedSince=2999-01-01T00:00:00Z")
                        .json()
                        .get("articles")
                        .size())
                .isZero();
        assertThat(anybody.get("/articles?updatedSince=" + changed + "&since=" + changed)
                        .status())
                .isEqualTo(400);
    }

    private Program.Said published(String headline) throws Exception {
        var begun = begun(editor, headline);
        var path = "/articles/" + begun.text("/id") + "/publication";
        assertThat(editor.put(path, "{}", "If-Match", begun.header("ETag")).status())
                .isEqualTo(200);
        return begun;
    }
}
