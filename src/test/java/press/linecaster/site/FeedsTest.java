package press.linecaster.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import press.linecaster.articles.Text;
import press.linecaster.delivery.Answer;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.testing.SettableClock;
import tools.jackson.databind.json.JsonMapper;

/// Feeds, sitemaps and the small files.
class FeedsTest extends SitePagesTest {

    @Test
    void rssCarriesTheNewestFirst() throws Exception {
        var fire = gazette.harbourFire();
        gazette.lateCount();

        var feed = wellFormed("/feed.xml");

        assertThat(feed.select("channel > title").text()).isEqualTo("The Harbour Gazette");
        assertThat(feed.select("item > title").eachText())
                .containsExactly(
                        "Fire on the Quay Stops the Night Ferry", "Late Count Leaves Council Without a Majority");
        var item = feed.expectFirst("item");
        assertThat(item.select("link").text()).isEqualTo("https://gazette.example" + gazette.address(fire));
        assertThat(item.select("pubDate").text()).isEqualTo("Mon, 2 Mar 2026 10:00:00 GMT");
        assertThat(item.select("dc|creator").eachText()).containsExactly("Ada Byrne", "Tom Flood");
    }

    @Test
    void atomCarriesTheSame() throws Exception {
        gazette.harbourFire();

        var feed = wellFormed("/harbour/atom.xml");

        assertThat(feed.select("feed > title").text()).isEqualTo("Harbour & Trade – The Harbour Gazette");
        assertThat(feed.select("entry > title").eachText()).containsExactly("Fire on the Quay Stops the Night Ferry");
        assertThat(feed.select("entry > published").text()).isEqualTo("2026-03-02T10:00:00Z");
    }

    @Test
    void jsonFeedCarriesTheSame() {
        gazette.harbourFire();

        var feed = JsonMapper.builder()
                .build()
                .readTree(reader.page("/author/ada-byrne/feed.json").body());

        assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.get("items").get(0).get("title").asString())
                .isEqualTo("Fire on the Quay Stops the Night Ferry");
        assertThat(feed.get("feed_url").asString()).isEqualTo("https://gazette.example/author/ada-byrne/feed.json");
    }

    @Test
    void whatXmlDoesNotAllowIsLeftOut() throws Exception {
        gazette.published(
                Text.of("Bell\u0007 & \uFFFE<Tide> \uD83D\uDEA2", SafeHtml.EMPTY, Locale.UK),
                SettableClock.NOON.minusSeconds(1),
                List.of(),
                List.of(),
                List.of());

        assertThat(wellFormed("/feed.xml").select("item > title").text()).isEqualTo("Bell & <Tide> \uD83D\uDEA2");
    }

    @Test
    void theSitemapIsCutByTime() throws Exception {
        var fire = gazette.harbourFire();
        var old = gazette.published(
                Text.of("Old Tide", SafeHtml.EMPTY, Locale.UK),
                SettableClock.NOON.minus(Duration.ofDays(400)),
                List.of(),
                List.of(),
                List.of());
        gazette.aboutUs();

        var parts = wellFormed("/sitemap.xml").select("loc").eachText();

        assertThat(parts).hasSize(3);
        assertThat(wellFormed(path(parts.get(0))).select("loc").eachText())
                .contains(
                        "https://gazette.example/politics/",
                        "https://gazette.example/author/ada-byrne",
                        "https://gazette.example/about-the-gazette");
        assertThat(wellFormed(path(parts.get(1))).select("loc").eachText())
                .containsExactly("https://gazette.example" + gazette.address(fire));
        assertThat(wellFormed(path(parts.get(2))).select("loc").eachText())
                .containsExactly("https://gazette.example" + gazette.address(old));
        assertThat(reader.answer("/sitemap-1-1.xml")).isEqualTo(new Answer.Missing());
        assertThat(reader.answer("/sitemap-nonsense.xml")).isEqualTo(new Answer.Missing());
    }

    @Test
    void robotsFindTheSitemap() {
        assertThat(reader.text("/robots.txt")).contains("Sitemap: https://gazette.example/sitemap.xml");
    }

    private org.jsoup.nodes.Document wellFormed(String address) throws Exception {
        var page = reader.page(address);
        DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(new ByteArrayInputStream(page.body()));
        return Jsoup.parse(reader.text(address), "", Parser.xmlParser());
    }

    private static String path(String absolute) {
        return absolute.substring("https://gazette.example".length());
    }
}
