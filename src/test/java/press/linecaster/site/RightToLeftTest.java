package press.linecaster.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import press.linecaster.articles.Manuscript;
import press.linecaster.articles.Placement;
import press.linecaster.articles.Release;
import press.linecaster.articles.Text;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.paper.Setting;
import press.linecaster.paper.Settings;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.InBrowser;
import press.linecaster.testing.SettableClock;

/// A paper in Arabic, with some articles in English, in a real browser. What the pages look like is kept in
/// `target/screenshots`.
class RightToLeftTest extends InBrowser {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final int PHONE_PX = 360;

    private static final List<String> HEADLINES = List.of(
            "حريق على الرصيف يوقف العبّارة الليلية",
            "المجلس يقرّ ميزانية الميناء بعد نقاش طويل",
            "ما الذي يعنيه قانون الصيد الجديد للقوارب الصغيرة؟",
            "عودة القطار الليلي: «لم نتوقع هذا الإقبال»",
            "افتتاح جسر المشاة بطول 240 مترًا");
    private static final String STANDFIRST = "لم يُصب أحد بأذى، لكن العبّارة «مارغريت» ظلت مظلمة حتى الفجر.";
    private static final String BODY = "<p>وصلت سيارات الإطفاء الثلاث خلال سبع دقائق، وفق شركة Harbour Lines Ltd.،"
            + " وبقيت على الرصيف حتى السابعة.</p><h2>ماذا حدث بعد ذلك؟</h2><ul><li>أُغلق الرصيف</li></ul>"
            + "<blockquote><p>رأيت الدخان قبل أن أسمع الصفارات.</p></blockquote>"
            + "<table><tr><th>الساعة</th><th>الحدث</th></tr><tr><td>02:40</td><td>أول بلاغ</td></tr></table>";
    private static final String QUESTION = "Why is the fish market open before dawn?";

    private final Map<String, String> pages = new LinkedHashMap<>();

    @Override
    protected void fill(ConfigurableApplicationContext server) {
        var gazette = Gazette.in(server);
        server.getBean(Settings.class)
                .decide(Map.of(
                        Setting.NAME, "صحيفة الميناء",
                        Setting.TAGLINE, "المدّ والتجارة والناس",
                        Setting.LANGUAGE, "ar",
                        Setting.DATES, "long"));
        for (var number = 0; number < 20; number++)
            add(gazette, HEADLINES.get(number % HEADLINES.size()), BODY, Locale.of("ar"), number + 3);
        pages.put("arabic-story", add(gazette, HEADLINES.getFirst(), BODY, Locale.of("ar"), 1));
        pages.put("arabic-story-in-english", add(gazette, QUESTION, "<p>Nobody knows (yet).</p>", Locale.UK, 2));
        pages.put("arabic-home", "/");
        pages.put("arabic-section", "/politics/");
        pages.put("arabic-author", "/author/ada-byrne");
    }

    private static String add(Gazette gazette, String headline, String body, Locale language, int minutesAgo) {
        var standfirst = language.equals(Locale.UK) ? "It has always been, they say." : STANDFIRST;
        var text = new Text(headline, null, standfirst, SafeHtml.clean(body), null, Text.Label.NEWS, language);
        var article = gazette.create(Manuscript.article(text)
                .with(new Placement(
                        List.of(gazette.politics().id()),
                        List.of(),
                        List.of(gazette.adaByrne().id(), gazette.tomFlood().id()),
                        null,
                        Set.of()))
                .with(Release.published(SettableClock.NOON.minus(Duration.ofMinutes(minutesAgo)))));
        return gazette.address(article);
    }

    @Test
    void aPaperInArabicIsForEverybody() {
        try (var reader = browser.newContext()) {
            var page = reader.newPage();
            pages.forEach((name, path) -> {
                page.navigate(origin + path);
                assertThatNothingScrollsSideways(page, NARROWEST_PX, name);
                for (var widthPx : List.of(PHONE_PX, DESKTOP.widthPx())) {
                    show(page, new Device("", widthPx, DESKTOP.heightPx()), ColorScheme.LIGHT);
                    page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(SCREENSHOTS.resolve(name + "-" + widthPx + ".png")));
                    assertThatNothingScrollsSideways(page, widthPx, name);
                    assertThat(violations(page)).as(name).isEmpty();
                }
            });
        }
    }

    @Test
    void aHeadlineInEnglishEndsWithItsPunctuation() {
        try (var reader = browser.newContext()) {
            var page = reader.newPage();
            page.setViewportSize(DESKTOP.widthPx(), DESKTOP.heightPx());
            page.navigate(origin + "/politics/");
            var headline = page.locator(".teaser__headline a", new Page.LocatorOptions().setHasText(QUESTION));

            assertThat(placePx(headline, 0)).isLessThan(placePx(headline, QUESTION.length() - 1));
        }
    }

    @Test
    void wordsOfThePageWithinAnArticleInEnglishReadFromTheRight() {
        try (var reader = browser.newContext()) {
            var page = reader.newPage();
            page.setViewportSize(DESKTOP.widthPx(), DESKTOP.heightPx());
            page.navigate(origin + pages.get("arabic-story-in-english"));
            var byline = page.locator(".credits .byline");

            assertThat(byline.innerText()).startsWith("بقلم");
            assertThat(placePx(byline, 0))
                    .isGreaterThan(placePx(byline.locator("a").first(), 0));
            assertThat(page.locator(".credits").getAttribute("lang")).isEqualTo("ar");
            assertThat(page.locator(".story").getAttribute("dir")).isEqualTo("ltr");
        }
    }

    /// Where a character of the first text of an element stands, from the left of the window.
    private static double placePx(Locator element, int index) {
        return ((Number) element.evaluate("""
                (element, index) => {
                    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
                    const range = document.createRange();
                    range.setStart(text, index);
                    range.setEnd(text, index + 1);
                    return range.getBoundingClientRect().left;
                }""", index)).doubleValue();
    }
}
