package press.linecaster.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.InBrowser;

/// Searching with a real browser: by keyboard, by pointer, and without scripts.
class SearchInBrowserTest extends InBrowser {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private String story = "";

    @Override
    protected void fill(ConfigurableApplicationContext server) {
        var gazette = Gazette.in(server);
        story = gazette.address(gazette.harbourFire());
        gazette.archive(30);
        gazette.lateCount();
        gazette.operaReview();
        gazette.aboutUs();
        Gazette.awaitSearch(server);
    }

    @Test
    void aReaderTypesChoosesAndReads() {
        try (var reader = browser.newContext()) {
            var complaints = new ArrayList<String>();
            reader.onConsoleMessage(message -> complaints.add(message.text()));
            var page = reader.newPage();
            page.navigate(origin + story);
            page.locator(".masthead__search").click();

            var field = page.locator(".overlay [role=combobox]");
            assertThat(field).isFocused();
            page.keyboard().type("opera");
            var options = page.locator(".overlay [role=option]");
            assertThat(options).hasCount(1);
            assertThat(field).hasAttribute("aria-expanded", "true");
            assertThat(page.locator(".overlay [role=status]")).hasText("Suggestions: 1");
            page.keyboard().press("ArrowDown");
            assertThat(options.first()).hasAttribute("aria-selected", "true");
            assertThat(field)
                    .hasAttribute("aria-activedescendant", options.first().getAttribute("id"));
            page.keyboard().press("ArrowUp");
            assertThat(field).not().hasAttribute("aria-activedescendant", Pattern.compile(".+"));
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");

            assertThat(page.locator("h1")).hasText("The Opera Finds Its Sea Legs");
            assertThat(complaints).isEmpty();
            assertThat(reader.cookies()).isEmpty();
        }
    }

    /// The script that searches comes when it is asked for, and takes its time on a train.
    @Test
    void lettersThatAreTypedBeforeThereIsAFieldAreNotLost() {
        try (var reader = browser.newContext()) {
            var page = reader.newPage();
            page.navigate(origin + story);
            var held = new CompletableFuture<Route>();
            page.route("**/search*.js", held::complete);
            page.keyboard().press("/");
            page.keyboard().type("ope");
            page.waitForCondition(held::isDone);
            page.keyboard().type("ra");
            assertThat(page.locator(".overlay")).hasCount(0);
            held.join().resume();

            assertThat(page.locator(".overlay [role=combobox]")).hasValue("opera");
            assertThat(page.locator(".overlay [role=option]")).hasCount(1);
            page.keyboard().press("Escape");
            page.keyboard().press("/");
            assertThat(page.locator(".overlay [role=combobox]")).isFocused();
        }
    }

    @Test
    void enterSearchesForWhatWasTypedAndLinksNarrowIt() {
        try (var reader = browser.newContext()) {
            var page = reader.newPage();
            page.setViewportSize(DESKTOP.widthPx(), DESKTOP.heightPx());
            page.navigate(origin + "/");
            page.keyboard().press("/");
            assertThat(page.locator(".overlay [role=combobox]")).isFocused();
            page.keyboard().type("council");
            page.keyboard().press("Enter");

            assertThat(page).hasURL(origin + "/search?q=council");
            assertThat(page.locator(".result")).hasCount(10);
            page.locator(".facet--section a")
                    .filter(new Locator.FilterOptions().setHasText("Elections"))
                    .click();
            assertThat(page).hasURL(Pattern.compile(".*section=politics%2Felections.*"));
            page.locator(".chip").click();
            assertThat(page).hasURL(origin + "/search?q=council");
            page.locator("a[rel~=next]").click();
            assertThat(page.locator(".pages a").first()).hasText("First page");
        }
    }

    @Test
    void escapeCancelsAndGivesTheFocusBack() {
        try (var reader = browser.newContext()) {
            var page = reader.newPage();
            page.navigate(origin + story);
            for (var keys : List.of("Control+k", "/")) {
                page.keyboard().press(keys);
                assertThat(page.locator(".overlay [role=combobox]")).isFocused();
                page.keyboard().type("ferry");
                page.keyboard().press("Escape");
                assertThat(page.locator(".overlay")).isHidden();
                assertThat(page.locator(".masthead__search")).isFocused();
            }
            page.locator("#write [name=words]").focus();
            page.keyboard().press("/");
            assertThat(page.locator(".overlay")).isHidden();
            assertThat(page.locator("#write [name=words]")).hasValue("/");
        }
    }

    @Test
    void theFieldWorksWithoutScripts() {
        try (var reader = withoutScripts()) {
            var page = reader.newPage();
            page.navigate(origin + story);
            page.locator(".masthead__search").click();
            assertThat(page).hasURL(origin + "/search");
            page.locator("#q").fill("ferry");
            page.keyboard().press("Enter");

            assertThat(page).hasURL(origin + "/search?q=ferry");
            assertThat(page.locator(".result")).not().hasCount(0);
        }
    }

    @Test
    void whereNothingIsTheWordsOfThePathAreOffered() {
        try (var reader = browser.newContext()) {
            var page = reader.newPage();
            page.navigate(origin + "/2019/05/the-night-ferry.html");
            assertThat(page.locator("#q")).hasValue("the night ferry");
        }
    }

    @Test
    void everyStateIsForEverybody() {
        try (var reader = browser.newContext()) {
            var page = reader.newPage();
            var states = List.of(
                    "/search",
                    "/search?q=council",
                    "/search?q=council&section=politics&period=month&kind=news&sort=date",
                    "/search?q=zeppelin&section=culture");
            for (var state : states) {
                page.navigate(origin + state);
                for (var device : List.of(PHONE, DESKTOP))
                    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                        show(page, device, scheme);
                        picture(page, "search-" + states.indexOf(state), device, scheme);
                        assertThat(violations(page))
                                .as(state + " on a " + device.name())
                                .isEmpty();
                    }
                assertThatNothingScrollsSideways(page, NARROWEST_PX, state);
            }
        }
    }

    @Test
    void theFieldOverAPageIsForEverybody() {
        try (var reader = browser.newContext()) {
            var page = reader.newPage();
            for (var device : List.of(PHONE, DESKTOP))
                for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    show(page, device, scheme);
                    page.navigate(origin + story);
                    page.locator(".masthead__search").click();
                    assertThat(page.locator(".overlay [role=combobox]")).isFocused();
                    page.keyboard().type("the");
                    assertThat(page.locator(".overlay [role=option]")).not().hasCount(0);
                    page.keyboard().press("ArrowDown");
                    picture(page, "search-over", device, scheme);
                    assertThat(violations(page)).as(device.name()).isEmpty();
                }
        }
    }

    private static void picture(Page page, String name, Device device, ColorScheme scheme) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(
                        name + "-" + device.name() + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
    }
}
