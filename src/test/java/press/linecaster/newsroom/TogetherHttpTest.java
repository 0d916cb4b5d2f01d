package press.linecaster.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.newsroom.NewsroomClient.fields;
import static press.linecaster.newsroom.NewsroomClient.html;
import static press.linecaster.newsroom.NewsroomClient.location;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import press.linecaster.people.AuditLine;

/// Two people on one article: who has it, and what they note for each other.
class TogetherHttpTest extends Staffed {

    private static String hold(Document page) {
        return page.expectFirst("linecaster-hold").text();
    }

    private static String opening(Document page) {
        return page.expectFirst("linecaster-hold").attr("data-opening");
    }

    private String said() {
        var line = trail.newest(null, 1).getFirst();
        return Deeds.actor(line) + " " + Deeds.words(line) + " " + Deeds.subject(line);
    }

    @Test
    void whoOpensAnArticleHasItAndTheNextOneReads() throws Exception {
        var article = written(author, "Two at the ferry");
        assertThat(hold(author.page(article))).isEmpty();

        var read = editor.page(article);

        assertThat(hold(read)).contains("Ada Byrne has this article open since");
        assertThat(read.expectFirst("#body").hasAttr("readonly")).isTrue();
        assertThat(read.select("#text .save")).isEmpty();
        assertThat(editor.page("/newsroom/articles?q=Two+at+the+ferry")
                        .select(".row__mark")
                        .text())
                .contains("Ada Byrne has it open");
    }

    @Test
    void whoLeavesHasItNoMore() throws Exception {
        var article = written(author, "Left at the pier");
        var opened = author.page(article);
        editor.post(article + "/lock/leave", "opening", opening(opened));
        assertThat(hold(editor.page(article))).as("left by somebody else").contains("Ada Byrne");

        assertThat(author.post(article + "/lock/leave", "opening", opening(opened))
                        .statusCode())
                .isEqualTo(204);

        assertThat(hold(editor.page(article))).isEmpty();
    }

    @Test
    void whatIsFetchedAheadIsNotTaken() throws Exception {
        var article = written(author, "Fetched ahead");
        author.post(article + "/lock/leave", "opening", opening(author.page(article)));

        editor.get(article, "Sec-Purpose", "prefetch");

        assertThat(hold(author.page(article))).isEmpty();
    }

    @Test
    void whoIsAskedHandsOverWithWhatIsTyped() throws Exception {
        var article = written(author, "Handed over");
        var mine = author.page(article);
        editor.page(article);
        assertThat(location(editor.post(article + "/lock/ask"))).isEqualTo(article + "?done=asked");
        assertThat(hold(editor.page(article))).contains("You have asked for it");
        var beat = author.post(article + "/lock/beat", "opening", opening(mine), "editing", "1");
        assertThat(beat.body()).contains("Nora Quill", "would like to have", "Save and hand over");

        var saved = author.post(article, fields(mine, "#text", "body", "One.\n\nTwo!\n\nThree.", "then", "hand-over"));

        assertThat(location(saved)).isEqualTo(article + "?done=handed-over");
        assertThat(said()).isEqualTo("Ada Byrne handed over Handed over");
        var given = editor.post(article + "/lock/beat", "opening", "1", "editing", "0");
        assertThat(given.body()).contains("data-hold=\"given\"");
        var theirs = editor.page(article);
        assertThat(theirs.expectFirst("#body").hasAttr("readonly")).isFalse();
        assertThat(theirs.select("#body").val()).contains("Two!");
        assertThat(hold(author.page(article))).contains("Nora Quill has this article");
    }

    @Test
    void whoIsAskedMayKeepIt() throws Exception {
        var article = written(author, "Kept");
        author.page(article);
        editor.post(article + "/lock/ask");

        assertThat(location(author.post(article + "/lock/keep"))).isEqualTo(article + "?done=kept");

        assertThat(hold(editor.page(article))).contains("Ada Byrne keeps it for now", "Ask again");
        assertThat(hold(author.page(article))).isEmpty();
    }

    @Test
    void takingOverIsAskedTwiceAndLosesNothing() throws Exception {
        var article = written(author, "Taken over");
        var mine = author.page(article);
        var step = editor.page(article + "/lock/take-over");
        assertThat(step.select("main").text()).contains("Ada Byrne has this article open", "is not lost");
        assertThat(hold(author.page(article))).as("nothing is taken by looking").isEmpty();

        assertThat(location(editor.post(article + "/lock/take-over"))).isEqualTo(article + "?done=taken-over");
        assertThat(said()).isEqualTo("Nora Quill took over Taken over");

        var beat = author.post(article + "/lock/beat", "opening", opening(mine), "editing", "1");
        assertThat(beat.body()).contains("Nora Quill", "What you typed is still here");
        editor.post(article, fields(editor.page(article), "#text", "body", "One, by Nora.\n\nTwo.\n\nThree."));
        var merged = author.post(article, fields(mine, "#text", "body", "One.\n\nTwo.\n\nThree, by Ada."));
        assertThat(location(merged)).isEqualTo(article + "?done=merged");
        assertThat(editor.page(article).select("#body").val()).contains("One, by Nora.", "Three, by Ada.");
        var clash = author.post(article, fields(mine, "#text", "body", "One, by Ada.\n\nTwo.\n\nThree."));
        assertThat(clash.statusCode()).isEqualTo(409);
        assertThat(clash.body()).contains("One, by Ada.", "One, by Nora.");
    }

