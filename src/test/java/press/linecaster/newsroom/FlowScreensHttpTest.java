package press.linecaster.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.newsroom.NewsroomClient.fields;
import static press.linecaster.newsroom.NewsroomClient.html;
import static press.linecaster.newsroom.NewsroomClient.location;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import press.linecaster.paper.Setting;
import press.linecaster.paper.Settings;
import press.linecaster.people.Role;

/// The board, the calendar, and how an article goes out, as those who may and those who may not.
class FlowScreensHttpTest extends Staffed {

    private static String id(String article) {
        return article.substring(article.lastIndexOf('/') + 1);
    }

    private String stage(String article) throws Exception {
        return editor.page(article).select(".head .stage").text();
    }

    @Test
    void aCardIsMovedOnTheBoardAndBack() throws Exception {
        var article = written(editor, "A card on the board");
        var card = "#card-" + id(article);
        var board = editor.page("/newsroom/board?mine=1");
        assertThat(board.select(".column[aria-label=Draft] " + card).text()).contains("A card on the board");

        var moved = editor.post("/newsroom/board/move", fields(board, card + " form", "stage", "READY"));

        assertThat(location(moved)).startsWith("/newsroom/board?mine=1&batch=").endsWith(card);
        var after = editor.page(location(moved));
        assertThat(after.select(".column[aria-label=Ready] " + card)).hasSize(1);
        assertThat(after.select(".notice").text()).startsWith("One article moved to Ready.");
        var undone = editor.post(after.select(".notice form").attr("action"), fields(after, ".notice form"));
        assertThat(location(undone)).startsWith("/newsroom/board?mine=1&batch=");
        assertThat(stage(article)).isEqualTo("Draft");
    }

    @Test
    void theBoardRefusesWhatRightsRefuse() throws Exception {
        var article = written(editor, "Not their card");
        for (var client : List.of(author, contributor)) {
            assertThat(client.page("/newsroom/board").text()).doesNotContain("Not their card");
            var _ = client.post("/newsroom/board/move", "article", id(article), "stage", "READY");
        }
        for (var path : List.of("/newsroom/board", "/newsroom/calendar"))
            assertThat(moderator.get(path).statusCode()).as(path).isEqualTo(403);
        assertThat(moderator
                        .post("/newsroom/board/move", "article", id(article), "stage", "READY")
                        .statusCode())
                .isEqualTo(403);
        assertThat(editor.post("/newsroom/board/move", "article", "?", "stage", "READY")
                        .statusCode())
                .isEqualTo(422);
        var out = editor.page(
                location(editor.post("/newsroom/board/move", "article", id(article), "stage", "PUBLISHED")));
        assertThat(out.select(".trouble").text()).contains("Not their card", "from its own screen");
        assertThat(stage(article)).isEqualTo("Draft");
        var _ = editor.post(article + "/publish");
        var board = editor.page("/newsroom/board");
        assertThat(board.select(".column[aria-label=Published] #card-" + id(article)))
                .hasSize(1);
        assertThat(board.select("#card-" + id(article) + " form")).isEmpty();
    }

    @Test
    void aColumnThatIsTooLongLeadsToTheList() throws Exception {
        try (var busy = invited("Bea Busy", Role.EDITOR)) {
            for (var i = 0; i < 32; i++) {
                var _ = written(busy, "One of many " + i);
            }
            var column = busy.page("/newsroom/board?mine=1").select(".column[aria-label=Draft]");
            assertThat(column.select(".card")).hasSize(30);
            assertThat(column.select("p a").text()).isEqualTo("and 2 more");
            assertThat(busy.page(column.select("p a").attr("href")).select(".row"))
                    .hasSize(32);
        }
    }

