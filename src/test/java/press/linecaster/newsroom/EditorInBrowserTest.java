package press.linecaster.newsroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.people.OneTimeLinks;
import press.linecaster.testing.Corpus;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.InBrowser;

/// The editor with a real browser: what is typed, pasted and brought comes out as clean bodies, and bodies that it is
/// given come out as they went in.
class EditorInBrowserTest extends InBrowser {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final String PASSWORD = "kelp-otter-91-violin";
    private static final Pattern CONTENT =
            Pattern.compile("<content:encoded>\\s*<!\\[CDATA\\[(.*?)]]>", Pattern.DOTALL);
    private static final int AT_ONCE = 40;
    private static final int EVERY = 7;

    private String welcome = "";
    private Page page;

    @Override
    protected void fill(ConfigurableApplicationContext server) {
        Gazette.in(server).harbourFire();
        welcome = "/newsroom/welcome/"
                + server.getBean(OneTimeLinks.class).first().orElseThrow();
    }

    @BeforeEach
    void comeIn() {
        if (page != null) return;
        page = browser.newContext().newPage();
        page.navigate(origin + welcome);
        page.getByLabel("Your name").fill("Ida Chief");
        page.getByLabel("Your e-mail address").fill("ida@gazette.example");
        page.getByLabel("A password").fill(PASSWORD);
        page.getByText("Open the newsroom").click();
    }

    private void begin(String headline) {
        page.navigate(origin + "/newsroom/");
        page.getByText("New article").click();
        page.getByLabel("Headline").fill(headline);
        prose().click();
    }

    private Locator prose() {
        return page.locator(".prose");
    }

    /// Of what is written in the editor now.
    private String written() {
        page.evaluate("document.querySelector('linecaster-editor').flush()");
        return page.locator("#body").inputValue();
    }

    private String saved() {
        save();
        assertThat(page.locator(".notice")).hasText("Saved.");
        return page.locator("#body").inputValue();
    }

    private void save() {
        page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
    }

    private void type(String... lines) {
        for (var line : lines) {
            page.keyboard().type(line);
            page.keyboard().press("Enter");
        }
    }

    private void paste(String html, String text) {
        page.evaluate("""
                ([html, text]) => {
                  const data = new DataTransfer();
                  if (html) data.setData("text/html", html);
                  data.setData("text/plain", text);
                  document.querySelector(".prose").dispatchEvent(
                    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                }""", List.of(html, text));
    }

    @Test
    void whatIsTypedAsMarkdownBecomesWhatItMeans() {
        begin("Typed as Markdown");
        type(
                "## Tides",
                "High *at* **six**, `low` at [noon](https://tides.example/).",
                "- one",
                "two",
                "",
                "3. third",
                "",
                "> said",
                "",
                "---",
                "/pull");
        page.keyboard().type("pulled");

        assertThat(saved()).isEqualToNormalizingNewlines("""
                        <h2>Tides</h2>

                        <p>High <em>at</em> <strong>six</strong>, <code>low</code> at <a href="https://tides.example/" rel="noopener">noon</a>.</p>

                        <ul><li>one</li><li>two</li></ul>

                        <ol start="3"><li>third</li></ol>

                        <blockquote><p>said</p></blockquote>

                        <hr>

                        <aside class="pullquote"><p>pulled</p></aside>""");
        look("written");
    }

    @Test
    void wordProcessorsAndPagesLeaveNothingBehind() {
        begin("Pasted");
        paste("""
                <html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=EN-GB><!--StartFragment-->
                <p class=MsoNormal><b><span style='mso-ansi-language:EN-GB'>Bold</span></b> and
                <span style="font-style:italic">slanted</span><o:p></o:p></p>
                <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
                style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>First</p>
                <p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><span
                style='mso-list:Ignore'>o<span>&nbsp; </span></span>Nested</p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
                <div onclick="alert(1)"><a href="javascript:alert(1)">Words</a><img src="https://t.example/x.png"></div>
                <!--EndFragment--></body></html>""", "Bold and slanted");

        assertThat(written())
                .isEqualTo("<p><strong>Bold</strong> and <em>slanted</em></p>\n\n"
                        + "<ul><li>First<ul><li>Nested</li></ul></li></ul>\n\n<p>Words</p>");
        page.keyboard().press("Control+z");
        assertThat(written()).isEmpty();

        paste("", "# Tides\n\n- **high**\n- low");
        assertThat(written()).isEqualTo("<h2>Tides</h2>\n\n<ul><li><strong>high</strong></li><li>low</li></ul>");
    }

