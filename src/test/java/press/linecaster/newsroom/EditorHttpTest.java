package press.linecaster.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.newsroom.NewsroomClient.fields;
import static press.linecaster.newsroom.NewsroomClient.html;
import static press.linecaster.newsroom.NewsroomClient.location;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.testing.Corpus;
import tools.jackson.databind.json.JsonMapper;

/// What the editor sends and asks for, over real HTTP: HTML of the text, working copies, stories to link to.
class EditorHttpTest extends Staffed {

    private static final List<String> ALIVE = List.of("script", "style", "iframe", "object", "svg", "form", "input");
    private static final int EVERY = 40;

    private String saved(NewsroomClient client, String article, String html) throws Exception {
        return saved(client, article, html, "html");
    }

    private String saved(NewsroomClient client, String article, String body, String format) throws Exception {
        var answer = client.post(article, fields(client.page(article), "#text", "body", body, "body-format", format));
        assertThat(answer.statusCode()).isEqualTo(303);
        return bodyOf(client, article);
    }

    /// As the editor gets it.
    private static String bodyOf(NewsroomClient client, String article) throws Exception {
        return Jsoup.parse(client.get(article).body())
                .expectFirst("linecaster-editor template")
                .html();
    }

    @Test
    void theEditorSendsHtmlAndTheFieldWithoutScriptSendsWords() throws Exception {
        var article = written(editor, "A text of two kinds");

        assertThat(saved(editor, article, "<h2>Tides</h2>\r\n\r\n<p>High <b>at</b> six</p>"))
                .contains("<h2>Tides</h2>", "<b>at</b>");
        assertThat(editor.page(article).expectFirst("#body").wholeText())
                .isEqualToNormalizingNewlines("<h2>Tides</h2>\n\n<p>High <b>at</b> six</p>");
        assertThat(saved(editor, article, "High <at> six", "")).contains("High &lt;at&gt; six");
    }

    @Test
    void nothingThatCouldRunComesThroughTheEditor() throws Exception {
        var attacks = new ArrayList<String>();
        for (var suite : List.of("dompurify", "html5lib-sanitizer", "bleach", "htmlpurifier", "h5sc", "xss-payloads")) {
            var number = 0;
            for (var one : Corpus.json("sanitiser/" + suite + ".json").get("cases"))
                if (number++ % EVERY == 0)
                    for (var name : List.of("payload", "input", "markup"))
                        if (one.hasNonNull(name)) attacks.add(one.get(name).asString());
        }
        var article = written(editor, "A text under attack");

        assertThat(attacks).hasSizeGreaterThan(30);
        for (var attack : attacks) {
            var body = Jsoup.parseBodyFragment(saved(editor, article, "<p>Words.</p>" + attack));
            for (var element : body.body().getAllElements()) assertHarmless(element, attack);
        }
    }

    private static void assertHarmless(Element element, String attack) {
        assertThat(ALIVE).as(attack).doesNotContain(element.normalName());
        for (var attribute : element.attributes()) {
            assertThat(attribute.getKey()).as(attack).doesNotStartWith("on").isNotEqualTo("style");
            if (attribute.getKey().equals("href"))
                assertThat(attribute.getValue()).as(attack).doesNotContainPattern("(?i)^\\s*(java|vb)script:");
        }
    }

