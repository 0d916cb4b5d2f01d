package press.linecaster.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import press.linecaster.api.Program.Said;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Articles;
import press.linecaster.articles.Source;
import press.linecaster.kernel.Ids;
import press.linecaster.people.Accounts;
import press.linecaster.people.Role;
import press.linecaster.people.Scope;
import press.linecaster.testing.Gazette;

/// Articles through the API, as programs of the newsroom write them and as anybody reads them.
class ArticlesApiTest extends OnApi {

    private static final String PAST = "2026-01-05T06:00:00Z";

    private String published(String headline) throws Exception {
        var begun = begun(editor, headline);
        var published = editor.put(at(begun, "/publication"), "{}", "If-Match", begun.header("ETag"));
        assertThat(published.status()).as(published.response().body()).isEqualTo(200);
        return begun.text("/id");
    }

    private static String at(Said article, String beneath) {
        return "/articles/" + article.text("/id") + beneath;
    }

    @Test
    void whatIsBegunIsADraftThatNobodyElseSees() throws Exception {
        var begun = begun(editor, "The pier is closed");

        assertThat(begun.status()).as(begun.response().body()).isEqualTo(201);
        assertThat(begun.header("Location")).isEqualTo("/api/v1" + at(begun, ""));
        assertThat(begun.text("/desk/stage")).isEqualTo("draft");
        assertThat(begun.text("/bylines/0/name")).isEqualTo("Nora Quill");
        assertThat(begun.text("/slug")).isEqualTo("the-pier-is-closed");
        assertThat(begun.json().at("/warnings").size()).isZero();
        assertThat(anybody.get(at(begun, "")).status()).isEqualTo(404);
        assertThat(as(Role.MODERATOR, Scope.DRAFTS_READ).get(at(begun, "")).status())
                .isEqualTo(404);
        assertThat(as(Role.EDITOR, Scope.MEDIA_WRITE).get(at(begun, "")).status())
                .isEqualTo(404);
        assertThat(as(Role.EDITOR, Scope.DRAFTS_READ).get(at(begun, "")).text("/desk/revision"))
                .isEqualTo("1");
        assertThat(trail.newest(null, 5))
                .anyMatch(line -> line.action().equals("article.begin")
                        && line.actor().startsWith("Nora Quill (wire")
                        && line.subject().endsWith("The pier is closed"));
    }

    @Test
    void aMergePatchLeavesWhatIsAbsent() throws Exception {
        var begun = begun(editor, "Nets in the harbour");

        var saved = editor.patch(at(begun, ""), """
                {"standfirst": "Nobody knows whose.", "tags": ["Nets", "Ferries"], "label": "analysis",
                 "language": "en-GB", "reason": "a standfirst"}
                """, "If-Match", begun.header("ETag"));

        assertThat(saved.status()).as(saved.response().body()).isEqualTo(200);
        assertThat(saved.text("/headline")).isEqualTo("Nets in the harbour");
        assertThat(saved.text("/standfirst")).isEqualTo("Nobody knows whose.");
        assertThat(saved.text("/tags/0/name")).isEqualTo("Nets");
        assertThat(saved.text("/language")).isEqualTo("en-GB");
        assertThat(saved.text("/desk/revision")).isEqualTo("2");
        var cleared = editor.patch(at(begun, ""), "{\"standfirst\": null}", "If-Match", saved.header("ETag"));
        assertThat(cleared.json().at("/standfirst").isNull()).isTrue();
        assertThat(cleared.text("/label")).isEqualTo("analysis");

        var versions = editor.get(at(begun, "/versions"));
        assertThat(versions.text("/versions/1/reason")).isEqualTo("a standfirst");
        assertThat(editor.get(at(begun, "/versions/1")).json().at("/standfirst").isNull())
                .isTrue();
        var restored =
                editor.call("POST", at(begun, "/restorations"), "{\"version\": 2}", "If-Match", cleared.header("ETag"));
        assertThat(restored.text("/standfirst")).isEqualTo("Nobody knows whose.");
        assertThat(restored.text("/desk/revision")).isEqualTo("4");
    }

