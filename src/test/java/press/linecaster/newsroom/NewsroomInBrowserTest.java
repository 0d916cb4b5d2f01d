package press.linecaster.newsroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import press.linecaster.people.OneTimeLinks;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.InBrowser;

/// The newsroom with a real browser: from the first link to a correction, on all sizes, with and without scripts.
class NewsroomInBrowserTest extends InBrowser {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final String PASSWORD = "kelp-otter-91-violin";

    private String welcome = "";

    @Override
    protected void fill(ConfigurableApplicationContext server) {
        var gazette = Gazette.in(server);
        gazette.harbourFire();
        gazette.archive(60);
        gazette.operaReview();
        welcome = "/newsroom/welcome/"
                + server.getBean(OneTimeLinks.class).first().orElseThrow();
    }

    /// One test: there is one first link.
    @Test
    void fromTheFirstLinkToACorrection() {
        try (var ida = browser.newContext()) {
            var complaints = new ArrayList<String>();
            ida.onConsoleMessage(message -> complaints.add(message.text()));
            var strangers = strangers(ida);
            var page = ida.newPage();
            page.navigate(origin + welcome);
            look(page, "welcome");
            page.getByLabel("Your name").fill("Ida Chief");
            page.getByLabel("Your e-mail address").fill("ida@gazette.example");
            page.getByLabel("A password").fill("password");
            page.getByText("Open the newsroom").click();
            assertThat(page.locator("#password-mistake")).containsText("12 characters");
            assertThat(page.getByLabel("Your name")).hasValue("Ida Chief");
            look(page, "welcome-again");
            page.getByLabel("A password").fill(PASSWORD);
            page.getByText("Open the newsroom").click();
            assertThat(page.locator("[role=status]")).hasText("Welcome. The newsroom is yours.");
            goByThePalette(page);
            look(page, "desk");

            var article = write(page);
            publish(page, article);
            invite(page);
            look(page, "people");
            page.navigate(origin + "/newsroom/audit");
            look(page, "audit");
            page.navigate(origin + "/newsroom/me");
            look(page, "me");
            page.navigate(origin + "/newsroom/articles?q=nothing+like+this");
            look(page, "desk-empty");
            page.navigate(origin + "/newsroom/");
            show(page, DEVICES.getFirst(), ColorScheme.DARK);
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("guide-newsroom-desk.png")));
            show(page, DEVICES.getLast(), ColorScheme.LIGHT);
            page.getByText("Sign out").click();
            assertThat(page).hasURL(origin + "/newsroom/sign-in");
            look(page, "sign-in");
            assertThat(strangers).isEmpty();
            assertThat(complaints).allMatch(complaint -> complaint.contains("422")); // the answer to a mistake
        }
    }

    /// Everything is one key and a few letters away.
    private void goByThePalette(Page page) {
        page.keyboard().press("Control+k");
        var field = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Go to or do"));
        assertThat(field).isFocused();
        look(page, "palette");
        field.fill("nothing at all");
        assertThat(page.locator(".palette__state")).hasText("Nothing is called so.");
        field.fill("who did");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Who did what");
        page.goBack();
    }

    private String write(Page page) {
        page.getByText("New article").click();
        assertThat(page).hasURL(Pattern.compile(".*/newsroom/articles/[0-9a-z]+"));
        var article = page.url();
        look(page, "editor-blank");
        page.getByLabel("Headline").fill("Ferry runs again after nine days");
        page.getByLabel("Standfirst").fill("The pier is mended; the timetable is not.");
        page.locator(".prose").click();
        for (var line : List.of("The ferry left at six.", "## Why it took so long", "Nobody had a *spare* pile.")) {
            page.keyboard().type(line);
            page.keyboard().press("Enter");
        }
        assertThat(page.locator(".state")).containsText("kept in this browser");
        assertThat(page.locator(".count")).containsText("15 words");

        page.onceDialog(dialog -> dialog.accept());
        page.navigate(article); // as if the browser had gone away
        assertThat(page.locator(".kept")).containsText("not saved");
        look(page, "editor-kept");
        page.getByText("Take it").click();
        assertThat(page.getByLabel("Headline")).hasValue("Ferry runs again after nine days");
        page.locator("#main").selectOption(new SelectOption().setLabel("Harbour & Trade"));
        page.keyboard().press("Control+s");
        assertThat(page.locator("[role=status]").first()).hasText("Saved.");
        assertThat(page.locator(".kept")).isHidden();
        return article;
    }

    private void publish(Page page, String article) {
        look(page, "editor");
        page.locator("form[action$='/publish'] button").click();
        assertThat(page.locator(".notice")).containsText("readers see it");
        page.getByLabel("What was wrong, and what is right").fill("It was ten days.");
        page.getByText("Add to the article").click();
        look(page, "editor-published");
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("guide-newsroom-editor.png")));
        page.getByText("As readers see it").click();
        assertThat(page.locator("h1")).hasText("Ferry runs again after nine days");
        assertThat(page.locator("main")).containsText("It was ten days.");
        page.navigate(article + "/versions/2");
        assertThat(page.locator(".compared ins").first()).containsText("Ferry runs again");
        look(page, "version");
        page.navigate(article + "/versions");
        look(page, "versions");
    }

    private void invite(Page page) {
        page.navigate(origin + "/newsroom/people");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Nora Quill");
        page.getByLabel("E-mail address").fill("nora@gazette.example");
        page.getByLabel("Role", new Page.GetByLabelOptions().setExact(true)).selectOption("EDITOR");
        page.getByText("Make a link for them").click();
        var link = page.locator(".secret").textContent().replaceFirst("https://gazette.example", origin);
        try (var nora = withoutScripts()) {
            var own = nora.newPage();
            own.navigate(link);
            own.getByLabel("A password").fill(PASSWORD);
            own.getByText("Come in").click();
            assertThat(own.locator(".empty")).containsText("Nothing waits for you.");
            own.getByText("look at what others do").click();
            own.locator("a.row__headline", new Page.LocatorOptions().setHasText("Ferry runs again after nine days"))
                    .click();
            own.getByLabel("Kicker").fill("Harbour");
            own.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(own.locator(".notice")).hasText("Saved.");
            own.navigate(origin + "/newsroom/people");
            assertThat(own.locator("h1")).hasText("Not allowed");
        }
    }

    private static void look(Page page, String name) {
        look(page, "newsroom", name);
    }
}
