package press.linecaster.newsroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import press.linecaster.paper.Setting;
import press.linecaster.paper.Settings;
import press.linecaster.people.OneTimeLinks;
import press.linecaster.testing.Corpus;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.InBrowser;
import press.linecaster.testing.SettableClock;

/// The whole life of a newsroom with real browsers: from the first link over invitations, writing, a refusal, a note
/// and
/// a clash to publishing, a correction and a withdrawal. Ida is the administrator, Ada writes, Nora edits and her
/// browser runs no scripts, Tom contributes, and somebody reads.
class NewsroomWalkInBrowserTest extends InBrowser {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final String PASSWORD = "kelp-otter-91-violin";
    private static final String HEADLINE = "Ferry runs again after nine days";

    private String welcome = "";
    private SettableClock clock = new SettableClock();

    @Override
    protected void fill(ConfigurableApplicationContext server) {
        var gazette = Gazette.in(server);
        gazette.harbourFire();
        gazette.archive(60);
        gazette.operaReview();
        server.getBean(Settings.class).decide(Map.of(Setting.FOUR_EYES, "harbour"));
        clock = server.getBean(SettableClock.class);
        welcome = "/newsroom/welcome/"
                + server.getBean(OneTimeLinks.class).first().orElseThrow();
    }

    /// One test: there is one first link.
    @Test
    void fromTheFirstLinkToAWithdrawal() throws IOException {
        try (var idas = browser.newContext();
                var adas = browser.newContext();
                var noras = withoutScripts();
                var toms = browser.newContext();
                var readers = browser.newContext()) {
            var complaints = new ArrayList<String>();
            var strangers = new ArrayList<List<String>>();
            for (var each : List.of(idas, adas, toms)) {
                each.onConsoleMessage(message -> complaints.add(message.text()));
                strangers.add(strangers(each));
            }
            var reader = readers.newPage();
            var ida = begin(idas, reader);
            goByThePalette(ida);
            look(ida, "desk");
            var ada = invited(ida, adas, "Ada Byrne", "AUTHOR");
            var nora = invited(ida, noras, "Nora Quill", "EDITOR");
            var tom = invited(ida, toms, "Tom Flood", "CONTRIBUTOR");
            look(ida, "people");

            var article = write(ada);
            refuse(ada, nora, tom, reader, article);
            note(nora, ada, article);
            clash(ada, nora, article);
            var address = schedule(nora, reader, article);
            correct(nora, ada, reader, article, address);
            withdraw(nora, reader, article, address);
            lookAround(ida);
            assertThat(strangers).allMatch(List::isEmpty);
            assertThat(complaints).allMatch(complaint -> complaint.matches(".*(403|404|409|410|422).*"));
        }
    }

