package press.linecaster.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.newsroom.NewsroomClient.fields;
import static press.linecaster.newsroom.NewsroomClient.html;
import static press.linecaster.newsroom.NewsroomClient.location;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.linecaster.people.AuditLine;
import press.linecaster.people.Role;

/// The newsroom as those who work there use it, by the whole application, and as those who should not.
class NewsroomHttpTest extends Staffed {

    @Test
    void whoIsNotInIsSentToTheDoorAndBack() throws Exception {
        try (var stranger = new NewsroomClient(port)) {
            var sent = stranger.get("/newsroom/articles?stage=DRAFT");
            assertThat(sent.statusCode()).isEqualTo(303);
            assertThat(location(sent)).isEqualTo("/newsroom/sign-in?to=%2Fnewsroom%2Farticles%3Fstage%3DDRAFT");
            var door = stranger.page(location(sent));
            var wrong = stranger.post(
                    "/newsroom/sign-in", fields(door, "form", "email", "ida@gazette.example", "password", "no"));
            assertThat(wrong.statusCode()).isEqualTo(401);
            assertThat(html(wrong).select("[role=alert]").text()).contains("not right");
            assertThat(html(wrong).select("#email").val()).isEqualTo("ida@gazette.example");
            var right = stranger.post(
                    "/newsroom/sign-in", fields(door, "form", "email", "IDA@gazette.example", "password", PASSWORD));
            assertThat(location(right)).isEqualTo("/newsroom/articles?stage=DRAFT");
            assertThat(right.headers().firstValue("Set-Cookie").orElseThrow())
                    .contains("HttpOnly", "SameSite=Lax", "Secure", "Path=/");
            assertThat(stranger.page("/newsroom/").select("h1").text()).isEqualTo("My work");
            assertThat(location(stranger.post("/newsroom/sign-out"))).isEqualTo("/newsroom/sign-in");
            assertThat(stranger.get("/newsroom/").statusCode()).isEqualTo(303);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "/newsroom/\\evil.example",
                "/newsroom\n//evil.example",
                "/newsroomevil",
                "/newsroom/articles?q=100%",
                "/",
                "javascript:alert(1)"
            })
    void theDoorLeadsInsideAlone(String to) throws Exception {
        try (var client = new NewsroomClient(port)) {
            var answer = client.post(
                    "/newsroom/sign-in", "email", "nora.quill@gazette.example", "password", PASSWORD, "to", to);

            assertThat(location(answer)).isEqualTo("/newsroom/");
        }
    }

