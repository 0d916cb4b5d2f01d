package press.linecaster.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import press.linecaster.articles.ArticleId;
import press.linecaster.audience.Audience;
import press.linecaster.sections.Menu;
import press.linecaster.sections.Menu.Destination.Location;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.InBrowser;

/// Somebody comes from a search engine to one story, and finds everything that is around it.
class ReadersWalkTest extends InBrowser {

    private Map<String, String> pages = Map.of();

    @Override
    protected void fill(ConfigurableApplicationContext server) throws Exception {
        var gazette = Gazette.in(server);
        gazette.menu(
                Menu.Place.SOCIAL,
                new Menu.Entry("Mastodon", new Location("https://news.example/@gazette"), List.of()),
                new Menu.Entry("Bluesky", new Location("https://bsky.app/profile/gazette.example"), List.of()));
        pages = new Showcase(gazette).pages();
        var archive = gazette.archive(12);
        gazette.pick(archive.get(7), archive.get(8));
        for (var article : archive.subList(0, 4)) gazette.comment(article, null, "Mara", "Quite.");
        var hour = server.getBean(Clock.class)
                .instant()
                .truncatedTo(ChronoUnit.HOURS)
                .minus(Duration.ofHours(2));
        var reads = new HashMap<ArticleId, Map<Instant, Integer>>();
        for (var article : archive) reads.put(article.id(), Map.of(hour, 50));
        server.getBean(Audience.class).add(reads);
    }

    @Test
    void fromASearchEngineToTheFeed() {
        try (var reader = browser.newContext()) {
            var strangers = strangers(reader);
            var page = reader.newPage();
            page.navigate(origin + address("story-with-everything") + "?utm_source=search&gclid=1");
            assertThat(page.locator("h1")).isVisible();

            page.locator(".related .teaser__headline a").first().click();
            assertThat(page.locator(".story__headline")).isVisible();
            var section = page.locator(".trail a").nth(1);
            var sectionName = section.textContent().strip();
            section.click();
            assertThat(page.locator("h1.heading__title")).hasText(sectionName);
            var author = page.locator(".teaser .byline a").first();
            var authorName = author.textContent().strip();
            author.click();
            assertThat(page.locator("h1.heading__title")).hasText(authorName);
            var feed = page.locator("link[type='application/rss+xml']").getAttribute("href");
            var answer = reader.request().get(origin + feed);
            assertThat(answer.headers().get("content-type")).startsWith("application/rss+xml");
            assertThat(answer.text()).contains("<title>" + authorName + " – The Harbour Gazette</title>");
            assertThat(strangers).isEmpty();
            assertThat(reader.cookies()).isEmpty();
        }
    }

    @Test
    void aStoryHasEverythingAroundIt() {
        try (var reader = withoutScripts()) {
            var page = reader.newPage();
            page.navigate(origin + address("story-with-everything"));

            for (var part : List.of(
                    ".trail li >> text=Home",
                    ".kicker",
                    ".story__standfirst",
                    ".byline a[rel=author]",
                    ".credits__portrait img",
                    ".credits__facts time",
                    ".credits__facts >> text=min read",
                    ".credits__facts a[href='#comments']",
                    ".story > .figure figcaption .credit",
                    ".pullquote",
                    ".scroll[role=region][aria-label] table",
                    ".gallery figure",
                    ".prose sup a",
                    ".embed__card[data-player]",
                    ".notes",
                    ".tags a",
                    ".profile .profile__biography",
                    ".profile a[href='https://news.example/@ada']",
                    ".neighbours a",
                    ".related .teaser__picture img",
                    ".sidebar .rail--picks",
                    ".sidebar .ranking time",
                    ".sidebar .teaser--rail .teaser__standfirst",
                    ".sidebar .timeline time",
                    ".footer .social a",
                    ".footer__stories .timeline time"))
                assertThat(page.locator(part).first()).isVisible();
            assertThat(page.locator(".footer__rights")).containsText(Pattern.compile("© 20\\d\\d The Harbour Gazette"));
        }
    }

