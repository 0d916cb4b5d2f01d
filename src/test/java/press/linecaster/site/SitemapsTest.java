package press.linecaster.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Target;
import press.linecaster.articles.Article;
import press.linecaster.articles.Text;
import press.linecaster.articles.Text.Label;
import press.linecaster.delivery.Reads;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.paper.Setting;
import press.linecaster.paper.Settings;
import press.linecaster.testing.SettableClock;

/// Whether sitemaps keep the rules, and what is news.
class SitemapsTest extends SitePagesTest {

    private static final String PAPER = "https://gazette.example";
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    @Test
    void everySitemapOfAHostilePaperKeepsTheRules() throws Exception {
        new Showcase(gazette).pages();
        for (var words : List.of("]]> & <b>", "\u0007\uFFFE bell", "\uD83D\uDEA2", "x".repeat(300), "حريق"))
            story(words, Label.NEWS, SettableClock.NOON.minusSeconds(90));
        var odd = gazette.harbourFire();
        gazette.bean(Addresses.class)
                .claim(new Target(Target.Kind.ARTICLE, odd.id().value()), "/Große Straße/'x'&\"y\"");
        reader.forget();

        var parts = parts();

        assertThat(parts).hasSizeGreaterThan(2);
        for (var part : parts) assertThat(problems(part)).as(part).isEmpty();
        assertThat(problems(Sitemaps.INDEX)).isEmpty();
        assertThat(problems(Sitemaps.NEWS)).isEmpty();
        assertThat(reader.text(Sitemaps.NEWS)).contains("/Gro%C3%9Fe%20Stra%C3%9Fe/'x'&amp;%22y%22");
        for (var feed : FeedFormat.values())
            assertThat(reader.text(feed.beside("/"))).contains("/Gro%C3%9Fe%20Stra%C3%9Fe/");
    }

    @Test
    void theSitemapsOfAnEmptyPaperKeepTheRules() {
        for (var sitemap : List.of(Sitemaps.INDEX, Sitemaps.NEWS, Sitemaps.FRONTS))
            assertThat(problems(sitemap)).isEmpty();
    }

    @Test
    void newsIsWhatIsNotTwoDaysOldAndWasNotPaidFor() {
        var now = gazette.bean(SettableClock.class).instant();
        var fresh = story("Fresh", Label.OPINION, now.minus(TWO_DAYS).plusSeconds(1));
        story("Old", Label.NEWS, now.minus(TWO_DAYS));
        story("Paid", Label.SPONSORED, now.minusSeconds(60));
        gazette.aboutUs();

        var news = xml(Sitemaps.NEWS);

        assertThat(news.select("loc").eachText()).containsExactly(PAPER + gazette.address(fresh));
        assertThat(news.select("news|title").text()).isEqualTo("Fresh");
        assertThat(news.select("news|name").text()).isEqualTo("The Harbour Gazette");
        assertThat(news.select("news|language").text()).isEqualTo("en");
    }

    @Test
    void aStoryLeavesTheNewsWhenItIsTwoDaysOld() {
        var first = Instant.parse("2026-03-01T08:30:00Z");
        story("First", Label.NEWS, first);
        story("Second", Label.NEWS, first.plusSeconds(600));
        var reads = new Reads();

        reader.answer(Sitemaps.NEWS, reads);
        var until = Objects.requireNonNull(reads.until());
        gazette.bean(SettableClock.class).set(until);

        assertThat(until).isEqualTo(first.plus(TWO_DAYS));
        assertThat(xml(Sitemaps.NEWS).select("news|title").eachText()).containsExactly("Second");
    }

    @Test
    void newsIsInTheLanguageOfThePaper() {
        story("Tide", Label.NEWS, SettableClock.NOON.minusSeconds(60));
        for (var each : Map.of("de-AT", "de", "zh-Hant", "zh-tw", "zh", "zh-cn").entrySet()) {
            gazette.bean(Settings.class).decide(Map.of(Setting.LANGUAGE, each.getKey()));
            reader.forget();

            assertThat(xml(Sitemaps.NEWS).select("news|language").text()).isEqualTo(each.getValue());
        }
    }

    @Test
    void robotsFindBoth() {
        assertThat(reader.text("/robots.txt"))
                .contains("Sitemap: " + PAPER + "/sitemap.xml\n", "Sitemap: " + PAPER + "/sitemap-news.xml\n");
    }

    private Article story(String headline, Label label, Instant at) {
        return gazette.published(
                new Text(headline, null, null, SafeHtml.EMPTY, null, label, Locale.UK),
                at,
                List.of(),
                List.of(),
                List.of());
    }

    private List<String> parts() {
        return xml(Sitemaps.INDEX).select("loc").eachText().stream()
                .map(address -> address.substring(PAPER.length()))
                .toList();
    }

    private List<String> problems(String sitemap) {
        return SitemapRules.broken(reader.page(sitemap).body(), PAPER);
    }

    private org.jsoup.nodes.Document xml(String address) {
        return Jsoup.parse(reader.text(address), "", Parser.xmlParser());
    }
}
