package press.linecaster.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.newsroom.NewsroomClient.fields;
import static press.linecaster.newsroom.NewsroomClient.html;
import static press.linecaster.newsroom.NewsroomClient.location;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.paper.Setting;
import press.linecaster.paper.Settings;
import press.linecaster.people.AuditLine;
import press.linecaster.sections.Section;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.SectionTree;
import press.linecaster.sections.Sections;

/// The tree of sections as editors arrange it, what readers see of that at once, and who may not.
class SectionsHttpTest extends Ordered {

    @Test
    void aSectionIsAddedAndReadersFindIt() throws Exception {
        var added = editor.post("/newsroom/sections", "name", "Tides & Weather", "slug", "", "parent", "");

        assertThat(location(added)).startsWith("/newsroom/sections?done=added#section-");
        assertThat(editor.page("/newsroom/sections").select(".tree__name").eachText())
                .contains("Tides & Weather");
        assertThat(statusOf("/tides-weather/")).isEqualTo(200);
        assertThat(newest()).isEqualTo("section.add Tides & Weather");
    }

    @Test
    void sectionsAreFoundByName() throws Exception {
        add("Sought after", null);

        assertThat(editor.page("/newsroom/sections?q=SOUGHT")
                        .select(".tree__name")
                        .eachText())
                .containsExactly("Sought after");
        assertThat(editor.page("/newsroom/sections?q=nothing+like+this")
                        .select(".empty")
                        .text())
                .contains("No section is called like that");
    }

    @Test
    void whatCannotBeStaysInTheFormWithTheMistakeBesideIt() throws Exception {
        var nameless = editor.post("/newsroom/sections", "name", "  ", "slug", "kept", "parent", "");
        var odd = editor.post("/newsroom/sections", "name", "Odd", "slug", "no/slug", "parent", "");
        var nowhere = editor.post("/newsroom/sections", "name", "Lost", "slug", "", "parent", "zz9");
        add("Twice", null);
        var twice = editor.post("/newsroom/sections", "name", "Twice", "slug", "", "parent", "");

        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(html(nameless).select("#name-mistake").text()).contains("say a name");
        assertThat(html(nameless).select("#slug").val()).isEqualTo("kept");
        assertThat(html(odd).select("#slug-mistake").text()).contains("hyphens");
        assertThat(html(odd).select("#name").val()).isEqualTo("Odd");
        assertThat(html(nowhere).select("#parent-mistake").text()).contains("not there any more");
        assertThat(html(twice).select("#name-mistake").text()).contains("here already");
    }

    @Test
    void aNewNameAndSlugLeadReadersOnAndCanBeTakenBack() throws Exception {
        var top = add("Quays", null);
        add("Piers", top.id());
        var before = reader("/quays/piers/");
        assertThat(before.statusCode()).isEqualTo(200);

        var saved = edit(top, "name", "Docks", "slug", "docks");

        assertThat(reader("/docks/piers/").statusCode()).isEqualTo(200);
        assertMoved("/quays/", "/docks/");
        assertMoved("/quays/piers/", "/docks/piers/");
        assertThat(reader("/docks/").body()).contains("Docks");
        var offered = editor.page(location(saved));
        assertThat(offered.select(".notice--undo").text())
                .contains("lead to the new ones")
                .contains("Undo");
        assertThat(location(undo(offered))).isEqualTo(address(top) + "?done=undone");
        assertThat(reader("/quays/").body()).contains("Quays");
        assertMoved("/docks/piers/", "/quays/piers/");
    }

    @Test
    void anAddressThatIsTakenIsRefusedWithWhatHasIt() throws Exception {
        add("Lighthouses", null);
        var second = add("Beacons", null);

        var refused = edit(second, "slug", "lighthouses");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(html(refused).select("#slug-mistake").text())
                .contains("/lighthouses")
                .contains("a section has it");
        assertThat(html(refused).select("#slug").val()).isEqualTo("lighthouses");
        assertThat(reader("/beacons/").statusCode()).isEqualTo(200);
    }

