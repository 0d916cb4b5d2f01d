package press.linecaster.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.newsroom.NewsroomClient.fields;
import static press.linecaster.newsroom.NewsroomClient.html;
import static press.linecaster.newsroom.NewsroomClient.location;

import java.util.List;
import org.junit.jupiter.api.Test;
import press.linecaster.kernel.Ids;
import press.linecaster.people.AuditLine;
import press.linecaster.people.Role;

/// Who writes what until when, and what is done to several at once, as those who may and those who may not.
class FlowHttpTest extends Staffed {

    private String person(String email) {
        return Ids.inAddress(accounts.find(email).orElseThrow().id().value());
    }

    private String tom() {
        return person("tom.flood@gazette.example");
    }

    private static String id(String article) {
        return article.substring(article.lastIndexOf('/') + 1);
    }

    private String stage(String article) throws Exception {
        return editor.page(article).select(".head .stage").text();
    }

    @Test
    void whoIsGivenAnArticleMayReadAndWriteIt() throws Exception {
        var article = written(editor, "Dredging begins at the north quay");
        assertThat(contributor.get(article).statusCode()).isEqualTo(404);

        var given = editor.post(
                article + "/assignment", "to", tom(), "due", "2999-05-01T12:00", "plan", "Ask the harbour master.");

        assertThat(location(given)).isEqualTo(article + "?done=assigned");
        assertThat(editor.page(article).select(".editor__side").text())
                .contains("Tom Flood, due 1 May 2999, 12:00", "Ask the harbour master.");
        assertThat(contributor.page("/newsroom/").select("#given ~ .rows").text())
                .contains("Dredging begins", "due 1 May 2999", "Ask the harbour master.");
        assertThat(contributor
                        .page("/newsroom/articles")
                        .select(".row__headline")
                        .eachText())
                .contains("Dredging begins at the north quay");
        var saved = contributor.post(
                article, fields(contributor.page(article), "#text", "headline", "Dredging begins at the quay"));
        assertThat(location(saved)).isEqualTo(article + "?done=saved");
        assertThat(contributor.post(article + "/publish").statusCode()).isEqualTo(422);
        assertThat(trail.newest(null, 2))
                .extracting(AuditLine::action, AuditLine::became)
                .contains(org.assertj.core.api.Assertions.tuple(
                        "article.assign", "Tom Flood, due 2999-05-01T11:00:00Z: Ask the harbour master."));
        assertThat(location(contributor.post(article + "/assignment/give-back")))
                .isEqualTo("/newsroom/?done=returned");
        assertThat(contributor.get(article).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsDeliveredHidesNothingThatIsStillToBeWritten() throws Exception {
        try (var busy = invited("Bert Busy", Role.CONTRIBUTOR)) {
            var bert = person("bert.busy@gazette.example");
            var waiting = written(editor, "Still to be written");
            var _ = editor.post(waiting + "/assignment", "to", bert, "due", "2999-05-01T12:00");
            for (var i = 1; i <= 10; i++) {
                var delivered = written(editor, "Delivered " + i);
                var _ = editor.post(delivered + "/assignment", "to", bert, "due", "2998-05-01T12:00");
                var _ = editor.post(delivered + "/publish");
            }

            assertThat(busy.page("/newsroom/").select("#given ~ .rows").text())
                    .contains("Still to be written")
                    .doesNotContain("Delivered");
        }
    }

    @Test
    void onlyEditorsSayWhoWritesWhat() throws Exception {
        var article = written(author, "Mine alone");

        for (var client : List.of(author, contributor, moderator))
            assertThat(client.post(article + "/assignment", "to", tom()).statusCode())
                    .isIn(404, 422);

        assertThat(author.page(article + "/assignment").select("form[action$=assignment]"))
                .isEmpty();
        assertThat(author.post("/newsroom/articles/bulk", "deed", "assign", "article", id(article), "to", tom())
                        .statusCode())
                .isEqualTo(303);
        assertThat(editor.page(article).select(".editor__side").text()).contains("Nobody");
        assertThat(editor.post(article + "/assignment", "to", person("mo.derate@gazette.example"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void anIdeaThatIsOfferedIsTakenByTheFirst() throws Exception {
        var article = written(editor, "Who still mends nets");
        var _ = editor.post(article + "/stage", "stage", "IDEA");
        assertThat(author.get(article).statusCode()).isEqualTo(404);
        var _ = editor.post(article + "/assignment", "to", "offered");

        assertThat(author.page("/newsroom/").select("#ideas ~ .rows").text()).contains("Who still mends nets");
        assertThat(author.post(article, fields(author.page(article), "#text", "headline", "Not yet theirs"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(location(author.post(article + "/assignment/take"))).isEqualTo(article + "?done=taken");

        assertThat(contributor.post(article + "/assignment/take").statusCode()).isEqualTo(404);
        assertThat(contributor.page("/newsroom/").text()).doesNotContain("Who still mends nets");
        assertThat(location(author.post(article, fields(author.page(article), "#text", "headline", "Net menders"))))
                .isEqualTo(article + "?done=saved");
    }

    @Test
    void aDueTimeThatTheClocksLeaveOutIsRefusedAndOneThatComesTwiceIsAskedFor() throws Exception {
        var article = written(editor, "While clocks are set");

        var gap = editor.post(article + "/assignment", "to", tom(), "due", "2027-03-28T01:30", "plan", "At night");
        assertThat(gap.statusCode()).isEqualTo(422);
        assertThat(html(gap).select("#due-mistake").text()).contains("There is no 01:30 on that day");
        assertThat(html(gap).select("#due").val()).isEqualTo("2027-03-28T01:30");
        assertThat(html(gap).select("#plan").val()).isEqualTo("At night");
        assertThat(html(gap).select("#to option[selected]").text()).isEqualTo("Tom Flood");

        var twice = editor.post(article + "/assignment", "to", tom(), "due", "2027-10-31T01:30");
        assertThat(html(twice).select("#due-mistake").text()).contains("comes twice");
        assertThat(html(twice).select("#due-which option").eachText()).contains("The second (UTCZ)");
        var second = editor.post(article + "/assignment", fields(html(twice), "main form", "due-which", "second"));
        assertThat(location(second)).isEqualTo(article + "?done=assigned");
        assertThat(trail.newest(null, 1).getFirst().became()).contains("2027-10-31T01:30:00Z");
    }

    @Test
    void severalAreMovedAtOnceAndBack() throws Exception {
        var one = written(editor, "Bulk one");
        var two = written(editor, "Bulk two");
        var seen = written(editor, "Bulk three");
        var _ = editor.post(seen + "/publish");

        var moved = editor.post(
                "/newsroom/articles/bulk",
                "deed",
                "stage",
                "stage",
                "READY",
                "article",
                id(one),
                "article",
                id(two),
                "article",
                id(seen),
                "back",
                "/newsroom/articles?q=Bulk");

        assertThat(location(moved)).startsWith("/newsroom/articles?q=Bulk&batch=");
        var list = editor.page(location(moved));
        assertThat(list.select(".notice").text()).startsWith("2 articles moved to Ready.");
        assertThat(list.select(".trouble").text()).contains("Bulk three", "Readers see it");
        assertThat(stage(one)).isEqualTo("Ready");
        assertThat(stage(seen)).isEqualTo("Published");
        var _ = editor.post(two + "/stage", "stage", "EDITED"); // somebody goes on meanwhile
        var undone = editor.post(list.select(".notice form").attr("action"), fields(list, ".notice form"));
        assertThat(stage(one)).isEqualTo("Draft");
        assertThat(stage(two)).isEqualTo("Edited");
        assertThat(editor.page(location(undone)).select(".trouble").text()).contains("Bulk two", "changed that since");
        assertThat(editor.post(list.select(".notice form").attr("action")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void whatWasScheduledIsSaidToGoOutNoMore() throws Exception {
        var article = written(editor, "Not at six after all");
        var _ = editor.post(article + "/publish", "at", "2999-01-01T06:00");

        var moved = editor.post("/newsroom/articles/bulk", "deed", "stage", "stage", "READY", "article", id(article));

        assertThat(editor.page(location(moved)).select(".notice").text())
                .startsWith("One article moved to Ready. One does not go out any more.");
    }

    @Test
    void whatIsTaggedAnewHasATagThatThereWasNot() throws Exception {
        var article = written(editor, "Kelp in bulk");

        var tagged =
                editor.post("/newsroom/articles/bulk", "deed", "tag", "tag", "Kelp forests", "article", id(article));

        assertThat(editor.page(location(tagged)).select(".notice").text()).contains("Kelp forests");
        assertThat(editor.page(article).select("#tags").val()).isEqualTo("Kelp forests");
    }

    @Test
    void severalAreAssignedFiledAndTagged() throws Exception {
        var one = written(editor, "Handful one");
        var two = written(editor, "Handful two");
        var politics = Long.toString(gazette.politics().id().value());
        for (var deed : List.of(
                List.of("assign", "to", tom()),
                List.of("section", "section", politics),
                List.of("tag", "tag", "ferries"))) {
            var before =
                    editor.page(one).select("#section option[selected], #tags").toString();
            var answer = editor.post(
                    "/newsroom/articles/bulk",
                    "deed",
                    deed.get(0),
                    deed.get(1),
                    deed.get(2),
                    "article",
                    id(one),
                    "article",
                    id(two));
            var list = editor.page(location(answer));
            assertThat(list.select(".notice").text()).startsWith("2 articles");
            assertThat(list.select(".trouble")).isEmpty();
            var undone = editor.page(
                    location(editor.post(list.select(".notice form").attr("action"), fields(list, ".notice form"))));
            assertThat(undone.select(".notice").text()).startsWith("2 articles");
            assertThat(editor.page(one)
                            .select("#section option[selected], #tags")
                            .toString())
                    .isEqualTo(before);
            // and what was undone can be done again
            var again = editor.page(location(
                    editor.post(undone.select(".notice form").attr("action"), fields(undone, ".notice form"))));
            assertThat(again.select(".notice").text()).startsWith("2 articles");
        }
        assertThat(editor.page(two).select(".editor__side").text()).contains("Tom Flood");
        assertThat(editor.page(two).select("#section option[selected]").eachText())
                .contains("Politics");
        assertThat(editor.page(two).select("#tags").val()).isEqualTo("Ferries");
    }

    @Test
    void nothingIsDoneToWhatOneMayNotSee() throws Exception {
        var article = written(editor, "Not for others");

        for (var client : List.of(author, contributor)) {
            var answer =
                    client.post("/newsroom/articles/bulk", "deed", "stage", "stage", "SPIKED", "article", id(article));
            assertThat(client.page(location(answer)).text()).doesNotContain("Not for others");
        }
        assertThat(moderator
                        .post("/newsroom/articles/bulk", "deed", "stage", "stage", "SPIKED", "article", id(article))
                        .statusCode())
                .isEqualTo(403);
        assertThat(stage(article)).isEqualTo("Draft");
        assertThat(editor.post("/newsroom/articles/bulk", "deed", "stage", "stage", "READY")
                        .statusCode())
                .isEqualTo(422);
        var away = editor.post(
                "/newsroom/articles/bulk",
                "deed",
                "stage",
                "stage",
                "READY",
                "article",
                id(article),
                "back",
                "https://evil.example/newsroom/");
        assertThat(location(away)).startsWith("/newsroom/articles?batch=");
        var batch = location(away).replaceAll(".*batch=", "");
        assertThat(author.post("/newsroom/batches/" + batch + "/undo").statusCode())
                .isEqualTo(422);
        assertThat(stage(article)).isEqualTo("Ready");
    }

    @Test
    void theListIsNarrowedByItsAddress() throws Exception {
        var scheduled = written(editor, "Narrowed scheduled");
        var _ = editor.post(scheduled + "/publish", "at", "2999-01-01T06:00");
        var late = written(editor, "Narrowed late");
        var _ = editor.post(late + "/assignment", "to", tom(), "due", "2020-01-01T06:00");
        var plain = written(editor, "Narrowed plain");

        assertThat(headlines("stage=scheduled")).containsExactly("Narrowed scheduled");
        assertThat(headlines("stage=published")).isEmpty();
        assertThat(headlines("stage=overdue")).containsExactly("Narrowed late");
        assertThat(headlines("due=overdue&to=" + tom())).containsExactly("Narrowed late");
        assertThat(headlines("due=today")).isEmpty();
        assertThat(headlines("to=nobody")).containsExactly("Narrowed plain", "Narrowed scheduled");
        assertThat(headlines("sort=publication")).containsExactly("Narrowed scheduled");
        assertThat(headlines("label=analysis")).isEmpty();
        assertThat(headlines("stage=nonsense&to=%3F&due=x&sort=y&after=z")).hasSize(3);
        assertThat(editor.page("/newsroom/articles?to=" + tom() + "&due=overdue")
                        .select(".places")
                        .text())
                .contains("Draft 1", "Scheduled 0", "Published 0", "Overdue 1");
        assertThat(editor.page(plain).select(".stage").text()).isEqualTo("Draft");
    }

    private List<String> headlines(String query) throws Exception {
        return editor.page("/newsroom/articles?q=Narrowed&" + query)
                .select(".row__headline")
                .eachText();
    }

    @Test
    void whoDoesNotWriteLandsOnWhatIsTheirs() throws Exception {
        assertThat(location(moderator.get("/newsroom/"))).isNotEmpty().doesNotContain("articles");
        assertThat(moderator.get("/newsroom/articles").statusCode()).isEqualTo(403);
        assertThat(moderator
                        .page(location(moderator.get("/newsroom/")))
                        .select(".bar__places")
                        .text())
                .doesNotContain("Articles");
    }

    @Test
    void whatIsSentBackIsToldToWhoseItIs() throws Exception {
        var article = written(author, "Sent back for a second source");
        var _ = author.post(article + "/stage", "stage", "READY");
        assertThat(editor.page("/newsroom/").select("#waiting ~ .rows").text()).contains("Sent back for a second");

        var _ = editor.post(article + "/stage", "stage", "DRAFT");

        assertThat(author.page("/newsroom/").select("#returned ~ .rows").text())
                .contains("Sent back for a second source", "sent back by Nora Quill");
        var _ = author.post(article + "/stage", "stage", "READY");
        assertThat(author.page("/newsroom/").select("#returned ~ .rows").text()).doesNotContain("Sent back for");
    }
}
