package press.linecaster.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import press.linecaster.Linecaster;

/// A paper on the real server and a real browser in front of it: the system's own, Chromium or Chrome on the `PATH`.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class InBrowser {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    protected static final int NARROWEST_PX = 320;

    /// @param widthPx of the window
    public record Device(String name, int widthPx, int heightPx) {}

    protected static final Device PHONE = new Device("phone", 390, 844);
    protected static final Device DESKTOP = new Device("desktop", 1280, 900);

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /// What editors carry, lay on their knees and sit at.
    protected static final List<Device> DEVICES =
            List.of(new Device("phone", 360, 780), new Device("tablet", 768, 1024), DESKTOP);

    private ConfigurableApplicationContext server;
    private Playwright playwright;
    protected Browser browser;
    protected String origin;

    @BeforeAll
    protected void openThePaper(@TempDir Path data) throws Exception {
        server = new SpringApplicationBuilder(Linecaster.class)
                .properties(settings())
                .run("--server.port=0", "--server.address=127.0.0.1", "--linecaster.data=" + data);
        var port = Objects.requireNonNull(((WebServerApplicationContext) server).getWebServer())
                .getPort();
        origin = "http://127.0.0.1:" + port;
        fill(server);
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installedBrowser())
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")));
    }

    /// What is set otherwise than by default, as `name=value`.
    protected String[] settings() {
        return new String[0];
    }

    /// Puts into the paper what is to be read.
    protected abstract void fill(ConfigurableApplicationContext server) throws Exception;

    @AfterAll
    protected void closeThePaper() {
        if (playwright != null) playwright.close();
        server.close();
    }

    protected BrowserContext withoutScripts() {
        return browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    /// Notes whatever is asked of anybody but the paper.
    protected List<String> strangers(BrowserContext reader) {
        var strangers = new ArrayList<String>();
        reader.onRequest(request -> {
            if (!request.url().startsWith(origin + "/")) strangers.add(request.url());
        });
        return strangers;
    }

    protected static void show(Page page, Device device, ColorScheme scheme) {
        page.setViewportSize(device.widthPx(), device.heightPx());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    protected static void assertThatNothingScrollsSideways(Page page, int widthPx, String name) {
        page.setViewportSize(widthPx, PHONE.heightPx());
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " at " + widthPx + " px")
                .isEqualTo(widthPx);
    }

    /// On every size and in both schemes: nothing scrolls sideways, axe finds nothing, and there is a picture of it.
    /// @param area what the names of the pictures begin with
    protected static void look(Page page, String area, String name) {
        var found = new LinkedHashMap<String, List<String>>();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (var device : DEVICES) {
                show(page, device, scheme);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(SCREENSHOTS.resolve("%s-%s-%s-%s.png"
                                .formatted(
                                        area, name, device.name(), scheme.name().toLowerCase(Locale.ROOT)))));
            }
            found.put(name + " " + scheme, violations(page));
        }
        show(page, DESKTOP, ColorScheme.LIGHT);
        assertThat(found).allSatisfy((where, what) -> assertThat(what).as(where).isEmpty());
        assertThatNothingScrollsSideways(page, NARROWEST_PX, name);
        page.setViewportSize(DESKTOP.widthPx(), DESKTOP.heightPx());
    }

    /// What axe finds, each with the elements that are meant.
    protected static List<String> violations(Page page) {
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