    @Test
    void fiveMegabytesArePastedInBearableTime() {
        begin("Pasted, much");
        var paragraph = "<p class=MsoNormal>" + "<span style='color:red'>tide</span> ".repeat(25) + "</p>";
        var began = System.nanoTime();

        paste(paragraph.repeat(5_000_000 / paragraph.length()), "tide");

        assertThat(written().split("</p>", -1)).hasSize(5_000_000 / paragraph.length() + 1);
        assertThat(System.nanoTime() - began).isLessThan(60_000_000_000L);
        page.keyboard().press("Control+z");
        assertThat(written()).isEmpty();
    }

    @Test
    void linksTablesFindingAndEmbeds() {
        begin("Worked on");
        page.keyboard().type("tide and tide");
        page.keyboard().press("Home");
        page.keyboard().press("Control+Shift+ArrowRight");
        page.waitForFunction("!document.querySelector('linecaster-editor').view.state.selection.empty");
        page.keyboard().press("Control+k");
        page.locator("dialog[open] input[type=search]").fill("quay");
        page.locator(".found__one").first().waitFor();
        look("link");
        page.locator(".found__one").first().click();
        assertThat(written()).containsPattern("<a href=\"/[^\"]+\">tide</a>");

        page.keyboard().press("Control+f");
        page.getByLabel("Find", new Page.GetByLabelOptions().setExact(true)).fill("TIDE");
        assertThat(page.locator(".find [role=status]")).hasText("2 found.");
        look("find");
        page.getByLabel("Replace by").fill("flood");
        page.getByText("Replace all").click();
        page.keyboard().press("Escape");
        assertThat(written()).containsPattern("<p><a href=\"/[^\"]+\">flood</a> and flood</p>");

        page.keyboard().press("Alt+F10"); // to the toolbar, by keys alone
        while (!"Table".equals(page.evaluate("document.activeElement.getAttribute('aria-label')")))
            page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        page.keyboard().type("Port");
        page.keyboard().press("Tab");
        page.keyboard().type("Tide");
        look("table");
        assertThat(written()).contains("<thead><tr><th>Port</th><th>Tide</th><th></th></tr></thead>");

        page.keyboard().press("Control+End");
        page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"); // it is there
        paste("", "https://video.example/watch?v=1");
        page.getByText("Show it here").click();
        assertThat(saved()).contains("<figure data-embed=\"https://video.example/watch?v=1\" class=\"embed\">");
    }

    @Test
    void picturesAreUploadedIntoTheirPlace() throws IOException {
        begin("With a picture");
        page.keyboard().type("Before.");
        var picture = Base64.getEncoder()
                .encodeToString(Files.readAllBytes(
                        Corpus.files("images", ".jpg").stream().findFirst().orElseThrow()));
        page.route("**/pictures/upload", Route::abort);
        drop(picture);
        page.getByText("Try again").waitFor();
        save();
        assertThat(page.locator(".writing > .trouble")).containsText("Not saved yet: a picture was not uploaded");
        look("picture-failed");

        page.unroute("**/pictures/upload");
        page.getByText("Try again").click();
        assertThat(page.locator(".writing > .trouble")).isHidden();
        page.getByLabel("What it shows").fill("The pier at dusk");
        page.getByLabel("What it shows").press("Enter");
        page.locator(".figure__caption figcaption").click();
        page.keyboard().type("Dusk.");
        look("picture");
        assertThat(page.evaluate("document.querySelector('.figure__picture img').naturalWidth > 0"))
                .isEqualTo(true);

        assertThat(saved())
                .containsPattern("Before\\.\\s+<figure><img data-media=\"\\d+\" alt=\"The pier at dusk\">"
                        + "<figcaption>.*Dusk\\.</figcaption></figure>");
    }

    @Test
    void severalPicturesChosenTogetherAreAGallery() {
        begin("With a gallery");
        page.keyboard().type("/gall");
        page.keyboard().press("Enter");
        assertThat(page.locator("dialog[open]")).hasAttribute("aria-label", "Gallery");
        page.locator("dialog[open] input[type=file]")
                .setInputFiles(Corpus.files("images", ".jpg").stream().limit(3).toArray(Path[]::new));
        var alts = page.locator(".gallery .figure__alt input");
        assertThat(alts).hasCount(3);
        for (var i = 0; i < 3; i++) {
            alts.nth(i).fill(List.of("One", "Two", "Three").get(i));
            alts.nth(i).press("Enter");
        }

        page.locator(".figure__later").first().press("Enter");
        page.keyboard().press("Enter"); // the button that moved with its picture
        assertThat(page.locator(".figure__earlier").nth(2)).isFocused();
        page.locator(".gallery .figure").nth(1).getByText("Remove the picture").click();
        page.locator(".gallery .figure__caption figcaption").first().click();
        page.keyboard().type("The second.");
        page.locator(".gallery__pictures > figcaption").click();
        page.keyboard().type("Both.");
        look("gallery");

        var picture = "<figure><img data-media=\"\\d+\" alt=\"%s\">(<figcaption>%s</figcaption>)?</figure>";
        var gallery = "^<figure class=\"gallery\">" + picture.formatted("Two", ".*The second\\..*")
                + picture.formatted("One", ".*") + "<figcaption>Both\\.</figcaption></figure>";
        assertThat(written()).containsPattern(gallery);
        assertThat(saved()).containsPattern(gallery);
    }