    private Page begin(BrowserContext context, Page reader) {
        var page = context.newPage();
        page.navigate(origin + welcome);
        look(page, "welcome");
        page.getByLabel("Your name").fill("Ida Chief");
        page.getByLabel("Your e-mail address").fill("ida@gazette.example");
        page.getByLabel("A password").fill("password");
        page.getByLabel("A line under its name").fill("All that the tide brings");
        page.getByText("Open the newsroom").click();
        assertThat(page.locator("#password-mistake")).containsText("12 characters");
        assertThat(page.getByLabel("Your name")).hasValue("Ida Chief");
        assertThat(page.getByLabel("What it is called")).hasValue("The Harbour Gazette");
        assertThat(page.getByLabel("Where readers find it")).hasValue("https://gazette.example");
        assertThat(page.getByLabel("Its language")).hasValue("en-GB");
        assertThat(page.getByLabel("Its time zone")).hasValue("Europe/Dublin");
        look(page, "welcome-again");
        page.getByLabel("A password").fill(PASSWORD);
        page.getByText("Open the newsroom").click();
        assertThat(page.locator("[role=status]")).hasText("Welcome. The newsroom is yours.");
        assertThat(answer(reader, origin + welcome)).isEqualTo(410);
        reader.navigate(origin + "/");
        assertThat(reader.locator("body")).containsText("All that the tide brings");
        return page;
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

    private Page invited(Page ida, BrowserContext context, String name, String role) {
        ida.navigate(origin + "/newsroom/people");
        ida.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
        ida.getByLabel("E-mail address").fill(name.split(" ")[0].toLowerCase(Locale.ROOT) + "@gazette.example");
        ida.getByLabel("Role", new Page.GetByLabelOptions().setExact(true)).selectOption(role);
        ida.getByText("Make a link for them").click();
        var link = ida.locator(".secret").textContent().replaceFirst("https://gazette.example", origin);
        var page = context.newPage();
        page.navigate(link);
        page.getByLabel("A password").fill(PASSWORD);
        page.getByText("Come in").click();
        assertThat(page.locator(".empty")).containsText("Nothing waits for you.");
        assertThat(answer(page, link)).isEqualTo(410);
        return page;
    }

    private String write(Page ada) throws IOException {
        ada.navigate(origin + "/newsroom/articles");
        ada.getByText("New article").click();
        assertThat(ada).hasURL(Pattern.compile(".*/newsroom/articles/[0-9a-z]+"));
        var article = ada.url();
        look(ada, "editor-blank");
        ada.getByLabel("Headline").fill(HEADLINE);
        ada.getByLabel("Standfirst").fill("The pier is mended; the timetable is not.");
        ada.locator(".prose").click();
        for (var line : List.of("The ferry left at six.", "## Why it took so long", "Nobody had a *spare* pile.")) {
            ada.keyboard().type(line);
            ada.keyboard().press("Enter");
        }
        assertThat(ada.locator(".state")).containsText("kept in this browser");
        assertThat(ada.locator(".count")).containsText("15 words");
        assertThat(ada.locator(".state")).containsText("Saved as a working copy");

        ada.navigate(article); // as if the browser had gone away
        assertThat(ada.locator(".copy")).containsText("not saved");
        look(ada, "editor-kept");
        ada.getByText("Take it").click();
        assertThat(ada.getByLabel("Headline")).hasValue(HEADLINE);
        bringAPicture(ada);
        ada.locator("#main").selectOption(new SelectOption().setLabel("Harbour & Trade"));
        ada.keyboard().press("Control+s");
        assertThat(ada.locator("[role=status]").first()).hasText("Saved.");
        assertThat(ada.locator(".copy")).hasCount(0);
        return article;
    }

    private static void bringAPicture(Page ada) throws IOException {
        var pier = Files.readAllBytes(
                Corpus.files("images", ".jpg").stream().findFirst().orElseThrow());
        ada.locator(".prose").click();
        ada.keyboard().press("Control+End");
        ada.locator(".tool[aria-label='Picture']").click();
        ada.locator("dialog[open] input[type=file]").setInputFiles(new FilePayload("pier.jpg", "image/jpeg", pier));
        ada.getByLabel("What it shows").fill("The mended pier at dusk");
        ada.getByLabel("What it shows").press("Enter");
        assertThat(ada.locator(".figure__picture img")).isVisible();
    }

    /// By the screens, and by those who know the addresses.
    private void refuse(Page ada, Page nora, Page tom, Page reader, String article) {
        look(ada, "editor");
        ada.locator("form[action$='/publish'] button").click();
        assertThat(ada.locator(".trouble")).containsText("somebody else reads it and publishes it");
        assertThat(answer(ada, origin + "/newsroom/people")).isEqualTo(403);
        assertThat(ada.locator("h1")).hasText("Not allowed");
        look(ada, "not-allowed");
        assertThat(answer(nora, origin + "/newsroom/settings")).isEqualTo(403);
        assertThat(answer(tom, article)).isEqualTo(404);
        look(tom, "not-there");
        for (var deed : List.of("publish", "withdraw?because=x", "correct?words=x", "lock/take-over", "notes?words=x"))
            assertThat(tom.evaluate(
                            "address => fetch(address, { method: 'POST' }).then(answer => answer.status)",
                            article + "/" + deed))
                    .as(deed)
                    .isEqualTo(404);
        reader.navigate(article);
        assertThat(reader).hasURL(Pattern.compile(".*/newsroom/sign-in.*"));
    }

    private void note(Page nora, Page ada, String article) {
        nora.navigate(origin + "/newsroom/articles");
        nora.locator("a.row__headline", new Page.LocatorOptions().setHasText(HEADLINE))
                .click();
        assertThat(nora.locator("linecaster-hold")).containsText("Ada Byrne has this article open");
        nora.getByLabel("For those who work on it").fill("Who says that nobody had one?");
        nora.getByLabel("About these words of the text").fill("Nobody had a spare pile.");
        nora.getByText("Add the note").click();
        assertThat(nora.locator(".thread")).containsText("Who says that nobody had one?");
        ada.navigate(article);
        assertThat(ada.locator(".thread")).containsText("Who says that nobody had one?");
    }

    /// Nora takes over what Ada is typing; who saves second sees both.
    private void clash(Page ada, Page nora, String article) {
        ada.locator(".prose p").first().click();
        ada.keyboard().press("End");
        ada.keyboard().type(" It was full.");
        assertThat(ada.locator(".state")).containsText("Saved as a working copy");
        nora.navigate(article);
        nora.getByText("Take over …").click();
        nora.getByText("Take over", new Page.GetByTextOptions().setExact(true)).click();
        var body = nora.locator("#body");
        body.fill(body.inputValue().replace("left at six.", "left at seven."));
        nora.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(nora.locator(".notice")).hasText("Saved.");

        ada.keyboard().press("Control+s");
        assertThat(ada.locator("h1")).hasText("Two versions of one place");
        assertThat(ada.locator("#their-body")).hasValue(Pattern.compile("left at seven"));
        ada.locator(".prose p").first().click(new Locator.ClickOptions().setClickCount(3));
        ada.keyboard().type("The ferry left at seven. It was full.");
        ada.locator("form.editor__text button.main").click();
        assertThat(ada.locator(".notice").first()).containsText("Saved");
        assertThat(ada.locator(".prose")).containsText("left at seven. It was full.");
        assertThat(ada.locator(".kept:visible")).hasCount(0);
        ada.navigate(article + "/versions/2");
        assertThat(ada.locator(".compared ins").first()).containsText("Ferry runs again");
        look(ada, "version");
        ada.navigate(article + "/versions");
        look(ada, "versions");
    }

    /// @return where readers find it
    private String schedule(Page nora, Page reader, String article) {
        nora.navigate(article);
        nora.getByLabel("When").fill("2026-03-02T13:00");
        nora.locator("form[action$='/publish'] button").click();
        assertThat(nora.locator(".notice")).hasText("Scheduled: it goes out by itself.");
        var address = origin
                + Objects.requireNonNull(Pattern.compile("/\\S+[^.\\s]")
                        .matcher(nora.locator("#slug-hint").textContent())
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group());
        assertThat(answer(reader, address)).isEqualTo(404);

        clock.advance(Duration.ofHours(1));
        reader.waitForCondition(() -> answer(reader, address) == 200);
        assertThat(reader.locator("h1")).hasText(HEADLINE);
        assertThat(reader.locator("main")).containsText("The pier is mended; the timetable is not.");
        assertThat(reader.locator("main img[alt='The mended pier at dusk']")).isVisible();
        assertThat(reader.locator("main")).not().containsText("Who says that");
        return address;
    }

    private void correct(Page nora, Page ada, Page reader, String article, String address) {
        nora.navigate(article);
        assertThat(nora.getByText("As readers see it")).hasAttribute("href", address.substring(origin.length()));
        nora.getByLabel("What was wrong, and what is right").fill("It was ten days.");
        nora.getByText("Add to the article").click();
        assertThat(nora.locator(".notice")).hasText("The correction stands under the article.");
        reader.waitForCondition(() -> {
            reader.navigate(address);
            return reader.locator("main").textContent().contains("It was ten days.");
        });
        ada.navigate(article);
        look(ada, "editor-published");
        ada.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("guide-newsroom-editor.png")));
    }

    private void withdraw(Page nora, Page reader, String article, String address) {
        nora.navigate(article);
        nora.getByLabel("Why: readers are told").fill("The ferry never ran.");
        nora.getByText("Withdraw …").click();
        nora.getByText("Withdraw it").click();
        assertThat(nora.locator(".notice")).hasText("Withdrawn. Its address says so, with the reason.");
        reader.waitForCondition(() -> answer(reader, address) == 410);
        assertThat(reader.locator("main")).containsText("The ferry never ran.");
        assertThat(reader.locator("body")).not().containsText("nobody had a spare pile");
    }

    private void lookAround(Page ida) {
        ida.navigate(origin + "/newsroom/audit");
        assertThat(ida.locator("main")).containsText("The ferry never ran.");
        look(ida, "audit");
        ida.navigate(origin + "/newsroom/me");
        look(ida, "me");
        ida.navigate(origin + "/newsroom/articles?q=nothing+like+this");
        look(ida, "desk-empty");
        ida.navigate(origin + "/newsroom/articles");
        show(ida, DEVICES.getFirst(), ColorScheme.DARK);
        ida.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("guide-newsroom-desk.png")));
        show(ida, DEVICES.getLast(), ColorScheme.LIGHT);
        ida.getByText("Sign out").click();
        assertThat(ida).hasURL(origin + "/newsroom/sign-in");
        look(ida, "sign-in");
    }

    private static int answer(Page page, String address) {
        return Objects.requireNonNull(page.navigate(address)).status();
    }

    private static void look(Page page, String name) {
        look(page, "newsroom", name);
    }
}