    @Test
    void aSectionMovesByStepsAndByChoiceAndBackAgain() throws Exception {
        var first = add("Step one", null);
        var second = add("Step two", null);

        editor.post(address(second) + "/up");
        assertThat(names()).containsSubsequence("Step two", "Step one");
        editor.post(address(second) + "/down");
        assertThat(names()).containsSubsequence("Step one", "Step two");
        var in = editor.post(address(second) + "/in");
        assertThat(reader("/step-one/step-two/").statusCode()).isEqualTo(200);
        assertMoved("/step-two/", "/step-one/step-two/");
        assertThat(location(undo(editor.page(location(in).split("#")[0])))).isEqualTo("/newsroom/sections?done=undone");
        assertMoved("/step-one/step-two/", "/step-two/");
        editor.post(address(second) + "/move", "parent", id(first));
        editor.post(address(second) + "/out");
        assertThat(tree().find(second.id()).orElseThrow().parent()).isNull();
        assertThat(trail.newest(null, 20)).extracting(AuditLine::action).contains("section.move");
    }

    @Test
    void aSectionDoesNotHangBeneathItself() throws Exception {
        var top = add("Above", null);
        var beneath = add("Beneath", top.id());

        var refused = editor.post(address(top) + "/move", "parent", id(beneath));
        var merged = editor.post(address(top) + "/merge", "into", id(beneath));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(html(refused).select("[role=alert]").text()).contains("beneath itself");
        assertThat(merged.statusCode()).isEqualTo(422);
        assertThat(tree().find(top.id())).isPresent();
    }

    @Test
    void twoSectionsBecomeOneAfterAWarning() throws Exception {
        var old = add("Fishing", null);
        add("Nets", old.id());
        var into = add("Sea food", null);
        var article = published("Herring is back", List.of(old.id()), List.of(), List.of());
        assertThat(list("/fishing/")).contains("Herring is back");
        assertThat(list("/sea-food/")).doesNotContain("Herring is back");

        var ask = editor.page(address(old) + "/merge?into=" + id(into));
        assertThat(ask.select(".points").text())
                .contains("1 article will be filed in Sea food")
                .contains("Nets");
        var done = editor.post(address(old) + "/merge", fields(ask, "form.form--row"));

        assertThat(location(done)).startsWith("/newsroom/sections?done=one");
        assertMoved("/fishing/", "/sea-food/");
        assertMoved("/fishing/nets/", "/sea-food/nets/");
        assertThat(list("/sea-food/")).contains("Herring is back");
        assertThat(reader(gazette.address(article)).body()).contains("Sea food").doesNotContain("Fishing");
        assertThat(gazette.articles().revisions(article.id())).hasSize(1);
        assertThat(newest()).isEqualTo("section.merge Fishing");
    }

    @Test
    void onlyAnEmptySectionIsDeletedAndItComesBack() throws Exception {
        var full = add("Full", null);
        var empty = add("Empty", full.id());

        assertThat(editor.post(address(full) + "/delete").statusCode()).isEqualTo(422);
        var deleted = editor.post(address(empty) + "/delete");

        assertThat(reader("/full/empty/").statusCode()).isEqualTo(404);
        undo(editor.page(location(deleted)));
        assertThat(reader("/full/empty/").statusCode()).isEqualTo(200);
        assertThat(newest()).isEqualTo("section.restore Empty");
    }

    @Test
    void whatIsNeverHotStaysSoUnderAnotherNameAndInAnotherSection() throws Exception {
        var games = add("Games", null);
        edit(games, "cold", "1");
        assertThat(neverHot()).contains(games.id());

        edit(games, "slug", "play");
        assertThat(neverHot()).contains(games.id());
        var into = add("Pastimes", null);
        editor.post(address(games) + "/move", "parent", id(into));
        assertThat(neverHot()).contains(games.id()).doesNotContain(into.id());
        editor.post(address(games) + "/merge", "into", id(into));
        assertThat(neverHot()).contains(into.id());
        editor.post(address(into), "name", "Pastimes", "slug", "pastimes", "description", "");
        assertThat(neverHot()).doesNotContain(into.id());
    }