    private void drop(String base64) {
        page.evaluate("""
                base64 => {
                  const data = new DataTransfer();
                  const bytes = Uint8Array.from(atob(base64), sign => sign.charCodeAt(0));
                  data.items.add(new File([bytes], "pier.jpg", { type: "image/jpeg" }));
                  document.querySelector(".prose").dispatchEvent(
                    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                }""", base64);
    }

    @Test
    void whatIsTypedIsKeptOnTheServerAndWithoutALineInTheBrowser() {
        begin("Kept");
        type("First words.");
        assertThat(page.locator(".state")).containsText("Saved as a working copy");
        var article = page.url();

        page.context().setOffline(true);
        type("Words without a line.");
        assertThat(page.locator(".state")).containsText("Offline: kept in this browser");
        page.context().setOffline(false);
        assertThat(page.locator(".state")).containsText("Saved as a working copy");

        page.navigate(article);
        assertThat(prose()).hasText("");
        look("copy");
        page.getByText("Take it").click();
        assertThat(prose()).containsText("Words without a line.");
        assertThat(saved()).contains("First words.", "Words without a line.");
        assertThat(page.locator(".copy")).hasCount(0);
    }

    /// Two windows of one person.
    @Test
    void whatWasTypedInOneWindowStaysWhileAnotherOneIsTypedIn() {
        begin("Two windows");
        type("Words of the first window.");
        assertThat(page.locator(".state")).containsText("Saved as a working copy");
        var article = page.url();

        page.navigate(article);
        prose().click();
        type("Words of the second window.");
        assertThat(page.locator(".state")).containsText("something else here, in another window");
        assertThat(page.locator(".state a")).hasAttribute("href", article.substring(origin.length()));
        assertThat(saved()).contains("Words of the second window.");

        page.locator(".copy").getByText("Take it").click();
        assertThat(prose()).containsText("Words of the first window.");
    }

    /// The clock of the browser may be years behind that of the server.
    @Test
    void whatIsKeptInTheBrowserIsOfferedWhateverTheClocksSay() {
        begin("Of no time");
        type("On the server.");
        assertThat(page.locator(".state")).containsText("Saved as a working copy");
        var article = page.url();
        cutOff(page);
        type("In the browser alone.");
        assertThat(page.locator(".state")).containsText("Offline: kept in this browser");
        page.evaluate("""
                () => { for (const [key, kept] of Object.entries(localStorage))
                  localStorage.setItem(key, JSON.stringify({ ...JSON.parse(kept), at: 1 })); }""");

        leaveFor(article);
        page.unroute("**/autosave");
        page.locator("#text .kept").getByText("Take it").click();
        assertThat(saved()).contains("On the server.", "In the browser alone.");
        assertThat(page.locator(".copy")).hasCount(0);
        assertThat(page.locator("#text .kept")).isHidden();
    }

    @Test
    void whatWasSentAndNeverArrivedStaysWhateverOthersSave() {
        begin("Sent and lost");
        type("One.", "Two.");
        saved();
        var article = page.url().replaceAll("\\?.*", "");
        cutOff(page);
        page.route(article, Route::abort);
        prose().click();
        page.keyboard().press("Control+End");
        page.keyboard().type(" Sent.");
        page.keyboard().press("Control+s");
        page.waitForURL("chrome-error://**");
        page.unroute(article);
        page.unroute("**/autosave");
        saveElsewhere(article);

        page.navigate(article);
        page.locator("#text .kept").getByText("Take it").click();
        save();
        assertThat(page.locator(".notice").first()).containsText("Saved");
        assertThat(prose()).containsText("Sent.");
        assertThat(page.getByLabel("Kicker")).hasValue("Meanwhile"); // what was typed was typed on the version before
        page.navigate(article);
        assertThat(page.locator("#text .kept")).isHidden();
    }