    @Test
    void aStoryIsHandedOnByLinksAlone() {
        try (var reader = withoutScripts()) {
            var page = reader.newPage();
            page.navigate(origin + address("story-with-everything"));

            assertThat(page.locator(".share .sharing")).isHidden();
            page.locator(".share summary").click();
            assertThat(page.locator(".share .sharing")).isVisible();
            for (var sharing : page.locator(".sharing").all()) {
                assertThat(sharing.locator("li:not([hidden])").allInnerTexts())
                        .containsExactly(
                                "Facebook",
                                "X",
                                "Bluesky",
                                "Mastodon",
                                "WhatsApp",
                                "Telegram",
                                "LinkedIn",
                                "Pinterest",
                                "Tumblr",
                                "E-mail",
                                "Copy link");
                for (var link : sharing.locator("a").all())
                    assertThat(link.getAttribute("href")).matches(".*gazette\\.example(%2F|/)2026.*");
            }
        }
    }

    @Test
    void theLinksForSharingAreClosedByAKeyAndByAClickElsewhere() {
        try (var reader = browser.newContext()) {
            var page = reader.newPage();
            page.navigate(origin + address("story-with-everything"));
            var handle = page.locator(".share summary");
            var links = page.locator(".share .sharing");

            handle.click();
            assertThat(links).isVisible();
            page.keyboard().press("Escape");
            assertThat(links).isHidden();
            assertThat(handle).isFocused();
            handle.click();
            assertThat(links).isVisible();
            page.locator("h1").click();
            assertThat(links).isHidden();
        }
    }

