package press.linecaster.newsroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import press.linecaster.articles.Articles;
import press.linecaster.articles.Assignment;
import press.linecaster.articles.Manuscript;
import press.linecaster.articles.Placement;
import press.linecaster.articles.Release;
import press.linecaster.articles.Release.Access;
import press.linecaster.articles.Release.Stage;
import press.linecaster.articles.Text;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.people.OneTimeLinks;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.InBrowser;
import press.linecaster.testing.SettableClock;

/// The way of articles through the newsroom with a real browser, from the list over the board to the calendar.
class FlowInBrowserTest extends InBrowser {

    private String welcome = "";

    @Override
    protected void fill(ConfigurableApplicationContext server) {
        var gazette = Gazette.in(server);
        gazette.harbourFire();
        gazette.archive(20);
        var articles = server.getBean(Articles.class);
        var now = SettableClock.NOON;
        var stages = List.of(Stage.IDEA, Stage.DRAFT, Stage.DRAFT, Stage.EDITED, Stage.READY);
        for (var i = 0; i < stages.size(); i++) {
            var text = Text.of(
                    "The pier, part " + (i + 1) + ": who pays when the tide takes the timber",
                    SafeHtml.clean("<p>Some words.</p>"),
                    Locale.UK);
            var article = articles.create(
                    Manuscript.article(text)
                            .with(new Placement(
                                    List.of(gazette.harbour().id()),
                                    List.of(),
                                    List.of(gazette.adaByrne().id()),
                                    null,
                                    Set.of()))
                            .with(new Release(stages.get(i), Access.OPEN, null, null, null, null)),
                    Gazette.EDITOR);
            articles.assign(
                    article.id(),
                    new Assignment(null, i == 0, now.plus(Duration.ofHours(6 * i - 6)), "Ask the harbour master."));
        }
        gazette.released("A story for tomorrow", Release.published(now.plus(Duration.ofHours(20))));
        welcome = "/newsroom/welcome/"
                + server.getBean(OneTimeLinks.class).first().orElseThrow();
    }

    @Test
    void fromTheListOverTheBoardToTheCalendar() {
        try (var ida = browser.newContext()) {
            var page = ida.newPage();
            page.navigate(origin + welcome);
            page.getByLabel("Your name").fill("Ida Chief");
            page.getByLabel("Your e-mail address").fill("ida@gazette.example");
            page.getByLabel("A password").fill("kelp-otter-91-violin");
            page.getByText("Open the newsroom").click();
            assertThat(page.locator("h1")).hasText("My work");
            look(page, "work");
            chooseInTheList(page);
            moveOnTheBoard(page);
            page.navigate(origin + "/newsroom/calendar");
            look(page, "calendar-week");
            page.getByText("Month", new Page.GetByTextOptions().setExact(true)).click();
            look(page, "calendar-month");
            page.navigate(origin + "/newsroom/articles?q=part+2");
            page.locator(".row__headline").first().click();
            page.getByText("Change who and until when").click();
            look(page, "assignment");
            page.navigate(origin + "/newsroom/ideas?from=board");
            look(page, "idea");
            page.getByLabel("Headline").fill("Whose seals are these");
            page.getByText("Note it").click();
            look(page, "idea-noted");
            page.navigate(origin + "/newsroom/articles?q=part+2");
            page.locator(".row__headline").first().click();
            page.getByText("Embargo, expiry and links").click();
            look(page, "publication");
            openByThePalette(page);
        }
    }

    private void openByThePalette(Page page) {
        page.navigate(origin + "/newsroom/board");
        page.keyboard().press("Control+k");
        page.locator(".palette input").fill("pier, part 2");
        assertThat(page.locator(".palette__row").first()).containsText("The pier, part 2");
        page.keyboard().press("Enter");
        assertThat(page.locator("#headline")).hasValue(Pattern.compile("The pier, part 2.*"));
    }

    private void chooseInTheList(Page page) {
        page.navigate(origin + "/newsroom/articles?q=pier");
        assertThat(page.locator("button[value=stage]")).isDisabled();
        page.locator(".pick").nth(0).click();
        page.locator(".pick").nth(1).click();
        assertThat(page.locator(".bulk__count")).hasText("(2)");
        page.locator("#bulk-stage").selectOption("EDITED");
        look(page, "list");
        page.locator("button[value=stage]").click();
        assertThat(page.locator(".notice")).containsText("moved to Edited");
        page.getByText("Undo", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".notice")).containsText("moved");
        look(page, "list-undone");
    }

    private void moveOnTheBoard(Page page) {
        page.navigate(origin + "/newsroom/board");
        look(page, "board");
        var edited = page.locator(".column[aria-label=Edited] .card").first();
        var moved = "#" + edited.getAttribute("id");
        edited.dragTo(page.locator(".column[aria-label=Ready]"));
        assertThat(page.locator(".notice")).containsText("moved to Ready");
        assertThat(page.locator(".column[aria-label=Ready] " + moved)).isVisible();
        assertThat(page.locator(moved + " a")).isFocused();
        page.keyboard().press("Shift+ArrowLeft");
        assertThat(page.locator(".notice")).containsText("moved to Edited");
        assertThat(page.locator(".column[aria-label=Edited] " + moved)).isVisible();
    }

    private static void look(Page page, String name) {
        look(page, "flow", name);
    }
}