    @Test
    void whatIsTypedWhileASavingIsOnItsWayIsOfferedAfterIt() {
        begin("On its way");
        type("Before.");
        cutOff(page);
        page.evaluate("""
                () => {
                  document.querySelector("#text").requestSubmit();
                  const editor = document.querySelector("#text linecaster-editor");
                  editor.view.dispatch(editor.view.state.tr.insertText("After."));
                  editor.flush();
                }""");

        assertThat(page.locator(".notice").first()).hasText("Saved.");
        assertThat(prose()).hasText("Before.");
        saveElsewhere(page.url().replaceAll("\\?.*", ""));
        page.reload();
        assertThat(page.locator("#text .kept")).isVisible();
        page.unroute("**/autosave");
        page.locator("#text .kept").getByText("Take it").click();
        save();
        assertThat(page.locator(".notice").first()).containsText("Saved");
        assertThat(page.locator("#body").inputValue()).contains("Before.", "After.");
        assertThat(page.getByLabel("Kicker")).hasValue("Meanwhile"); // it was typed on what was saved, not on this
        assertThat(page.locator("[name=slug]")).hasValue("on-its-way");
        assertThat(page.locator("#text .kept")).isHidden();
    }

    /// No autosave arrives. What a page sends while it is left may come past a route, and so has no time to be sent.
    private static void cutOff(Page page) {
        page.route("**/autosave", Route::abort);
        var mute = "addEventListener('visibilitychange', event => event.stopImmediatePropagation(), true)";
        page.addInitScript(mute);
        page.evaluate(mute);
    }

    private void saveElsewhere(String article) {
        try (var other = page.context().newPage()) {
            other.navigate(article);
            other.getByLabel("Kicker").fill("Meanwhile");
            other.keyboard().press("Control+s");
            assertThat(other.locator(".notice").first()).hasText("Saved.");
        }
    }

    @Test
    void whatIsTakenPutsAsideWhatStandsThere() {
        begin("Taken twice");
        var article = page.url();
        cutOff(page);
        for (var words : List.of("First.", "Second.")) {
            prose().click();
            page.keyboard().type(words);
            assertThat(page.locator(".state")).containsText("Offline: kept in this browser");
            leaveFor(article);
        }
        prose().click();
        page.keyboard().type("Third.");

        var offers = page.locator("#text .kept p");
        for (var taken : List.of("Second.", "First.", "Third.")) {
            assertThat(offers).hasCount(2);
            offers.first().getByText("Take it").click();
            assertThat(prose()).hasText(taken);
        }
        assertThat(offers).hasCount(2);
        page.unroute("**/autosave");
        assertThat(page.locator(".state")).containsText("Saved as a working copy");
        offers.first().getByText("Throw it away").click();
        assertThat(saved()).contains("Third.");
        assertThat(offers).hasCount(1);
    }

    @Test
    void whatIsTypedInAWindowThatIsOpenIsOfferedOnceItIsNot() {
        begin("In an open window");
        saved();
        var article = page.url().replaceAll("\\?.*", "");
        try (var typing = page.context().newPage()) {
            cutOff(typing);
            typing.navigate(article);
            typing.getByLabel("Kicker").fill("Typed");
            assertThat(typing.locator(".state")).containsText("kept in this browser");
            page.navigate(article);
            assertThat(page.locator(".count")).containsText("words");
            assertThat(page.locator("#text .kept")).isHidden();
        }
        page.locator("#text .kept").getByText("Take it").click();
        assertThat(page.getByLabel("Kicker")).hasValue("Typed");
        saved();
    }

    /// Under a name of its own, with the version that it was typed on and nothing else of that.
    @Test
    void whatAnEarlierReleaseHasKeptIsOfferedOnce() {
        begin("Of an earlier release");
        type("One.");
        saved();
        var article = page.url().replaceAll("\\?.*", "");
        saveElsewhere(article);
        page.evaluate("""
                article => localStorage.setItem("linecaster " + article, JSON.stringify({
                  at: 1, revision: Number(document.querySelector("#text").dataset.revision), text: JSON.stringify([
                    ["kicker", ""], ["body", "<p>One.</p>\\n\\n<p>Old words.</p>"], ["body-format", "html"],
                    ["slug", "older"]])}))""", article.substring(origin.length()));

        page.navigate(article);
        page.locator("#text .kept").getByText("Take it").click();
        save();
        assertThat(page.locator(".notice").first()).containsText("Saved");
        assertThat(page.locator("#body")).hasValue("One.\n\nOld words.");
        assertThat(page.getByLabel("Kicker")).hasValue("Meanwhile");
        assertThat(page.locator("[name=slug]")).hasValue("of-an-earlier-release");
        page.navigate(article);
        assertThat(page.locator("#text .kept")).isHidden();
    }

