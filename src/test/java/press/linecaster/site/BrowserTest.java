package press.linecaster.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import press.linecaster.Linecaster;
import press.linecaster.testing.Gazette;

/// What readers meet, in a real browser and from the real server. What the pages look like is kept in
/// `target/screenshots`. The browser is the system's own, Chromium or Chrome on the `PATH`.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final int NARROWEST_PX = 320;

    /// @param widthPx of the window
    private record Device(String name, int widthPx, int heightPx) {}

    private static final Device PHONE = new Device("phone", 390, 844);
    private static final Device DESKTOP = new Device("desktop", 1280, 900);

    private ConfigurableApplicationContext server;
    private Playwright playwright;
    private Browser browser;
    private Map<String, String> pages;
    private String origin;

    @BeforeAll
    void openThePaper(@TempDir Path data) throws IOException {
        server = new SpringApplicationBuilder(Linecaster.class)
                .run("--server.port=0", "--server.address=127.0.0.1", "--linecaster.data=" + data);
        var port = Objects.requireNonNull(((WebServerApplicationContext) server).getWebServer())
                .getPort();
        origin = "http://127.0.0.1:" + port;
        var showcase = new Showcase(Gazette.in(server));
        pages = showcase.pages();
        pages.putAll(showcase.pagesForOne());
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installedBrowser())
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")));
    }

    @AfterAll
    void closeThePaper() {
        playwright.close();
        server.close();
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
                    page.setViewportSize(widthPx, PHONE.heightPx());
                    assertThat(page.evaluate("document.documentElement.scrollWidth"))
                            .as(name + " at " + widthPx + " px")
                            .isEqualTo(widthPx);
                }
            });
        }
    }

    @Test
    void aReaderIsLeftAlone() {
        try (var reader = browser.newContext()) {
            var complaints = new ArrayList<String>();
            var strangers = new ArrayList<String>();
            reader.onRequest(request -> {
                if (!request.url().startsWith(origin + "/")) strangers.add(request.url());
            });
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
            assertThat(page.locator(".story__headline")).containsText("Council Minutes");
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

    private BrowserContext withoutScripts() {
        return browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    private boolean isOneOf(String location) {
        return pages.values().stream().anyMatch(path -> location.startsWith(origin + path + ":"));
    }

    private static void show(Page page, Device device, ColorScheme scheme) {
        page.setViewportSize(device.widthPx(), device.heightPx());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    /// What axe finds, each with the elements that are meant.
    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                        .setLegacyMode(true) // else it opens another page each time, for frames that we have not
                        .withTags(WCAG)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                        .toList())
                        .toList();
    }

    private static Path installedBrowser() {
        return Stream.of("chromium", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("there is neither chromium nor google-chrome on the PATH"));
    }
}