    @Test
    void theCalendarShowsWhatHappensOnWhichDay() throws Exception {
        var article = written(editor, "Tide tables of the year");
        var _ = editor.post(
                article + "/publish",
                "at",
                "2031-03-30T06:00",
                "embargo",
                "2031-03-31T07:30",
                "until",
                "2031-04-02T08:00");
        var due = written(editor, "Tide tables explained");
        var _ = editor.post(due + "/assignment", "to", "", "due", "2031-04-01T12:00");

        var week = editor.page("/newsroom/calendar?week=2031-W14");

        assertThat(week.select("[data-date=2031-03-31]").text())
                .contains("07:30", "Tide tables of the year", "goes out", "embargo ends");
        assertThat(week.select("[data-date=2031-04-01]").text())
                .contains("12:00", "Tide tables explained", "due, Draft");
        assertThat(week.select("[data-date=2031-04-02]").text()).contains("readers stop seeing it");
        assertThat(week.select("h1").text()).isEqualTo("31 March to 6 April 2031");
        assertThat(editor.page("/newsroom/calendar?month=2031-03")
                        .select("[data-date=2031-03-30]")
                        .text())
                .contains("Clocks go from 01:00 to 02:00");
        assertThat(author.page("/newsroom/calendar?week=2031-W14").text()).doesNotContain("Tide tables");
        assertThat(editor.page("/newsroom/calendar?week=x&month=y").select(".day--today"))
                .hasSize(1);
    }

    @Test
    void whatIsScheduledIsMovedToAnotherDayAndBack() throws Exception {
        var article = written(editor, "Ferry timetable for spring");
        var _ = editor.post(article + "/publish", "at", "2032-03-26T01:30");
        var calendar = editor.page("/newsroom/calendar?week=2032-W13");
        var form = ".event form:has([value=" + id(article) + "])";
        var at = "at-" + id(article);

        var gap = editor.post("/newsroom/calendar/move", fields(calendar, form, at, "2032-03-28T01:30"));
        assertThat(gap.statusCode()).isEqualTo(422);
        assertThat(html(gap).select("#" + at + "-mistake").text()).contains("There is no 01:30 on that day");
        assertThat(html(gap).select("details[open] #" + at).val()).isEqualTo("2032-03-28T01:30");

        var moved = editor.post("/newsroom/calendar/move", fields(calendar, form, at, "2032-03-27T01:30"));
        var after = editor.page(location(moved));
        assertThat(after.select(".notice").text()).contains("goes out 27 Mar 2032, 01:30");
        assertThat(after.select("[data-date=2032-03-27]").text()).contains("Ferry timetable");
        var _ = editor.post(after.select(".notice form").attr("action"), fields(after, ".notice form"));
        assertThat(editor.page("/newsroom/calendar?week=2032-W13")
                        .select("[data-date=2032-03-26]")
                        .text())
                .contains("Ferry timetable");
        var _ = contributor.post("/newsroom/calendar/move", "article", id(article), at, "2032-03-24T06:00");
        assertThat(editor.page("/newsroom/calendar?week=2032-W13")
                        .select("[data-date=2032-03-24]")
                        .text())
                .doesNotContain("Ferry timetable");
        var past = editor.page(
                location(editor.post("/newsroom/calendar/move", "article", id(article), at, "2020-03-24T06:00")));
        assertThat(past.select(".trouble").text()).contains("That moment has passed");
    }

    @Test
    void anArticleGoesOutUnderEmbargoAndUntilSomeMoment() throws Exception {
        var article = written(editor, "Held until noon");
        var screen = editor.page(article + "/publication");
        assertThat(screen.select(".remark").text()).contains("There is no standfirst", "There is no main picture");

        var never = editor.post(
                article + "/publish",
                fields(screen, "main form", "embargo", "2040-01-02T12:00", "until", "2040-01-01T12:00"));
        assertThat(never.statusCode()).isEqualTo(422);
        assertThat(html(never).select("#until-mistake").text()).contains("would never see it");
        var gap = editor.post(article + "/publish", fields(screen, "main form", "embargo", "2040-03-25T01:30"));
        assertThat(html(gap).select("#embargo-mistake").text()).contains("There is no 01:30");
        assertThat(stage(article)).isEqualTo("Draft");

        var held = editor.post(
                article + "/publish",
                fields(screen, "main form", "embargo", "2040-01-02T12:00", "until", "2040-02-01T12:00"));

        assertThat(location(held)).isEqualTo(article + "?done=scheduled");
        assertThat(stage(article)).isEqualTo("Scheduled");
        var kept = editor.page(article + "/publication");
        assertThat(kept.select("#embargo").val()).isEqualTo("2040-01-02T12:00");
        // the short form beside the text leaves both alone
        var _ = editor.post(article + "/publish", "at", kept.select("#at").val());
        assertThat(editor.page(article + "/publication").select("#until").val()).isEqualTo("2040-02-01T12:00");
        assertThat(author.get(article + "/publication").statusCode()).isEqualTo(404);
    }

