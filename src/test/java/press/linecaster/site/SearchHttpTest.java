package press.linecaster.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import press.linecaster.Linecaster;
import press.linecaster.articles.Text;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.testing.Corpus;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.HtmlValidator;
import press.linecaster.testing.SettableClock;
import press.linecaster.testing.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Searching as readers do it, by the whole application.
@SpringBootTest(classes = Linecaster.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.FreshSqlite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchHttpTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger network = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private Gazette gazette;

    @BeforeAll
    void layOut() {
        gazette = Gazette.in(context);
        for (var number = 1; number <= 26; number++)
            gazette.published(
                    new Text(
                            "Lantern Number " + number,
                            null,
                            "A lantern & its <keeper>.",
                            SafeHtml.clean("<p>Nobody has counted the lanterns of the quay before.</p>"),
                            null,
                            number % 5 == 0 ? Text.Label.OPINION : Text.Label.NEWS,
                            Locale.UK),
                    SettableClock.NOON.minus(Duration.ofDays(number)),
                    List.of(
                            number % 2 == 0
                                    ? gazette.harbour().id()
                                    : gazette.elections().id()),
                    List.of(gazette.ferries().id()),
                    List.of(gazette.adaByrne().id()));
        gazette.aboutUs();
        Gazette.awaitSearch(context);
    }

    @AfterAll
    void stop() {
        client.close();
    }

    @Test
    void whatIsFoundIsShownWithItsWordsMarked() {
        var page = html(get("/search?q=lantern"));

        assertThat(page.select(".result")).hasSize(10);
        assertThat(page.select(".result .teaser__headline mark"))
                .hasSize(10)
                .allSatisfy(mark -> assertThat(mark.text()).isEqualTo("Lantern"));
        assertThat(page.expectFirst(".result__passage").text()).contains("lantern");
        assertThat(page.select(".searching__count").text()).isEqualTo("26 results for “\u2068lantern\u2069”");
        assertThat(page.select("input[name=q]").val()).isEqualTo("lantern");
        assertThat(page.select(".result .byline")).isNotEmpty();
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex, follow");
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("https://gazette.example/search");
        assertThat(page.select("link[rel=alternate][type=application/rss+xml]").attr("href"))
                .isEqualTo("/search/feed.xml?q=lantern");
    }

    @Test
    void machinesAreToldToLeaveResultsAlone() {
        assertThat(get("/search?q=lantern").headers().firstValue("X-Robots-Tag"))
                .hasValue("noindex, follow");
        assertThat(get("/robots.txt").body()).contains("Disallow: /search\n");
    }

    @Test
    void aStandingPageIsFoundAndHasNoDate() {
        var page = html(get("/search?q=prove"));

        assertThat(page.select(".result")).hasSize(1);
        assertThat(page.select(".result .kicker").text()).isEqualTo("Page");
        assertThat(page.select(".result time")).isEmpty();
    }

    @Test
    void readersWalkOnToTheEndAndBackToTheBeginning() {
        var first = html(get("/search?q=lantern"));
        var second = html(get(first.select("a[rel~=next]").attr("href")));

        var third = html(get(second.select("a[rel~=next]").attr("href")));

        assertThat(third.select(".result")).hasSize(6);
        assertThat(third.select("a[rel~=next]")).isEmpty();
        assertThat(second.select(".result a").eachAttr("href"))
                .doesNotContainAnyElementsOf(
                        first.select(".result .teaser__headline a").eachAttr("href"));
        for (var further : List.of(second, third))
            assertThat(further.select(".pages a").attr("href")).isEqualTo("/search?q=lantern");
    }

    @Test
    void theSearchIsNarrowedByLinksAndWidenedAgain() {
        var all = html(get("/search?q=lantern"));
        var politics = all.select(".facet--section a:contains(Politics)");
        assertThat(politics.select(".facet__count").text()).isEqualTo("13");

        var narrow = html(get(politics.attr("href")));
        assertThat(narrow.select(".searching__count").text()).startsWith("13 results");
        assertThat(narrow.select(".facet--section a[aria-current]").text()).isEqualTo("Politics 13");
        var elections = narrow.select(".facet--section a:contains(Elections)").attr("href");
        assertThat(elections).contains("section=politics%2Felections");
        var both = html(get(elections + "&kind=opinion&period=month&author=ada-byrne&tag=ferries"));
        assertThat(both.select(".chip").eachText())
                .containsExactly("Elections", "Ada Byrne", "Ferries", "Opinion", "Past month");
        assertThat(both.expectFirst(".chip").attr("href"))
                .doesNotContain("section")
                .contains("kind=opinion");
        assertThat(both.select(".set__clear").attr("href")).isEqualTo("/search?q=lantern");
        assertThat(both.select("form.ask input[type=hidden]").eachAttr("name")).contains("section", "kind");
    }

    @Test
    void theNewestComeFirstWhereThatIsWanted() {
        var page = html(get("/search?q=lantern&sort=date"));

        assertThat(page.select(".result .teaser__headline").eachText())
                .startsWith("Lantern Number 1", "Lantern Number 2");
        assertThat(page.select(".orders [aria-current]").text()).isEqualTo("Newest first");
    }

    @Test
    void daysAreAFilter() {
        var day = SettableClock.NOON.minus(Duration.ofDays(4)).toString().substring(0, 10);

        assertThat(html(get("/search?q=lantern&since=" + day)).select(".result").size())
                .isBetween(3, 5);
        assertThat(html(get("/search?q=lantern&before=" + day)).select(".chip").text())
                .startsWith("Before ");
    }

    @ParameterizedTest
    @CsvSource({
        "/search?q=, /search",
        "/search/?q=lantern, /search?q=lantern",
        "/search?q=lantern&section=nowhere&author=nobody&tag=x&kind=song&period=age&since=today&sort=up, /search?q=lantern",
        "/search?period=day&since=2026-01-01, /search?period=day",
        "/search/feed.xml?q=lantern&sort=date, /search/feed.xml?q=lantern",
        "/search?q=lantern&after=nowhere, /search?q=lantern",
        "/?s=lantern+keeper, /search?q=lantern+keeper"
    })
    void whatMeansNothingIsNoPartOfTheAddress(String asked, String shown) {
        var answer = get(asked);

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).hasValue(shown);
    }

    @Test
    void whereNothingIsFoundThatIsSaidAndSomethingOffered() {
        var page = html(get("/search?q=zeppelinfahrt+mondlandung&section=harbour"));

        assertThat(page.select(".result")).isEmpty();
        assertThat(page.select(".searching__count").text()).contains("zeppelinfahrt mondlandung");
        assertThat(page.select(".hints li")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(page.select(".ways a[href=/latest]")).isNotEmpty();
        assertThat(page.select(".chip")).hasSize(1);
        var wider = html(get("/search?q=lantern&section=culture"));
        assertThat(wider.select(".hints a").text()).isEqualTo("26 results without the filters");
    }

    @Test
    void aSlipOfThePenIsForgiven() {
        var page = html(get("/search?q=lanterm"));

        assertThat(page.select(".result")).hasSize(10);
        assertThat(page.select(".searching__note").text()).contains("lanterm", "lantern");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "?", "\"", "--", "…"})
    void signsAloneAreSaidToBeNothingToLookFor(String signs) {
        var page = html(get("/search?q=" + encoded(signs)));

        assertThat(page.select(".searching__note").text()).contains("no word in that");
        assertThat(page.select(".result")).isEmpty();
        assertThat(html(get("/search")).select(".searching__note")).isEmpty();
    }

    @Test
    void whoIsUnknownIsSaidToBe() {
        assertThat(html(get("/search?q=" + encoded("author:nobody lantern")))
                        .select(".searching__note")
                        .text())
                .contains("no author by the name of", "nobody");
    }

    @Test
    void nothingAskedIsAFormAndThingsToRead() throws Exception {
        var page = html(get("/search"));

        assertThat(page.select("form[role=search] input[name=q]").val()).isEmpty();
        assertThat(page.select(".ways .timeline li")).isNotEmpty();
        assertThat(page.select(".searching__count")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search",
                "/search?q=lantern",
                "/search?q=zeppelinfahrt&section=harbour&author=ada-byrne&kind=news&since=2020-01-01",
                "/search?q=lantern&section=harbour&author=ada-byrne&sort=date",
                "/search?q=lanterm",
                "/no/such/page"
            })
    void thePagesAreValid(String address) throws Exception {
        assertThat(HtmlValidator.problems(get(address).body().getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void aFeedHasTheNewestOfASearch() {
        var feed = get("/search/atom.xml?q=lantern&section=harbour");

        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.headers().firstValue("X-Robots-Tag")).isPresent();
        var xml = Jsoup.parse(feed.body(), "", Parser.xmlParser());
        assertThat(xml.select("feed > title").text()).startsWith("lantern – Search");
        assertThat(xml.expectFirst("entry > title").text()).isEqualTo("Lantern Number 2");
        assertThat(xml.select("feed > link[rel=self]").attr("href"))
                .isEqualTo("https://gazette.example/search/atom.xml?q=lantern&section=harbour");
        assertThat(json(get("/search/feed.json?q=lantern")).get("items").size()).isEqualTo(26);
        assertThat(get("/search/feed.xml?q=lantern").body()).contains("<rss");
        assertThat(get("/search/feed.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsTypedIsSuggestedFor() {
        var suggestions = json(get("/-/suggest?q=lant")).get("suggestions");
        assertThat(suggestions.size()).isBetween(1, 8);
        assertThat(suggestions.get(0).get("address").asString()).startsWith("/");
        assertThat(suggestions.get(0).get("text").toString()).contains("Lant");

        var person = json(get("/-/suggest?q=ada")).get("suggestions").get(0);
        assertThat(person.get("kind").asString()).isEqualTo("Author");
        assertThat(person.get("address").asString()).isEqualTo("/author/ada-byrne");
        assertThat(get("/-/suggest?q=ada").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
        for (var odd : List.of("", "?q=", "?q=%ED%A0%80", "?q=%00", "?x=1", "?q=*", "?q=%22"))
            assertThat(json(get("/-/suggest" + odd)).get("suggestions").isArray())
                    .as(odd)
                    .isTrue();
    }

    @Test
    void whoTypesTooFastWaits() {
        var answers = new ArrayList<HttpResponse<String>>();
        for (var i = 0; i < 100; i++) answers.add(from("93.184.216.40", "/-/suggest?q="));

        assertThat(answers.getFirst().statusCode()).isEqualTo(200);
        assertThat(answers).anySatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        });
    }

    @Test
    void whoAsksTooMuchWaits() {
        var last = 200;
        for (var i = 0; i < 100 && last == 200; i++)
            last = from("93.184.216.41", "/search?q=flood+" + i).statusCode();

        assertThat(last).isEqualTo(429);
        assertThat(from("93.184.216.42", "/search?q=flood+0").statusCode()).isEqualTo(200);
    }

    @Test
    void nothingThatIsTypedBreaksAnything() {
        for (var words : oddWords()) {
            var page = get("/search?q=" + encoded(words));
            if (page.statusCode() == 301) page = get("/search"); // nothing but space
            assertThat(page.statusCode()).as(words).isEqualTo(200);
            var html = html(page);
            assertThat(
                            html.select(
                                    "script:not([type=application/ld+json]):not([src^=/assets/]), iframe, object, embed, main img:not([src^=/]), [href^=javascript:]"))
                    .as(words)
                    .isEmpty();
            assertThat(html.getAllElements().stream()
                            .flatMap(element -> element.attributes().asList().stream())
                            .filter(attribute -> attribute.getKey().startsWith("on")))
                    .as(words)
                    .isEmpty();
            var input = html.select("form.ask input[name=q]");
            assertThat(input).hasSize(1);
            var typed = cut(words).replaceAll("\\p{Cc}", " ").strip();
            if (!typed.isEmpty() && words.codePoints().allMatch(SearchHttpTest::isOrdinary))
                assertThat(input.val()).isEqualTo(typed);

            assertThat(get("/-/suggest?q=" + encoded(words)).statusCode())
                    .as(words)
                    .isEqualTo(200);
            var feed = get("/search/feed.xml?q=" + encoded(words));
            assertThat(feed.statusCode()).as(words).isIn(200, 301, 404);
        }
    }

    @Test
    void bytesThatAreNoTextAreNoTrouble() {
        for (var raw : List.of("%ED%A0%80", "%FF%FE", "%C0%AF", "a%0d%0aX-Odd:%201", "%E2%80%AE%D8%A7"))
            assertThat(get("/search?q=" + raw).statusCode()).as(raw).isEqualTo(200);
    }

    @Test
    void browsersLearnToSearchHere() {
        var description = get("/opensearch.xml");

        assertThat(description.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/opensearchdescription+xml");
        var xml = Jsoup.parse(description.body(), "", Parser.xmlParser());
        assertThat(xml.select("ShortName").text()).isEqualTo("The Harbour Gaze");
        assertThat(xml.select("Url[type=text/html]").attr("template"))
                .isEqualTo("https://gazette.example/search?q={searchTerms}");
        var home = html(get("/"));
        assertThat(home.select("link[rel=search]").attr("href")).isEqualTo("/opensearch.xml");
        assertThat(home.select("script[type=application/ld+json]").toString()).contains("SearchAction");
        assertThat(home.select("header a[href=/search]")).hasSize(1);
    }

    @Test
    void aNewStoryIsFoundAtOnceAlsoWhereTheAnswerIsKept() {
        for (var i = 0; i < Demand.OFTEN + 1; i++)
            assertThat(html(get("/search?q=weathervane")).select(".result")).isEmpty();

        var article = gazette.published(
                Text.of("The Weathervane Turns", SafeHtml.clean("<p>South-west.</p>"), Locale.UK),
                SettableClock.NOON.minusSeconds(60),
                List.of(gazette.culture().id()),
                List.of(),
                List.of());
        assertThat(html(get("/search?q=weathervane")).select(".result")).hasSize(1);
        gazette.articles().withdraw(article.id(), "It does not.", Gazette.EDITOR);
        assertThat(html(get("/search?q=weathervane")).select(".result")).isEmpty();
    }

    private static List<String> oddWords() {
        var words = new ArrayList<>(List.of(
                "a",
                "x".repeat(10_000),
                "many words ".repeat(900),
                "?!.,;:-_",
                "\"open",
                "(((",
                "[a] {b} <c",
                "*",
                "?",
                "* * *",
                "-",
                "-lantern",
                "author:",
                "before:never",
                "AND OR NOT",
                "\u0000\u0001",
                "'; DROP TABLE article; --",
                "</title><script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "\u202Ereversed",
                "\uFFFE\uFFFF",
                "\uD83D\uDCF0"));
        for (var string : Corpus.json("strings/naughty-strings.json").get("strings")) words.add(string.asString());
        return words;
    }

    private static boolean isOrdinary(int point) {
        return !Character.isISOControl(point) && (point & 0xFFFE) != 0xFFFE && (point < 0xD800 || point > 0xDFFF);
    }

    private static String cut(String words) {
        if (words.length() <= 200) return words;
        return words.substring(0, Character.isHighSurrogate(words.charAt(199)) ? 199 : 200);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static Document html(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isIn(200, 404);
        return Jsoup.parse(answer.body());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /// Each time from somewhere else.
    private HttpResponse<String> get(String address) {
        var number = network.incrementAndGet();
        return from("93.184." + number / 250 % 200 + "." + (number % 250 + 1), address);
    }

    private HttpResponse<String> from(String reader, String address) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                            .header("X-Forwarded-For", reader)
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(address, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
