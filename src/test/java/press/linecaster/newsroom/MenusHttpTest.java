package press.linecaster.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.newsroom.NewsroomClient.fields;
import static press.linecaster.newsroom.NewsroomClient.html;
import static press.linecaster.newsroom.NewsroomClient.location;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.linecaster.addresses.Target;
import press.linecaster.kernel.Ids;
import press.linecaster.people.AuditLine;
import press.linecaster.sections.Menu;
import press.linecaster.sections.Menu.Destination.Location;
import press.linecaster.sections.Menu.Destination.Thing;
import press.linecaster.sections.Menus;

/// Menus as editors arrange them, and as those try to who may not. Each test leaves them empty, as it found them.
class MenusHttpTest extends Staffed {

    private static final String MAIN = "/newsroom/menus/main";

    @AfterEach
    void asBefore() {
        for (var place : Menu.Place.values()) menus().replace(new Menu(place, List.of()));
    }

    @Test
    void aMenuIsMadeStepByStepAndReadersSeeItWhenItIsSaved() throws Exception {
        assertThat(editor.page("/newsroom/menus").select(".row__headline").eachText())
                .containsExactly("Main menu", "Footer", "Elsewhere");
        var harbour = Ids.inAddress(gazette.harbour().id().value());
        var draft = step(editor.page(MAIN), "add section", "section", harbour);
        draft = step(draft, "add address", "new-label", "Tides", "new-address", "/latest?tides");
        draft = step(draft, "add address", "new-label", "Elsewhere", "new-address", "paper.example/about");
        assertThat(draft.select("[role=alert]")).isEmpty();
        draft = step(draft, "in 1");
        draft = step(draft, "up 2");
        assertThat(labels(draft)).containsExactly("0 Elsewhere", "0 Harbour & Trade", "1 Tides");
        assertThat(draft.select(".state").text()).contains("readers still see the menu as it was");
        assertThat(menu().entries()).isEmpty();

        var saved = editor.post(MAIN, fields(draft, "form.arrange"));
        assertThat(menu().entries())
                .containsExactly(
                        new Menu.Entry("Elsewhere", new Location("https://paper.example/about"), List.of()),
                        new Menu.Entry(
                                "Harbour & Trade",
                                new Thing(new Target(
                                        Target.Kind.SECTION,
                                        gazette.harbour().id().value())),
                                List.of(new Menu.Entry("Tides", new Location("/latest?tides"), List.of()))));
        assertThat(links()).contains("Elsewhere", "Tides");
        assertThat(trail.newest(null, 1))
                .extracting(AuditLine::action, AuditLine::was, AuditLine::became)
                .containsExactly(Tuple.tuple("menu.change", "", "Elsewhere, Harbour & Trade (Tides)"));

        var after = editor.page(location(saved));
        var undone = editor.post("/newsroom/menus/undo", fields(after, "form.notice"));
        assertThat(location(undone)).isEqualTo(MAIN + "?done=as-before");
        assertThat(menu().entries()).isEmpty();
        assertThat(links()).doesNotContain("Tides");
    }

