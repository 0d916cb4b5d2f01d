package press.linecaster.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.newsroom.NewsroomClient.fields;
import static press.linecaster.newsroom.NewsroomClient.html;
import static press.linecaster.newsroom.NewsroomClient.location;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import press.linecaster.kernel.Ids;
import press.linecaster.people.AuditLine;
import press.linecaster.people.Role;

/// Versions, previews, corrections and withdrawals after the fact, over HTTP.
class AfterwardsHttpTest extends Staffed {

    private static String policy(HttpResponse<String> answer) {
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
        return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    private void save(NewsroomClient client, String article, String body, String reason) throws Exception {
        var saved = client.post(article, fields(client.page(article), "#text", "body", body, "reason", reason));
        assertThat(saved.statusCode()).isEqualTo(303);
    }

    private String published(String headline) throws Exception {
        var article = written(author, headline);
        assertThat(author.post(article + "/publish").statusCode()).isEqualTo(303);
        return article;
    }

    private String address(String article) throws Exception {
        return author.page(article)
                .expectFirst(".head a:contains(As readers see it)")
                .attr("href");
    }

    @Test
    void aVersionGetsANameAndLosesIt() throws Exception {
        var article = written(author, "Named version");

        var named = author.post(article + "/versions/2/name", "name", " as filed by the <agency> ");

        assertThat(location(named)).isEqualTo(article + "/versions/2?done=version-named");
        assertThat(author.page(article + "/versions/2").select("h1").text()).isEqualTo("as filed by the <agency>");
        assertThat(author.page(article + "/versions").select(".named a").text()).isEqualTo("as filed by the <agency>");
        assertThat(trail.newest(null, 1).getFirst().action()).isEqualTo("article.version.name");
        assertThat(author.post(article + "/versions/2/name", "name", "n".repeat(201))
                        .statusCode())
                .isEqualTo(422);
        assertThat(author.post(article + "/versions/9/name", "name", "none").statusCode())
                .isEqualTo(404);
        author.post(article + "/versions/2/name", "name", "");
        assertThat(author.page(article + "/versions").select(".named")).isEmpty();
        assertThat(contributor
                        .post(article + "/versions/2/name", "name", "mine")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anyTwoVersionsAreComparedInlineAndSideBySide() throws Exception {
        var article = written(author, "Compared");
        save(author, article, "One.\n\nTwo or three.\n\nThree.", "more");
        save(author, article, "One.\n\nTwo or four.\n\nThree.\n\nFour.", "and more");

        var inline = author.page(article + "/versions/compared?from=4&to=2");
        assertThat(inline.select(".compared ins").eachText()).contains("Two or four.", "Four.");
        assertThat(inline.select("h1").text()).isEqualTo("Version 4");
        assertThat(inline.select(".hint").text()).contains("Beside version 2");
        var beside = author.page(article + "/versions/compared?from=2&to=4&view=beside");
        assertThat(beside.select(".pair")).hasSize(4);
        assertThat(beside.select(".pair:nth-of-type(2) .pair__half").eachText())
                .containsExactly("Two.", "Two or four.");
        assertThat(author.page(article + "/versions").select(".row__facts").text())
                .contains("Ada Byrne: and more");

        assertThat(author.get(article + "/versions/compared?from=2&to=2").statusCode())
                .isEqualTo(422);
        assertThat(html(author.get(article + "/versions/compared?from=2"))
                        .select("[role=alert]")
                        .text())
                .contains("choose two versions");
        assertThat(author.get(article + "/versions/compared?from=2&to=99").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsRestoredIsUndone() throws Exception {
        var article = written(author, "Restored and not");
        save(author, article, "One.\n\nTwo, better.\n\nThree.", "");
        author.page(article);
        var refused = editor.post(article + "/versions/2/restore");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(html(refused).select("[role=alert]").text()).contains("Ada Byrne has this article");

        var restored = author.page(location(author.post(article + "/versions/2/restore")));
        assertThat(author.page(article).select("#body").val()).contains("Two.");
        var undo = restored.expectFirst(".notice form").attr("action");
        author.post(undo);

        assertThat(author.page(article).select("#body").val()).contains("Two, better.");
        assertThat(author.page(article + "/versions").select(".row")).hasSize(5);
    }

    @Test
    void manyVersionsArePaged() throws Exception {
        var article = written(author, "Saved often");
        var page = author.page(article);
        for (var i = 3; i <= 103; i++)
            author.post(article, fields(page, "#text", "based-on", Integer.toString(i - 1), "body", "Number " + i));

        var first = author.page(article + "/versions");
        assertThat(first.select(".row")).hasSize(100);
        var older = author.page(first.expectFirst("a[rel=next]").attr("href"));
        assertThat(older.select(".row__headline").eachText()).containsExactly("Version 3", "Version 2", "Version 1");
        assertThat(older.select("a[rel=next]")).isEmpty();
    }

    @Test
    void aPreviewStandsInFramesOfOursAlone() throws Exception {
        var article = written(author, "Framed");

        var look = author.get(article + "/look");

        assertThat(policy(look))
                .contains("frame-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("youtube");
        assertThat(html(look).select("iframe").eachAttr("src"))
                .containsExactly(article + "/preview", article + "/preview");
        assertThat(policy(author.get(article + "/preview"))).contains("frame-ancestors 'self'");
        assertThat(policy(author.get(article))).contains("frame-ancestors 'none'");
        assertThat(author.page(article + "/versions/2/look").select("iframe").attr("src"))
                .isEqualTo(article + "/versions/2/preview");
        assertThat(author.get(article + "/versions/9/look").statusCode()).isEqualTo(404);
        assertThat(contributor.get(article + "/look").statusCode()).isEqualTo(404);
        assertThat(moderator.get(article + "/look").statusCode()).isEqualTo(404);
    }

    @Test
    void aLinkShowsNothingThatItsMakerMayNotSeeAnyMore() throws Exception {
        var maker = invited("Leo Lender", Role.CONTRIBUTOR);
        var leo = accounts.find("leo.lender@gazette.example").orElseThrow().id();
        var article = written(editor, "Lent and taken back");
        var _ = editor.post(article + "/assignment", "to", Ids.inAddress(leo.value()));
        var form = html(maker.post(article + "/links", "lasts", "1"));
        var link = form.expectFirst(".secret").text().substring("https://gazette.example".length());
        assertThat(statusOf(link)).isEqualTo(200);

        var _ = editor.post(article + "/assignment", "to", "");
        assertThat(statusOf(link)).as("not theirs any more").isEqualTo(410);
        assertThat(editor.page(article + "/look").text()).doesNotContain("Leo Lender");
        var _ = editor.post(article + "/assignment", "to", Ids.inAddress(leo.value()));
        assertThat(statusOf(link)).isEqualTo(200);
        accounts.close(leo, "test");
        assertThat(statusOf(link)).as("closed").isEqualTo(410);
        maker.close();
    }

    private String shared(String article, String... fields) throws Exception {
        var link = html(author.post(article + "/links", fields))
                .expectFirst(".secret")
                .text();
        assertThat(link).startsWith("https://gazette.example/newsroom/shared/");
        return link.substring("https://gazette.example".length());
    }

    @Test
    void whoHasALinkSeesThePageUntilItEnds() throws Exception {
        var article = written(author, "Shared before it is out");
        var link = shared(article, "lasts", "1");
        try (var reader = new NewsroomClient(port)) {
            var answer = reader.get(link);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(html(answer).select("h1").text()).isEqualTo("Shared before it is out");
            assertThat(html(answer).expectFirst("body > .notice").text()).contains("This is a preview");
            assertThat(answer.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(answer.body()).doesNotContain(link);
            assertThat(reader.get(article).statusCode())
                    .as("nothing else is open")
                    .isEqualTo(303);

            save(author, article, "One.\n\nLater.", "");
            assertThat(reader.get(link).body()).as("the present one").contains("Later.");

            var list = author.page(article + "/look");
            assertThat(list.select(".links").text()).contains("The present version, by Ada Byrne");
            assertThat(list.html()).doesNotContain(link);
            var end = list.expectFirst(".links form").attr("action");
            var other = written(author, "Not its article");
            author.post(end.replace(article, other));
            assertThat(reader.get(link).statusCode()).as("not ended elsewhere").isEqualTo(200);
            assertThat(location(author.post(end))).isEqualTo(article + "/look?done=link-ended");
            assertThat(reader.get(link).statusCode()).isEqualTo(410);
            assertThat(html(reader.get(link)).select("h1").text()).isEqualTo("This preview is over");
            assertThat(trail.newest(null, 1).getFirst().action()).isEqualTo("article.unshare");
        }
    }

    @Test
    void aLinkToAVersionStaysWithIt() throws Exception {
        var article = written(author, "Shared as it was");
        var link = shared(article, "lasts", "7", "version", "2");
        save(author, article, "One.\n\nLater.", "");

        try (var reader = new NewsroomClient(port)) {
            assertThat(reader.get(link).body()).contains("Three.").doesNotContain("Later.");
            assertThat(reader.get("/newsroom/shared/" + "a".repeat(43)).statusCode())
                    .isEqualTo(404);
            assertThat(reader.get("/newsroom/shared/x").statusCode()).isEqualTo(404);
        }
        assertThat(author.post(article + "/links", "version", "9").statusCode()).isEqualTo(422);
        assertThat(contributor.post(article + "/links").statusCode()).isEqualTo(404);
    }

    @Test
    void aCorrectionIsMendedTakenBackAndBroughtBack() throws Exception {
        var article = published("Corrected twice");
        author.post(article + "/correct", "kind", "correction", "words", "It was nine days.\n\nSorry.");
        var address = address(article);
        var screen = author.page(article + "/corrections");
        assertThat(screen.select("textarea").val()).isEqualTo("It was nine days.\n\nSorry.");
        var mend = screen.expectFirst("form[action$=/mend]").attr("action");
        try (var reader = new NewsroomClient(port)) {
            var empty = author.post(mend, "words", " ");
            assertThat(empty.statusCode()).isEqualTo(422);
            assertThat(html(empty).select(".trouble").text()).contains("Please write");

            author.post(mend, "words", "It was ten days.");
            assertThat(reader.get(address).body()).contains("It was ten days.").doesNotContain("It was nine days.");

            author.post(mend.replace("/mend", "/take-back"));
            assertThat(reader.get(address).body()).doesNotContain("It was ten days.");
            author.post(mend.replace("/mend", "/bring-back"));
            assertThat(reader.get(address).body()).contains("It was ten days.");
        }
        assertThat(trail.newest(null, 3))
                .extracting(AuditLine::action)
                .containsExactly(
                        "article.correction.bring-back", "article.correction.take-back", "article.correction.mend");
        var other = published("Not its correction");
        assertThat(author.post(mend.replace(article, other), "words", "Mine").statusCode())
                .isEqualTo(422);
        assertThat(author.get(article + "/corrections").statusCode()).isEqualTo(200);
        assertThat(contributor.get(article + "/corrections").statusCode()).isEqualTo(404);
    }

    @Test
    void whoMayNotPublishLeavesCorrectionsAlone() throws Exception {
        var article = written(contributor, "Published for them");
        editor.post(article + "/publish");
        editor.post(article + "/correct", "kind", "update", "words", "More.");
        var takeBack = editor.page(article + "/corrections")
                .expectFirst("form[action$=/take-back]")
                .attr("action");

        assertThat(contributor.post(takeBack).statusCode()).isEqualTo(422);
        assertThat(contributor.get(article + "/withdrawal").statusCode()).isEqualTo(422);
        assertThat(contributor.post(article + "/bring-back").statusCode()).isEqualTo(422);
        assertThat(editor.page(article + "/corrections").select("form[action$=/take-back]"))
                .hasSize(1);
    }

    @Test
    void withdrawingIsAskedTwiceAndBroughtBack() throws Exception {
        var article = published("Withdrawn and back");
        var address = address(article);

        var step = author.page(article + "/withdrawal?because=It+never+%3Cran%3E");
        assertThat(step.select("#because").val()).isEqualTo("It never <ran>");
        assertThat(statusOf(address)).as("nothing is done by looking").isEqualTo(200);
        author.post(step.expectFirst("form[action$=/withdraw]").attr("action"), "because", "It never ran");
        assertThat(statusOf(address)).isEqualTo(410);

        var back = author.page(article).expectFirst("form[action$=/bring-back]").attr("action");
        assertThat(location(author.post(back))).isEqualTo(article + "?done=brought-back");
        assertThat(statusOf(address)).isEqualTo(200);
        assertThat(trail.newest(null, 1).getFirst().action()).isEqualTo("article.bring-back");
        assertThat(author.post(back).statusCode()).as("again").isEqualTo(422);
    }

    @Test
    void spikingIsAskedTwice() throws Exception {
        var article = written(author, "Spiked at last");

        var step = author.page(
                author.page(article).expectFirst("a[href$=/spiking]").attr("href"));
        assertThat(author.page(article).select(".head .stage").text()).isEqualTo("Draft");
        var form = step.expectFirst("main form");
        author.post(form.attr("action"), "stage", form.select("[name=stage]").val());

        assertThat(author.page(article).select(".head .stage").text()).isEqualTo("Spiked");
    }

    @Test
    void nobodyIsLetInByGuessing() throws Exception {
        for (var path : List.of("versions/compared?from=1&to=2", "look", "corrections", "withdrawal", "spiking"))
            assertThat(editor.get("/newsroom/articles/zzz/" + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
    }
}