    @Test
    void whoGuessesIsSlowedDown() throws Exception {
        try (var guesser = new NewsroomClient(port)) {
            var last = 401;
            for (var i = 0; i < 20 && last == 401; i++)
                last = guesser.post("/newsroom/sign-in", "email", "guessed@gazette.example", "password", "guess " + i)
                        .statusCode();
            assertThat(last).isEqualTo(429);
            var answer = guesser.post("/newsroom/sign-in", "email", "guessed@gazette.example", "password", "guess");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Test
    void comingInGivesANewCookieEachTime() throws Exception {
        try (var client = new NewsroomClient(port)) {
            client.cookie(SessionCookie.NAME + "=" + "A".repeat(43));
            var _ = client.post("/newsroom/sign-in", "email", "nora.quill@gazette.example", "password", PASSWORD);

            assertThat(client.cookie()).isNotNull().doesNotContain("A".repeat(43));
        }
    }

    @Test
    void nothingIsTakenInThatAnotherSiteHasSent() throws Exception {
        var article = written(editor, "The pier stays closed");
        for (var site : List.of("cross-site", "same-site"))
            assertThat(editor.postFrom(site, article + "/publish").statusCode())
                    .as(site)
                    .isEqualTo(403);
        assertThat(editor.page(article).select(".stage").text()).isEqualTo("Draft");
        try (var client = new NewsroomClient(port)) {
            assertThat(client.postFrom(
                                    "cross-site",
                                    "/newsroom/sign-in",
                                    "email",
                                    "nora.quill@gazette.example",
                                    "password",
                                    PASSWORD)
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void anArticleIsWrittenPublishedCorrectedAndWithdrawn() throws Exception {
        var article = begun(author);
        var blank = author.page(article);
        assertThat(blank.select(".remark--blocks")).hasSize(3);
        var refused = author.post(article + "/publish");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(html(refused).select("[role=alert]").text()).contains("missing");
        var saved = author.post(
                article,
                fields(
                        blank,
                        "#text",
                        "headline",
                        "Ferry runs again",
                        "standfirst",
                        "After nine days.",
                        "body",
                        "The ferry runs.\n\n<h2>Why</h2>\n\nThe <em>pier</em> is mended.",
                        "main",
                        Long.toString(gazette.harbour().id().value()),
                        "tags",
                        "Ferries, Piers",
                        "reason",
                        "first draft"));
        assertThat(location(saved)).isEqualTo(article + "?done=saved");
        var page = author.page(location(saved));
        assertThat(page.expectFirst("[role=status]").text()).isEqualTo("Saved.");
        assertThat(page.expectFirst("#body").wholeText().strip())
                .isEqualTo("The ferry runs.\n\n<h2>Why</h2>\n\n<p>The <em>pier</em> is mended.</p>");
        assertThat(page.select("#slug").val()).isEqualTo("ferry-runs-again");
        assertThat(page.select("#tags").val()).isEqualTo("Ferries, Piers");

        assertThat(location(author.post(article + "/publish", "at", ""))).isEqualTo(article + "?done=published");
        var shown = author.page(article).select(".head a:contains(As readers)").attr("href");
        try (var reader = new NewsroomClient(port)) {
            assertThat(reader.page(shown).select("h1").text()).isEqualTo("Ferry runs again");
            assertThat(reader.page(shown).select(".byline").text()).contains("Ada Byrne");
        }
        assertThat(location(author.post(article + "/correct", "kind", "correction", "words", "It was ten days.")))
                .isEqualTo(article + "?done=corrected");
        try (var reader = new NewsroomClient(port)) {
            assertThat(reader.page(shown).text()).contains("It was ten days.");
        }
        assertThat(html(author.post(article + "/withdraw", "because", " "))
                        .select("[role=alert]")
                        .text())
                .contains("reason");
        assertThat(location(author.post(article + "/withdraw", "because", "It never ran.")))
                .isEqualTo(article + "?done=withdrawn");
        try (var reader = new NewsroomClient(port)) {
            var gone = reader.get(shown);
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(gone.body()).contains("It never ran.");
        }
        assertThat(trail.newest(null, 5))
                .extracting(AuditLine::action)
                .containsExactly(
                        "article.withdraw", "article.correct", "article.publish", "article.save", "article.begin");
        assertThat(trail.flaw()).isEmpty();
    }

    @Test
    void whatWillBeSeenCanBeLookedAtBefore() throws Exception {
        var article = written(editor, "The bridge opens");
        var _ = editor.post(article, fields(editor.page(article), "#text", "headline", "The bridge stays shut"));

        var preview = editor.get(article + "/preview");

        assertThat(html(preview).select("h1").text()).isEqualTo("The bridge stays shut");
        assertThat(html(preview).select(".prose p").eachText()).contains("Two.");
        assertThat(preview.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(preview.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
        assertThat(editor.page(article + "/versions/2/preview").select("h1").text())
                .isEqualTo("The bridge opens");
        assertThat(author.get(article + "/preview").statusCode()).isEqualTo(404);
        assertThat(statusOf(article + "/preview")).isEqualTo(303);
        assertThat(editor.page(article).select(".head .stage").text()).isEqualTo("Draft");
    }

    @Test
    void whatIsScheduledIsNotSeenBeforeAndCanBeTakenBack() throws Exception {
        var article = written(editor, "The budget in full");
        assertThat(location(editor.post(article + "/publish", "at", "2999-01-01T06:00")))
                .isEqualTo(article + "?done=scheduled");
        assertThat(editor.page(article).select(".head .stage").text()).isEqualTo("Scheduled");
        assertThat(statusOf("/2999/01/the-budget-in-full")).isEqualTo(404);
        assertThat(location(editor.post(article + "/stage", "stage", "READY")))
                .isEqualTo(article + "?done=unpublished");
        assertThat(editor.page(article).select(".head .stage").text()).isEqualTo("Ready");
        assertThat(html(editor.post(article + "/publish", "at", "tomorrow"))
                        .select("[role=alert]")
                        .text())
                .contains("2026-11-30T06:00");
    }

    @Test
    void twoWhoChangeDifferentPlacesAreMerged() throws Exception {
        var article = written(editor, "Council meets");
        var mine = editor.page(article);
        var theirs = administrator.page(article);
        assertThat(administrator
                        .post(article, fields(theirs, "#text", "body", "One.\n\nTwo.\n\nThree, by Ida."))
                        .statusCode())
                .isEqualTo(303);

        var saved = editor.post(
                article,
                fields(mine, "#text", "headline", "Council meets again", "body", "One, by Nora.\n\nTwo.\n\nThree."));

        assertThat(location(saved)).isEqualTo(article + "?done=merged");
        var merged = editor.page(article);
        assertThat(merged.expectFirst("#body").wholeText().strip())
                .isEqualTo("One, by Nora.\n\nTwo.\n\nThree, by Ida.");
        assertThat(merged.expectFirst("#headline").wholeText()).isEqualTo("Council meets again");
    }

    @Test
    void whatSomebodyElseHasDecidedStaysUnlessItIsTouched() throws Exception {
        var article = written(editor, "Council decides");
        var stale = editor.page(article);
        var elections = Long.toString(gazette.elections().id().value());
        var ada = Long.toString(gazette.adaByrne().id().value());
        assertThat(administrator
                        .post(
                                article,
                                fields(
                                        administrator.page(article),
                                        "#text",
                                        "main",
                                        elections,
                                        "byline",
                                        ada,
                                        "tags",
                                        "Ferries",
                                        "slug",
                                        "the-vote"))
                        .statusCode())
                .isEqualTo(303);

        assertThat(location(editor.post(article, fields(stale, "#text", "body", "One, mended.\n\nTwo.\n\nThree."))))
                .endsWith("merged");

        var now = editor.page(article);
        assertThat(now.select("#main option[selected]").val()).isEqualTo(elections);
        assertThat(now.select("#byline option[selected]").eachAttr("value")).containsExactly(ada);
        assertThat(now.select("#tags").val()).isEqualTo("Ferries");
        assertThat(now.select("#slug").val()).isEqualTo("the-vote");
        var _ = editor.post(article, fields(now, "#text", "headline", "Council decides otherwise"));
        assertThat(editor.page(article).select("#slug").val())
                .as("chosen by hand")
                .isEqualTo("the-vote");
    }

    @Test
    void sectionsAndBylinesKeepTheirOrder() throws Exception {
        var article = written(editor, "In two sections");
        var culture = Long.toString(gazette.culture().id().value());
        var politics = Long.toString(gazette.politics().id().value());
        var _ = editor.post(article, fields(editor.page(article), "#text", "main", culture, "section", politics));
        assertThat(editor.page(article).select("input[name=was-section]").val()).isEqualTo(culture + " " + politics);

        var again = editor.post(article, fields(editor.page(article), "#text", "headline", "Still in two"));

        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(editor.page(article).select("input[name=was-section]").val()).isEqualTo(culture + " " + politics);
    }

    @Test
    void whatTheDatabaseWouldRefuseIsSaidBesideTheForm() throws Exception {
        var article = written(editor, "Long things");
        for (var field : List.of("kicker", "dateline", "tags", "reason")) {
            var refused = editor.post(article, fields(editor.page(article), "#text", field, "x".repeat(301)));
            assertThat(refused.statusCode())
                    .as(field + " " + editor.page(article).select("input[name=was-section], #main option[selected]")
                            + java.util.Arrays.toString(fields(editor.page(article), "#text", field, "")))
                    .isEqualTo(422);
            assertThat(html(refused).select("#" + field).val()).as(field).hasSize(301);
            assertThat(html(refused).select("#text[data-unsaved]")).hasSize(1);
        }
        for (var field : List.of("main", "byline"))
            assertThat(editor.post(article, fields(editor.page(article), "#text", field, "4711"))
                            .statusCode())
                    .as(field)
                    .isEqualTo(422);
        assertThat(editor.post(article + "/withdraw", "because", "x".repeat(1_001))
                        .statusCode())
                .isEqualTo(422);
        assertThat(editor.post(article + "/publish", "at", "+999999999-01-01T00:00")
                        .statusCode())
                .isEqualTo(422);
        assertThat(editor.get("/newsroom/articles?q=%00").statusCode()).isEqualTo(200);
        var own = written(contributor, "With a tag");
        assertThat(contributor
                        .post(own, fields(contributor.page(own), "#text", "tags", "Nonsense"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whatReadersSeeStaysWhole() throws Exception {
        var article = written(editor, "Whole");
        assertThat(location(editor.post(article + "/publish"))).endsWith("published");
        for (var field : List.of("headline", "body", "main")) {
            var refused = editor.post(article, fields(editor.page(article), "#text", field, ""));
            assertThat(refused.statusCode()).as(field).isEqualTo(422);
            assertThat(html(refused).select("[role=alert]").text()).contains("Readers see this");
        }
        var once = editor.post(article + "/correct", "kind", "update", "words", "Pressed.");
        assertThat(location(once)).endsWith("corrected");
        assertThat(editor.post(article + "/correct", "kind", "update", "words", "Pressed.")
                        .statusCode())
                .isEqualTo(422);
        assertThat(editor.page(article).select(".editor__side .remark:contains(Pressed.)"))
                .hasSize(1);
    }

    @Test
    void whoIsSignedOutMeanwhileIsToldSoAndFindsTheWayBack() throws Exception {
        var article = written(editor, "Typed late");
        try (var gone = new NewsroomClient(port)) {
            var sent = gone.post(article + "/publish");
            assertThat(sent.statusCode()).isEqualTo(303);
            var door = gone.page(location(sent));
            assertThat(door.select("[role=alert]").text()).contains("kept in this browser");
            assertThat(door.select("input[name=to]").val()).isEqualTo(article);
        }
    }

    @Test
    void anArticleThatWasBegunAndLeftIsNotBegunTwice() throws Exception {
        var first = begun(administrator);

        assertThat(begun(administrator)).isEqualTo(first);
        var _ = administrator.post(first, fields(administrator.page(first), "#text", "headline", "Now it is one"));
        assertThat(begun(administrator)).isNotEqualTo(first);
        assertThat(administrator
                        .page("/newsroom/articles?q=ONE+now")
                        .select(".row__headline")
                        .eachText())
                .containsExactly("Now it is one");
    }

    @Test
    void onesOwnPasswordIsChosenAnew() throws Exception {
        var client = invited("Pat Word", Role.AUTHOR);
        var wrong = client.post(
                "/newsroom/me/password", "present", "not it at all", "password", "ein Boot voller Laternen");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(html(wrong).select("#present-mistake").text()).contains("not your present password");
        var weak = client.post("/newsroom/me/password", "present", PASSWORD, "password", "short");
        assertThat(html(weak).select("#password-mistake").text()).contains("12 characters");
        var before = client.cookie();
        assertThat(location(client.post(
                        "/newsroom/me/password", "present", PASSWORD, "password", "ein Boot voller Laternen")))
                .isEqualTo("/newsroom/me?done=password");
        assertThat(client.cookie()).isNotEqualTo(before);
        assertThat(client.get("/newsroom/me").statusCode()).isEqualTo(200);
        assertThat(client.get("/newsroom/nowhere").statusCode()).isEqualTo(404);
        assertThat(html(client.get("/newsroom/nowhere")).select("h1").text()).isEqualTo("Not there");
        client.close();
    }

    @Test
    void whatIsOutIsNotMovedToNowByAnEmptyField() throws Exception {
        var article = written(editor, "Out once");
        assertThat(location(editor.post(article + "/publish", "at", "2026-01-02T06:00")))
                .endsWith("published");
        assertThat(editor.page(article).select("#at").val()).isEqualTo("2026-01-02T06:00");

        assertThat(editor.post(article + "/publish", "at", "").statusCode()).isEqualTo(422);

        assertThat(editor.page(article).select("#at").val()).isEqualTo("2026-01-02T06:00");
        var before = trail.newest(null, 1).getFirst().number();
        assertThat(location(editor.post(article + "/publish", "at", "2026-01-02T06:00")))
                .endsWith("published");
        assertThat(trail.newest(null, 1).getFirst().number())
                .as("nothing was done")
                .isEqualTo(before);
    }

    @Test
    void twoWhoChangeOnePlaceSeeBothAndLoseNothing() throws Exception {
        var article = written(editor, "Council votes");
        var mine = editor.page(article);
        var theirs = administrator.page(article);
        var _ = administrator.post(article, fields(theirs, "#text", "body", "One, by Ida.\n\nTwo.\n\nThree."));

        var clash = editor.post(article, fields(mine, "#text", "body", "One, by Nora.\n\nTwo.\n\nThree."));

        assertThat(clash.statusCode()).isEqualTo(409);
        var both = html(clash);
        assertThat(both.select(".lead").text()).contains("Ida Chief");
        assertThat(both.expectFirst("#body").wholeText()).contains("One, by Nora.");
        assertThat(both.expectFirst("#their-body").wholeText()).contains("One, by Ida.");
        assertThat(editor.page(article).expectFirst("#body").wholeText()).contains("One, by Ida.");
        var brought =
                editor.post(article, fields(both, "form.editor__text", "body", "One, by both.\n\nTwo.\n\nThree."));
        assertThat(location(brought)).isEqualTo(article + "?done=saved");
    }

    @Test
    void anEarlierVersionComesBackAsANewOne() throws Exception {
        var article = written(editor, "Old headline");
        var _ = editor.post(article, fields(editor.page(article), "#text", "headline", "New headline"));
        var versions = editor.page(article + "/versions").select(".row__headline");
        assertThat(versions).hasSize(3);
        var compared = editor.page(article + "/versions/3");
        assertThat(compared.select(".compared h2 ins").text()).isEqualTo("New");
        assertThat(compared.select(".compared h2 del").text()).isEqualTo("Old");

        assertThat(location(editor.post(article + "/versions/2/restore"))).isEqualTo(article + "/versions?undo=3");

        assertThat(editor.page(article).expectFirst("#headline").wholeText()).isEqualTo("Old headline");
        assertThat(editor.page(article + "/versions").select(".row__headline")).hasSize(4);
        assertThat(editor.get(article + "/versions/99").statusCode()).isEqualTo(404);
    }

    @Test
    void aContributorWritesTheirOwnAndNothingElse() throws Exception {
        var own = written(contributor, "By a contributor");
        var others = written(author, "By an author");

        assertThat(contributor.page("/newsroom/").select(".row__headline").eachText())
                .contains("By a contributor")
                .doesNotContain("By an author");
        assertThat(contributor.get(others).statusCode()).isEqualTo(404);
        assertThat(contributor.post(others, "headline", "Taken over").statusCode())
                .isEqualTo(404);
        assertThat(contributor.page(own).select("form[action$=/publish]")).isEmpty();
        assertThat(contributor.post(own + "/publish").statusCode()).isEqualTo(422);
        assertThat(contributor.post(own + "/stage", "stage", "PUBLISHED").statusCode())
                .isEqualTo(422);
        assertThat(contributor.page(own).select(".head .stage").text()).isEqualTo("Draft");
        assertThat(editor.page("/newsroom/articles?q=contributor")
                        .select(".row__headline")
                        .eachText())
                .containsExactly("By a contributor");
        assertThat(author.get(own).statusCode()).isEqualTo(404);
        assertThat(author.post(own + "/publish").statusCode()).isEqualTo(404);
        assertThat(location(editor.post(own + "/publish"))).isEqualTo(own + "?done=published");
        assertThat(contributor
                        .post(own, fields(editor.page(own), "#text", "headline", "Changed after"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(location(editor.post(own + "/withdraw", "because", "Not ours.")))
                .endsWith("withdrawn");
        assertThat(contributor.post(own + "/stage", "stage", "DRAFT").statusCode())
                .isEqualTo(422);
        assertThat(editor.page(own).select(".head .stage").text()).isEqualTo("Withdrawn");
    }

    @Test
    void aFieldThatTheFormHasNotChangesNothing() throws Exception {
        var own = written(contributor, "Who wrote it");
        var before = editor.page(own).select("#byline option[selected]").eachAttr("value");
        var _ = contributor.post(
                own,
                fields(
                        contributor.page(own),
                        "#text",
                        "headline",
                        "Who wrote it?",
                        "byline",
                        Long.toString(gazette.adaByrne().id().value()),
                        "stage",
                        "PUBLISHED",
                        "role",
                        "ADMINISTRATOR"));

        assertThat(editor.page(own).select("#byline option[selected]").eachAttr("value"))
                .isEqualTo(before);
        assertThat(editor.page(own).expectFirst("#headline").wholeText()).isEqualTo("Who wrote it?");
        assertThat(editor.page(own).select(".head .stage").text()).isEqualTo("Draft");
    }

    @Test
    void onlyAnAdministratorDecidesWhoComesIn() throws Exception {
        for (var client : List.of(editor, author, contributor, moderator)) {
            assertThat(client.get("/newsroom/people").statusCode()).isEqualTo(403);
            assertThat(client.get("/newsroom/audit").statusCode()).isEqualTo(403);
            assertThat(client.post("/newsroom/people", "name", "Eve", "email", "eve@x.example", "role", "ADMINISTRATOR")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(accounts.find("eve@x.example")).isEmpty();
        assertThat(moderator.post("/newsroom/articles").statusCode()).isEqualTo(403);
        var deeds = administrator.page("/newsroom/audit").select(".row__deed").eachText();
        assertThat(deeds).isNotEmpty().noneMatch(deed -> deed.matches(".*(@|(account|article|picture|session)\\.).*"));
        var id = press.linecaster.kernel.Ids.inAddress(
                accounts.find("ida@gazette.example").orElseThrow().id().value());
        var last = administrator.post("/newsroom/people/" + id + "/close");
        assertThat(last.statusCode()).isEqualTo(409);
        assertThat(last.body()).contains("last administrator");
    }

    @Test
    void somebodyWhoIsLetGoIsOutAtOnce() throws Exception {
        var client = invited("Short Timer", Role.EDITOR);
        assertThat(client.get("/newsroom/").statusCode()).isEqualTo(200);
        var id = press.linecaster.kernel.Ids.inAddress(
                accounts.find("short.timer@gazette.example").orElseThrow().id().value());

        assertThat(location(administrator.post("/newsroom/people/" + id + "/close")))
                .endsWith("done=closed");

        assertThat(client.get("/newsroom/").statusCode()).isEqualTo(303);
        client.close();
    }

    @Test
    void oneSeesWhereOneIsSignedInAndEndsIt() throws Exception {
        try (var elsewhere = new NewsroomClient(port)) {
            var _ = elsewhere.post("/newsroom/sign-in", "email", "nora.quill@gazette.example", "password", PASSWORD);
            var ends = editor.page("/newsroom/me")
                    .select("form[action*=/sessions/]")
                    .eachAttr("action");
            assertThat(ends).isNotEmpty();
            for (var end : ends) {
                assertThat(author.post(end).statusCode()).as("nobody else's").isEqualTo(303);
            }
            assertThat(elsewhere.get("/newsroom/").statusCode()).isEqualTo(200);
            for (var end : ends) assertThat(editor.post(end).statusCode()).isEqualTo(303);
            assertThat(elsewhere.get("/newsroom/").statusCode()).isEqualTo(303);
            assertThat(editor.get("/newsroom/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatIsTooMuchOrNotThereIsSaid() throws Exception {
        var article = written(editor, "Short");
        assertThat(editor.post(article, "based-on", "1", "body", "x".repeat(EditorForm.MOST_BYTES))
                        .statusCode())
                .isEqualTo(413);
        var long301 = editor.post(article, fields(editor.page(article), "#text", "headline", "x".repeat(301)));
        assertThat(long301.statusCode()).isEqualTo(422);
        assertThat(html(long301).expectFirst("#headline").wholeText()).hasSize(301);
        for (var path : List.of("/newsroom/articles/zzz", "/newsroom/articles/!", "/newsroom/articles/1/versions"))
            assertThat(editor.get(path).statusCode()).as(path).isEqualTo(404);
    }

    @Test
    void screensAreKeptByNobodyAndFoundByNobody() throws Exception {
        for (var path : List.of("/newsroom/", "/newsroom/me")) {
            var answer = editor.get(path);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("script-src 'self'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void whatReadersSeeIsNotEmptiedByAnEarlierVersion() throws Exception {
        var article = written(editor, "Ferry stays where it is");
        assertThat(location(editor.post(article + "/publish", "at", ""))).isEqualTo(article + "?done=published");

        var refused = editor.post(article + "/versions/1/restore");

        assertThat(html(refused).text()).contains("Readers see this: it needs a headline");
        assertThat(editor.page(article).select("#headline").text()).isEqualTo("Ferry stays where it is");
    }
}