    @Test
    void nothingIsOverwrittenUnseen() throws Exception {
        var begun = begun(editor, "Two at one text");
        var path = at(begun, "");
        var first = editor.patch(path, "{\"kicker\": \"One\"}", "If-Match", begun.header("ETag"));
        assertThat(first.status()).isEqualTo(200);

        var second = editor.patch(path, "{\"kicker\": \"Two\"}", "If-Match", begun.header("ETag"));
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.text("/detail")).contains("revision 2");
        assertThat(second.header("ETag")).isEqualTo("\"2\"");
        assertThat(editor.patch(path, "{\"kicker\": \"Two\"}").status()).isEqualTo(428);
        for (var deed : new String[] {"publication", "stage", "withdrawal"})
            assertThat(editor.put(
                                    path + "/" + deed,
                                    deed.equals("stage")
                                            ? "{\"stage\": \"ready\"}"
                                            : deed.equals("withdrawal") ? "{\"because\": \"x\"}" : "{}",
                                    "If-Match",
                                    "\"1\"")
                            .status())
                    .as(deed)
                    .isEqualTo(412);
        assertThat(editor.get(path).text("/kicker")).isEqualTo("One");
        assertThat(editor.patch(path, "{\"kicker\": \"Three\"}", "If-Match", "\"7\", \"2\"")
                        .status())
                .isEqualTo(200);
        assertThat(editor.patch(path, "{\"kicker\": \"Four\"}", "If-Match", "*").status())
                .isEqualTo(200);
    }

    @Test
    void whatIsPublishedIsReadByAnybodyAndTakenBack() throws Exception {
        var id = published("Ferry runs again");

        var read = anybody.get("/articles/" + id);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text("/headline")).isEqualTo("Ferry runs again");
        assertThat(read.json().has("desk")).isFalse();
        assertThat(read.header("Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
        assertThat(read.header("Last-Modified")).isNotEmpty();
        assertThat(anybody.get("/articles/" + id, "If-None-Match", read.header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(anybody.get("/articles/" + id, "If-Modified-Since", read.header("Last-Modified"))
                        .status())
                .isEqualTo(304);
        var page = read.text("/address").substring("https://gazette.example".length());
        assertThat(pageStatus(page)).isEqualTo(200);

        var noted = editor.post("/articles/" + id + "/corrections", "{\"note\": \"<p>It has two masts.</p>\"}");
        assertThat(noted.status()).as(noted.response().body()).isEqualTo(201);
        assertThat(anybody.get("/articles/" + id, "If-None-Match", read.header("ETag"))
                        .text("/corrections/0/note"))
                .contains("two masts");

        var before = editor.get("/articles/" + id);
        var withdrawn = editor.put(
                "/articles/" + id + "/withdrawal",
                "{\"because\": \"It was another ferry.\"}",
                "If-Match",
                before.header("ETag"));
        assertThat(withdrawn.text("/desk/stage")).isEqualTo("withdrawn");
        var gone = anybody.get("/articles/" + id);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text("/detail")).isEqualTo("It was another ferry.");
        assertThat(pageStatus(page)).isEqualTo(410);
    }

    private int pageStatus(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void whatIsScheduledWaits() throws Exception {
        var begun = begun(editor, "Tomorrow's tide");

        var scheduled = editor.put(
                at(begun, "/publication"), "{\"at\": \"2099-01-01T06:00:00+01:00\"}", "If-Match", begun.header("ETag"));

        assertThat(scheduled.text("/desk/visibility")).isEqualTo("scheduled");
        assertThat(scheduled.text("/publishedAt")).isEqualTo("2099-01-01T05:00:00Z");
        assertThat(anybody.get(at(begun, "")).status()).isEqualTo(404);
        var back = editor.put(at(begun, "/stage"), "{\"stage\": \"spiked\"}", "If-Match", scheduled.header("ETag"));
        assertThat(back.text("/desk/stage")).isEqualTo("spiked");
    }

    @Test
    void rulesOfTheNewsroomHold() throws Exception {
        var empty = editor.post("/articles", "{\"headline\": \"Without a text\"}");

        var refused = editor.put(at(empty, "/publication"), null, "If-Match", empty.header("ETag"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/type")).isEqualTo("/api/#not-now");
        var withdrawn = editor.put(at(empty, "/withdrawal"), "{\"because\": \"x\"}", "If-Match", "*");
        assertThat(withdrawn.status()).isEqualTo(409);
        assertThat(editor.put(at(empty, "/stage"), "{\"stage\": \"published\"}", "If-Match", "*")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whoHasWrittenNothingYetBeginsByTheApi() throws Exception {
        var email = "una.first@gazette.example";
        context.getBean(Accounts.class).add("Una First", email, Role.CONTRIBUTOR, "test");

        var begun = begun(actingFor(email, Scope.values()), "Her first");

        assertThat(begun.status()).isEqualTo(201);
    }

    @Test
    void aRoleMayWhatItMayInTheNewsroom() throws Exception {
        var contributor = actingFor("tom.flood@gazette.example", Scope.values());
        var theirs = begun(contributor, "A reader on the mole");
        assertThat(theirs.status()).isEqualTo(201);
        var refused = contributor.put(at(theirs, "/publication"), "{}", "If-Match", theirs.header("ETag"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(contributor
                        .patch(at(theirs, ""), "{\"tags\": [\"Never heard of\"]}", "If-Match", "*")
                        .status())
                .isEqualTo(403);
        assertThat(contributor
                        .patch(at(theirs, ""), "{\"bylines\": []}", "If-Match", "*")
                        .status())
                .isEqualTo(403);
        var others = begun(editor, "None of theirs");
        assertThat(contributor.get(at(others, "")).status()).isEqualTo(404);
        assertThat(contributor.patch(at(others, ""), "{}", "If-Match", "*").status())
                .isEqualTo(404);

        var nobodysContributor = begun(as(Role.CONTRIBUTOR, Scope.ARTICLES_WRITE), "Nobody's");
        assertThat(nobodysContributor.status()).isEqualTo(403);
        assertThat(begun(as(Role.MODERATOR, Scope.ARTICLES_WRITE), "Nothing").status())
                .isEqualTo(403);
        var nobodysEditor = begun(as(Role.EDITOR, Scope.ARTICLES_WRITE), "The agency's");
        assertThat(nobodysEditor.status()).isEqualTo(201);
        assertThat(nobodysEditor.json().get("bylines").size()).isZero();
    }

    @Test
    void scopesOpenNoMoreThanTheySay() throws Exception {
        var reads = as(Role.ADMINISTRATOR, Scope.DRAFTS_READ);
        var begun = begun(editor, "To be looked at");

        var refused = begun(reads, "Not this way");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("WWW-Authenticate")).contains("insufficient_scope", "articles:write");
        assertThat(reads.patch(at(begun, ""), "{}", "If-Match", "*").status()).isEqualTo(403);
        assertThat(anybody.post("/articles", "{}").status()).isEqualTo(401);
        assertThat(new Program(port, contract, "lc_" + "x".repeat(43))
                        .get("/articles")
                        .status())
                .isEqualTo(401);
        assertThat(anybody.get("/articles?stage=draft").status()).isEqualTo(401);
        assertThat(anybody.get(at(begun, "/versions")).status()).isEqualTo(401);
    }

    @Test
    void whatCannotBeIsToldByItsPointer() throws Exception {
        var refused = editor.post("/articles", """
                {"headline": 7, "bodyText": "x", "sections": ["zzzzzzzz", 5], "label": "gossip", "language": "english",
                 "leadPicture": "1abc", "commentsOpen": "yes", "kicker": "%s"}
                """.formatted("k".repeat(201)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").asString()))
                .contains("/headline", "/bodyText", "/sections/1", "/label", "/language", "/commentsOpen", "/kicker");
        var unknown = editor.post("/articles", "{\"sections\": [\"" + harbour() + "\", \"zzzz\"]}");
        assertThat(unknown.text("/errors/0/pointer")).isEqualTo("/sections/1");
        assertThat(editor.post("/articles", "{\"leadPicture\": \"1abc\"}").text("/errors/0/pointer"))
                .isEqualTo("/leadPicture");
        assertThat(editor.post("/articles", "{\"bylines\": [\"1abc\"]}").text("/errors/0/pointer"))
                .isEqualTo("/bylines/0");
    }

    @Test
    void whatIsNoJsonIsRefused() throws Exception {
        for (var body :
                new String[] {"", "{", "[]", "{\"headline\": \"a\"} x", "{\"headline\":\"a\",\"headline\":\"b\"}"}) {
            var refused = editor.post("/articles", body);
            assertThat(refused.status()).as(body).isIn(400, 422);
        }
        assertThat(editor.post("/articles", "{\"a\":".repeat(500)).status()).isEqualTo(400);
        var form = editor.send("POST", "/articles", new byte[] {1}, "application/x-www-form-urlencoded");
        assertThat(form.status()).isEqualTo(415);
        var large = editor.post("/articles", "{\"body\": \"" + "x".repeat(Body.MOST_BYTES) + "\"}");
        assertThat(large.status()).isEqualTo(413);
    }

    @Test
    void askingAgainMakesNothingTwice() throws Exception {
        var json = "{\"headline\": \"Made once\", \"sections\": [\"" + harbour() + "\"]}";

        var first = editor.post("/articles", json, "Idempotency-Key", "k-1");
        var again = editor.post("/articles", json, "Idempotency-Key", "k-1");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        assertThat(editor.post("/articles", json, "Idempotency-Key", "k-2").text("/id"))
                .isNotEqualTo(first.text("/id"));
        assertThat(editor.post("/articles", "{}", "Idempotency-Key", "k-1").status())
                .isEqualTo(409);
        assertThat(begun(as(Role.EDITOR, Scope.ARTICLES_WRITE), "Made once").text("/id"))
                .isNotEqualTo(first.text("/id"));
        assertThat(editor.post("/articles", json, "Idempotency-Key", "with space")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void twoWhoAskAtOnceUnderOneKeyGetOneArticle() throws Exception {
        var json = "{\"headline\": \"At once\"}";
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asking = IntStream.range(0, 6)
                    .mapToObj(_ -> threads.submit(() -> {
                        start.await();
                        return editor.post("/articles", json, "Idempotency-Key", "at-once");
                    }))
                    .toList();
            start.countDown();
            var ids = new HashSet<String>();
            for (var each : asking) {
                var said = each.get();
                assertThat(said.status()).as(said.response().body()).isEqualTo(201);
                ids.add(said.text("/id"));
            }
            assertThat(ids).hasSize(1);
        }
    }

    @Test
    void listsGoOnWhereTheyStopped() throws Exception {
        var tag = "Listed " + Ids.next();
        for (var i = 0; i < 5; i++) {
            var begun = begun(editor, "Listed " + i);
            var tagged = editor.patch(at(begun, ""), "{\"tags\": [\"" + tag + "\"]}", "If-Match", begun.header("ETag"));
            editor.put(at(begun, "/publication"), "{\"at\": \"" + PAST + "\"}", "If-Match", tagged.header("ETag"));
        }
        var id = anybody.get("/tags")
                .json()
                .get("tags")
                .valueStream()
                .filter(each -> each.get("name").asString().equals(tag))
                .map(each -> each.get("id").asString())
                .findFirst()
                .orElseThrow();

        var first = anybody.get("/articles?tag=" + id + "&limit=2");
        assertThat(headlines(first)).containsExactly("Listed 4", "Listed 3");
        assertThat(first.json().at("/articles/0").has("body")).isFalse();
        assertThat(first.header("Link")).isEqualTo("<" + first.text("/next") + ">; rel=\"next\"");
        var second = anybody.get(first.text("/next").substring(OpenApi.PREFIX.length()));
        assertThat(headlines(second)).containsExactly("Listed 2", "Listed 1");
        var third = anybody.get(second.text("/next").substring(OpenApi.PREFIX.length()));
        assertThat(headlines(third)).containsExactly("Listed 0");
        assertThat(third.json().get("next").isNull()).isTrue();
        assertThat(anybody.get(
                                "/articles?tag=" + id,
                                "If-None-Match",
                                anybody.get("/articles?tag=" + id).header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(headlines(anybody.get("/articles?tag=" + id + "&since=2099-01-01T00:00:00Z")))
                .isEmpty();
        var desk = editor.get("/articles?stage=published&section=" + harbour() + "&limit=100");
        assertThat(headlines(desk)).contains("Listed 0", "Listed 4");
        assertThat(desk.json().at("/articles/0").has("desk")).isTrue();
        for (var wrong :
                new String[] {"limit=0", "limit=101", "after=x", "section=-", "since=now", "tags=1", "limit=1&limit=2"})
            assertThat(anybody.get("/articles?" + wrong).status()).as(wrong).isEqualTo(400);
    }

    private static List<String> headlines(Said list) {
        return list.json()
                .get("articles")
                .valueStream()
                .map(each -> each.get("headline").asString())
                .toList();
    }

    @Test
    void standingPagesAreReadToo() throws Exception {
        var page = gazette.aboutUs();

        var pages = anybody.get("/articles?form=page");

        assertThat(pages.json()
                        .get("articles")
                        .valueStream()
                        .map(each -> each.get("id").asString()))
                .contains(Ids.inAddress(page.id().value()));
        assertThat(anybody.get("/articles/" + Ids.inAddress(page.id().value())).text("/form"))
                .isEqualTo("page");
    }

    @Test
    void ofWhatOthersMayShowAloneThereIsNoText() throws Exception {
        var article = gazette.syndicated(Source.Rights.EXCERPT);
        var path = "/articles/" + Ids.inAddress(article.id().value());

        var read = anybody.get(path);

        assertThat(read.text("/extent")).isEqualTo("excerpt");
        assertThat(read.text("/body")).isEmpty();
        assertThat(read.text("/source/rights")).isEqualTo("excerpt");
        assertThat(editor.get(path).text("/body")).isNotEmpty();
    }

    @Test
    void aMarkupThatCouldActIsTakenAwayAndTold() throws Exception {
        var said = editor.post("/articles", """
                {"headline": "<b>Bold</b>", "body": "<p onclick='x()'>A<script>alert(1)</script></p>"}
                """);

        assertThat(said.text("/body")).isEqualTo("<p>A</p>");
        assertThat(said.text("/headline")).isEqualTo("<b>Bold</b>");
        assertThat(said.json()
                        .get("warnings")
                        .valueStream()
                        .map(each -> each.get("detail").asString()))
                .contains("Taken away: element script.", "Taken away: attribute onclick.");
        assertThat(said.text("/warnings/0/pointer")).isEqualTo("/body");
    }

    @Test
    void guessedIdsLeadNowhere() throws Exception {
        for (var id : new String[] {"1", "0", "zzzzzzzzzzzzz", "..", "-1", "1x5k2mw9q8ap", "ABC"}) {
            assertThat(editor.get("/articles/" + id).status()).as(id).isIn(400, 404);
            assertThat(editor.patch("/articles/" + id, "{}", "If-Match", "*").status())
                    .as(id)
                    .isIn(400, 404);
        }
        assertThat(editor.get("/articles/" + begun(editor, "x").text("/id") + "/versions/99")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatTheNewsroomSavesTheApiSees() throws Exception {
        var begun = begun(editor, "From both sides");
        var id = new ArticleId(Ids.parseAddress(begun.text("/id")).orElseThrow());
        var articles = context.getBean(Articles.class);
        var article = articles.find(id).orElseThrow();
        articles.save(id, 1, article.manuscript().withComments(false), Gazette.EDITOR);

        assertThat(editor.get(at(begun, "")).json().get("commentsOpen").booleanValue())
                .isFalse();
        assertThat(editor.patch(at(begun, ""), "{\"kicker\": \"x\"}", "If-Match", begun.header("ETag"))
                        .status())
                .isEqualTo(412);
    }
}