    @Test
    void theAddressIsCopiedAndTheDeviceIsAsked() {
        try (var reader = browser.newContext(
                new Browser.NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write")))) {
            var page = reader.newPage();
            page.addInitScript("navigator.share = story => { window.shared = story; return Promise.resolve(); }");
            page.navigate(origin + address("story-with-everything"));

            page.locator(".story__share .sharing__copy a").click();
            assertThat(page.locator(".story__share .sharing__copy [role=status]"))
                    .hasText("Link copied");
            assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                    .startsWith("https://gazette.example/2026/");
            page.locator(".story__share .sharing__device button").click();
            assertThat((String) page.evaluate("window.shared.url")).startsWith("https://gazette.example/2026/");
        }
    }

    @Test
    void aPlayerOfOthersIsAskedForByTheClickAndNotBefore() {
        try (var reader = browser.newContext()) {
            reader.route(Pattern.compile("https://.*"), route -> route.abort());
            var strangers = strangers(reader);
            var page = reader.newPage();
            page.navigate(origin + address("story-with-everything"));
            page.waitForLoadState();
            assertThat(strangers).isEmpty();

            page.locator(".embed__card[data-player]").click();
            assertThat(page.locator("iframe.embed__player"))
                    .hasAttribute("src", "https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1");
            page.waitForCondition(() -> !strangers.isEmpty());
            assertThat(strangers).allMatch(address -> address.startsWith("https://www.youtube-nocookie.com/"));
        }
    }

    @Test
    void aReplyIsWrittenWhereTheCommentStandsOrCancelled() {
        try (var reader = browser.newContext()) {
            var page = reader.newPage();
            page.navigate(origin + address("story-with-everything"));
            assertThat(page.locator(".respond h3")).hasText("Leave a reply");

            page.locator(".comment__reply").first().click();
            assertThat(page.locator(".comment .respond h3")).hasText("Reply to Mara");
            assertThat(page.locator(".respond textarea")).isFocused();
            page.locator(".respond__cancel").click();
            assertThat(page.locator(".comment .respond")).hasCount(0);
            assertThat(page.locator(".respond h3")).hasText("Leave a reply");
            assertThat(page.locator(".comment__reply").first()).isFocused();

            page.locator(".comment__reply").first().press("Enter");
            page.locator(".respond [name=words]").fill("I saw it from the other side of the harbour.");
            page.locator(".respond [name=name]").fill("Olof");
            page.locator(".respond [name=email]").fill("olof@example.org");
            page.locator(".respond .form__button").click();
            assertThat(page.locator("h1")).hasText("Thank you");
        }
    }

    @Test
    void theMenuHoldsTheFocusAndGivesItBack() {
        try (var reader = browser.newContext()) {
            var page = reader.newPage();
            page.setViewportSize(PHONE.widthPx(), PHONE.heightPx());
            page.navigate(origin + "/");
            page.locator(".drawer__handle").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".drawer__handle")).containsText("Close menu");
            assertThat(page.locator(".drawer__panel a").first()).isFocused();

            for (var step = 0; step < 40; step++) {
                page.keyboard().press("Tab");
                assertThat(
                                (Boolean)
                                        page.evaluate(
                                                "document.activeElement === document.body || !!document.activeElement.closest('.drawer')"))
                        .isTrue();
            }
            page.keyboard().press("Escape");
            assertThat(page.locator(".drawer__panel")).isHidden();
            page.locator(".drawer__handle").press("Tab");
            assertThat(page.locator(".nameplate a")).isFocused();
        }
    }

    @Test
    void subsectionsAreReachedByHoverByTouchAndByKeys() {
        try (var reader = browser.newContext()) {
            var page = reader.newPage();
            page.setViewportSize(DESKTOP.widthPx(), DESKTOP.heightPx());
            page.navigate(origin + "/");
            var more = page.locator(".bar__more").first();

            page.locator(".bar__item:has(.bar__more) > a").first().hover();
            assertThat(more).isVisible();
            page.keyboard().press("Escape");
            assertThat(more).isHidden();
            page.mouse().move(0, 0);
            page.locator(".bar__toggle summary").first().press("Enter");
            assertThat(more).isVisible();
            page.keyboard().press("Tab");
            assertThat(more.locator("a").first()).isFocused();
            page.keyboard().press("Escape");
            assertThat(more).isHidden();
            assertThat(page.locator(".bar__toggle summary").first()).isFocused();
        }
        try (var reader = browser.newContext(new Browser.NewContextOptions()
                .setHasTouch(true)
                .setJavaScriptEnabled(false)
                .setViewportSize(DESKTOP.widthPx(), DESKTOP.heightPx()))) {
            var page = reader.newPage();
            page.navigate(origin + "/");
            page.locator(".bar__toggle summary").first().tap();
            page.locator(".bar__more a").first().tap();
            assertThat(page.locator("h1.heading__title")).hasText("Elections");
        }
    }

    @Test
    void aStoryIsPrintedWithoutWhatIsAroundIt() {
        try (var reader = browser.newContext()) {
            var page = reader.newPage();
            page.navigate(origin + address("story-with-everything"));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));

            for (var part : List.of(".bar", ".sidebar", ".related", ".story__share", ".footer__sections"))
                assertThat(page.locator(part)).isHidden();
            assertThat(page.locator(".story__headline")).isVisible();
            assertThat(page.locator(".footer__rights")).isVisible();
        }
    }

    @Test
    void nothingMovesForThoseWhoWantNoMovement() {
        try (var reader = browser.newContext(new Browser.NewContextOptions()
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE))) {
            var page = reader.newPage();
            page.navigate(origin + "/");
            assertThat(page.locator("html")).hasCSS("scroll-behavior", "auto");
            assertThat((Integer) page.evaluate("document.getAnimations().length"))
                    .isZero();
        }
    }

    @Test
    void aPageWithoutPicturesIsWhole() {
        try (var reader = browser.newContext()) {
            reader.route(Pattern.compile(".*/media/.*"), route -> route.abort());
            var page = reader.newPage();
            for (var path : List.of("/", address("story-with-everything"), "/politics/")) {
                page.navigate(origin + path);
                assertThatNothingScrollsSideways(page, NARROWEST_PX, path);
                assertThat(page.locator("h1")).isVisible();
            }
        }
    }

    private String address(String name) {
        return Objects.requireNonNull(pages.get(name), name);
    }
}
