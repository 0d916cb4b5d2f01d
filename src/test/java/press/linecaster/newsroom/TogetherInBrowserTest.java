package press.linecaster.newsroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import press.linecaster.people.Accounts;
import press.linecaster.people.OneTimeLinks;
import press.linecaster.people.Role;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.InBrowser;

/// Two people with two browsers on one article: who has it, asking, handing over, taking over, both at one paragraph,
/// notes; and the screens of versions, previews and corrections on all sizes.
class TogetherInBrowserTest extends InBrowser {

    private static final String PASSWORD = "kelp-otter-91-violin";

    /// A few beats.
    private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(15_000);

    private String adasLink = "";
    private String norasLink = "";

    @Override
    protected void fill(ConfigurableApplicationContext server) {
        Gazette.in(server).harbourFire();
        var accounts = server.getBean(Accounts.class);
        var links = server.getBean(OneTimeLinks.class);
        adasLink = links.forAccount(
                accounts.add("Ada Byrne", "ada@gazette.example", Role.ADMINISTRATOR, "test")
                        .id(),
                "test");
        norasLink = links.forAccount(
                accounts.add("Nora Quill", "nora@gazette.example", Role.EDITOR, "test")
                        .id(),
                "test");
    }

    /// One test: each step needs the one before.
    @Test
    void nothingIsLostBetweenTwo() {
        try (var first = browser.newContext();
                var second = browser.newContext()) {
            var complaints = new ArrayList<String>();
            for (var each : List.of(first, second)) each.onConsoleMessage(message -> complaints.add(message.text()));
            var ada = signedIn(first, adasLink);
            var nora = signedIn(second, norasLink);

            var article = write(ada);
            askAndHandOver(ada, nora, article);
            takeOverAndMerge(ada, nora, article);
            note(nora);
            nora.navigate(article); // saved: nothing is held back
            screens(nora, article);
            assertThat(complaints).allMatch(complaint -> complaint.matches(".*(409|410|422).*"));
        }
    }

    private Page signedIn(BrowserContext context, String link) {
        var page = context.newPage();
        page.navigate(origin + "/newsroom/link/" + link);
        page.getByLabel("A password").fill(PASSWORD);
        page.getByText("Come in").click();
        assertThat(page.locator("h1")).hasText("My work");
        return page;
    }

    private String write(Page ada) {
        ada.locator("form[action='/newsroom/articles'] button").first().click();
        ada.locator("#headline").fill("Ferry for two");
        ada.locator(".prose").click();
        for (var line : List.of("The ferry left at six.", "Nobody had a spare pile.", "It came back.")) {
            ada.keyboard().type(line);
            ada.keyboard().press("Enter");
        }
        save(ada);
        return ada.url().replaceAll("\\?.*", "");
    }

    private static void save(Page page) {
        page.keyboard().press("Control+s");
        assertThat(page.locator(".notice").first()).containsText("Saved");
    }

    private static Locator hold(Page page) {
        return page.locator("linecaster-hold");
    }

    /// Writes at the end of a paragraph.
    private static void add(Page page, int paragraph, String words) {
        page.locator(".prose p").nth(paragraph).click();
        page.keyboard().press("End");
        page.keyboard().type(words);
    }

    private static void askAndHandOver(Page ada, Page nora, String article) {
        nora.navigate(article);
        assertThat(hold(nora)).containsText("Ada Byrne has this article open");
        assertThat(nora.locator(".prose")).hasAttribute("contenteditable", "false");
        look(nora, "hold-theirs");
        nora.getByText("Ask for it").click();
        assertThat(hold(nora)).containsText("You have asked for it");

        add(ada, 0, " It was full.");
        assertThat(hold(ada)).containsText("Nora Quill would like to have this article", SOON);
        look(ada, "hold-asked");
        ada.getByText("Keep it").click();
        assertThat(hold(ada)).isEmpty();
        assertThat(ada.locator(".prose")).containsText("It was full.");
        assertThat(hold(nora)).containsText("Ada Byrne keeps it for now", SOON);
        nora.getByText("Ask again").click();
        assertThat(hold(ada)).containsText("Nora Quill would like to have this article", SOON);
        ada.getByText("Save and hand over").click();
        assertThat(ada.locator(".notice").first()).containsText("handed over");
        assertThat(hold(ada)).containsText("Nora Quill has this article");

        assertThat(nora.locator(".prose")).containsText("It was full.", SOON);
        assertThat(nora.locator(".prose")).hasAttribute("contenteditable", "true");
    }