    @Test
    void whereSomebodyElsePublishesStaysSoUnderAnotherNameAndInAnotherSection() throws Exception {
        var settings = context.getBean(Settings.class);
        var courts = add("Courts", null);
        settings.decide(Map.of(Setting.FOUR_EYES, "courts"));
        try {
            edit(courts, "slug", "justice");
            assertThat(settings.paper().flow().fourEyes()).containsExactly("justice");
            var into = add("Law", null);
            editor.post(address(courts) + "/move", "parent", id(into));
            assertThat(HotExclusions.of(settings.paper().flow().fourEyes(), tree()))
                    .containsExactly(courts.id());
            editor.post(address(courts) + "/merge", "into", id(into));
            assertThat(settings.paper().flow().fourEyes()).containsExactly("law");
        } finally {
            settings.decide(Map.of(Setting.FOUR_EYES, ""));
        }
    }

    @Test
    void whoMayNotArrangeThePaperNeitherSeesNorChangesIt() throws Exception {
        var section = add("Guarded", null);
        for (var client : List.of(author, contributor, moderator)) {
            assertThat(client.get("/newsroom/sections").statusCode()).isEqualTo(403);
            assertThat(client.get(address(section)).statusCode()).isEqualTo(403);
            assertThat(client.get(address(section) + "/merge?into=" + id(section))
                            .statusCode())
                    .isEqualTo(403);
            var refused = client.post("/newsroom/sections", "name", "Mine", "slug", "", "parent", "");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.headers().firstValue("Connection")).isEmpty();
            var much = client.post("/newsroom/sections", "name", "Mine".repeat(50_000), "slug", "", "parent", "");
            assertThat(much.statusCode()).isEqualTo(403);
            assertThat(much.headers().firstValue("Connection")).contains("close"); // nobody reads so much in vain
            for (var deed : List.of("", "/up", "/down", "/in", "/out", "/move", "/merge", "/delete"))
                assertThat(client.post(address(section) + deed, "name", "Mine", "slug", "mine")
                                .statusCode())
                        .as(deed)
                        .isEqualTo(403);
            assertThat(client.get("/newsroom/").body()).doesNotContain("/newsroom/sections");
        }
        assertThat(tree().find(section.id())).contains(section);
        assertThat(editor.get("/newsroom/sections/zzzz").statusCode()).isEqualTo(404);
        assertThat(editor.post("/newsroom/sections/zzzz/delete").statusCode()).isEqualTo(404);
        assertThat(editor.postFrom("cross-site", address(section) + "/delete").statusCode())
                .isEqualTo(403);
    }

    @Test
    void nobodyTakesBackWhatSomebodyElseHasDone() throws Exception {
        var section = add("Theirs", null);
        var deleted = editor.post(address(section) + "/delete");
        var token = editor.page(location(deleted)).select(".notice--undo form").attr("action");

        assertThat(administrator.post(token).statusCode()).isEqualTo(410);
        assertThat(tree().find(section.id())).isEmpty();
        assertThat(editor.post(token).statusCode()).isEqualTo(303);
        assertThat(editor.post(token).statusCode()).isEqualTo(410);
    }

    private Section add(String name, @Nullable SectionId parent) {
        return context.getBean(Sections.class).add(parent, Slug.of(name, "section"), name, SafeHtml.EMPTY);
    }

    private HttpResponse<String> edit(Section section, String... changes) throws Exception {
        return editor.post(
                address(section),
                fields(editor.page(address(section)), "form[action=" + address(section) + "]", changes));
    }

    private List<String> names() throws Exception {
        return editor.page("/newsroom/sections").select(".tree__name").eachText();
    }

    private SectionTree tree() {
        return context.getBean(Sections.class).tree();
    }

    private Set<SectionId> neverHot() {
        return HotExclusions.of(context.getBean(Settings.class).paper().hot().excluded(), tree());
    }

    private static String id(Section section) {
        return Ids.inAddress(section.id().value());
    }

    private static String address(Section section) {
        return "/newsroom/sections/" + id(section);
    }
}
