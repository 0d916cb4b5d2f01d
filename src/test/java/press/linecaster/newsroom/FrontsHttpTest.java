package press.linecaster.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.newsroom.NewsroomClient.fields;
import static press.linecaster.newsroom.NewsroomClient.html;
import static press.linecaster.newsroom.NewsroomClient.location;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import press.linecaster.fronts.FrontId;
import press.linecaster.fronts.Fronts;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.people.AuditLine;
import press.linecaster.sections.Section;
import press.linecaster.sections.Sections;
import press.linecaster.testing.SettableClock;

/// Fronts as editors arrange them, and as those try to who may not.
class FrontsHttpTest extends Staffed {

    @Test
    void aFrontIsTriedOutThenPublishedAtOnceAndTakenBack() throws Exception {
        var section = section("Dredging");
        var front = "/newsroom/fronts/" + Ids.inAddress(section.id().value());
        var older = published("Silt is heavier than thought", section);
        var newer = published("Dredger comes in May", section);
        assertThat(lead("/dredging/")).isEqualTo("Dredger comes in May");
        assertThat(editor.page("/newsroom/fronts")
                        .select("a[href=" + front + "]")
                        .text())
                .isEqualTo("Dredging");

        var empty = editor.page(front);
        assertThat(empty.select("#newest ~ .candidates .candidate__headline").eachText())
                .containsExactly("Dredger comes in May", "Silt is heavier than thought");
        var draft = step(empty, front, "first LEAD." + older);
        assertThat(draft.select(".pin__headline").eachText()).containsExactly("Silt is heavier than thought");
        assertThat(draft.select(".state").text()).contains("A draft");
        assertThat(lead("/dredging/")).isEqualTo("Dredger comes in May");
        var tried = editor.get(front + "/preview?" + query(draft));
        assertThat(html(tried).expectFirst("main h2, main h3").text()).isEqualTo("Silt is heavier than thought");
        assertThat(tried.headers().firstValue("Cache-Control")).contains("no-store");

        var published = editor.post(front, fields(draft, "#arrange"));
        assertThat(lead("/dredging/")).isEqualTo("Silt is heavier than thought");
        var after = editor.page(location(published));
        assertThat(after.select(".notice").text()).contains("Published", "Undo");
        assertThat(after.select(".state").text()).contains("Arranged by Nora Quill");
        assertThat(trail.newest(null, 1))
                .extracting(AuditLine::action, AuditLine::became)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("front.arrange", "top: Silt is heavier than thought"));
        assertThat(administrator
                        .page("/newsroom/audit")
                        .expectFirst("a[href=" + front + "]")
                        .text())
                .isEqualTo("Dredging");

