package press.linecaster.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import press.linecaster.Linecaster;
import press.linecaster.articles.Article;
import press.linecaster.comments.Comment;
import press.linecaster.comments.Comments;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.Posted;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.HtmlValidator;
import press.linecaster.testing.TestDatabase;

/// What happens to what readers write, over HTTP and with the whole application.
@SpringBootTest(classes = Linecaster.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.FreshSqlite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadersWriteTest {

    private static final String WORDS = "First <script>alert(1)</script>\r\n\r\nsecond & \"last\" 水";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Comments comments;

    @Autowired
    private DSLContext db;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Gazette gazette;
    private Article fire;
    private Article closed;
    private Comment first;
    private int networks;

    @BeforeAll
    void layOut() {
        gazette = Gazette.in(context);
        fire = gazette.harbourFire();
        closed = gazette.operaReview();
        gazette.change(closed, manuscript -> manuscript.withComments(false));
        first = gazette.comment(fire, null, "Mara <b>", "I <b>saw</b> it.");
    }

    @AfterAll
    void hangUp() {
        client.close();
    }

    @Test
    void aCommentIsKeptForAnEditorAndItsWriterThanked() throws Exception {
        var before = kept().size();

        var answer = post(fire, typed("Olof", WORDS));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "Location")).isEqualTo(address(fire) + "/thanks");
        var kept = kept();
        assertThat(kept).hasSize(before + 1);
        assertThat(kept.getLast().get("state")).isEqualTo("PENDING");
        assertThat(kept.getLast().get("body_html"))
                .isEqualTo("<p>First &lt;script&gt;alert(1)&lt;/script&gt;</p><p>second &amp; \"last\" 水</p>");

        var thanks = get(header(answer, "Location"));
        assertThat(thanks.statusCode()).isEqualTo(200);
        assertThat(html(thanks).select("h1").text()).isEqualTo("Thank you");
        assertThat(html(thanks).select(".ways-on a").attr("href")).isEqualTo(gazette.address(fire) + "#comments");
        assertThat(text(get(gazette.address(fire)))).doesNotContain("Olof");
        comments.decide(
                new press.linecaster.comments.CommentId(kept.getLast().get("id", Long.class)), Comment.State.APPROVED);
        assertThat(text(get(gazette.address(fire)))).contains("Olof", "second &amp; \"last\" 水");
    }

    @Test
    void theFormUnderAnArticleSendsWhereItIsTaken() throws Exception {
        var page = html(get(gazette.address(fire)));

        var form = page.expectFirst("#comments form");
        assertThat(form.attr("action")).isEqualTo(address(fire));
        assertThat(form.attr("method")).isEqualTo("post");
        assertThat(form.select("[name]").eachAttr("name"))
                .containsExactlyInAnyOrder("parent", "words", "name", "email", "website", Form.TRAP);
        assertThat(form.select(":is(textarea, input:not([type=hidden]))").stream()
                        .allMatch(field ->
                                !page.select("label[for=" + field.id() + "]").isEmpty()
                                        || field.closest("label") != null))
                .isTrue();
        var reply = page.expectFirst(".comment__reply");
        assertThat(reply.attr("href")).isEqualTo(reply(fire, first));
        assertThat(reply.attr("data-reply-to"))
                .isEqualTo(Ids.inAddress(first.id().value()));
        assertThat(html(get(gazette.address(closed))).select("#write")).isEmpty();
    }

    @Test
    void aCommentIsAnsweredOnAPageOfItsOwn() throws Exception {
        var answer = get(reply(fire, first));
        var page = html(answer);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(HtmlValidator.problems(answer.body())).isEmpty();
        assertThat(page.select("h1").text()).isEqualTo("Leave a reply to Mara <b>");
        assertThat(page.select(".quoted .comment__words").html()).isEqualTo("<p>I <b>saw</b> it.</p>");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex, follow");
        assertThat(page.select(".way a").attr("href"))
                .isEqualTo(gazette.address(fire) + "#comment-"
                        + Ids.inAddress(first.id().value()));
        assertThat(page.select(".way a").text()).isEqualTo("Cancel reply");
        var typed = typed("Reply", "From where?");
        typed.put("parent", page.select("[name=parent]").attr("value"));

        assertThat(post(fire, typed).statusCode()).isEqualTo(303);
        assertThat(kept().getLast().get("parent_id")).isEqualTo(first.id().value());
    }

    @Test
    void whatIsWrongComesBackWithAllThatWasTyped() throws Exception {
        var before = kept().size();
        var typed = typed("", "\n  kept <as> \"typed\"\r\n");
        typed.put("email", "mara at example");
        typed.put("website", "javascript:alert(1)");
        typed.put("parent", Ids.inAddress(first.id().value()));

        var answer = post(fire, typed);
        var page = html(answer);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(HtmlValidator.problems(answer.body())).isEmpty();
        assertThat(kept()).hasSize(before);
        assertThat(page.expectFirst("[name=words]").wholeText()).isEqualTo(typed.get("words"));
        assertThat(page.select("[name=email]").attr("value")).isEqualTo("mara at example");
        assertThat(page.select("[name=website]").attr("value")).isEqualTo("javascript:alert(1)");
        assertThat(page.select("[name=parent]").attr("value")).isEqualTo(typed.get("parent"));
        assertThat(page.select(".quoted")).hasSize(1);
        assertThat(page.select("[role=alert] a").eachAttr("href"))
                .containsExactly("#write-name", "#write-email", "#write-website");
        for (var field : page.select("[aria-invalid]"))
            assertThat(page.expectFirst("#" + field.attr("aria-describedby")).text())
                    .isNotEmpty();
        assertThat(page.select("[role=alert][tabindex=-1][autofocus]")).hasSize(1);
    }

    @Test
    void theSameWordsAreNotTakenTwice() throws Exception {
        assertThat(post(fire, typed("Twice", "Well, well.")).statusCode()).isEqualTo(303);

        var answer = post(fire, typed("Twice", "Well, well."));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select(".field--words .field__mistake").text()).contains("already");
    }

    @Test
    void anAnswerToWhatIsGoneCanStillBeSent() throws Exception {
        for (var odd : List.of("zz", "0", "x y", "zzzzzzzzzzzzz")) {
            var typed = typed("Late", "To " + odd);
            typed.put("parent", odd);

            var answer = post(fire, typed);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(html(answer).select("[role=alert]").text()).contains("no longer there");
            assertThat(html(answer).select("[name=parent]").attr("value")).isEmpty();
            assertThat(html(answer).select("[name=words]").text()).isEqualTo("To " + odd);
        }
        assertThat(get(address(fire) + "/reply/zz").statusCode()).isEqualTo(404);
    }

    @Test
    void whereNoCommentsAreTakenTheWordsAreNotLost() throws Exception {
        var answer = post(closed, typed("Late", "Too late?"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(html(answer).select("h1").text()).isEqualTo("Comments are closed");
        assertThat(html(answer).select("textarea").text()).isEqualTo("Too late?");
        assertThat(HtmlValidator.problems(answer.body())).isEmpty();
        assertThat(get(address(closed)).statusCode()).isEqualTo(403);
    }

    @Test
    void ofWhatIsNotShownNothingIsSaid() throws Exception {
        var hidden = gazette.released("Not Yet", press.linecaster.articles.Release.DRAFT);
        for (var odd :
                List.of(Ids.inAddress(hidden.id().value()), "zz", "0", "x%20y", "-1", "zzzzzzzzzzzzz", "%00", "a;b")) {
            for (var path : List.of("", "/thanks", "/reply/1"))
                assertThat(get("/-/comments/" + odd + path).statusCode())
                        .as(odd + path)
                        .isIn(404, 400);
            assertThat(send("/-/comments/" + odd, encoded(typed("A", "To nobody.")))
                            .statusCode())
                    .as(odd)
                    .isIn(404, 400);
        }
        var answer = get(address(hidden));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(html(answer).select("h1").text()).isEqualTo("This page does not exist");
        assertThat(text(answer)).doesNotContain("Not Yet");
        assertThat(get("/-/comments").statusCode()).isEqualTo(404);
        assertThat(get("/-/comments/").statusCode()).isEqualTo(404);
        assertThat(get(address(fire) + "/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void whatComesFromAnotherSiteIsAskedForAgain() throws Exception {
        var body = encoded(typed("Cross", "Not from here."));
        var before = kept().size();
        for (var headers : List.of(
                List.of("Sec-Fetch-Site", "cross-site"),
                List.of("Sec-Fetch-Site", "same-site"),
                List.of("Origin", "https://elsewhere.example"),
                List.of("Origin", "null"),
                List.of("Origin", "http://127.0.0.1.elsewhere.example:" + port),
                List.of("Origin", ":::"))) {
            var answer = send(address(fire), body, headers.toArray(String[]::new));

            assertThat(answer.statusCode()).as(headers.toString()).isEqualTo(403);
            assertThat(html(answer).select("[name=words]").text()).isEqualTo("Not from here.");
        }
        assertThat(kept()).hasSize(before);
        assertThat(send(address(fire), body, "Origin", "http://127.0.0.1:" + port)
                        .statusCode())
                .isEqualTo(303);
        var proxied = encoded(typed("Cross", "Behind a proxy."));
        assertThat(send(address(fire), proxied, "Origin", "https://gazette.example")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void whoFillsInWhatPeopleDoNotSeeIsAskedAgain() throws Exception {
        var typed = typed("Robot", "Buy this.");
        typed.put(Form.TRAP, "https://spam.example");

        var answer = post(fire, typed);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("[role=alert]").text()).contains("not shown");
        assertThat(html(answer).select("[name=" + Form.TRAP + "]").attr("value"))
                .isEmpty();
        assertThat(html(answer).select("[name=words]").text()).isEqualTo("Buy this.");
    }

    @Test
    void aFloodIsHeldBackAndNothingOfItLost() throws Exception {
        for (var i = 0; i < Doorkeeper.AT_ONCE; i++)
            assertThat(send(address(fire), encoded(typed("Flood", "Number " + i)), "X-Forwarded-For", "1.2.3.4")
                            .statusCode())
                    .isEqualTo(303);

        var answer = send(address(fire), encoded(typed("Flood", "One more")), "X-Forwarded-For", "5.6.7.8, 1.2.3.4");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(header(answer, "Retry-After"))).isBetween(1, 60);
        assertThat(html(answer).select("[name=words]").text()).isEqualTo("One more");
        assertThat(html(answer).select("[role=alert]").text()).contains("a minute");
    }

    @Test
    void whatOtherSitesSendDoesNotUseUpWhatAReaderMaySend() throws Exception {
        for (var i = 0; i <= Doorkeeper.AT_ONCE; i++)
            assertThat(send(
                                    address(fire),
                                    encoded(typed("Cross", "Number " + i)),
                                    "X-Forwarded-For",
                                    "9.8.7.6",
                                    "Sec-Fetch-Site",
                                    "cross-site")
                            .statusCode())
                    .isEqualTo(403);

        assertThat(send(address(fire), encoded(typed("Mine", "From here.")), "X-Forwarded-For", "9.8.7.6")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void whatIsNoFormOfOursIsRefused() throws Exception {
        assertThat(send(address(fire), "words=" + "x".repeat(Posted.MOST_BYTES)).statusCode())
                .isEqualTo(413);
        assertThat(sendAs("application/json", "{}").statusCode()).isEqualTo(415);
        assertThat(sendAs("multipart/form-data; boundary=x", "--x--").statusCode())
                .isEqualTo(415);
        assertThat(sendAs("application/x-www-form-urlencoded; charset=iso-8859-1", "words=x")
                        .statusCode())
                .isEqualTo(415);
        assertThat(sendAs("nonsense", "words=x").statusCode()).isEqualTo(415);
        assertThat(send(address(fire), "name=%FF&words=x").statusCode()).isEqualTo(400);
        assertThat(send(address(fire), "").statusCode()).isEqualTo(422);
        assertThat(send(address(fire), "&&=&%&%zz=1&words=100%+sure&words=second")
                        .statusCode())
                .isEqualTo(422);
        var put = HttpRequest.newBuilder(uri(address(fire))).PUT(BodyPublishers.noBody());
        assertThat(client.send(put.build(), BodyHandlers.ofByteArray()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void tenThousandCharactersOfAnyScriptFit() throws Exception {
        assertThat(post(fire, typed("水".repeat(100), "水".repeat(10_000))).statusCode())
                .isEqualTo(303);
        assertThat(post(fire, typed("Long", "水".repeat(10_001))).statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/thanks", "/reply/1"})
    void thePagesAreForOneReaderAndStrict(String path) throws Exception {
        var answer = get(address(fire) + path);

        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(answer, "Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(header(answer, "Content-Security-Policy"))
                .isEqualTo(header(get("/"), "Content-Security-Policy"))
                .contains("form-action 'self'");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(HtmlValidator.problems(answer.body())).isEmpty();
    }

    @Test
    void whoAsksForMailIsToldThatThereIsNone() throws Exception {
        var page = get(SubscribeForm.ADDRESS);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(HtmlValidator.problems(page.body())).isEmpty();
        assertThat(html(page).select("main form [required]").eachAttr("name")).containsExactly("email", "consent");

        var answer = send(SubscribeForm.ADDRESS, "name=&email=mara%40example.org&consent=yes");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(html(answer).select("h1").text()).isEqualTo("This paper does not send mail yet");
        assertThat(html(answer).select(".ways-on a").eachAttr("href"))
                .containsExactly("/feed.xml", "/atom.xml", "/feed.json");
        assertThat(text(answer)).doesNotContain("mara@example.org");
        assertThat(HtmlValidator.problems(answer.body())).isEmpty();
    }

    @Test
    void whoAsksForMailAmissIsAskedAgain() throws Exception {
        var answer = send(SubscribeForm.ADDRESS, "name=" + "x".repeat(101) + "&email=mara");
        var page = html(answer);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(HtmlValidator.problems(answer.body())).isEmpty();
        assertThat(page.select("main [aria-invalid]").eachAttr("name")).containsExactly("name", "email", "consent");
        assertThat(page.select("main [name=email]").attr("value")).isEqualTo("mara");
        assertThat(html(send(SubscribeForm.ADDRESS, "consent=yes"))
                        .select("main [name=consent]")
                        .hasAttr("checked"))
                .isTrue();
        assertThat(send(SubscribeForm.ADDRESS, "email=a%40b.example", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(SubscribeForm.ADDRESS, "subject=x").statusCode()).isEqualTo(422);
        assertThat(sendAs("text/plain", SubscribeForm.ADDRESS, "", new String[0])
                        .statusCode())
                .isEqualTo(415);
    }

    private List<? extends Record> kept() {
        return db.fetch("select * from comment order by written_at, id");
    }

    private static Map<String, String> typed(String name, String words) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("parent", "");
        typed.put("words", words);
        typed.put("name", name);
        typed.put("email", "reader@example.org");
        typed.put("website", "");
        typed.put(Form.TRAP, "");
        return typed;
    }

    private static String encoded(Map<String, String> typed) {
        return typed.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<byte[]> post(Article article, Map<String, String> typed)
            throws IOException, InterruptedException {
        return send(address(article), encoded(typed));
    }

    /// Each from another network, unless it says from which.
    private HttpResponse<byte[]> send(String path, String body, String... headers)
            throws IOException, InterruptedException {
        return sendAs("application/x-www-form-urlencoded", path, body, headers);
    }

    private HttpResponse<byte[]> sendAs(String type, String body) throws IOException, InterruptedException {
        return sendAs(type, address(fire), body, new String[0]);
    }

    private HttpResponse<byte[]> sendAs(String type, String path, String body, String[] headers)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(uri(path)).header("Content-Type", type).POST(BodyPublishers.ofString(body));
        if (headers.length > 0) request.headers(headers);
        if (Stream.of(headers).noneMatch("X-Forwarded-For"::equals))
            request.header("X-Forwarded-For", "9.9." + networks / 250 + "." + networks++ % 250);
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofByteArray());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String address(Article article) {
        return "/-/comments/" + Ids.inAddress(article.id().value());
    }

    private static String reply(Article article, Comment comment) {
        return address(article) + "/reply/" + Ids.inAddress(comment.id().value());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static Document html(HttpResponse<byte[]> answer) {
        return Jsoup.parse(text(answer));
    }
}
