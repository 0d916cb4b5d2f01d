package press.linecaster.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Target;
import press.linecaster.articles.Article;
import press.linecaster.articles.Text;
import press.linecaster.delivery.Answer;
import press.linecaster.kernel.SafeHtml;

/// What was published in a year or a month, where readers of old sites look for it.
class ArchivePeriodsTest extends SitePagesTest {

    @Test
    void aMonthBeginsWhereThePaperIs() {
        var june = published("2025-06-30T22:59:59Z");
        var july = published("2025-06-30T23:00:00Z"); // in Dublin it is summer

        assertThat(shown("/2025/06/")).containsExactly(gazette.address(june));
        assertThat(shown("/2025/07/")).containsExactly(gazette.address(july));
        assertThat(shown("/2025/")).containsExactly(gazette.address(july), gazette.address(june));
    }

    @Test
    void aPeriodSaysWhichItIs() {
        published("2025-11-05T10:00:00Z");

        var month = reader.html("/2025/11/");
        assertThat(month.select("h1").text()).isEqualTo("November 2025");
        assertThat(month.title()).isEqualTo("November 2025 – The Harbour Gazette");
        assertThat(month.select("link[rel=canonical]").attr("href")).isEqualTo("https://gazette.example/2025/11/");
        assertThat(month.select("link[type=application/rss+xml]").attr("href")).doesNotContain("2025");
        assertThat(reader.html("/2025/").select("h1").text()).isEqualTo("2025");
    }

    @Test
    void olderPagesHoldEveryArticleOfThePeriodOnce() {
        var february = gazette.archive(40).stream()
                .map(gazette::address)
                .filter(address -> address.startsWith("/2026/02/"))
                .toList();

        assertThat(walked("/2026/02/")).hasSize(28).containsExactlyElementsOf(february);
    }

    @Test
    void aPlaceOutsideThePeriodIsNoneOfIt() {
        var articles = gazette.archive(40);
        var places = List.of(articles.getFirst(), articles.get(1), articles.getLast()).stream()
                .map(article ->
                        gazette.articles().places(article.id()).getFirst().cursor(article.id()))
                .toList();

        for (var place : places)
            assertThat(reader.answer("/2026/02/?after=" + place.text())).isEqualTo(new Answer.Moved("/2026/02/"));
        var last = gazette.articles()
                .places(articles.get(29).id())
                .getFirst()
                .cursor(articles.get(29).id());
        assertThat(reader.answer("/2026/02/?after=" + last.text())).isEqualTo(new Answer.Moved("/2026/02/"));
    }

    @Test
    void anotherWayToWriteItLeadsThere() {
        published("2025-11-05T10:00:00Z");

        assertThat(reader.answer("/2025")).isEqualTo(new Answer.Moved("/2025/"));
        assertThat(reader.answer("/2025/11")).isEqualTo(new Answer.Moved("/2025/11/"));
        assertThat(reader.answer("/2025/11/05/")).isEqualTo(new Answer.Moved("/2025/11/"));
        assertThat(reader.answer("/2025/11/page/2/")).isEqualTo(new Answer.Moved("/2025/11/"));
        assertThat(reader.answer("/2025/11/?p=7")).isEqualTo(new Answer.Moved("/2025/11/"));
        assertThat(reader.answer("/?m=2025")).isEqualTo(new Answer.Moved("/2025/"));
        assertThat(reader.answer("/?m=202511")).isEqualTo(new Answer.Moved("/2025/11/"));
        assertThat(reader.answer("/?m=20251105")).isEqualTo(new Answer.Moved("/2025/11/"));
        gazette.bean(Addresses.class).redirect("/demo", "/");
        assertThat(reader.answer("/demo/?m=202511")).isEqualTo(new Answer.Moved("/2025/11/"));
    }

    @Test
    void wherePaperSaidNothingThereIsNothing() {
        published("2025-11-05T10:00:00Z");
        published("2026-04-01T00:00:00Z"); // is still to come

        for (var address : List.of(
                "/2025/10/",
                "/2025/12/",
                "/2025/12/05/",
                "/2025/13/",
                "/2025/11/31/",
                "/2025/1/",
                "/2026/",
                "/2026/04/",
                "/1999/",
                "/0000/",
                "/2025/12/page/2/",
                "/?m=202512",
                "/?m=2025111",
                "/?m=x")) assertThat(reader.answer(address)).as(address).isEqualTo(new Answer.Missing());
    }

    @Test
    void whatHasTheAddressOfAPeriodComesFirst() {
        var article = published("2025-11-05T10:00:00Z");
        gazette.bean(Addresses.class)
                .claim(new Target(Target.Kind.ARTICLE, article.id().value()), "/2025/");

        assertThat(reader.html("/2025/").select("h1.story__headline")).hasSize(1);
        assertThat(reader.html("/2025/11/").select(".teaser a").eachAttr("href"))
                .contains("/2025/");
    }

    private Article published(String moment) {
        return gazette.published(
                Text.of("Tides of " + moment, SafeHtml.clean("<p>High at nine.</p>"), Locale.UK),
                Instant.parse(moment),
                List.of(gazette.harbour().id()),
                List.of(),
                List.of());
    }

    private List<String> shown(String address) {
        return reader.html(address).select(".teaser__headline a").eachAttr("href");
    }

    private List<String> walked(String address) {
        var seen = new ArrayList<String>();
        for (var at = address; !at.isEmpty(); ) {
            seen.addAll(shown(at));
            at = reader.html(at).select("a[rel=next]").attr("href");
        }
        return seen;
    }
}