    @Test
    void fiveMegabytesAreSavedWhole() throws Exception {
        var article = written(editor, "A text of five megabytes");
        var paragraph = "<p>"
                + "Tide after tide the harbour fills and empties. ".repeat(20).strip() + "</p>";
        var html = SafeHtml.clean(paragraph.repeat(5_000_000 / paragraph.length()));

        var answer =
                editor.post(article, fields(editor.page(article), "#text", "body", html.html(), "body-format", "html"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Jsoup.parse(editor.get(article).body())
                        .expectFirst("linecaster-editor template")
                        .select("p"))
                .hasSize(5_000_000 / paragraph.length());
    }

    @Test
    void whatIsTypedIsKeptForWhoeverTypesItUntilItIsSaved() throws Exception {
        var article = written(editor, "A text in the making");
        var version = editor.page(article).expectFirst("#text").attr("data-revision");

        var kept = autosaved(editor, article, "headline", "A text half made", "body", "<p>Half.</p>");

        assertThat(kept).isPositive();
        assertThat(administrator.page(article).select(".copy")).isEmpty();
        var offered = editor.page(article);
        assertThat(offered.expectFirst("#text").attr("data-revision")).isEqualTo(version);
        assertThat(offered.expectFirst("#headline").wholeText()).isEqualTo("A text in the making");
        var copy = editor.page(
                article + offered.expectFirst(".copy a").attr("href").substring(article.length()));
        assertThat(copy.expectFirst("#headline").wholeText()).isEqualTo("A text half made");
        assertThat(copy.expectFirst("linecaster-editor template").html()).contains("Half.");

        assertThat(editor.post(article, fields(copy, "#text")).statusCode()).isEqualTo(303);
        assertThat(editor.page(article).select(".copy")).isEmpty();
        assertThat(editor.page(article).expectFirst("#headline").wholeText()).isEqualTo("A text half made");
    }

    @Test
    void aCopyThatSaysWhatIsSavedIsNone() throws Exception {
        var article = written(editor, "A text typed back");
        autosaved(editor, article, "headline", "Something else");

        assertThat(autosaved(editor, article)).isZero();
        assertThat(editor.page(article).select(".copy")).isEmpty();
    }

    @Test
    void aCopyCanBeThrownAway() throws Exception {
        var article = written(editor, "A text thrown away");
        autosaved(editor, article, "headline", "Nonsense");

        assertThat(location(editor.post(article + "/autosave/discard"))).isEqualTo(article);
        assertThat(editor.page(article).select(".copy")).isEmpty();
    }

    /// Somebody else has saved meanwhile: what was typed is merged with it when it is saved.
    @Test
    void aCopyOfAnEarlierVersionIsMerged() throws Exception {
        var article = written(editor, "A text of two hands");
        autosaved(editor, article, "body", "<p>One, by Nora.</p><p>Two.</p><p>Three.</p>");
        saved(administrator, article, "<p>One.</p><p>Two.</p><p>Three, by Ida.</p>");

        var copy = editor.page(article + "?copy");
        assertThat(location(editor.post(article, fields(copy, "#text")))).endsWith("?done=merged");
        assertThat(bodyOf(editor, article)).contains("One, by Nora.", "Three, by Ida.");
    }

    /// The browser has sent it as a copy while what it had saved before was on its way.
    @Test
    void aCopyThatWasTypedAfterWhatIsSavedStays() throws Exception {
        var article = written(editor, "A text typed on");
        var sent = fields(editor.page(article), "#text", "headline", "A text typed", "typing", "p.5");
        autosaved(editor, article, "headline", "A text typed on and on", "typing", "p.7");

        assertThat(location(editor.post(article, sent))).contains("?done=saved");

        assertThat(editor.page(article).select(".copy")).isNotEmpty();
        autosaved(editor, article, "headline", "A text typed on, and on", "typing", "p.8");
        editor.post(article, fields(editor.page(article), "#text", "headline", "Done", "typing", "p.9"));
        assertThat(editor.page(article).select(".copy")).isEmpty();
    }

    @Test
    void whoMayNotChangeAnArticleHasNoCopyOfIt() throws Exception {
        var article = written(editor, "A text of others");

        var refused = contributor.post(article + "/autosave", "headline", "Mine", "body", "x");
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private static long autosaved(NewsroomClient client, String article, String... changes) throws Exception {
        var fields = fields(client.page(article), "#text", changes);
        var all = new ArrayList<>(List.of(fields));
        if (List.of(changes).contains("body")) {
            var at = all.indexOf("body-format");
            all.set(at + 1, "html");
        }
        var answer = client.post(article + "/autosave", all.toArray(String[]::new));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).get("at").asLong();
    }

    @Test
    void whatIsSentAfterTheEndOfASessionIsGivenBack() throws Exception {
        var article = written(editor, "A text after the end");
        var fields = fields(
                editor.page(article), "#text", "headline", "Typed & sent too late", "body", "<p>Not \"lost\".</p>");
        try (var nobody = new NewsroomClient(port)) {
            var given = nobody.post(article, fields);

            assertThat(given.statusCode()).isEqualTo(401);
            var again = html(given);
            assertThat(again.expectFirst("#headline").wholeText()).isEqualTo("Typed & sent too late");
            assertThat(again.select("a[target=sign-in]").attr("href")).isEqualTo("/newsroom/sign-in");
            assertThat(location(editor.post(article, fields(again, "form.form"))))
                    .endsWith("?done=saved");
        }
        assertThat(editor.page(article).expectFirst("#headline").wholeText()).isEqualTo("Typed & sent too late");
        try (var stranger = new NewsroomClient(port)) {
            assertThat(stranger.post(article, "headline", "no text").statusCode())
                    .isEqualTo(303);
        }
    }

    @Test
    void storiesAreFoundByThoseWhoMaySeeThem() throws Exception {
        var article = written(editor, "Quillback rockfish return");

        assertThat(stories(author, "quillback")).isEmpty();
        assertThat(opened(editor, "quillback")).containsExactly(article);
        assertThat(opened(author, "quillback")).isEmpty();
        assertThat(editor.post(article + "/publish").statusCode()).isEqualTo(303);
        assertThat(stories(author, "quillback rockfish")).hasSize(1);
        assertThat(stories(editor, "")).isEmpty();
        assertThat(moderator.get("/newsroom/stories?q=quillback").statusCode()).isEqualTo(403);
        assertThat(stories(author, "quillback").getFirst()).startsWith("/");
    }

    private static List<String> stories(NewsroomClient client, String words) throws Exception {
        return found(client, "/newsroom/stories?q=" + words.replace(" ", "+"), "address");
    }

    private static List<String> opened(NewsroomClient client, String words) throws Exception {
        return found(client, "/newsroom/stories?for=editor&q=" + words, "editor");
    }

    private static List<String> found(NewsroomClient client, String address, String what) throws Exception {
        var answer = client.get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared()
                .readTree(answer.body())
                .valueStream()
                .map(story -> story.get(what).asString())
                .toList();
    }

    @Test
    void picturesOfATextAreShownByTheirIds() throws Exception {
        assertThat(editor.get("/newsroom/media/1").statusCode()).isEqualTo(404);
    }
}