    private void leaveFor(String address) {
        page.onceDialog(dialog -> dialog.accept());
        page.navigate(address);
    }

    @Test
    void whoIsSignedOutWhileTypingIsToldAndKeepsIt() {
        begin("Signed out");
        var cookies = page.context().cookies();
        page.context().clearCookies();
        type("Words after the end.");
        assertThat(page.locator(".state")).containsText("Sign in in another tab");

        page.context()
                .addCookies(cookies.stream()
                        .map(each -> new Cookie(each.name, each.value)
                                .setDomain(each.domain)
                                .setPath(each.path))
                        .toList());
        page.evaluate("dispatchEvent(new Event('online'))");
        assertThat(page.locator(".state")).containsText("Saved as a working copy");
        assertThat(saved()).contains("Words after the end.");
    }

    /// Everything of the vocabulary, in bodies of real papers, imports and attacks.
    @Test
    void bodiesComeOutAsTheyWentIn() throws IOException {
        begin("As it went in");
        page.evaluate(
                "async script => { window.editor = await import(script) }",
                page.locator("#text script[type=module]").getAttribute("src"));
        var bodies = bodies();

        assertThat(bodies).hasSizeGreaterThan(500);
        var different = new LinkedHashMap<String, String>();
        for (var from = 0; from < bodies.size(); from += AT_ONCE) {
            var some = bodies.subList(from, Math.min(bodies.size(), from + AT_ONCE)).stream()
                    .map(body -> SafeHtml.clean(body).html())
                    .toList();
            var anew = (List<?>) page.evaluate("""
                    bodies => bodies.map(html => {
                      const holder = document.createElement("template");
                      holder.innerHTML = html;
                      const read = editor.documentOf(holder.content);
                      read.check();
                      return editor.htmlWrittenAnew(read);
                    })""", some);
            for (var i = 0; i < some.size(); i++) {
                var after = SafeHtml.clean((String) anew.get(i)).html();
                var meant = BodyMeaning.of(some.get(i));
                if (!BodyMeaning.of(after).equals(meant)) different.put(meant, BodyMeaning.of(after));
            }
        }
        assertThat(different).isEmpty();
    }

    private static List<String> bodies() throws IOException {
        var bodies = new ArrayList<String>();
        try (var demo = Files.walk(Path.of("src/main/resources/demo"))) {
            for (var file :
                    demo.filter(each -> each.toString().endsWith(".html")).toList()) bodies.add(Files.readString(file));
        }
        for (var file : Corpus.files("wxr", ".xml")) {
            var found = CONTENT.matcher(new String(Corpus.bytes(file), StandardCharsets.UTF_8));
            while (found.find()) bodies.add(found.group(1));
        }
        var collected = new ArrayList<String>();
        Corpus.json("ghost/lexical-to-html.json").findValues("html").forEach(each -> collected.add(each.asString()));
        for (var file : Corpus.files("extraction", ".html.gz"))
            collected.add(new String(Corpus.bytes(file), StandardCharsets.UTF_8));
        for (var suite : List.of("dompurify", "htmlpurifier", "bleach", "html5lib-sanitizer"))
            for (var one : Corpus.json("sanitiser/" + suite + ".json").get("cases"))
                for (var name : List.of("payload", "input", "markup"))
                    if (one.hasNonNull(name)) collected.add(one.get(name).asString());
        for (var i = 0; i < collected.size(); i += EVERY) bodies.add(collected.get(i));
        return bodies;
    }

    /// On a phone and a desk, light and dark: axe finds nothing, nothing scrolls sideways, and there is a picture of
    /// it.
    private void look(String name) {
        var found = new LinkedHashMap<String, List<String>>();
        for (var each :
                Map.of(PHONE, ColorScheme.DARK, DESKTOP, ColorScheme.LIGHT).entrySet()) {
            show(page, each.getKey(), each.getValue());
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENSHOTS.resolve(
                            "editor-%s-%s.png".formatted(name, each.getKey().name()))));
            found.put(name + " " + each.getValue(), violations(page));
        }
        show(page, DESKTOP, ColorScheme.LIGHT);
        assertThat(found).allSatisfy((where, what) -> assertThat(what).as(where).isEmpty());
        assertThatNothingScrollsSideways(page, NARROWEST_PX, name);
        show(page, DESKTOP, ColorScheme.LIGHT);
    }
}