    @Test
    void entriesAreRenamedNestedTakenAwayAndPutBack() throws Exception {
        var draft = editor.page(MAIN);
        for (var name : List.of("A", "B", "C"))
            draft = step(draft, "add address", "new-label", name, "new-address", "/" + name);
        draft = step(step(draft, "in 1"), "in 2");
        assertThat(labels(draft)).containsExactly("0 A", "1 B", "1 C");
        assertThat(labels(step(draft, "in 2"))).containsExactly("0 A", "1 B", "2 C");
        assertThat(labels(step(draft, "out 1"))).containsExactly("0 A", "0 B", "1 C");
        assertThat(labels(step(draft, "down 1"))).containsExactly("0 A", "1 C", "1 B");
        for (var odd : List.of("up 0", "in 0", "out 0", "down 2", "up 99", "fly 1", "", "up -1", "up x"))
            assertThat(labels(step(draft, odd))).as(odd).containsExactly("0 A", "1 B", "1 C");
        var gone = step(draft, "away 0");
        assertThat(gone.select(".entry__gone")).hasSize(3);
        assertThat(labels(step(gone, "back 0"))).containsExactly("0 A", "1 B", "1 C");
        assertThat(gone.select("[name=step][autofocus]").val()).isEqualTo("back 0");
        editor.post(MAIN, fields(step(draft, "away 1"), "form.arrange"));
        assertThat(menu().entries().getFirst().children())
                .extracting(Menu.Entry::label)
                .containsExactly("C");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "data:text/html,x",
                "//evil.example",
                "/\\evil.example",
                "https://user:word@paper.example",
                "https://",
                "/a b",
                "/\"onclick",
                "mailto:desk@gazette.example",
                ""
            })
    void anAddressThatLeadsNowhereIsRefusedAndKeptInItsField(String address) throws Exception {
        var refused = editor.post(
                MAIN, "seen", menu().fingerprint(), "step", "add address", "new-label", "Odd", "new-address", address);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(html(refused).select("#new-address").val()).isEqualTo(address);
        var forged = editor.post(
                MAIN, "seen", menu().fingerprint(), "entry", "0 LOCATION 0", "label", "Odd", "address", address);
        assertThat(forged.statusCode()).isEqualTo(422);
        assertThat(html(forged).select("#address-mistake-0").text()).contains("leads nowhere");
        assertThat(menu().entries()).isEmpty();
    }

    @Test
    void whatLeadsNowhereAnyMoreIsSaid() throws Exception {
        var unpublished = Ids.parseAddress(written(editor, "Not out yet").replaceFirst(".*/", ""))
                .orElseThrow();
        menus().replace(new Menu(
                Menu.Place.HEADER,
                List.of(
                        new Menu.Entry("Gone", new Thing(new Target(Target.Kind.SECTION, 404)), List.of()),
                        new Menu.Entry("Early", new Thing(new Target(Target.Kind.ARTICLE, unpublished)), List.of()),
                        new Menu.Entry("Nowhere", new Location("/no-such-page"), List.of()),
                        new Menu.Entry("Latest", new Location("/latest"), List.of()),
                        new Menu.Entry("Harbour", new Location("/harbour/"), List.of()))));

        var screen = editor.page(MAIN);
        assertThat(screen.select(".entry").eq(0).select(".pin__unseen").text()).contains("not there any more");
        assertThat(screen.select(".entry").eq(1).select(".pin__unseen").text()).contains("not published");
        assertThat(screen.select(".entry").eq(2).select(".pin__unseen").text()).contains("Nothing is at this address");
        assertThat(screen.select(".entry").eq(3).select(".pin__unseen")).isEmpty();
    }

    @Test
    void ofTwoEditorsTheSecondSeesThatTheFirstHasSaved() throws Exception {
        var draft = step(editor.page(MAIN), "add address", "new-label", "Mine", "new-address", "/mine");
        var theirs = step(administrator.page(MAIN), "add address", "new-label", "Theirs", "new-address", "/theirs");
        administrator.post(MAIN, fields(theirs, "form.arrange"));

        var refused = editor.post(MAIN, fields(draft, "form.arrange"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(menu().entries()).extracting(Menu.Entry::label).containsExactly("Theirs");
        assertThat(labels(html(refused))).containsExactly("0 Mine");
        editor.post(MAIN, fields(html(refused), "form.arrange"));
        assertThat(menu().entries()).extracting(Menu.Entry::label).containsExactly("Mine");
    }

    @Test
    void whoMayNotArrangeIsRefusedAndWhatIsOddChangesNothing() throws Exception {
        for (var client : List.of(author, contributor, moderator)) {
            for (var path : List.of("/newsroom/menus", MAIN))
                assertThat(client.get(path).statusCode()).isEqualTo(403);
            for (var path : List.of(MAIN, "/newsroom/menus/undo"))
                assertThat(client.post(path, "seen", menu().fingerprint()).statusCode())
                        .isEqualTo(403);
        }
        assertThat(editor.get("/newsroom/menus/HEADER").statusCode()).isEqualTo(404);
        assertThat(editor.post("/newsroom/menus/undo", "saved", "zzz").statusCode())
                .isEqualTo(422);
        assertThat(editor.post(MAIN, "seen", menu().fingerprint(), "entry", "0 SECTION x", "label", "A")
                        .statusCode())
                .isEqualTo(422);
        assertThat(editor.post(MAIN, "seen", menu().fingerprint(), "step", "add section", "section", "404")
                        .statusCode())
                .isEqualTo(422);
        var many = new ArrayList<String>(List.of("seen", menu().fingerprint()));
        for (var i = 0; i <= MenuDraft.MOST; i++)
            many.addAll(List.of("entry", "0 LOCATION 0", "label", "A", "address", "/a"));
        assertThat(editor.post(MAIN, many.toArray(String[]::new)).statusCode()).isEqualTo(422);
        assertThat(menu().entries()).isEmpty();
    }

    private Document step(Document page, String step, String... typed) throws Exception {
        var changes = new ArrayList<>(List.of(typed));
        changes.addAll(List.of("step", step));
        var answer = editor.post(MAIN, fields(page, "form.arrange", changes.toArray(String[]::new)));
        assertThat(answer.statusCode()).isEqualTo(200);
        return html(answer);
    }

    private static List<String> labels(Document page) {
        return page.select(".entry").stream()
                .map(entry -> entry.attr("data-depth") + " "
                        + entry.select("[name=label]").val())
                .toList();
    }

    private Menus menus() {
        return context.getBean(Menus.class);
    }

    private Menu menu() {
        return menus().of(Menu.Place.HEADER);
    }

    private List<String> links() throws Exception {
        try (var reader = new NewsroomClient(port)) {
            return html(reader.get("/")).select("header a, nav a").eachText();
        }
    }
}
