package press.linecaster.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.newsroom.NewsroomClient.fields;
import static press.linecaster.newsroom.NewsroomClient.html;
import static press.linecaster.newsroom.NewsroomClient.location;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import press.linecaster.paper.Paper;
import press.linecaster.paper.Setting;
import press.linecaster.paper.Settings;
import press.linecaster.people.AuditLine;

/// The settings of the paper as administrators decide about them, and as others try to. Each test leaves the paper as
/// it was.
class SettingsHttpTest extends Staffed {

    private static final String SETTINGS = "/newsroom/settings";

    @Test
    void everySettingHasItsFieldAndItsMeaning() throws Exception {
        var screen = administrator.page(SETTINGS);

        for (var setting : Setting.values()) {
            assertThat(screen.select("[name=" + setting.title() + "]"))
                    .as(setting.title())
                    .hasSize(1);
            assertThat(screen.select("#" + setting.title() + "-hint").text())
                    .as(setting.title())
                    .startsWith(SettingWords.meaning(setting));
        }
        assertThat(screen.select("[name=name]").val()).isEqualTo(paper().name());
        assertThat(screen.select("[name=typeface] [selected]").val()).isEqualTo("broadsheet");
    }

    @Test
    void whatIsChangedReadersSeeAtOnceAndUndoTakesItBack() throws Exception {
        var before = paper();
        var decided = context.getBean(Settings.class).decided();
        var answer = administrator.post(
                SETTINGS, fields(administrator.page(SETTINGS), "form.settings", "notice", "Storm warning: stay in."));

        assertThat(home()).contains("Storm warning: stay in.");
        assertThat(context.getBean(Settings.class).decided())
                .containsAll(decided)
                .hasSizeLessThanOrEqualTo(decided.size() + 1);
        var saved = administrator.page(location(answer));
        assertThat(saved.select(".notice").text()).contains("Saved", "Undo");
        assertThat(trail.newest(null, 1))
                .extracting(AuditLine::action, AuditLine::subject, AuditLine::was, AuditLine::became)
                .containsExactly(Tuple.tuple("setting.change", "Notice", "", "Storm warning: stay in."));

        var undone = administrator.post(SETTINGS + "/undo", fields(saved, "form.notice"));
        assertThat(location(undone)).isEqualTo(SETTINGS + "?done=as-before");
        assertThat(home()).doesNotContain("Storm warning");
        assertThat(paper()).isEqualTo(before);
        assertThat(administrator
                        .post(SETTINGS + "/undo", fields(saved, "form.notice"))
                        .statusCode())
                .isEqualTo(422);
        var same = administrator.post(SETTINGS, fields(administrator.page(SETTINGS), "form.settings"));
        assertThat(location(same)).isEqualTo(SETTINGS + "?done=unchanged");
    }

    @Test
    void whatCannotBeSaysWhyBesideItsFieldAndNothingIsLost() throws Exception {
        var before = paper();
        var refused = administrator.post(
                SETTINGS,
                fields(
                        administrator.page(SETTINGS),
                        "form.settings",
                        "zone",
                        "Europe/Dubln",
                        "articles-per-page",
                        "3",
                        "permalinks",
                        "/{yyyy}/{slag}",
                        "tagline",
                        "Typed and kept",
                        "logo",
                        "12x"));

        assertThat(refused.statusCode()).isEqualTo(422);
        var screen = html(refused);
        assertThat(screen.select("#zone-mistake").text()).contains("time zone", "Europe/Dublin");
        assertThat(screen.select("#articles-per-page-mistake").text()).contains("5 to 100");
        assertThat(screen.select("#permalinks-mistake").text()).contains("{slug}");
        assertThat(screen.select("#logo-mistake").text()).contains("whole number");
        assertThat(screen.select("[name=tagline]").val()).isEqualTo("Typed and kept");
        assertThat(screen.select("[name=zone]").attr("aria-invalid")).isEqualTo("true");
        assertThat(paper()).isEqualTo(before);
        var picture =
                administrator.post(SETTINGS, fields(administrator.page(SETTINGS), "form.settings", "logo", "404"));
        assertThat(html(picture).select("[role=alert]").text()).contains("no picture with this number");
        assertThat(paper()).isEqualTo(before);
    }