    @Test
    void whatWasRefusedCanBeSavedAgainWhoeverHasIt() throws Exception {
        var article = written(author, "Refused while taken");
        var mine = author.page(article);
        editor.post(article + "/lock/take-over");

        var refused = html(author.post(article, fields(mine, "#text", "tags", "t".repeat(101), "was-tags", "")));

        assertThat(refused.select("#text .save")).hasSize(1);
        assertThat(refused.expectFirst("#body").hasAttr("readonly")).isFalse();
        assertThat(hold(refused)).contains("Nora Quill has this article", "What you typed is still here");
    }

    @Test
    void onlyWhoMayChangeAnArticleMayHaveIt() throws Exception {
        var article = written(author, "Nobody else's business");
        author.page(article);
        for (var stranger : List.of(contributor, moderator)) {
            for (var deed : List.of("beat", "leave", "ask", "keep", "take-over"))
                assertThat(stranger.post(article + "/lock/" + deed, "opening", "1")
                                .statusCode())
                        .as(deed)
                        .isEqualTo(404);
            assertThat(stranger.get(article + "/notes").statusCode()).isEqualTo(404);
            assertThat(stranger.post(article + "/notes", "words", "hello").statusCode())
                    .isEqualTo(404);
        }
        assertThat(editor.postFrom("cross-site", article + "/lock/take-over").statusCode())
                .isEqualTo(403);
        assertThat(hold(author.page(article))).isEmpty();
        assertThat(editor.post("/newsroom/articles/zz/lock/take-over").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoMayOnlyReadSeesWhoHasItAndCannotAsk() throws Exception {
        var article = written(contributor, "Published by an editor");
        contributor.post(article + "/lock/leave", "opening", opening(contributor.page(article)));
        editor.post(article + "/publish");
        editor.page(article);

        var read = contributor.page(article);

        assertThat(hold(read)).contains("Nora Quill has this article open").doesNotContain("Ask for it");
        assertThat(contributor.post(article + "/lock/take-over").statusCode()).isEqualTo(422);
        assertThat(contributor.post(article + "/lock/ask").statusCode()).isEqualTo(422);
    }

    private String firstNote(NewsroomClient client, String article) throws Exception {
        return client.page(article).expectFirst(".thread").id().substring("note-".length());
    }

    @Test
    void notesStandBesideTheTextWithTheirPassage() throws Exception {
        var article = written(author, "Noted");

        var added = editor.post(article + "/notes", "words", "Which two?\nAsk <b>them</b>.", "quote", " Two. ");

        assertThat(location(added)).isEqualTo(article + "?done=noted#notes");
        assertThat(said()).isEqualTo("Nora Quill noted on Noted");
        var page = author.page(article);
        assertThat(page.select(".thread .said__words").text()).isEqualTo("Which two? Ask <b>them</b>.");
        assertThat(page.select(".thread a[data-passage]").attr("data-passage")).isEqualTo("1");
        assertThat(page.select(".thread a[data-passage]").attr("href")).endsWith("/preview#:~:text=Two.");
        assertThat(page.select(".remarks").text()).contains("One note is still open.");
        assertThat(author.page("/newsroom/articles?q=Noted")
                        .select(".row__mark")
                        .text())
                .contains("1 open note");
        assertThat(author.page(article + "/notes").select(".thread")).hasSize(1);
        var saved = author.post(article, fields(page, "#text", "body", "Zero.\n\nOne.\n\nTwo.\n\nThree."));
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(author.page(article).select("a[data-passage]").attr("data-passage"))
                .isEqualTo("2");
        author.post(article, fields(author.page(article), "#text", "body", "One.\n\nThree."));
        assertThat(author.page(article).select(".thread").text()).contains("Two.", "do not stand in the saved text");
    }

    @Test
    void aNoteOnWordsWithTagsFindsThem() throws Exception {
        var article = written(author, "Tagged");
        author.post(article, fields(author.page(article), "#text", "body", "One <em>fine</em> day.\n\nTwo."));

        editor.post(article + "/notes", "words", "Was it?", "quote", "<em>fine</em> day");

        assertThat(author.page(article).select("a[data-passage]").text()).isEqualTo("fine day");
    }

    @Test
    void notesAreAnsweredSettledAndOpenedAgain() throws Exception {
        var article = written(author, "Settled");
        editor.post(article + "/notes", "words", "Is that so?");
        var note = article + "/notes/" + firstNote(author, article);

        author.post(note + "/answer", "words", "It is.");
        assertThat(editor.page(article).select(".said")).hasSize(2);
        assertThat(location(editor.post(note + "/resolve"))).contains("done=note-resolve");
        assertThat(editor.page(article).select(".threads__settled").text())
                .contains("1 settled note", "Settled by Nora");
        assertThat(editor.page(article).select(".remarks").text()).doesNotContain("note");
        author.post(note + "/reopen");
        assertThat(editor.page(article).select(".threads__settled")).isEmpty();
        assertThat(trail.newest(null, 3))
                .extracting(AuditLine::action)
                .containsExactly("article.note.reopen", "article.note.resolve", "article.note.answer");
    }

    @Test
    void onlyOnesOwnNotesAreDeletedAndNoneThatIsAnswered() throws Exception {
        var article = written(author, "Deleted");
        editor.post(article + "/notes", "words", "Away with it");
        var note = article + "/notes/" + firstNote(author, article);

        assertThat(author.post(note + "/delete").body()).contains("is not yours");
        author.post(note + "/answer", "words", "No.");
        var refused = editor.post(note + "/delete");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(html(refused).select(".thread .trouble").text()).contains("Somebody has answered");
        var answer = article + "/notes/"
                + author.page(article)
                        .expectFirst(".said + .said form")
                        .attr("action")
                        .replaceAll(".*/notes/|/delete", "");
        var gone = author.page(location(author.post(answer + "/delete")));
        assertThat(gone.select(".said")).hasSize(1);
        var undo = gone.expectFirst(".notice--undo").attr("action");
        assertThat(editor.post(undo).body()).contains("cannot be taken back any more");
        assertThat(location(author.post(undo))).isEqualTo(article + "/notes?done=undone#notes");
        assertThat(author.page(article).select(".said").eachText())
                .hasSize(2)
                .last()
                .asString()
                .contains("No.");
        assertThat(said()).isEqualTo("Ada Byrne brought back a note on Deleted");
        author.post(answer + "/delete");
        var part = html(editor.post(note + "/delete", "part", "1"));
        assertThat(part.select(".said")).isEmpty();
        var again = editor.post(part.expectFirst(".notice--undo").attr("action"), "part", "1");
        assertThat(html(again).select(".said").text()).contains("Away with it");
        editor.post(note + "/delete");

        assertThat(editor.page(article).select(".thread")).isEmpty();
        assertThat(trail.newest(null, 1).getFirst().was()).isEqualTo("Away with it");
    }

    @Test
    void whatIsRefusedStaysInItsField() throws Exception {
        var article = written(author, "Too long a note");

        var refused = html(editor.post(article + "/notes", "words", "n".repeat(4_001), "quote", "Two."));

        assertThat(refused.select("#note-mistake").text()).contains("4000 characters");
        assertThat(refused.select("#note-words").val()).hasSize(4_001);
        assertThat(refused.select("#note-quote").val()).isEqualTo("Two.");
        var part = editor.post(article + "/notes", "words", " ", "part", "1");
        assertThat(part.statusCode()).isEqualTo(422);
        assertThat(part.body()).startsWith("<section").contains("Please write something.");
        assertThat(editor.post(article + "/notes", "words", "Fine", "part", "1").body())
                .startsWith("<section")
                .contains("Fine");
    }

    @Test
    void aNoteIsReachedOnlyByItsOwnArticle() throws Exception {
        var article = written(author, "The one");
        editor.post(article + "/notes", "words", "Mine");
        var other = written(author, "The other");
        var note = firstNote(author, article);

        for (var id : List.of(note, "zz", "0", "-1"))
            assertThat(author.post(other + "/notes/" + id + "/resolve").statusCode())
                    .as(id)
                    .isIn(404, 422);
        assertThat(author.post(article + "/notes/" + note + "/publish").statusCode())
                .isEqualTo(404);
        assertThat(author.page(article).select(".threads__settled")).isEmpty();
    }

    @Test
    void readersNeverSeeNotes() throws Exception {
        var article = written(author, "Out with a note");
        editor.post(article + "/notes", "words", "Keep this among us", "quote", "Two.");
        author.post(article + "/publish");
        var address = author.page(article)
                .expectFirst(".head a:contains(As readers see it)")
                .attr("href");

        try (var reader = new NewsroomClient(port)) {
            assertThat(reader.get(address).body()).contains("Two.").doesNotContain("Keep this among us");
            assertThat(reader.get("/feed").body()).doesNotContain("Keep this among us");
        }
        assertThat(author.get(article + "/preview").body()).doesNotContain("Keep this among us");
    }
}