    @Test
    void inChosenSectionsSomebodyElsePublishes() throws Exception {
        var settings = context.getBean(Settings.class);
        settings.decide(Map.of(Setting.FOUR_EYES, "culture"));
        var culture = Long.toString(gazette.culture().id().value());
        var article = written(editor, "An opera in the fog");
        var _ = editor.post(article, fields(editor.page(article), "#text", "main", culture));

        assertThat(editor.page(article + "/publication")
                        .select(".remark--blocks")
                        .text())
                .contains("You have saved its text last: in Culture");
        assertThat(editor.post(article + "/publish").statusCode()).isEqualTo(422);
        assertThat(editor.post(article + "/publish", "override", "I am sure").statusCode())
                .isEqualTo(422);
        assertThat(location(administrator.post(article + "/publish", "at", "2999-01-01T06:00")))
                .isEqualTo(article + "?done=scheduled");
        var changed = editor.post(article, fields(editor.page(article), "#text", "headline", "An opera in fog"));
        assertThat(changed.statusCode()).isEqualTo(422);
        assertThat(html(changed).select("[role=alert]").text()).contains("take it back to the desk first");

        var own = written(administrator, "A review by the chief");
        var _ = administrator.post(own, fields(administrator.page(own), "#text", "main", culture));
        assertThat(administrator.post(own + "/publish").statusCode()).isEqualTo(422);
        assertThat(location(administrator.post(own + "/publish", "override", "Nobody else is here")))
                .isEqualTo(own + "?done=published");
        assertThat(trail.newest(null, 1).getFirst().became()).contains("Nobody else is here");
        settings.decide(Map.of(Setting.FOUR_EYES, ""));
    }

    @Test
    void aStageIsCalledAsThePaperHasDecided() throws Exception {
        var article = written(editor, "Called otherwise");
        var _ = editor.post(article + "/stage", "stage", "READY");
        var settings = context.getBean(Settings.class);

        settings.decide(Map.of(Setting.STAGES, "ready: For the chief"));

        assertThat(stage(article)).isEqualTo("For the chief");
        assertThat(editor.page("/newsroom/articles").select(".places").text()).contains("For the chief");
        assertThat(editor.page("/newsroom/board").select(".column[aria-label=For the chief]"))
                .hasSize(1);
        settings.decide(Map.of(Setting.STAGES, ""));
        assertThat(stage(article)).isEqualTo("Ready");
    }

    @Test
    void linksAreAskedAboutWhereSomebodyWants() throws Exception {
        var linked = written(editor, "A story that others link to");
        var _ = editor.post(linked + "/publish");
        var shown = editor.page(linked).select(".head a:contains(As readers)").attr("href");
        var article = written(editor, "A story with links");
        var _ = editor.post(
                article,
                fields(
                        editor.page(article),
                        "#text",
                        "body",
                        "<p><a href=\"" + shown + "\">Ours</a> <a href=\"https://gazette.example/no/such\">Gone</a>"
                                + " <a href=\"http://10.0.0.1/\">Inside</a></p>"));

        var links = editor.page(article + "/links").select(".remark");

        assertThat(links.eachText())
                .containsExactly(
                        "Well: " + shown + " – is ours",
                        "Look again: https://gazette.example/no/such – nothing of ours is there",
                        "Look again: http://10.0.0.1/ – is not on the public internet");
        assertThat(contributor.get(article + "/links").statusCode()).isEqualTo(404);
    }
}
