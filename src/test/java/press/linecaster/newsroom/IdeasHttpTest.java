package press.linecaster.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.newsroom.NewsroomClient.html;
import static press.linecaster.newsroom.NewsroomClient.location;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import press.linecaster.kernel.Ids;

/// Ideas that are noted before anybody writes, and why something goes back a stage.
class IdeasHttpTest extends Staffed {

    private String harbour() {
        return Long.toString(gazette.harbour().id().value());
    }

    private String tom() {
        return Ids.inAddress(
                accounts.find("tom.flood@gazette.example").orElseThrow().id().value());
    }

    private static String address(Document list, String headline) {
        return list.select(".row__headline, .card__headline").stream()
                .filter(link -> link.text().equals(headline))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    @Test
    void anEditorNotesAnIdeaForSomebody() throws Exception {
        assertThat(editor.page("/newsroom/board").select("a[href='/newsroom/ideas?from=board']"))
                .hasSize(1);

        var noted = editor.post(
                "/newsroom/ideas",
                "from",
                "board",
                "headline",
                "Who pays for the lighthouse",
                "section",
                harbour(),
                "to",
                tom(),
                "due",
                "2999-06-01T12:00",
                "plan",
                "Ask the town clerk.");

        assertThat(location(noted)).startsWith("/newsroom/board?undo=");
        var board = editor.page(location(noted));
        assertThat(board.select(".notice--undo").text()).contains("The idea is noted: Who pays for the lighthouse.");
        var idea = contributor.page(address(board, "Who pays for the lighthouse"));
        assertThat(idea.select(".head .stage").text()).isEqualTo("Idea");
        assertThat(idea.select(".editor__side").text()).contains("Tom Flood, due 1 Jun 2999", "Ask the town clerk.");
        assertThat(contributor
                        .page("/newsroom/")
                        .select("#given ~ .rows .row__facts")
                        .text())
                .contains("by Tom Flood");
        assertThat(trail.newest(null, 2))
                .extracting(line -> line.action())
                .containsExactlyInAnyOrder("article.begin", "article.assign");
    }

    @Test
    void anIdeaIsTakenBackAsLongAsNobodyHasGoneOn() throws Exception {
        var first =
                editor.page(location(editor.post("/newsroom/ideas", "headline", "A ferry for cows", "to", "offered")));
        var second =
                editor.page(location(editor.post("/newsroom/ideas", "headline", "A ferry for bees", "to", "offered")));
        var cows = address(first, "A ferry for cows");
        var bees = address(second, "A ferry for bees");
        assertThat(location(contributor.post(bees + "/assignment/take"))).isEqualTo(bees + "?done=taken");

        var undone = editor.post(first.select(".notice--undo form").attr("action"));
        var refused = editor.post(second.select(".notice--undo form").attr("action"));

        assertThat(location(undone)).isEqualTo("/newsroom/articles?done=undone");
        assertThat(editor.page(cows).select(".head .stage").text()).isEqualTo("Spiked");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(html(refused).text()).contains("Somebody has gone on with it since");
        assertThat(contributor.page("/newsroom/").select("#given ~ .rows").text())
                .contains("A ferry for bees", "by Tom Flood");
    }

    @Test
    void whoGivesNothingToOthersNotesTheirOwn() throws Exception {
        assertThat(contributor.page("/newsroom/ideas").select("[name=to], [name=due]"))
                .isEmpty();
        var others = contributor.post("/newsroom/ideas", "headline", "Not mine to give", "to", "offered");
        assertThat(others.statusCode()).isEqualTo(422);

        var noted = contributor.post("/newsroom/ideas", "headline", "The oldest pilot");

        assertThat(contributor.page(location(noted)).select(".rows").text())
                .contains("The oldest pilot", "by Tom Flood");
        assertThat(editor.page("/newsroom/articles?q=Not+mine+to+give").select(".row"))
                .isEmpty();
        assertThat(moderator.get("/newsroom/ideas").statusCode()).isEqualTo(403);
        assertThat(moderator.post("/newsroom/ideas", "headline", "No").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndStays() throws Exception {
        var blank = html(editor.post(
                "/newsroom/ideas", "headline", " ", "due", "tomorrow", "plan", "Ask.", "section", harbour()));

        assertThat(blank.select("#headline-mistake").text()).contains("what it is about");
        assertThat(blank.select("#due-mistake").text()).contains("no day and time");
        assertThat(blank.select("#plan").text()).isEqualTo("Ask.");
        assertThat(blank.select("#section option[selected]").val()).isEqualTo(harbour());
        var gone = editor.post("/newsroom/ideas", "headline", "Nowhere", "section", "404");
        assertThat(gone.statusCode()).isEqualTo(422);
        assertThat(html(gone).select(".trouble").text()).contains("not there any more");
    }

    @Test
    void whoGetsSomethingBackReadsWhy() throws Exception {
        var article = written(contributor, "Salt in the wells");
        var _ = contributor.post(article + "/stage", "stage", "READY");

        var back = editor.post(article + "/stage", "stage", "DRAFT", "because", "Who measured it?");

        assertThat(location(back)).isEqualTo(article + "?done=moved");
        assertThat(contributor.page("/newsroom/").select("#returned ~ .rows").text())
                .contains("Salt in the wells", "Who measured it?");
        assertThat(contributor.page(article).select(".kept").text()).contains("Sent back by", "Who measured it?");
        assertThat(editor.page(article + "/versions").text()).contains("Who measured it?");
        assertThat(trail.newest(null, 1).getFirst().became()).isEqualTo("DRAFT: Who measured it?");
        var _ = contributor.post(article + "/stage", "stage", "READY");
        assertThat(contributor.page(article).text()).doesNotContain("Who measured it?");
        var id = article.substring(article.lastIndexOf('/') + 1);
        var _ = editor.post("/newsroom/board/move", "article", id, "stage", "EDITED", "because", "Shorter.");
        assertThat(contributor.page(article).select(".kept").text()).contains("Shorter.");
        var tooLong = editor.post(article + "/stage", "stage", "DRAFT", "because", "x".repeat(1001));
        assertThat(tooLong.statusCode()).isEqualTo(422);
    }
}
