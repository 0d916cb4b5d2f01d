package press.linecaster.newsroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.kernel.Ids;
import press.linecaster.people.Accounts;
import press.linecaster.people.OneTimeLinks;
import press.linecaster.people.Role;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.InBrowser;
import press.linecaster.testing.SettableClock;

/// The screens by which none of the walks come: on all sizes and in both schemes there is nothing that axe finds.
class OtherScreensInBrowserTest extends InBrowser {

    private static final String PASSWORD = "kelp-otter-91-violin";

    private String link = "";
    private String ada = "";
    private ArticleId fire = new ArticleId(1);
    private SettableClock clock = new SettableClock();

    @Override
    protected void fill(ConfigurableApplicationContext server) {
        var gazette = Gazette.in(server);
        Article harbourFire = gazette.harbourFire();
        gazette.archive(20);
        fire = harbourFire.id();
        ada = Ids.inAddress(gazette.adaByrne().id().value());
        clock = server.getBean(SettableClock.class);
        link = server.getBean(OneTimeLinks.class)
                .forAccount(
                        server.getBean(Accounts.class)
                                .add("Ida Chief", "ida@gazette.example", Role.ADMINISTRATOR, "test")
                                .id(),
                        "test");
    }

    /// One test: there is one server, and somebody is in.
    @Test
    void screensOffTheWaysAreAsGood() {
        try (var ida = browser.newContext();
                var nobody = browser.newContext()) {
            var strangers = strangers(ida);
            var page = ida.newPage();
            page.navigate(origin + "/newsroom/link/" + link);
            look(page, "link");
            page.getByLabel("A password").fill(PASSWORD);
            page.getByText("Come in").click();
            assertThat(page.locator("h1")).hasText("My work");
            menus(page);
            pages(page);
            programs(page);
            article(page);
            lists(page);
            outside(nobody.newPage());
            proof(page);
            stranded(page);
            assertThat(strangers).isEmpty();
        }
    }

    private void menus(Page page) {
        goAndLook(page, "/newsroom/menus", "menus");
        page.locator("main a[href^='/newsroom/menus/']").first().click();
        page.getByLabel("Words for an address").fill("Tide tables");
        page.getByLabel("Address", new Page.GetByLabelOptions().setExact(true))
                .last()
                .fill("https://tides.example/");
        page.locator("button[value='add address']").click();
        assertThat(page.getByLabel("Words", new Page.GetByLabelOptions().setExact(true))
                        .last())
                .hasValue("Tide tables");
        look(page, "menu");
        page.getByText("Save this menu").click();
        assertThat(page.locator(".notice").first()).isVisible();
        look(page, "menu-saved");
    }

    private void pages(Page page) {
        goAndLook(page, "/newsroom/pages", "pages-none");
        for (var headline : List.of("About us", "Who owns us")) {
            page.navigate(origin + "/newsroom/pages");
            page.getByText("New page").click();
            page.getByLabel("Headline").fill(headline);
            page.keyboard().press("Control+s");
            assertThat(page.locator(".notice").first()).hasText("Saved.");
        }
        look(page, "page-editor");
        goAndLook(page, "/newsroom/pages", "pages");
    }

    private void programs(Page page) {
        goAndLook(page, "/newsroom/tokens", "tokens-none");
        page.getByLabel("What it is for").fill("The wire");
        page.locator("input[name=scope]").first().check();
        page.getByText("Make it").click();
        assertThat(page.locator(".secret")).isVisible();
        look(page, "tokens");
        goAndLook(page, "/api/", "api");
    }

    private void article(Page page) {
        var address = "/newsroom/articles/" + Ids.inAddress(fire.value());
        page.navigate(origin + address);
        page.getByLabel("Standfirst").fill("A spark, a shed, and nobody hurt.");
        page.keyboard().press("Control+s");
        assertThat(page.locator(".notice").first()).hasText("Saved.");
        goAndLook(page, address + "/versions/compared?from=1&to=2", "compared");
        goAndLook(page, address + "/versions/1/look", "look-version");
        goAndLook(page, address + "/links", "links");
        goAndLook(page, address + "/preview", "preview");
        goAndLook(page, address + "/picture", "lead-none");
        goAndLook(page, address + "/publication", "publication-published");
        page.navigate(origin + "/newsroom/fronts");
        page.getByText("Home page").click();
        goAndLook(page, page.url().substring(origin.length()) + "/preview", "front-preview");
    }

    private void lists(Page page) {
        goAndLook(page, "/newsroom/authors/" + ada + "/merge", "author-merge");
        goAndLook(page, "/newsroom/board?q=nothing+like+this", "board-none");
        goAndLook(page, "/newsroom/redirects?q=nothing+like+this", "redirects-none");
        goAndLook(page, "/newsroom/people?q=nothing+like+this", "people-none");
        goAndLook(page, "/newsroom/comments?show=spam", "comments-spam");
    }

    private void outside(Page page) {
        goAndLook(page, "/newsroom/link/" + link, "link-worthless");
        page.navigate(origin + "/newsroom/sign-in");
        page.locator("#email").fill("ida@gazette.example");
        page.locator("#password").fill("not this one");
        page.keyboard().press("Enter");
        assertThat(page.locator(".trouble").first()).isVisible();
        look(page, "sign-in-mistaken");
    }

    /// Whoever signed in a while ago is asked again.
    private void proof(Page page) {
        clock.advance(Duration.ofMinutes(16));
        goAndLook(page, "/newsroom/me/codes", "prove");
        page.getByLabel("Your password").fill("not this one");
        page.getByText("Go on").click();
        look(page, "prove-mistaken");
    }

    private void stranded(Page page) {
        page.navigate(origin + "/newsroom/articles/" + Ids.inAddress(fire.value()));
        page.getByLabel("Kicker").fill("Typed too late");
        page.context().clearCookies();
        page.keyboard().press("Control+s");
        assertThat(page.locator("h1")).hasText("You were signed out meanwhile");
        look(page, "stranded");
    }

    private void goAndLook(Page page, String address, String name) {
        Objects.requireNonNull(page.navigate(origin + address));
        look(page, name);
    }

    private static void look(Page page, String name) {
        look(page, "other", name);
    }
}
