package press.linecaster.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import press.linecaster.Linecaster;
import press.linecaster.articles.Article;
import press.linecaster.kernel.Ids;
import press.linecaster.people.NewToken;
import press.linecaster.people.Role;
import press.linecaster.people.Tokens;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the server counts, and what it says of it, over HTTP and with the whole application.
@SpringBootTest(classes = Linecaster.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.FreshSqlite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerCountsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Counting counting;

    @Autowired
    private HotDesk desk;

    @Autowired
    private Meters meters;

    @Autowired
    private Tokens tokens;

    private Gazette gazette;
    private List<Article> stories;
    private AudienceHttp browser;

    @BeforeAll
    void layOut() {
        gazette = Gazette.in(context);
        stories = gazette.archive(4);
        browser = new AudienceHttp(port);
    }

    @AfterAll
    void hangUp() {
        browser.close();
    }

    @Test
    void readersAreCountedAndNobodyElse() {
        var story = gazette.address(stories.get(0));
        var tag = browser.send("GET", story).headers().firstValue("ETag").orElseThrow();

        assertThat(counts(Verdict.COUNTED, "GET", story)).isEqualTo(1);
        assertThat(counts(Verdict.COUNTED, "GET", story, "If-None-Match", tag)).isEqualTo(1);
        assertThat(counts(Verdict.COUNTED, "GET", story, "X-Forwarded-For", "93.99.1.1"))
                .isEqualTo(1);
        assertThat(counts(Verdict.REPEAT, "GET", story, "X-Forwarded-For", "93.99.1.1"))
                .isEqualTo(1);
        assertThat(counts(Verdict.BOT, "GET", story, "User-Agent", "curl/8.5.0"))
                .isEqualTo(1);
        assertThat(counts(Verdict.PREFETCH, "GET", story, "Sec-Purpose", "prefetch"))
                .isEqualTo(1);
        assertThat(counts(Verdict.EDITOR, "GET", story, "Cookie", "linecaster=1"))
                .isEqualTo(1);
        assertThat(all("HEAD", story)).isZero();
        assertThat(all("GET", "/")).isZero();
        assertThat(all("POST", "/-/read/" + Ids.inAddress(stories.get(0).id().value())))
                .isZero();
        assertThat(browser.send("GET", story).body()).doesNotContain("data-read");
        assertThat(browser.send("GET", "/-/metrics", "Accept", "*/*").body())
                .contains("linecaster_reads_counted_total ", "linecaster_reads_not_counted_prefetch_total 1");
    }

    @Test
    void whyAStoryIsHotIsForThoseWhoMayKnow() {
        gazette.read(List.of(stories.get(2), stories.get(0), stories.get(3), stories.get(1)));
        var editor = tokens.add(new NewToken("dashboard", Role.EDITOR, null, Set.of()), "Ida")
                .secret();
        var author = tokens.add(new NewToken("typewriter", Role.AUTHOR, null, Set.of()), "Ida")
                .secret();

        var nobody = browser.send("GET", "/-/hot?explain");
        var somebody = explain("lc_" + "x".repeat(43));
        var explained = explain(editor);

        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"linecaster\"");
        assertThat(somebody.statusCode()).isEqualTo(401);
        assertThat(explain(author).statusCode()).isEqualTo(403);
        assertThat(explained.statusCode()).isEqualTo(200);
        assertThat(explained.headers().firstValue("Cache-Control")).contains("no-store");
        var list = JsonMapper.builder().build().readTree(explained.body()).path("stories");
        assertThat(order(list)).hasSize(4).isEqualTo(recomputed(list));
        tokens.revoke("dashboard", "Ida");
        assertThat(explain(editor).statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsHotIsForEverybody() {
        var answer = browser.send("GET", "/-/hot");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(answer.body()).contains("\"headline\":\"Council Minutes, Part 1\"");
    }

    private java.net.http.HttpResponse<String> explain(String secret) {
        return browser.send("GET", "/-/hot?explain", "Authorization", "Bearer " + secret);
    }

    private static List<String> order(JsonNode stories) {
        var order = new ArrayList<String>();
        stories.forEach(story -> order.add(story.path("id").asString()));
        return order;
    }

    /// From nothing but the terms.
    private static List<String> recomputed(JsonNode stories) {
        record Sum(String id, double score) {}
        var sums = new ArrayList<Sum>();
        stories.forEach(story -> {
            var sum = 0.0;
            for (var term : story.path("terms"))
                sum += term.path("damped").asDouble() * term.path("decay").asDouble();
            sums.add(new Sum(story.path("id").asString(), sum));
        });
        return sums.stream()
                .sorted(Comparator.comparingDouble(Sum::score).reversed())
                .map(Sum::id)
                .toList();
    }

    private long counts(Verdict verdict, String method, String path, String... headers) {
        settle();
        var before = meters.of(verdict);
        browser.send(method, path, headers);
        settle();
        return meters.of(verdict) - before;
    }

    private long all(String method, String path) {
        settle();
        var before = sum();
        browser.send(method, path);
        settle();
        return sum() - before;
    }

    private long sum() {
        var sum = 0L;
        for (var verdict : Verdict.values()) sum += meters.of(verdict);
        return sum;
    }

    private void settle() {
        var _ = counting.takeIn();
        desk.store();
    }
}
