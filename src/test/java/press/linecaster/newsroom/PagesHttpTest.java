package press.linecaster.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.newsroom.NewsroomClient.fields;
import static press.linecaster.newsroom.NewsroomClient.html;
import static press.linecaster.newsroom.NewsroomClient.location;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Standing pages as editors make them, and as those try to who may not.
class PagesHttpTest extends Staffed {

    @Test
    void aPageIsWrittenPublishedFoundAndTakenBack() throws Exception {
        var page = written("About the harbour office");
        var editing = editor.page(page);
        assertThat(editing.select("#main, #byline")).isEmpty();
        assertThat(editing.select(".bar [aria-current]").text()).contains("Pages");
        assertThat(editing.select(".remark--blocks")).isEmpty();

        assertThat(editor.post(page + "/publish").statusCode()).isEqualTo(303);
        assertThat(statusOf("/about-the-harbour-office")).isEqualTo(200);
        var found = editor.page("/newsroom/pages?q=harbour+office");
        assertThat(found.select(".row__headline").eachText()).containsExactly("About the harbour office");
        assertThat(found.select(".row .stage").text()).isEqualTo("Published");
        assertThat(found.select("a[href=/about-the-harbour-office]")).hasSize(1);
        assertThat(editor.page("/newsroom/articles?q=harbour+office").select(".row__headline"))
                .isEmpty();
        assertThat(editor.page("/newsroom/pages?q=no+such+page")
                        .select(".empty")
                        .text())
                .contains("No page has these words");

        editor.post(page + "/stage", "stage", "DRAFT");
        assertThat(statusOf("/about-the-harbour-office")).isEqualTo(404);
    }

    @Test
    void aPageStandsUnderAnotherAndItsFormerAddressLeadsThere() throws Exception {
        var above = written("Rules of the pier");
        var beneath = written("Rules for anglers");
        for (var page : List.of(above, beneath)) editor.post(page + "/publish");
        assertThat(statusOf("/rules-for-anglers")).isEqualTo(200);

        var placed = editor.post(place(beneath), "parent", id(above), "position", "3");
        assertThat(location(placed)).isEqualTo("/newsroom/pages?done=placed");
        assertThat(statusOf("/rules-of-the-pier/rules-for-anglers")).isEqualTo(200);
        assertThat(statusOf("/rules-for-anglers")).isEqualTo(301);
        var row = editor.page("/newsroom/pages?q=anglers");
        assertThat(row.select(".row").text()).contains("under Rules of the pier");
        assertThat(row.select("[name=position]").val()).isEqualTo("3");

        var circle = editor.post(place(above), "parent", id(beneath), "position", "0");
        assertThat(circle.statusCode()).isEqualTo(422);
        assertThat(html(circle).text()).contains("cannot stand beneath itself");
        assertThat(editor.post(place(above), "parent", id(above), "position", "0")
                        .statusCode())
                .isEqualTo(422);
        editor.post(place(beneath), "parent", "", "position", "0");
        assertThat(statusOf("/rules-for-anglers")).isEqualTo(200);
    }

    @Test
    void whoMayNotArrangeSeesNoPageAndMovesNone() throws Exception {
        var page = written("Not for everybody");
        for (var client : List.of(author, contributor, moderator)) {
            assertThat(client.get("/newsroom/pages").statusCode()).isEqualTo(403);
            assertThat(client.post("/newsroom/pages").statusCode()).isEqualTo(403);
            assertThat(client.get(page).statusCode()).isEqualTo(404);
            assertThat(client.post(page + "/publish").statusCode()).isEqualTo(404);
            assertThat(client.post(place(page), "parent", "", "position", "9").statusCode())
                    .isEqualTo(403);
        }
        var article = written(editor, "An article, no page");
        assertThat(editor.post(place(article), "parent", id(page), "position", "0")
                        .statusCode())
                .isEqualTo(422);
        assertThat(editor.post(place(page), "parent", id(article), "position", "0")
                        .statusCode())
                .isEqualTo(422);
        for (var odd : List.of("404", "x y", "-1"))
            assertThat(editor.post(place(page), "parent", odd, "position", "0").statusCode())
                    .isEqualTo(422);
        assertThat(editor.post("/newsroom/pages/404/place", "parent", "", "position", "0")
                        .statusCode())
                .isEqualTo(422);
    }

    private String written(String headline) throws Exception {
        var page = location(editor.post("/newsroom/pages"));
        var saved = editor.post(
                page, fields(editor.page(page), "#text", "headline", headline, "body", "It is at the quay."));
        assertThat(saved.statusCode()).isEqualTo(303);
        return page;
    }

    private static String id(String page) {
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private static String place(String page) {
        return "/newsroom/pages/" + id(page) + "/place";
    }
}
