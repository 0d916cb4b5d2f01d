package press.linecaster.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.InBrowser;

/// What readers meet, in a real browser and from the real server. What the pages look like is kept in
/// `target/screenshots`.
class BrowserTest extends InBrowser {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /// An article with its style, fonts and script, without pictures.
    private static final int HEAVIEST_BYTES = 50_000;

    /// A tenth of a pixel here and there is nothing that moves.
    private static final double UNSEEN_SHIFT = 0.001;

    private Map<String, String> pages = Map.of();

    @Override
    protected void fill(ConfigurableApplicationContext server) throws Exception {
        var showcase = new Showcase(Gazette.in(server));
        pages = showcase.pages();
        pages.putAll(showcase.pagesForOne());
    }

    @Test
    void everyPageIsForEverybody() {
        try (var reader = browser.newContext()) {
            var page = reader.newPage();
            pages.forEach((name, path) -> {
                page.navigate(origin + path);
                for (var device : List.of(PHONE, DESKTOP))
                    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                        show(page, device, scheme);
                        page.screenshot(new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(SCREENSHOTS.resolve(name + "-" + device.name() + "-"
                                        + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
                        assertThat(violations(page))
                                .as(name + " on a " + device.name() + ", " + scheme)
                                .isEmpty();
                    }
            });
        }
    }

    @Test
    void noPageScrollsSideways() {
        try (var reader = browser.newContext()) {
            var page = reader.newPage();
            pages.forEach((name, path) -> {
                page.navigate(origin + path);
                for (var widthPx : List.of(NARROWEST_PX, PHONE.widthPx(), 820, DESKTOP.widthPx())) {
                    assertThatNothingScrollsSideways(page, widthPx, name);
                }
            });
        }
    }

    @Test
    void nothingMovesWhileAPageComesIn() {
        try (var reader = browser.newContext()) {
            reader.addInitScript(
                    "window.shifts = []; new PerformanceObserver(list => window.shifts.push(...list.getEntries()"
                            + ".map(shift => shift.value))).observe({ type: 'layout-shift', buffered: true })");
            var page = reader.newPage();
            for (var device : List.of(PHONE, DESKTOP)) {
                page.setViewportSize(device.widthPx(), device.heightPx());
                pages.forEach((name, path) -> {
                    // on a machine with too much to do a browser may paint twice; what is wrong with a page shows each
                    // time
                    var shifts = Stream.generate(() -> shift(page, path)).limit(3);
                    assertThat(shifts.anyMatch(shift -> shift < UNSEEN_SHIFT))
                            .as(name + " on a " + device.name())
                            .isTrue();
                });
            }
        }
    }

    private double shift(Page page, String path) {
        page.navigate(origin + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return ((Number) page.evaluate("window.shifts.reduce((sum, shift) => sum + shift, 0)")).doubleValue();
    }

    @Test
    void aStoryWeighsLessThanAPicture() {
        assertThat(weightBytes("story")).isPositive().isLessThanOrEqualTo(HEAVIEST_BYTES);
        assertThat(weightBytes("story-with-everything")).isPositive().isLessThanOrEqualTo(HEAVIEST_BYTES);
    }

    /// The sum of what comes over the wire for a page without its pictures, compressed as it comes, and 300 bytes for
    /// the head of each answer (Resource Timing, "transferSize").
    private int weightBytes(String name) {
        try (var reader = browser.newContext()) {
            var page = reader.newPage();
            page.navigate(origin + pages.get(name));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            return (Integer) page.evaluate("""
                    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                        .filter(part => !part.name.includes('/media/'))
                        .reduce((sum, part) => sum + part.transferSize, 0)""");
        }
    }

    @Test
    void aReaderIsLeftAlone() {
        try (var reader = browser.newContext()) {
            var complaints = new ArrayList<String>();
            var strangers = strangers(reader);
            reader.onConsoleMessage(message -> {
                // of a page that is missing Chromium says so itself
                if (!message.text().startsWith("Failed to load resource") || !isOneOf(message.location()))
                    complaints.add(message.text() + " at " + message.location());
            });
            var page = reader.newPage();

            for (var path : pages.values()) {
                page.navigate(origin + path);
                page.evaluate("for (const image of document.images) image.loading = 'eager'");
                page.waitForLoadState();
            }

            assertThat(complaints).isEmpty();
            assertThat(strangers).isEmpty();
            assertThat(reader.cookies()).isEmpty();
        }
    }

    @Test
    void thePaperIsReadWithoutScripts() {
        try (var reader = withoutScripts()) {
            var page = reader.newPage();
            page.setViewportSize(PHONE.widthPx(), PHONE.heightPx());
            page.navigate(origin + "/");
            assertThat(page.locator(".drawer__panel")).isHidden();

            page.locator(".drawer__handle").click();
            page.locator(".drawer__panel a[href='/politics/']").click();
            page.locator("a[rel=next]").click();
            assertThat(page).hasURL(Pattern.compile(".*/politics/\\?after=.*"));
            page.locator(".teaser__headline a").first().click();
            assertThat(page.locator(".story__headline"))
                    .hasText(Pattern.compile("(Council Minutes|A Vote on the Quay).*"));
        }
    }

    @Test
    void theKeyboardLeadsToTheStoryAtOnceAndShowsWhereItIs() {
        try (var reader = withoutScripts()) {
            var page = reader.newPage();
            page.navigate(origin + pages.get("story"));

            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            assertThat(page.locator(".skip")).isInViewport();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            var focused = page.locator("main :focus");
            assertThat(focused).isVisible();
            assertThat(focused).hasCSS("outline-style", "solid");
        }
    }

    @Test
    void aCommentIsWrittenByKeyboardWithoutScripts() {
        try (var reader = withoutScripts()) {
            var page = reader.newPage();
            var keyboard = page.keyboard();
            page.navigate(origin + pages.get("story"));

            page.locator(".comment__reply").first().focus();
            keyboard.press("Enter");
            assertThat(page.locator("h1")).hasText("Leave a reply to Mara");
            assertThat(
                            (List<?>)
                                    page.evaluate(
                                            "[...document.querySelectorAll('main form :is(input, textarea, button)')]"
                                                    + ".filter(field => field.checkVisibility() && (field.getBoundingClientRect().height < 44"
                                                    + " || parseFloat(getComputedStyle(field).fontSize) < 16)).map(field => field.name)"))
                    .isEmpty();
            page.locator(".kicker a").focus();
            keyboard.press("Tab");
            keyboard.type("I saw it too.");
            keyboard.press("Tab");
            keyboard.type("Olof");
            keyboard.press("Tab");
            keyboard.type("olof@localhost"); // a browser takes it, we do not
            keyboard.press("Tab");
            keyboard.press("Tab");
            assertThat(page.locator(".form__button")).isFocused();
            keyboard.press("Enter");

            assertThat(page.locator(".troubles")).isFocused();
            assertThat(page.locator("[name=words]")).hasValue("I saw it too.");
            keyboard.press("Tab");
            keyboard.press("Enter");
            keyboard.press("Tab");
            page.locator("[name=email]").focus();
            keyboard.press("ControlOrMeta+A");
            keyboard.type("olof@example.org");
            keyboard.press("Enter");

            assertThat(page).hasURL(Pattern.compile(".*/-/comments/[0-9a-z]+/thanks"));
            assertThat(page.locator("h1")).hasText("Thank you");
            page.locator(".ways-on a").click();
            assertThat(page).hasURL(origin + pages.get("story") + "#comments");
            assertThat(page.locator(".comment")).hasCount(1);
            assertThat(reader.cookies()).isEmpty();
        }
    }

    private boolean isOneOf(String location) {
        return pages.values().stream().anyMatch(path -> location.startsWith(origin + path + ":"));
    }
}