    @Test
    void whatReachesFurtherIsSaidBeforeItIsDone() throws Exception {
        var before = paper();
        var screen = administrator.page(SETTINGS);
        var asked = administrator.post(
                SETTINGS, fields(screen, "form.settings", "permalinks", "/{section}/{slug}", "tagline", "New"));

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(html(asked).select("[role=alert]").text()).contains("keep the address they have");
        assertThat(paper()).isEqualTo(before);
        var fire = gazette.address(gazette.harbourFire());
        var saved = administrator.post(SETTINGS, fields(html(asked), "form.settings", "confirmed", "1"));
        assertThat(paper().permalinks().text()).isEqualTo("/{section}/{slug}");
        assertThat(paper().tagline()).isEqualTo("New");
        assertThat(statusOf(fire)).isEqualTo(200);
        administrator.post(SETTINGS + "/undo", fields(administrator.page(location(saved)), "form.notice"));
        assertThat(paper()).isEqualTo(before);
    }

    @Test
    void whatOthersDecideMeanwhileStaysUnlessOneHasSeenIt() throws Exception {
        var before = paper();
        var settings = context.getBean(Settings.class);
        var screen = administrator.page(SETTINGS);
        settings.decide(java.util.Map.of(Setting.TAGLINE, "Theirs", Setting.ABOUT, "Theirs too"));

        var refused = administrator.post(SETTINGS, fields(screen, "form.settings", "tagline", "Mine"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(html(refused).select("#tagline-mistake").text()).contains("Somebody else", "Theirs");
        assertThat(paper().tagline()).isEqualTo("Theirs");
        administrator.post(SETTINGS, fields(html(refused), "form.settings"));
        assertThat(paper().tagline()).isEqualTo("Mine");
        assertThat(paper().about()).isEqualTo("Theirs too");
        settings.decide(before);
    }

    @Test
    void theLookIsTriedOutBeforeReadersSeeIt() throws Exception {
        var tried = administrator.post(
                SETTINGS + "/preview",
                fields(
                        administrator.page(SETTINGS),
                        "form.settings",
                        "typeface",
                        "system",
                        "accent",
                        "#0b6623",
                        "name",
                        "The Tried Gazette"));

        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(html(tried).title()).contains("The Tried Gazette");
        var style = html(tried).select("link[rel=stylesheet]").eachAttr("href");
        assertThat(style).contains("/newsroom/settings/look.css?accent=0b6623&typeface=system&density=regular");
        var sheet = administrator.get("/newsroom/settings/look.css?accent=0b6623&typeface=system&density=regular");
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.body()).contains("--accent-value");
        assertThat(administrator.get("/newsroom/settings/look.css?accent=%7D").statusCode())
                .isEqualTo(400);
        assertThat(home()).doesNotContain("The Tried Gazette");
    }

    @Test
    void whoMayNotDecideIsRefusedAndUnknownFieldsDoNothing() throws Exception {
        var before = paper();
        var settings = context.getBean(Settings.class);
        for (var client : List.of(editor, author, contributor, moderator)) {
            for (var path : List.of(SETTINGS, SETTINGS + "/look.css"))
                assertThat(client.get(path).statusCode()).as(path).isEqualTo(403);
            for (var path : List.of(SETTINGS, SETTINGS + "/undo", SETTINGS + "/preview"))
                assertThat(client.post(path, "name", "Mine", "seen-name", "x").statusCode())
                        .as(path)
                        .isEqualTo(403);
        }
        administrator.post(SETTINGS, "nonsense", "x", "name", "No fingerprint", "decided", "all");
        assertThat(administrator
                        .postFrom("cross-site", SETTINGS, "name", "x", "seen-name", "x")
                        .statusCode())
                .isEqualTo(403);
        assertThat(administrator.post(SETTINGS + "/undo", "saved", "zzz").statusCode())
                .isEqualTo(422);
        assertThat(paper()).isEqualTo(before);
        assertThat(settings.paper()).isEqualTo(before);
    }

    private Paper paper() {
        return context.getBean(Settings.class).paper();
    }

    private String home() throws Exception {
        try (var reader = new NewsroomClient(port)) {
            return html(reader.get("/")).text();
        }
    }
}