        editor.post(front, fields(after, "form.notice"));
        assertThat(lead("/dredging/")).isEqualTo("Dredger comes in May");
        assertThat(editor.page(location(published)).select(".notice")).isEmpty();
        assertThat(newer).isNotEmpty();
    }

    @Test
    void storiesAreMovedTakenAwayAndPutBack() throws Exception {
        var section = section("Whaling");
        var front = "/newsroom/fronts/" + Ids.inAddress(section.id().value());
        var one = published("One whale", section);
        var two = published("Two whales", section);

        var draft = step(step(editor.page(front), front, "add LEAD." + one), front, "add LEAD." + two);
        assertThat(pins(draft)).containsExactly("LEAD." + one, "LEAD." + two);
        assertThat(pins(step(draft, front, "up LEAD." + two))).containsExactly("LEAD." + two, "LEAD." + one);
        assertThat(pins(step(draft, front, "down LEAD." + two))).containsExactly("LEAD." + one, "LEAD." + two);
        assertThat(pins(step(draft, front, "over LEAD." + one))).containsExactly("LEAD." + two, "PICKS." + one);
        var gone = step(draft, front, "away LEAD." + one);
        assertThat(pins(gone)).containsExactly("LEAD." + two);
        assertThat(gone.select(".notice").text()).contains("One whale");
        assertThat(pins(step(gone, front, gone.select(".notice button").val())))
                .containsExactly("LEAD." + one, "LEAD." + two);
        for (var odd : List.of("up", "up LEAD.404", "fly LEAD." + one, "put 9 x y", "away ", "add PICKS.x"))
            assertThat(pins(step(draft, front, odd))).containsExactly("LEAD." + one, "LEAD." + two);
        assertThat(step(draft, front, "up LEAD." + two).select("[autofocus]").attr("value"))
                .isEqualTo("down LEAD." + two);
    }

    @Test
    void storiesAreFoundByTheirHeadlinesAndSayWhyReadersDoNotSeeThem() throws Exception {
        var draftStory = written(editor, "Lighthouse for sale at last");
        var id = draftStory.substring(draftStory.lastIndexOf('/') + 1);

        var found = editor.page("/newsroom/fronts/home?based=0&q=lighthouse+sale");
        assertThat(found.select("#search ~ .candidates .candidate").text())
                .contains("Lighthouse for sale at last", "Draft");
        var tried = editor.page("/newsroom/fronts/home?based=0&pin=PICKS." + id + "&until=");
        assertThat(tried.select(".pin__unseen").text()).contains("Not published");
        assertThat(editor.page("/newsroom/fronts/home?based=0&q=no+such+words")
                        .select("#search ~ p")
                        .text())
                .isEqualTo("No headline has these words.");
    }

    @Test
    void aStoryLeavesByItself() throws Exception {
        var section = section("Tides");
        var front = "/newsroom/fronts/" + Ids.inAddress(section.id().value());
        var id = published("Spring tide tonight", section);
        published("Neap tide tomorrow", section);

        var past = editor.post(front, "based", "0", "pin", "LEAD." + id, "until", "2001-01-01T00:00");
        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(html(past).select(".pin .trouble").text()).contains("has passed");
        assertThat(html(past).select("[name=until]").val()).isEqualTo("2001-01-01T00:00");
        var odd = editor.post(front, "based", "0", "pin", "LEAD." + id, "until", "soon");
        assertThat(html(odd).select(".pin .trouble").text()).contains("no day and time");
        assertThat(lead("/tides/")).isEqualTo("Neap tide tomorrow");
        editor.post(front, "based", "0", "pin", "LEAD." + id, "until", "2999-01-01T00:00");
        assertThat(lead("/tides/")).isEqualTo("Spring tide tonight");
        assertThat(editor.page(front).select("[name=until]").val()).isEqualTo("2999-01-01T00:00");
    }

    @Test
    void ofTwoEditorsTheSecondSeesWhatTheFirstHasDone() throws Exception {
        var section = section("Buoys");
        var front = "/newsroom/fronts/" + Ids.inAddress(section.id().value());
        var mine = published("A red buoy", section);
        var theirs = published("A green buoy", section);
        var draft = step(editor.page(front), front, "add LEAD." + mine);
        administrator.post(front, "based", "0", "pin", "LEAD." + theirs, "until", "");

        var refused = editor.post(front, fields(draft, "#arrange"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(lead("/buoys/")).isEqualTo("A green buoy");
        var screen = html(refused);
        assertThat(screen.select("[role=alert]").text()).contains("Ida Chief has arranged this front while you did");
        assertThat(screen.select(".listed").text()).contains("A green buoy");
        assertThat(pins(screen)).containsExactly("LEAD." + mine);
        assertThat(editor.post(front, fields(screen, "#arrange")).statusCode()).isEqualTo(303);
        assertThat(lead("/buoys/")).isEqualTo("A red buoy");
    }

    @Test
    void whoMayNotArrangeIsRefusedAndWhatIsOddChangesNothing() throws Exception {
        var section = section("Piers");
        var front = "/newsroom/fronts/" + Ids.inAddress(section.id().value());
        var id = published("Pier is painted", section);
        for (var client : List.of(author, contributor, moderator)) {
            for (var path : List.of("/newsroom/fronts", front, front + "/preview", "/newsroom/fronts/home"))
                assertThat(client.get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(client.post(front, "based", "0", "pin", "LEAD." + id).statusCode())
                    .isEqualTo(403);
        }
        assertThat(editor.get("/newsroom/fronts/404").statusCode()).isEqualTo(404);
        assertThat(editor.get("/newsroom/fronts/Home").statusCode()).isEqualTo(404);
        assertThat(editor.post("/newsroom/fronts/404", "based", "0").statusCode())
                .isEqualTo(404);
        assertThat(editor.post(front, "based", "0", "pin", "LEAD.404").statusCode())
                .isEqualTo(422);
        assertThat(editor.postFrom("cross-site", front, "based", "0").statusCode())
                .isEqualTo(403);
        var many = new java.util.ArrayList<String>(List.of("based", "0"));
        for (var i = 0; i <= Fronts.MOST_IN_SLOT; i++)
            many.addAll(List.of("pin", "LEAD." + written(editor, "Pier " + i).replaceFirst(".*/", "")));
        assertThat(html(editor.post(front, many.toArray(String[]::new)))
                        .select("[role=alert]")
                        .text())
                .contains("There is room for 20");
        assertThat(context.getBean(Fronts.class)
                        .of(FrontId.of(section.id()), SettableClock.NOON)
                        .revision())
                .isZero();
    }

    private Document step(Document page, String front, String step) throws Exception {
        var answer = editor.get(front + "?" + query(page) + "&step=" + step.replace(" ", "+"));
        assertThat(answer.statusCode()).isEqualTo(303);
        return editor.page(location(answer));
    }

    private static String query(Document page) {
        var fields = fields(page, "#arrange");
        var query = new StringBuilder();
        for (var i = 0; i < fields.length; i += 2)
            query.append(i == 0 ? "" : "&").append(fields[i]).append('=').append(fields[i + 1]);
        return query.toString();
    }

    private static List<String> pins(Document page) {
        return page.select("#arrange input[name=pin]").eachAttr("value");
    }

    /// As readers get it.
    private String lead(String path) throws Exception {
        try (var reader = new NewsroomClient(port)) {
            return html(reader.get(path)).expectFirst("main h2, main h3").text();
        }
    }

    private Section section(String name) {
        return context.getBean(Sections.class).add(null, Slug.of(name, "section"), name, SafeHtml.EMPTY);
    }

    /// The id of the article.
    private String published(String headline, Section section) throws Exception {
        var article = begun(editor);
        var id = Long.toString(section.id().value());
        editor.post(
                article, fields(editor.page(article), "#text", "headline", headline, "body", "It is so.", "main", id));
        assertThat(editor.post(article + "/publish").statusCode()).isEqualTo(303);
        return article.substring(article.lastIndexOf('/') + 1);
    }
}