    private static void takeOverAndMerge(Page ada, Page nora, String article) {
        add(nora, 0, " Nora was there.");
        ada.getByText("Take over …").click();
        look(ada, "take-over");
        ada.locator("main button.main").click();
        assertThat(ada.locator(".notice").first()).containsText("taken over");
        assertThat(hold(nora)).containsText("Ada Byrne has this article", SOON);
        assertThat(hold(nora)).containsText("What you typed is still here");
        look(nora, "hold-lost");

        add(ada, 0, " Ada was not.");
        save(ada);
        nora.keyboard().press("Control+s");
        assertThat(nora.locator("h1")).hasText("Two versions of one place");
        assertThat(nora.locator("main")).containsText("Nora was there.");
        assertThat(nora.locator("#their-body")).hasValue(Pattern.compile("Ada was not"));
        add(nora, 0, " Ada was not.");
        look(nora, "clash");
        assertThat(nora.locator(".state")).containsText("Saved as a working copy");

        // left half-way, it is kept, and passes over nothing that Ada has saved
        nora.navigate(article);
        nora.getByText("Take it").click();
        assertThat(nora.locator(".prose")).containsText("It was full. Nora was there. Ada was not.");
        nora.keyboard().press("Control+s");
        assertThat(nora.locator("h1")).hasText("Two versions of one place");
        nora.locator("form.editor__text button.main").click();
        assertThat(nora.locator(".notice").first()).containsText("Saved");
        assertThat(nora.locator(".prose")).containsText("It was full. Nora was there. Ada was not.");

        // Ada goes: whoever reads learns that it is free
        ada.navigate(ada.url().replaceAll("/newsroom/.*", "/newsroom/articles"));
        assertThat(ada.locator(".rows")).containsText("Ferry for two");
        assertThat(hold(nora)).containsText("Nobody has this article open any more", SOON);
        nora.getByText("Edit it").click();
        assertThat(nora.locator(".prose")).hasAttribute("contenteditable", "true");
        ada.reload();
        assertThat(ada.locator(".row__mark").first()).containsText("Nora Quill has it open");
        look(ada, "desk-marks");
    }

    private static void note(Page nora) {
        add(nora, 2, " Late.");
        nora.locator(".prose p").nth(1).click(new Locator.ClickOptions().setClickCount(3));
        nora.getByText("Note on this").click();
        assertThat(nora.locator("#note-quote")).hasValue("Nobody had a spare pile.");
        nora.keyboard().type("Who says so?");
        nora.getByText("Add the note").click();
        assertThat(nora.locator(".thread")).containsText("Who says so?");
        assertThat(nora.locator(".prose")).containsText("Late.");
        nora.locator(".thread__answer summary").click();
        look(nora, "notes");
        nora.getByLabel("Your answer").fill("The harbour master.");
        nora.locator(".thread__answer button").click();
        assertThat(nora.locator(".said")).hasCount(2);
        nora.locator("a[data-passage]").click();
        nora.waitForCondition(() -> "Nobody had a spare pile.".equals(nora.evaluate("String(getSelection())")));
        nora.locator(".thread__deeds > form button").click();
        assertThat(nora.locator(".threads__settled > summary")).hasText("1 settled note");
        save(nora);
        assertThat(nora.locator(".prose")).containsText("It came back. Late.");
    }

    private void screens(Page nora, String article) {
        nora.locator("#main").evaluate("field => { field.closest('details').open = true; field.selectedIndex = 1; }");
        save(nora);
        for (var screen : List.of("notes", "versions", "spiking")) {
            nora.navigate(article + "/" + screen);
            look(nora, "together-" + screen);
        }
        nora.navigate(article + "/versions/compared?from=1&to=4&view=beside");
        look(nora, "compared-beside");
        nora.navigate(article + "/versions/3");
        nora.getByLabel("What this version is called").fill("as filed by the agency");
        nora.getByText("Keep the name").click();
        look(nora, "version-named");
        nora.getByText("Make it the present one").click();
        assertThat(nora.getByText("Undo")).isVisible();
        look(nora, "versions-undo");
        nora.getByText("Undo").click();

        nora.navigate(article + "/look");
        assertThat(nora.frameLocator(".frame--phone").locator("h1")).hasText("Ferry for two");
        nora.getByText("Make a link to the present version").click();
        assertThat(nora.frameLocator(".frame--desk").locator("h1")).hasText("Ferry for two");
        look(nora, "look");
        shared(nora.locator(".secret").textContent().replaceFirst("https://gazette.example", origin), nora);

        nora.navigate(article);
        nora.locator("form[action$='/publish'] button").click();
        nora.getByLabel("What was wrong, and what is right").fill("It was ten days.");
        nora.getByText("Add to the article").click();
        nora.getByText("Mend or take back").click();
        look(nora, "corrections");
        nora.getByText("Take it back").click();
        look(nora, "corrections-taken-back");
        nora.navigate(article);
        nora.getByLabel("Why: readers are told").fill("It never ran.");
        nora.getByText("Withdraw …").click();
        look(nora, "withdrawal");
        nora.getByText("Withdraw it").click();
        nora.getByText("Bring it back as it was").click();
        assertThat(nora.locator(".notice").first()).containsText("Brought back");
    }

    private void shared(String link, Page nora) {
        try (var stranger = browser.newContext()) {
            var page = stranger.newPage();
            page.navigate(link);
            assertThat(page.locator("body > .notice").first()).containsText("This is a preview");
            look(page, "shared");
            nora.getByText("End it now").click();
            page.reload();
            assertThat(page.locator("h1")).hasText("This preview is over");
            look(page, "not-shared");
        }
    }

    private static void look(Page page, String name) {
        look(page, "newsroom", name);
    }
}
